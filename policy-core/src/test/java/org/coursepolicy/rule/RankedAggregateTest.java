package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.rule.Parts.combined;
import static org.coursepolicy.rule.Parts.excused;
import static org.coursepolicy.rule.Parts.part;
import static org.coursepolicy.rule.Parts.problems;
import static org.coursepolicy.rule.Parts.score;
import static org.coursepolicy.rule.Parts.told;
import static org.coursepolicy.rule.Parts.ungraded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate.Part;
import org.junit.jupiter.api.Test;

class RankedAggregateTest {
    private static final RankedAggregate FOUR = ranked(40, 30, 20, 10);

    private static RankedAggregate ranked(long... weights) {
        return RankedAggregate.builder()
                .addAllWeights(LongStream.of(weights).mapToObj(Fraction::of).toList())
                .build();
    }

    @Test
    void theBestWeighsMostWhereverItStands() {
        // 40 % of 90, 30 % of 80, 20 % of 60 and 10 % of 50: 36 + 24 + 12 + 5.
        Part[] exams = {part("e1", 6, 10), part("e2", 45, 50), part("e3", 10, 20), part("e4", 8, 10)};
        assertThat(combined(FOUR, exams)).isEqualTo(score(77, 100));
        assertThat(FOUR.points(List.of(Fraction.of(10), Fraction.of(20)))).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void theLowestMayWeighHalf() {
        RankedAggregate half = RankedAggregate.builder()
                .addWeights(Fraction.ONE, Fraction.ONE, Fraction.of(1, 2))
                .build();
        // 100 + 80 + 35, of 2.5 weights.
        assertThat(combined(half, part("e1", 7, 10), part("e2", 10, 10), part("e3", 8, 10)))
                .isEqualTo(score(86, 100));
    }

    @Test
    void whoIsExcusedHasNoRankAndTheLastWeightsLeave() {
        // 40 x 90 + 30 x 60, of 70 weights.
        Score expected = Score.of(Fraction.of(5_400, 70), Fraction.HUNDRED);
        assertThat(combined(FOUR, excused("e1"), part("e2", 6, 10), part("e3", 9, 10), excused("e4")))
                .isEqualTo(expected);
        assertThat(combined(ranked(2, 1), excused("e1"), excused("e2"))).isEqualTo(Score.NONE);
    }

    @Test
    void aScoreBelow0HasARankAboveWhoIsExcused() {
        // 3 x 90 and 2 x -20, of 5 weights.
        assertThat(combined(ranked(3, 2, 1), part("e1", 9, 10), excused("e2"), part("e3", -2, 10)))
                .isEqualTo(score(46, 100));
    }

    @Test
    void whatIsNotGradedYetIsPendingAndHasNoRank() {
        assertThat(combined(ranked(2, 1), ungraded("e1"), part("e2", 0, 10)))
                .isEqualTo(new Score(Fraction.ZERO, Fraction.HUNDRED, Fraction.HUNDRED));
    }

    @Test
    void ofEqualOnesTheEarlierIsBetter() {
        assertThat(told(ranked(2, 1), part("e1", 5, 10), part("e2", 5, 10)).toText())
                .isEqualTo("""
                        ranked: 50 of 100 points = as a score:
                          weighted mean: 50 % = sum of:
                            e1: 33.3333 % (exactly 100/3) = product of:
                              weight 2 of 3: 0.6667 (exactly 2/3)
                              e1: 50 % = percentage of e1 5 of 10 points
                            e2: 16.6667 % (exactly 50/3) = product of:
                              weight 1 of 3: 0.3333 (exactly 1/3)
                              e2: 50 % = percentage of e2 5 of 10 points
                          of: 100 points
                        """);
    }

    @Property
    void theResultIsTheMeanOfTheSortedPercentages(
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 110) Integer> percents, @ForAll int seed) {
        List<Part> parts = new ArrayList<>();
        percents.forEach(percent -> parts.add(part("e" + parts.size(), percent, 100)));
        List<Integer> sorted = new ArrayList<>(percents);
        sorted.sort(Collections.reverseOrder());
        long sum = 40L * sorted.get(0) + 30L * sorted.get(1) + 20L * sorted.get(2) + 10L * sorted.get(3);
        Score score = Score.of(Fraction.of(sum, 100), Fraction.HUNDRED);
        assertThat(combined(FOUR, parts)).isEqualTo(score);
        Collections.shuffle(parts, new Random(seed));
        assertThat(combined(FOUR, parts)).isEqualTo(score);
    }

    @Property
    void aHigherScoreNeverLowersTheResult(
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 100) Integer> percents,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        RankedAggregate ranked =
                ranked(weights.stream().mapToLong(Integer::longValue).toArray());
        List<Part> before = new ArrayList<>();
        percents.forEach(percent -> before.add(part("e" + before.size(), percent, 100)));
        List<Part> after = new ArrayList<>(before);
        after.set(which, part("e" + which, percents.get(which) + more, 100));
        assertThat(combined(ranked, after).earned())
                .isGreaterThan(combined(ranked, before).earned());
    }

    @Test
    void weightsBelow0NoneAndNoneForTheBestAreRefused() {
        assertThatThrownBy(() -> ranked(3, -1)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> ranked(0, 1)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(RankedAggregateTest::ranked).isInstanceOf(RejectedException.class);
    }

    @Test
    void everyChildHasARank() {
        assertThat(problems(FOUR, 10, 20, 30, 40)).isEmpty();
        assertThat(problems(FOUR, 10, 20, 30))
                .containsExactly("RANGE: 4 weights for 3 children, expected a weight for each child");
        assertThat(problems(ranked(1, 1), 10, 0))
                .containsExactly("CONFLICT: a child of 0 points, expected children that have a percentage");
    }
}
