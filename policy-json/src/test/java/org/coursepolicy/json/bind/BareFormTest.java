package org.coursepolicy.json.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.Toys.AnyOf;
import org.coursepolicy.kind.Toys.ByPoints;
import org.coursepolicy.kind.Toys.Empty;
import org.coursepolicy.kind.Toys.Fixed;
import org.coursepolicy.kind.Toys.Gathering;
import org.coursepolicy.kind.Toys.Least;
import org.coursepolicy.kind.Toys.Measure;
import org.coursepolicy.kind.Toys.Named;
import org.coursepolicy.kind.Toys.Noted;
import org.coursepolicy.kind.Toys.Scaled;
import org.coursepolicy.kind.Toys.Stage;
import org.coursepolicy.kind.Toys.Weighted;
import org.coursepolicy.name.Citation;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;

/** Every spelling that is read, and the one that is written. */
class BareFormTest {
    private static final Fixed ONE = new Fixed(Fraction.ONE);

    private static Measure measure(String written) {
        return Reads.policy("{'formatVersion': 1, 'items': {}, 'total': " + written + "}")
                .value()
                .body()
                .total();
    }

    private static Gathering gathering(String written) {
        return Reads.policy("{'formatVersion': 1, 'total': 1, 'items': {'a': {'gather': " + written + "}}}")
                .value()
                .body()
                .items()
                .get(Name.of("a"))
                .gather();
    }

    private static String written(Measure total) {
        ToyPolicy policy = new ToyPolicy(Optional.empty(), new ToyPolicy.Body(Map.of(), total), Map.of());
        String text = Reads.JSON.write(ToyPolicy.KIND, policy).replace('"', '\'');
        return text.substring(text.indexOf("'total': ") + 9, text.lastIndexOf("\n}"));
    }

    private static String written(Gathering gather) {
        ToyPolicy.Item item =
                new ToyPolicy.Item(Optional.of(Fraction.ONE), Optional.empty(), gather, Optional.empty(), Map.of());
        ToyPolicy policy =
                new ToyPolicy(Optional.empty(), new ToyPolicy.Body(Map.of(Name.of("a"), item), ONE), Map.of());
        String text = Reads.JSON.write(ToyPolicy.KIND, policy).replace('"', '\'');
        String line = text.replaceAll(",\n *", ", ").replaceAll("\n *", "");
        int start = line.indexOf("'gather': ") + 10;
        return line.substring(start, line.indexOf("}}, 'total'"));
    }

    @Test
    void theOnlyMemberIsAlwaysWrittenAlone() {
        assertThat(measure("{'least': [1]}")).isEqualTo(least());
        assertThat(written(least())).isEqualTo("{'least': [1]}");
        assertThat(measure("{'fixed': 1}")).isEqualTo(measure("1")).isEqualTo(ONE);
        assertThat(written(ONE)).isEqualTo("1");
    }

    private static Least least() {
        return new Least(List.of(ONE), Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsNoObjectIsTheBareMember() {
        Named plain = new Named(Name.of("x"), Optional.empty());
        Named staged = new Named(Name.of("x"), Optional.of(Stage.AFTER_LATE));
        assertThat(measure("'x'")).isEqualTo(measure("{'named': 'x'}")).isEqualTo(plain);
        assertThat(measure("{'named': {'of': 'x'}}")).isEqualTo(plain);
        assertThat(measure("{'named': {'of': 'x', 'stage': 'after-late'}}")).isEqualTo(staged);
        assertThat(written(plain)).isEqualTo("'x'");
        assertThat(written(staged)).isEqualTo("{'named': {'of': 'x', 'stage': 'after-late'}}");
    }

    @Test
    void anObjectIsTheBareMemberOnlyIfThatIsAMap() {
        Scaled number = new Scaled(ONE, Fraction.ONE);
        Scaled object = new Scaled(least(), Fraction.ONE);
        assertThat(measure("{'scaled': 1}")).isEqualTo(number);
        assertThat(written(number)).isEqualTo("{'scaled': 1}");
        assertThat(measure("{'scaled': {'of': {'least': [1]}}}")).isEqualTo(object);
        assertThat(written(object)).isEqualTo("{'scaled': {'of': {'least': [1]}}}");
        assertThat(Reads.problems("{'formatVersion': 1, 'items': {}, 'total': {'scaled': {'least': [1]}}}"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("p.json:1:56: UNKNOWN /total/scaled/least");
    }

    @Test
    void aMapIsToldFromTheMembersByTheNameOfTheBareOne() {
        assertThat(measure("{'weighted': {'a': 60, 'b': 40}, 'reading': 'r'}, 'conventions': 'plain-1'"))
                .isEqualTo(new Weighted(
                        Map.of(Name.of("a"), Fraction.of(60), Name.of("b"), Fraction.of(40)),
                        Empty.SPREAD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("r")));
        assertThat(measure("{'weighted': {'weights': {}, 'empty': 'zero'}}"))
                .isEqualTo(new Weighted(Map.of(), Empty.ZERO, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aKindThatNeedsNoMemberMayBeItsNameAlone() {
        assertThat(gathering("'points'")).isEqualTo(gathering("{'points': {}}")).isEqualTo(new ByPoints());
        Noted nothing = new Noted(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(gathering("'noted'")).isEqualTo(gathering("{'noted': {}}")).isEqualTo(nothing);
        assertThat(written(nothing)).isEqualTo("'noted'");
    }

    @Test
    void whatIsCitedIsNeverItsNameAlone() {
        Noted cited = new Noted(Optional.empty(), Optional.of(Citation.of("1", "x")), Optional.of("r"));
        assertThat(written(cited)).isEqualTo("{'noted': {}, 'cite': {'section': '1', 'says': 'x'}, 'reading': 'r'}");
        assertThat(gathering(written(cited))).isEqualTo(cited);
    }

    @Test
    void absentMembersLetTheBareOneStandAlone() {
        assertThat(written(new AnyOf(3, List.of()))).isEqualTo("{'any': 3}");
        assertThat(written(new AnyOf(3, List.of(Name.of("x"))))).isEqualTo("{'any': {'count': 3, 'from': ['x']}}");
        assertThat(gathering("{'any': {'count': 3}}")).isEqualTo(gathering("{'any': 3}"));
    }
}
