package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate.Part;
import org.coursepolicy.value.RecordingChecker;
import org.junit.jupiter.api.Test;

/** {@link PointsAggregate}, {@link EqualAggregate} and {@link AnyAggregate}. */
class AggregateTest {
    private static final Fraction TEN = Fraction.of(10);

    private static Score score(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    private static Part part(String name, long earned, long possible) {
        return new Part(name, Fraction.of(possible), score(earned, possible));
    }

    private static Part excused(String name) {
        return new Part(name, TEN, Score.NONE);
    }

    private static Part ungraded(String name) {
        return new Part(name, TEN, Score.pending(TEN));
    }

    private static Score combined(Aggregate aggregate, Part... parts) {
        return aggregate.combine(List.of(parts), Trace.none());
    }

    private static List<String> problems(Aggregate aggregate, long... points) {
        RecordingChecker checker = new RecordingChecker(Map.of());
        aggregate.check(java.util.Arrays.stream(points).mapToObj(Fraction::of).toList(), checker);
        return checker.problems();
    }

    @Test
    void eighteenOf20And40Of80Make58Of100() {
        assertThat(combined(PointsAggregate.of(), part("a", 18, 20), part("b", 40, 80)))
                .isEqualTo(score(58, 100));
    }

    @Test
    void pointsOfExcusedWorkLeaveBothSumsAndBonusAddsToOne() {
        assertThat(combined(PointsAggregate.of(), part("a", 18, 20), excused("b"), part("bonus", 3, 0)))
                .isEqualTo(score(21, 20));
    }

    @Test
    void pointsOfUngradedWorkArePending() {
        assertThat(combined(PointsAggregate.of(), part("a", 18, 20), ungraded("b")))
                .isEqualTo(new Score(Fraction.of(18), Fraction.of(20), TEN));
    }

    @Test
    void pointsOfAGroupAreThoseOfItsChildren() {
        assertThat(PointsAggregate.of().points(List.of(TEN, Fraction.of(90)))).isEqualTo(Fraction.HUNDRED);
        assertThat(problems(PointsAggregate.of(), 10, 0, 90)).isEmpty();
    }

    @Test
    void ninetyPercentAnd50PercentMake70WhateverTheirPoints() {
        assertThat(combined(EqualAggregate.of(), part("a", 18, 20), part("b", 40, 80)))
                .isEqualTo(score(70, 100));
        assertThat(EqualAggregate.of().points(List.of(TEN, TEN))).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void excusedWorkLeavesTheMean() {
        assertThat(combined(EqualAggregate.of(), part("a", 18, 20), excused("b")))
                .isEqualTo(score(90, 100));
        assertThat(combined(EqualAggregate.of(), excused("a"), excused("b"))).isEqualTo(Score.NONE);
    }

    @Test
    void theMeanIsExact() {
        Score mean = combined(EqualAggregate.of(), part("a", 1, 1), part("b", 0, 1), part("c", 0, 1));
        assertThat(mean).isEqualTo(Score.of(Fraction.of(100, 3), Fraction.HUNDRED));
    }

    @Test
    void aMeanOfUngradedWorkIsPending() {
        assertThat(combined(EqualAggregate.of(), ungraded("a"), ungraded("b")))
                .isEqualTo(Score.pending(Fraction.of(20)));
        assertThat(combined(EqualAggregate.of(), part("a", 18, 20), ungraded("b"))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aMeanNeedsPercentages() {
        assertThat(problems(EqualAggregate.of(), 10, 20)).isEmpty();
        assertThat(problems(EqualAggregate.of(), 10, 0))
                .containsExactly("CONFLICT: a child of 0 points, expected children that have a percentage");
    }

    @Test
    void theBestTwoOfFourCount() {
        assertThat(combined(
                        AnyAggregate.of(2), part("q1", 4, 10), part("q2", 9, 10), part("q3", 7, 10), part("q4", 5, 10)))
                .isEqualTo(score(16, 20));
    }

    @Test
    void ofEquallyGoodOnesTheEarlierCounts() {
        RecordingTrace trace = Trace.recording(Places.of(AnyAggregate.KIND, AnyAggregate.of(1), Place.TOP));
        Score score =
                AnyAggregate.of(2).combine(List.of(part("q1", 7, 10), part("q2", 9, 10), part("q3", 7, 10)), trace);
        assertThat(score).isEqualTo(score(16, 20));
        assertThat(trace.explanation().inputs())
                .extracting(Explanation::label, Explanation::operation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("q1", Operation.REFERENCE),
                        org.assertj.core.groups.Tuple.tuple("q2", Operation.REFERENCE),
                        org.assertj.core.groups.Tuple.tuple("q3", Operation.SKIPPED));
    }

    @Test
    void questionsOfOneTitleAndScoreAreStillTwo() {
        assertThat(combined(AnyAggregate.of(1), part("essay", 8, 10), part("essay", 8, 10)))
                .isEqualTo(score(8, 10));
        assertThat(combined(AnyAggregate.of(2), part("essay", 8, 10), part("essay", 8, 10), part("essay", 8, 10)))
                .isEqualTo(score(16, 20));
        assertThat(combined(AnyAggregate.of(1), ungraded("essay"), ungraded("essay")))
                .isEqualTo(Score.pending(TEN));
    }

    @Test
    void whatNobodyAnsweredNeedNotBeGraded() {
        assertThat(combined(AnyAggregate.of(2), part("q1", 4, 10), part("q2", 9, 10), ungraded("q3"), ungraded("q4")))
                .isEqualTo(score(13, 20));
    }

    @Test
    void onlyAsManyAsAreNeededArePending() {
        assertThat(combined(AnyAggregate.of(2), part("q1", 4, 10), ungraded("q2"), ungraded("q3")))
                .isEqualTo(new Score(Fraction.of(4), TEN, TEN));
        assertThat(combined(AnyAggregate.of(2), ungraded("q1"), ungraded("q2"), ungraded("q3")))
                .isEqualTo(Score.pending(Fraction.of(20)));
    }

    @Test
    void excusedQuestionsAreNotChosen() {
        assertThat(combined(AnyAggregate.of(2), excused("q1"), part("q2", 9, 10), part("q3", 7, 10), part("q4", 1, 10)))
                .isEqualTo(score(16, 20));
        assertThat(combined(AnyAggregate.of(2), excused("q1"), excused("q2"), part("q3", 7, 10)))
                .isEqualTo(score(7, 10));
        assertThat(combined(AnyAggregate.of(1), excused("q1"))).isEqualTo(Score.NONE);
    }

    @Test
    void aMissingAnswerIsZeroPoints() {
        assertThat(combined(AnyAggregate.of(2), part("q1", 0, 10), part("q2", 9, 10), part("q3", 0, 10)))
                .isEqualTo(score(9, 20));
    }

    @Test
    void theChoiceNeedsEnoughChildrenOfEqualPoints() {
        assertThat(problems(AnyAggregate.of(2), 10, 10, 10)).isEmpty();
        assertThat(problems(AnyAggregate.of(4), 10, 10, 10))
                .containsExactly("RANGE: 4, expected at most the 3 children");
        assertThat(problems(AnyAggregate.of(2), 10, 20, 10))
                .containsExactly("CONFLICT: children of unequal points, expected children of equal points");
        assertThat(AnyAggregate.of(2).points(List.of(TEN, TEN, TEN))).isEqualTo(Fraction.of(20));
    }

    @Test
    void aChoiceOfNoneIsRefused() {
        assertThatThrownBy(() -> AnyAggregate.of(0)).isInstanceOf(RejectedException.class);
    }

    @Property
    void theBestCountWhateverTheOrder(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> earned,
            @ForAll @IntRange(min = 1, max = 8) int count) {
        List<Part> parts = earned.stream().map(points -> part("q", points, 10)).toList();
        long best = earned.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(count)
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(AnyAggregate.of(count).combine(parts, Trace.none()))
                .isEqualTo(score(best, 10L * Math.min(count, parts.size())));
    }
}
