package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.rule.Parts.combined;
import static org.coursepolicy.rule.Parts.excused;
import static org.coursepolicy.rule.Parts.kept;
import static org.coursepolicy.rule.Parts.part;
import static org.coursepolicy.rule.Parts.problems;
import static org.coursepolicy.rule.Parts.problemsOfNames;
import static org.coursepolicy.rule.Parts.score;
import static org.coursepolicy.rule.Parts.told;
import static org.coursepolicy.rule.Parts.ungraded;

import java.util.List;
import java.util.Map;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate.Part;
import org.coursepolicy.rule.DropAggregate.By;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DropAggregateTest {
    /** Four quizzes of 10 points: 40, 90, 70 and 50 %. */
    private static final Part[] QUIZZES = {part("q1", 4, 10), part("q2", 9, 10), part("q3", 7, 10), part("q4", 5, 10)};

    private static DropAggregate.Builder by(By by) {
        return DropAggregate.builder().by(by);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void ofEqualPointsTheLowestAreThoseWithTheLowestScores(By by) {
        assertThat(combined(DropAggregate.lowest(1, by), QUIZZES)).isEqualTo(score(21, 30));
        assertThat(combined(DropAggregate.lowest(2, by), QUIZZES)).isEqualTo(score(16, 20));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void theHighestAreDroppedToo(By by) {
        assertThat(combined(by(by).highest(Constant.of(1)).build(), QUIZZES)).isEqualTo(score(16, 30));
        DropAggregate both =
                by(by).lowest(Constant.of(1)).highest(Constant.of(1)).build();
        assertThat(combined(both, QUIZZES)).isEqualTo(score(12, 20));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void soManyAreKept(By by) {
        assertThat(combined(by(by).keep(Constant.of(3)).build(), QUIZZES)).isEqualTo(score(21, 30));
        assertThat(combined(by(by).keep(Constant.of(7)).build(), QUIZZES)).isEqualTo(score(25, 40));
        DropAggregate.Builder middle = by(by).keep(Constant.of(2)).highest(Constant.of(1));
        assertThat(combined(middle.build(), QUIZZES)).isEqualTo(score(12, 20));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void oneOfThemStaysHoweverManyAreDropped(By by) {
        assertThat(combined(by(by).keep(Constant.of(0)).build(), QUIZZES)).isEqualTo(score(9, 10));
        assertThat(combined(DropAggregate.lowest(4, by), QUIZZES)).isEqualTo(score(9, 10));
        assertThat(combined(DropAggregate.lowest(1_000, by), QUIZZES)).isEqualTo(score(9, 10));
        assertThat(combined(by(by).highest(Constant.of(9)).build(), QUIZZES)).isEqualTo(score(4, 10));
        assertThat(combined(DropAggregate.lowest(1, by), part("q1", 3, 10))).isEqualTo(score(3, 10));
    }

    @Test
    void pointsPercentagesAndWhatIsBestDropDifferentOnes() {
        Part[] beth = {part("q1", 80, 100), part("q2", 20, 100), part("q3", 1, 20)};
        assertThat(combined(DropAggregate.lowest(1, By.RATIO), beth)).isEqualTo(score(100, 200));
        assertThat(combined(DropAggregate.lowest(1, By.POINTS), beth)).isEqualTo(score(100, 200));
        assertThat(combined(DropAggregate.lowest(1, By.BEST), beth)).isEqualTo(score(81, 120));
        // Half of 40 is more points than all of 10.
        Part[] unequal = {part("q1", 20, 40), part("q2", 10, 10)};
        assertThat(combined(DropAggregate.lowest(1, By.POINTS), unequal)).isEqualTo(score(20, 40));
        assertThat(combined(DropAggregate.lowest(1, By.RATIO), unequal)).isEqualTo(score(10, 10));
    }

    @ParameterizedTest
    @CsvSource({"0.99, 25, 40", "1.99, 21, 30", "-3, 25, 40", "5/2, 16, 20"})
    void aFractionOfOneIsNone(String count, long earned, long possible) {
        Constant lowest = Constant.of(Fraction.parse(count));
        assertThat(combined(by(By.RATIO).lowest(lowest).build(), QUIZZES)).isEqualTo(score(earned, possible));
    }

    @Test
    void aCountThatIsNotKnownYetDropsNone() {
        Value open = Reference.to("tokens");
        assertThat(combined(by(By.BEST).lowest(open).build(), QUIZZES)).isEqualTo(score(25, 40));
        assertThat(combined(by(By.BEST).keep(open).build(), QUIZZES)).isEqualTo(score(25, 40));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void whatIsNotGradedExcusedKeptOrProtectedIsNotDropped(By by) {
        DropAggregate lowest =
                by(by).lowest(Constant.of(1)).addNever(Name.of("q1")).build();
        assertThat(combined(lowest, QUIZZES)).isEqualTo(score(20, 30));
        assertThat(combined(DropAggregate.lowest(1, by), kept("q1", 0, 10), part("q2", 9, 10), part("q3", 7, 10)))
                .isEqualTo(score(9, 20));
        assertThat(combined(DropAggregate.lowest(1, by), excused("q1"), part("q2", 9, 10), part("q3", 7, 10)))
                .isEqualTo(score(9, 10));
        assertThat(combined(DropAggregate.lowest(1, by), ungraded("q1"), part("q2", 9, 10), part("q3", 7, 10)))
                .isEqualTo(new Score(Fraction.of(9), Fraction.of(10), Fraction.of(100)));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void whereNothingMayBeDroppedNothingIs(By by) {
        assertThat(combined(DropAggregate.lowest(2, by), excused("q1"), kept("q2", 0, 10)))
                .isEqualTo(score(0, 10));
        assertThat(combined(DropAggregate.lowest(2, by), excused("q1"))).isEqualTo(Score.NONE);
        assertThat(combined(DropAggregate.lowest(2, by), ungraded("q1"))).isEqualTo(Score.pending(Fraction.of(100)));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void extraCreditIsNotDroppedAndAddsToWhatIsLeft(By by) {
        assertThat(combined(DropAggregate.lowest(1, by), part("q1", 4, 10), part("q2", 9, 10), part("extra", 0, 0)))
                .isEqualTo(score(9, 10));
        assertThat(combined(DropAggregate.lowest(1, by), part("q1", 4, 10), part("q2", 9, 10), part("extra", 3, 0)))
                .isEqualTo(score(12, 10));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void ofEqualOnesTheLaterIsDropped(By by) {
        Part[] equal = {part("q1", 7, 10), part("q2", 7, 10), part("q3", 7, 10)};
        assertThat(Parts.skipped(told(DropAggregate.lowest(1, by), equal))).containsExactly("q3");
    }

    @Test
    void theOthersMakeAScoreInTheWayThatIsSaid() {
        // 90 and 70 % are left, whatever points they are of.
        Part[] unequal = {part("q1", 9, 10), part("q2", 28, 40), part("q3", 1, 20)};
        for (By by : By.values()) {
            DropAggregate equally =
                    by(by).lowest(Constant.of(1)).then(EqualAggregate.of()).build();
            assertThat(combined(equally, unequal)).isEqualTo(score(80, 100));
        }
        // Of 80 of 100, 20 of 100 and 1 of 20 the lowest percentage is the one to drop where percentages count alike.
        DropAggregate best =
                by(By.BEST).lowest(Constant.of(1)).then(EqualAggregate.of()).build();
        assertThat(combined(best, part("q1", 80, 100), part("q2", 20, 100), part("q3", 1, 20)))
                .isEqualTo(score(50, 100));
    }

    @Test
    void whatIsDroppedIsToldWithItsScore() {
        assertThat(told(DropAggregate.lowest(1, By.RATIO), part("q1", 9, 10), part("q2", 4, 10))
                        .toText())
                .isEqualTo("""
                        drop: 9 of 10 points = decided by:
                            (1 of 2 dropped, by percentages)
                          q2: not applied, dropped: 4 of 10 points
                          points: 9 of 10 points = q1 9 of 10 points
                        """);
    }

    /** 40 % is the lowest of all, and protected: the rule looks at the other three. */
    @ParameterizedTest
    @EnumSource(By.class)
    void whatIsNeverDroppedStaysBesideThoseThatAreKept(By by) {
        DropAggregate.Builder all = by(by).addNever(Name.of("q1"));
        assertThat(combined(all.keep(Constant.of(1)).build(), QUIZZES)).isEqualTo(score(13, 20));
        assertThat(combined(by(by).addNever(Name.of("q1")).keep(Constant.of(3)).build(), QUIZZES))
                .isEqualTo(score(25, 40));
        assertThat(combined(
                        by(by).addNever(Name.of("q1")).lowest(Constant.of(2)).build(), QUIZZES))
                .isEqualTo(score(13, 20));
        assertThat(combined(
                        by(by).addNever(Name.of("q1"), Name.of("q2"), Name.of("q3"), Name.of("q4"))
                                .keep(Constant.of(1))
                                .build(),
                        QUIZZES))
                .isEqualTo(score(25, 40));
    }

    @Test
    void aGroupHasThePointsOfWhatIsNeverDroppedBesides() {
        Map<Name, Fraction> children =
                Map.of(Name.of("q1"), Fraction.of(10), Name.of("q2"), Fraction.of(30), Name.of("q3"), Fraction.of(20));
        DropAggregate.Builder kept = by(By.RATIO).addNever(Name.of("q1")).keep(Constant.of(1));
        assertThat(kept.build().points(children)).isEqualTo(Fraction.of(40));
        DropAggregate.Builder dropped = by(By.RATIO).addNever(Name.of("q1")).lowest(Constant.of(9));
        assertThat(dropped.build().points(children)).isEqualTo(Fraction.of(40));
        DropAggregate.Builder none = by(By.RATIO)
                .addNever(Name.of("q1"), Name.of("q2"), Name.of("q3"))
                .lowest(Constant.of(1));
        assertThat(none.build().points(children)).isEqualTo(Fraction.of(60));
    }

    @Test
    void aGroupHasThePointsOfItsSmallestChildrenLess() {
        List<Fraction> points = List.of(Fraction.of(10), Fraction.of(30), Fraction.of(20));
        assertThat(DropAggregate.lowest(1, By.RATIO).points(points)).isEqualTo(Fraction.of(50));
        assertThat(DropAggregate.lowest(7, By.RATIO).points(points)).isEqualTo(Fraction.of(30));
        assertThat(by(By.BEST).keep(Constant.of(1)).build().points(points)).isEqualTo(Fraction.of(30));
        assertThat(by(By.BEST)
                        .keep(Constant.of(1))
                        .highest(Constant.of(1))
                        .build()
                        .points(points))
                .isEqualTo(Fraction.of(30));
        assertThat(by(By.RATIO).lowest(Reference.to("tokens")).build().points(points))
                .isEqualTo(Fraction.of(60));
        assertThat(by(By.RATIO)
                        .lowest(Constant.of(1))
                        .then(EqualAggregate.of())
                        .build()
                        .points(points))
                .isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void nothingToDropAndTwoWaysToSayHowManyAreRefused() {
        assertThatThrownBy(() -> by(By.RATIO).build())
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.MISSING));
        assertThatThrownBy(() ->
                        by(By.RATIO).keep(Constant.of(1)).lowest(Constant.of(1)).build())
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.CONFLICT));
    }

    @Test
    void theBestOfChildrenThatMakeAScoreInAnotherWayIsRefused() {
        AnyAggregate any = AnyAggregate.of(1);
        DropAggregate.Builder best = by(By.BEST).lowest(Constant.of(1));
        assertThat(problems(best.then(any).build(), 10, 10))
                .containsExactly(
                        "CONFLICT: the best of children that make a score in another way, expected points or equal");
        DropAggregate.Builder ratio = by(By.RATIO).lowest(Constant.of(1));
        assertThat(problems(ratio.then(any).build(), 10, 10)).isEmpty();
    }

    @Test
    void howManyAreDroppedIsACount() {
        Constant.Builder half = Constant.builder();
        Constant percent = half.is(Fraction.of(50))
                .unit(org.coursepolicy.result.Dimension.PERCENT)
                .build();
        assertThat(problems(by(By.RATIO).highest(percent).build(), 10, 10))
                .containsExactly("CONFLICT: percent, expected a count of children");
        assertThat(problems(by(By.RATIO).keep(percent).build(), 10, 10)).hasSize(1);
        assertThat(problems(by(By.RATIO).lowest(Reference.to("nobody")).build(), 10, 10))
                .containsExactly("REF: nobody, expected a name");
    }

    @Test
    void whatIsNeverDroppedIsAChild() {
        DropAggregate drop = by(By.RATIO)
                .lowest(Constant.of(1))
                .addNever(Name.of("q1"), Name.of("q9"))
                .build();
        assertThat(problemsOfNames(drop, "q1", "q2")).containsExactly("REF: \"q9\", expected the name of a child");
        WeightsAggregate weights = WeightsAggregate.builder().weight("q1", 1).build();
        DropAggregate outer = by(By.RATIO).lowest(Constant.of(1)).then(weights).build();
        assertThat(problemsOfNames(outer, "q1", "q2"))
                .containsExactly("MISSING: no weight of \"q2\", expected a weight of every child");
    }

    @Test
    void theWayInWhichTheOthersCountIsCheckedToo() {
        DropAggregate drop =
                by(By.RATIO).lowest(Constant.of(1)).then(EqualAggregate.of()).build();
        assertThat(problems(drop, 10, 0)).hasSize(1);
    }
}
