package org.university.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.json.Input;
import org.coursepolicy.kind.Fabricator;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.reference.Recomputation;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;

/** What holds of both rules, whatever their members and the facts are. */
class RuleProperties {
    private static final StudentId ANN = StudentId.of("ann");
    private static final Score EIGHTY = Score.of(Fraction.of(80), Fraction.HUNDRED);

    private static RecordingTrace recording() {
        return Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
    }

    private static Fraction percentage(Slowing curve, Fraction late) {
        RecordingTrace trace = recording();
        Result told = curve.evaluate(Scope.of(Map.of("late", Quantity.count(late)), trace));
        assertThat(Recomputation.wrong(trace.explanation())).isEmpty();
        assertThat(curve.evaluate(Scope.of(Map.of("late", Quantity.count(late)))))
                .isEqualTo(told);
        return ((Quantity) told).amount();
    }

    private static Slowing slowing(Fraction first, Fraction downTo) {
        return new Slowing(Reference.to("late"), first, downTo, Optional.empty(), Optional.empty());
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Arbitraries.integers().between(0, 400).map(number -> Fraction.of(number, 12));
    }

    @Property
    void thePercentageIsTheGreatestThatIsNotAboveTheRoot(
            @ForAll("fractions") Fraction first,
            @ForAll("fractions") Fraction late,
            @ForAll @IntRange(min = 1, max = 1_000) int parts) {
        Fraction step = Fraction.of(1, parts);
        Fraction found = percentage(slowing(first, step), late);
        Fraction square = first.times(first).times(late);
        assertThat(found.dividedBy(step).isWhole()).isTrue();
        assertThat(found.times(found)).isLessThanOrEqualTo(square);
        Fraction next = found.plus(step);
        assertThat(next.times(next)).isGreaterThan(square);
    }

    @Property
    void fourTimesAsLateCostsTwiceAsMuchWhereBothAreExact(
            @ForAll @IntRange(max = 50) int first, @ForAll @IntRange(max = 20) int root) {
        Slowing curve = slowing(Fraction.of(first), Fraction.of(1, 10));
        Fraction once = percentage(curve, Fraction.of((long) root * root));
        assertThat(once).isEqualTo(Fraction.of((long) first * root));
        assertThat(percentage(curve, Fraction.of(4L * root * root))).isEqualTo(once.times(Fraction.of(2)));
    }

    @Property
    void whatIsOpenStaysOpen(@ForAll("fractions") Fraction first) {
        Open open = Open.pending("not handed in");
        assertThat(slowing(first, Fraction.ONE).evaluate(Scope.of(Map.of("late", open))))
                .isEqualTo(open);
        Result below = slowing(first.plus(Fraction.ONE), Fraction.ONE)
                .evaluate(Scope.of(Map.of("late", Quantity.count(Fraction.of(-1)))));
        assertThat(below).isInstanceOf(Open.class);
    }

    private static Score rated(MedianRating rule, List<Integer> others) {
        List<PeerRatings> ratings = new ArrayList<>();
        ratings.add(ratings("ann", 1_000));
        for (int i = 0; i < others.size(); i++) {
            ratings.add(ratings("other" + i, others.get(i)));
        }
        RecordingTrace trace = recording();
        trace.begin(rule, "item");
        Scope scope = Scope.of(Map.of(), trace);
        Score score = rule.apply(EIGHTY, scope.withFact(RatingSheet.class, new RatingSheet(ANN, ratings)));
        trace.end(Operation.CHOSEN, score);
        assertThat(Recomputation.wrong(trace.explanation())).isEmpty();
        return score;
    }

    private static PeerRatings ratings(String by, int number) {
        return PeerRatings.builder()
                .item(ItemId.of("m1"))
                .by(StudentId.of(by))
                .putOf(ANN, new Mark.Points(Fraction.of(number)))
                .build();
    }

    private static MedianRating rule(int most) {
        return new MedianRating(
                Optional.empty(),
                Fraction.of(10),
                Fraction.of(most),
                Fraction.of(1, 2),
                Optional.empty(),
                Optional.empty());
    }

    @Property
    void asManyRatingsAreAboveTheMedianAsBelow(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 20) Integer> others) {
        Fraction median = rated(rule(1_000), others).earned().dividedBy(Fraction.of(8));
        long above = others.stream()
                .filter(each -> Fraction.of(each).compareTo(median) > 0)
                .count();
        long below = others.stream()
                .filter(each -> Fraction.of(each).compareTo(median) < 0)
                .count();
        assertThat(2 * Math.max(above, below)).isLessThanOrEqualTo(others.size());
        assertThat(rated(rule(1), others).earned()).isEqualTo(Fraction.of(8).times(median.min(Fraction.of(10))));
    }

    @Property
    void oneVoiceAmongThreeNeverGoesBeyondTheTwoOthers(
            @ForAll @IntRange(max = 20) int one,
            @ForAll @IntRange(max = 20) int two,
            @ForAll @IntRange(max = 900) int loud) {
        Fraction eighths = rated(rule(1_000), List.of(one, loud, two)).earned().dividedBy(Fraction.of(8));
        assertThat(eighths).isBetween(Fraction.of(Math.min(one, two)), Fraction.of(Math.max(one, two)));
    }

    @Property(tries = 1)
    void whomNobodyElseRatedHasTheFactorOfThePolicyAndWhoHasNoTeamKeepsTheScore() {
        assertThat(rated(rule(2), List.of()).earned()).isEqualTo(Fraction.of(40));
        assertThat(rule(2).apply(EIGHTY, Scope.of(Map.of()))).isEqualTo(EIGHTY);
    }

    @Provide
    Arbitrary<Kind<?>> kinds() {
        return Arbitraries.of(new UniversityRules().kinds());
    }

    @Property
    void inventedRulesAreWrittenAndReadAgainToTheSame(@ForAll("kinds") Kind<?> kind, @ForAll long seed) {
        same(kind, seed);
    }

    private static <T> void same(Kind<T> kind, long seed) {
        T value = new Fabricator(Studio.KINDS, new Random(seed), 3).invent(kind);
        String written = Studio.JSON.write(kind, value);
        assertThat(Studio.JSON.read(kind, Input.text("written", written)).value())
                .isEqualTo(value);
    }
}
