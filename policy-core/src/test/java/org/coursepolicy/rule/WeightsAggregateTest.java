package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.rule.Parts.combined;
import static org.coursepolicy.rule.Parts.excused;
import static org.coursepolicy.rule.Parts.part;
import static org.coursepolicy.rule.Parts.problems;
import static org.coursepolicy.rule.Parts.problemsOfNames;
import static org.coursepolicy.rule.Parts.score;
import static org.coursepolicy.rule.Parts.told;
import static org.coursepolicy.rule.Parts.ungraded;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.junit.jupiter.api.Test;

class WeightsAggregateTest {
    private static final WeightsAggregate ONE_TO_TWO =
            WeightsAggregate.builder().weight("h1", 1).weight("h2", 2).build();

    @Test
    void ninetyPercentOnceAnd60PercentTwiceMake70() {
        assertThat(combined(ONE_TO_TWO, part("h1", 9, 10), part("h2", 24, 40))).isEqualTo(score(70, 100));
        assertThat(combined(ONE_TO_TWO, part("h2", 24, 40), part("h1", 9, 10))).isEqualTo(score(70, 100));
        assertThat(ONE_TO_TWO.points(List.of(Fraction.of(10), Fraction.of(40)))).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void theWeightOfExcusedWorkIsSpreadOverTheOthers() {
        assertThat(combined(ONE_TO_TWO, part("h1", 9, 10), excused("h2"))).isEqualTo(score(90, 100));
        assertThat(combined(ONE_TO_TWO, excused("h1"), excused("h2"))).isEqualTo(Score.NONE);
    }

    @Test
    void whatIsNotGradedYetIsPending() {
        assertThat(combined(ONE_TO_TWO, part("h1", 9, 10), ungraded("h2")))
                .isEqualTo(new Score(Fraction.of(90), Fraction.HUNDRED, Fraction.HUNDRED));
        assertThat(combined(ONE_TO_TWO, ungraded("h1"), ungraded("h2"))).isEqualTo(Score.pending(Fraction.of(200)));
    }

    @Test
    void whatWeighsNothingCountsNothing() {
        WeightsAggregate onlyOne =
                WeightsAggregate.builder().weight("h1", 1).weight("h2", 0).build();
        assertThat(combined(onlyOne, part("h1", 9, 10), part("h2", 0, 10))).isEqualTo(score(90, 100));
        assertThat(combined(onlyOne, excused("h1"), part("h2", 5, 10))).isEqualTo(Score.NONE);
    }

    @Test
    void weightsAreInAnyUnitAndExact() {
        WeightsAggregate thirds = WeightsAggregate.builder()
                .putOf(Name.of("h1"), Fraction.parse("1/3"))
                .putOf(Name.of("h2"), Fraction.parse("1/7"))
                .build();
        // Weights 7 and 3: (7 x 100 + 3 x 0) / 10.
        assertThat(combined(thirds, part("h1", 10, 10), part("h2", 0, 10))).isEqualTo(score(70, 100));
    }

    @Test
    void everyShareIsTold() {
        assertThat(told(ONE_TO_TWO, part("h1", 9, 10), part("h2", 24, 40)).toText())
                .isEqualTo("""
                        weights: 70 of 100 points = as a score:
                          weighted mean: 70 % = sum of:
                            h1: 30 % = product of:
                              weight 1 of 3: 0.3333 (exactly 1/3)
                              h1: 90 % = percentage of h1 9 of 10 points
                            h2: 40 % = product of:
                              weight 2 of 3: 0.6667 (exactly 2/3)
                              h2: 60 % = percentage of h2 24 of 40 points
                          of: 100 points
                        """);
        assertThat(Parts.skipped(told(ONE_TO_TWO, part("h1", 9, 10), excused("h2"))
                        .inputs()
                        .get(0)))
                .containsExactly("h2");
    }

    @Property
    void weightsInProportionGiveTheSame(
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int second,
            @ForAll @IntRange(min = 1, max = 9) int one,
            @ForAll @IntRange(max = 9) int other,
            @ForAll @IntRange(min = 1, max = 50) int times) {
        WeightsAggregate weights =
                WeightsAggregate.builder().weight("h1", one).weight("h2", other).build();
        WeightsAggregate more = WeightsAggregate.builder()
                .weight("h1", (long) one * times)
                .weight("h2", (long) other * times)
                .build();
        Score mean = combined(weights, part("h1", first, 10), part("h2", second, 20));
        assertThat(mean).isEqualTo(combined(more, part("h1", first, 10), part("h2", second, 20)));
        // The mean as a course page would write it: w1 x 10 s1 + w2 x 5 s2, over the weights.
        assertThat(mean.earned()).isEqualTo(Fraction.of(10L * one * first + 5L * other * second, one + other));
    }

    @Test
    void weightsBelow0AndNoWeightAtAllAreRefused() {
        assertThatThrownBy(() -> WeightsAggregate.builder()
                        .weight("h1", 2)
                        .weight("h2", -1)
                        .build())
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> WeightsAggregate.builder().weight("h1", 0).build())
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> WeightsAggregate.builder().build()).isInstanceOf(RejectedException.class);
    }

    @Test
    void everyChildAndNothingElseHasAWeight() {
        assertThat(problemsOfNames(ONE_TO_TWO, "h1", "h2")).isEmpty();
        assertThat(problemsOfNames(ONE_TO_TWO, "h1", "h2", "h3"))
                .containsExactly("MISSING: no weight of \"h3\", expected a weight of every child");
        assertThat(problemsOfNames(ONE_TO_TWO, "h1")).containsExactly("REF: \"h2\", expected the name of a child");
        assertThat(problems(ONE_TO_TWO, 10, 20)).isEmpty();
        assertThat(problems(ONE_TO_TWO, 10, 0))
                .containsExactly("CONFLICT: a child of 0 points, expected children that have a percentage");
    }
}
