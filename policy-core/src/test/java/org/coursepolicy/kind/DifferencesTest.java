package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static Submission.Builder handedIn() {
        return Submission.builder().id(EventId.of("e17")).item(ItemId.of("i1")).by(Holder.of("s01"));
    }

    private static Instant at(int hour) {
        return Instant.parse("2022-01-27T%02d:00:00Z".formatted(hour));
    }

    private static Map<ItemId, Mark> marks(String... partsAndMarks) {
        Map<ItemId, Mark> marks = new LinkedHashMap<>();
        for (int i = 0; i < partsAndMarks.length; i += 2) {
            marks.put(ItemId.of(partsAndMarks[i]), Mark.named(partsAndMarks[i + 1]));
        }
        return marks;
    }

    @Test
    void usedAlone() {
        Submission one =
                handedIn().at(at(10)).score(new Mark.Points(Fraction.of(87))).build();
        Submission other =
                handedIn().at(at(11)).score(new Mark.Points(Fraction.of(88))).build();
        assertThat(Differences.between(one, other)).containsExactly("at", "score");
    }

    @Test
    void equalValuesDoNotDiffer() {
        Submission one = handedIn()
                .at(at(10))
                .score(new Mark.Points(Fraction.parse("87.0")))
                .build();
        Submission same = handedIn()
                .at(Instant.parse("2022-01-27T10:00:00.000Z"))
                .score(new Mark.Points(Fraction.of(87)))
                .build();
        assertThat(Differences.between(one, same)).isEmpty();
    }

    @Test
    void aMemberThatOnlyOneHasIsADifference() {
        Submission without = handedIn().at(at(10)).build();
        Submission with = handedIn().at(at(10)).as(Submission.As.REDO).build();
        assertThat(Differences.between(without, with)).containsExactly("as");
        assertThat(Differences.between(with, without)).containsExactly("as");
    }

    @Test
    void pointsAndALevelOfTheSameTextDiffer() {
        Submission points =
                handedIn().at(at(10)).score(new Mark.Points(Fraction.ONE)).build();
        Submission level = handedIn().at(at(10)).score(new Mark.AtLevel("1")).build();
        assertThat(Differences.between(points, level)).containsExactly("score");
    }

    @Test
    void theOrderOfAMapIsNoDifferenceAndItsContentIs() {
        Submission one = handedIn()
                .at(at(10))
                .putAllScores(marks("structure", "pass", "lessons", "fail"))
                .build();
        Submission same = handedIn()
                .at(at(10))
                .putAllScores(marks("lessons", "fail", "structure", "pass"))
                .build();
        Submission other = handedIn()
                .at(at(10))
                .putAllScores(marks("lessons", "pass", "structure", "fail"))
                .build();
        assertThat(Differences.between(one, same)).isEmpty();
        assertThat(Differences.between(one, other)).containsExactly("scores");
    }

    /** Names, perhaps followed by another one. */
    private record Tail(List<Name> names, Optional<Name> last) {
        static final Kind<Tail> KIND = Kind.of(
                        "tail",
                        Tail.class,
                        "Names.",
                        Draft::new,
                        draft -> new Tail(draft.get("names", List.of()), draft.find("last")))
                .defaulted("names", Types.list(Types.NAME), List.of(), Tail::names, Draft.setter("names"), "names")
                .optional("last", Types.NAME, Tail::last, Draft.setter("last"), "another")
                .build();
    }

    /** Something with an object inside. */
    private record Outer(Tail tail) implements Described {
        static final Kind<Outer> KIND = Kind.of(
                        "outer", Outer.class, "An object.", Draft::new, draft -> new Outer(draft.get("tail")))
                .required("tail", Tail.KIND.asType(), Outer::tail, Draft.setter("tail"), "the object inside")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    @Test
    void aListEndsBeforeTheNextMemberBegins() {
        Outer one = new Outer(new Tail(List.of(Name.of("a")), Optional.of(Name.of("b"))));
        Outer other = new Outer(new Tail(List.of(Name.of("a"), Name.of("last"), Name.of("b")), Optional.empty()));
        assertThat(Differences.between(one, other)).containsExactly("tail");
    }

    @Provide
    Arbitrary<Event> events() {
        List<Kind<? extends Event>> kinds = List.of(Submission.KIND, TokenRequest.KIND, TokenGrant.KIND, Incident.KIND);
        return Arbitraries.longs().map(seed -> new Fabricator(Kinds.of(List.of()), new Random(seed), 4)
                .invent(kinds.get(Math.floorMod(seed, kinds.size()))));
    }

    @Property
    void twoEventsOfOneKindDifferInSomeMemberOrAreEqual(@ForAll("events") Event one, @ForAll("events") Event other) {
        assertThat(Differences.between(one, one)).isEmpty();
        if (one.kind() == other.kind()) {
            assertThat(Differences.between(one, other).isEmpty()).isEqualTo(one.equals(other));
            assertThat(Differences.between(one, other)).isEqualTo(Differences.between(other, one));
        }
    }

    @Property
    void twoRulesDifferInSomeMemberOrAreEqual(@ForAll long seed, @ForAll long another) {
        Toys.Measure one = invented(seed);
        Toys.Measure other = invented(another);
        if (one.kind() == other.kind()) {
            assertThat(Differences.between(one, other).isEmpty()).isEqualTo(one.equals(other));
        }
    }

    private static Toys.Measure invented(long seed) {
        return new Fabricator(Toys.KINDS, new Random(seed), 3).invent(Toys.Measure.TYPE);
    }
}
