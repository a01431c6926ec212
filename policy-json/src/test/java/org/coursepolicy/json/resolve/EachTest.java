package org.coursepolicy.json.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.Limits;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.ToyPolicy.Item;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;

class EachTest {
    private static Item top(String item) {
        return Reads.policy("{'formatVersion': 1, 'total': 1, 'items': {'top': " + item + "}}")
                .value()
                .body()
                .items()
                .get(Name.of("top"));
    }

    private static Item child(Item parent, String name) {
        return parent.items().get(Name.of(name));
    }

    @Test
    void everyChildGetsWhatItDoesNotSayItself() {
        Item top = top("{'items': {'a': 5, 'b': {'points': 7}, 'c': {}}, 'each': {'points': 1, 'due': '2022-01-26'}}");
        assertThat(child(top, "a").points()).contains(Fraction.of(5));
        assertThat(child(top, "b").points()).contains(Fraction.of(7));
        assertThat(child(top, "c").points()).contains(Fraction.ONE);
        assertThat(top.items().values())
                .extracting(item -> item.due().orElseThrow())
                .containsOnly(LocalDate.of(2022, 1, 26));
    }

    @Test
    void nothingIsMergedBelowAMember() {
        Item top = top("{'items': {'a': {'gather': {'any': {'count': 1}}}}, 'each': {'gather': {'any': {'count': 2,"
                + " 'from': ['x']}}}}");
        assertThat(child(top, "a").gather()).isEqualTo(new org.coursepolicy.kind.Toys.AnyOf(1, java.util.List.of()));
    }

    @Test
    void childrenOfChildrenAreServedToo() {
        Item top = top("{'items': {'a': {'items': {'x': 1, 'y': {}}}, 'leaf': 3},"
                + " 'each': {'each': {'points': 2}, 'due': '2022-01-26'}}");
        assertThat(child(child(top, "a"), "x").points()).contains(Fraction.ONE);
        assertThat(child(child(top, "a"), "y").points()).contains(Fraction.of(2));
        assertThat(child(child(top, "a"), "y").due()).isEmpty();
        assertThat(child(top, "leaf").points()).contains(Fraction.of(3));
    }

    @Test
    void aMistakeInEachIsToldOnceAndWhereItIsWritten() {
        assertThat(Reads.problems(
                        "{'formatVersion': 1, 'total': 1, 'items': {'top': {",
                        "  'items': {'a': 1, 'b': 2, 'c': -3},",
                        "  'each': {'pionts': 1, 'late': 'ghost'}}}}"))
                .containsExactly(
                        "p.json:2:34: RANGE /items/top/items/c: found -3, expected a number of at least 0"
                                + " (resolved: /items/top/items/c/points)",
                        "p.json:3:12: UNKNOWN /items/top/each/pionts: found \"pionts\", expected a member of \"item\""
                                + " (due, gather, items, late, points); did you mean \"points\"?"
                                + " (resolved: /items/top/items/a/pionts)");
    }

    @Test
    void whatIsHandedDownMeansWhatItSaysWhereItIsWritten() {
        assertThat(Reads.problems(
                        "{'formatVersion': 1, 'total': 1, 'items': {'top': {",
                        "  'items': {'a': 1, 'b': {'late': 'a'}},",
                        "  'each': {'late': 'ghost'}}}}"))
                .containsExactly("p.json:3:20: REF /items/top/each/late: found \"ghost\","
                        + " expected something living (host); did you mean \"host\"?"
                        + " (resolved: /items/top/items/a/late)");
    }

    @Test
    void changesMayChangeWhatEachSays() {
        ToyPolicy policy = Reads.policy(
                        "{'formatVersion': 1, 'total': 1,",
                        " 'items': {'top': {'items': {'a': {}}, 'each': {'points': 1}}},",
                        " 'variants': {'more': {'set': {'/items/top/each/points': 9}}}}")
                .value();
        Item more = policy.variants().get(Name.of("more")).items().get(Name.of("top"));
        assertThat(child(more, "a").points()).contains(Fraction.of(9));
    }

    @Test
    void eachWithoutChildrenIsTold() {
        assertThat(Reads.problems("{'formatVersion': 1, 'total': 1, 'items': {'top': {'each': {'points': 1}}}}"))
                .singleElement()
                .asString()
                .startsWith("p.json:1:52: UNKNOWN /items/top/each: found \"each\", expected a member of \"item\"");
    }

    @Test
    void childrenMayBeCalledItemsAndEach() {
        Item top = top("{'items': {'items': {'points': 1}, 'each': {'points': 2}}, 'each': {'due': '2022-01-26'}}");
        assertThat(child(top, "items").points()).contains(Fraction.ONE);
        assertThat(child(top, "each").due()).isPresent();
    }

    @Test
    void whatDoublesWithEveryLevelIsRefused() {
        StringBuilder document = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            document.append("{'items': {'a': {}, 'b': {}}, 'each': ");
        }
        document.append("{'points': 1}").append("}".repeat(25));
        String bomb = "{'formatVersion': 1, 'total': 1, 'items': {'top': " + document + "}}";
        assertThat(Reads.problems(bomb))
                .containsExactly("p.json:1:1: LIMIT : found more, expected at most 1000000 values in a document,"
                        + " inherited ones included");
    }

    @Test
    void variantsCountAsOftenAsTheyRepeatThePolicy() {
        StringBuilder variants = new StringBuilder("'v': {}");
        for (int i = 0; i < 100; i++) {
            variants.append(", 'v").append(i).append("': {}");
        }
        Input input = Reads.input(
                "{'formatVersion': 1, 'total': 1, 'items': {'a': 1, 'b': 2, 'c': 3}, 'variants': {" + variants + "}}");
        try {
            Reads.JSON.withLimits(Limits.USUAL.withValues(300)).read(ToyPolicy.KIND, input);
            throw new AssertionError("accepted");
        } catch (org.coursepolicy.json.DocumentException refused) {
            assertThat(refused).hasMessageContaining("LIMIT");
        }
        assertThat(Reads.JSON.read(ToyPolicy.KIND, input).value().variants()).hasSize(101);
    }
}
