package org.coursepolicy.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.late.LatePenalty.Of;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatePenaltyTest {
    private static final Value UNCOVERED = Reference.to("uncovered");

    private static Score score(String earned, String possible) {
        return Score.of(Fraction.parse(earned), Fraction.parse(possible));
    }

    private static LatePenalty penalty(Value takes, Of of, String floor) {
        return LatePenalty.builder()
                .takes(takes)
                .of(of)
                .floor(Fraction.parse(floor))
                .build();
    }

    private static LatePenalty perUnit(String amount, Of of, String floor) {
        return penalty(Arithmetic.product(Constant.of(Fraction.parse(amount)), UNCOVERED), of, floor);
    }

    private static Scope late(String late, String uncovered) {
        return Scope.of(Map.of(
                "late", Quantity.count(Fraction.parse(late)), "uncovered", Quantity.count(Fraction.parse(uncovered))));
    }

    @Test
    void usedAlone() {
        // The example of LatePenalty: 15 % of the maximum for each of two days.
        LatePenalty penalty = LatePenalty.percentPerUnit(15);
        assertThat(penalty.after(Score.of(Fraction.of(90), Fraction.of(100)), 2))
                .isEqualTo(Score.of(Fraction.of(60), Fraction.of(100)));
    }

    @Test
    void lateWorkMayEarnNothingUnlessTokensCoverIt() {
        LatePenalty none = LatePenalty.noCredit();
        assertThat(none.apply(score("90", "100"), late("2", "1"))).isEqualTo(score("0", "100"));
        assertThat(none.apply(score("105", "100"), late("2", "2"))).isEqualTo(score("0", "100"));
        assertThat(none.apply(score("90", "100"), late("2", "0"))).isEqualTo(score("90", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        // of what, 80 of 100, 40 of 50, 0 of 50
        "MAXIMUM, 70, 35, 0",
        "EARNED, 72, 36, 0",
        "POINTS, 70, 30, 0"
    })
    void tenIsTakenOfTheMaximumOrOfWhatWasEarnedOrInPoints(Of of, String hundred, String fifty, String nothing) {
        LatePenalty penalty = perUnit("10", of, "0");
        assertThat(penalty.after(score("80", "100"), 1)).isEqualTo(score(hundred, "100"));
        assertThat(penalty.after(score("40", "50"), 1)).isEqualTo(score(fifty, "50"));
        assertThat(penalty.after(score("0", "50"), 1)).isEqualTo(score(nothing, "50"));
    }

    @ParameterizedTest
    @CsvSource({
        // earned of 50, units late, left: the floor is 15 points
        "40, 1, 30",
        "40, 3, 15",
        "40, 9, 15",
        "15, 1, 15",
        "14, 1, 14", // below the floor anyway: it stays
        "0, 5, 0",
        "40, 0, 40"
    })
    void latenessTakesNothingBelowTheFloor(String earned, long late, String left) {
        assertThat(perUnit("20", Of.MAXIMUM, "30").after(score(earned, "50"), late))
                .isEqualTo(score(left, "50"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "canvas.csv", useHeadersInDisplayName = true)
    void canvasDeductsThis(
            String percent, String unit, String floor, String earned, String possible, String late, String deducted) {
        Instant due = Instant.parse("2022-01-27T04:59:00Z");
        Fraction units =
                Elapsed.started(Duration.parse(unit)).units(due, due.plus(Duration.parse(late)), ZoneId.of("UTC"));
        Score after = perUnit(percent, Of.MAXIMUM, floor).after(score(earned, possible), units.toIntExact());
        assertThat(after)
                .isEqualTo(score(earned, possible)
                        .withEarned(Fraction.parse(earned).minus(Fraction.parse(deducted))));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "moodle.csv", useHeadersInDisplayName = true)
    void moodleLeavesThis(long seconds, String grade) {
        LatePenalty fiveSteps = penalty(
                Arithmetic.least(Constant.of(50), Arithmetic.product(Constant.of(10), Reference.to("late"))),
                Of.MAXIMUM,
                "0");
        Instant due = Instant.parse("2022-01-27T04:59:00Z");
        Fraction days = Elapsed.startedDays().units(due, due.plusSeconds(seconds), ZoneId.of("UTC"));
        assertThat(fiveSteps.after(score("100", "100"), days.toIntExact())).isEqualTo(score(grade, "100"));
    }

    /** LATE-5: the table that UC Davis publishes shows two places. */
    @ParameterizedTest
    @CsvSource({"PT10M, 0.83", "PT3H, 15.00"})
    void fivePercentAnHourMayBeCountedByTheMinute(String late, String percent) {
        Clock hours = Elapsed.builder()
                .unit(Duration.ofHours(1))
                .count(Clock.Count.PRORATED)
                .build();
        Instant due = Instant.parse("2022-01-27T04:59:00Z");
        String units = hours.units(due, due.plus(Duration.parse(late)), ZoneId.of("UTC"))
                .toString();
        Score after = LatePenalty.percentPerUnit(5).apply(score("100", "100"), late(units, units));
        assertThat(Fraction.HUNDRED.minus(after.earned()).toDecimal(2, RoundingMode.HALF_UP))
                .hasToString(percent);
    }

    @Test
    void whatIsTakenMayDependOnAllUnitsAndOnTheScore() {
        LatePenalty uncovered = perUnit("5", Of.POINTS, "0");
        LatePenalty all = penalty(Arithmetic.product(Constant.of(5), Reference.to("late")), Of.POINTS, "0");
        // What is above 50 points, so that late work earns 50 at most.
        LatePenalty ceiling = penalty(
                Arithmetic.greatest(Constant.of(0), Arithmetic.difference(Reference.to("score"), Constant.of(50))),
                Of.POINTS,
                "0");
        assertThat(uncovered.apply(score("80", "100"), late("3", "1"))).isEqualTo(score("75", "100"));
        assertThat(all.apply(score("80", "100"), late("3", "1"))).isEqualTo(score("65", "100"));
        assertThat(ceiling.apply(score("80", "100"), late("1", "1"))).isEqualTo(score("50", "100"));
        assertThat(ceiling.apply(score("40", "100"), late("1", "1"))).isEqualTo(score("40", "100"));
    }

    @Test
    void aChargeWithTheOtherSignIsABonus() {
        LatePenalty bonus = penalty(
                Arithmetic.difference(Arithmetic.product(Constant.of(10), Reference.to("late")), Constant.of(5)),
                Of.MAXIMUM,
                "0");
        assertThat(bonus.after(score("80", "100"), 0)).isEqualTo(score("85", "100"));
        assertThat(bonus.after(score("80", "100"), 1)).isEqualTo(score("75", "100"));
    }

    @Test
    void nothingIsLessLateThanOnTime() {
        assertThatThrownBy(() -> LatePenalty.percentPerUnit(10).after(score("80", "100"), -1))
                .hasMessage("`uncovered` must be at least 0 units but was -1")
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.RANGE));
    }

    @Test
    void bonusPointsAreLostLikeOthers() {
        assertThat(LatePenalty.percentPerUnit(10).after(score("105", "100"), 1)).isEqualTo(score("95", "100"));
        // An item of bonus points alone has no maximum, and so no percentage of it.
        assertThat(LatePenalty.percentPerUnit(10).after(score("3", "0"), 1)).isEqualTo(score("3", "0"));
        assertThat(perUnit("10", Of.EARNED, "0").after(score("3", "0"), 1)).isEqualTo(score("2.7", "0"));
    }

    @Test
    void aPercentageOfLessThanNothingIsNothing() {
        // Steps before this one may have left a debt; lateness does not lessen it.
        assertThat(perUnit("10", Of.EARNED, "0").after(score("-10", "100"), 1)).isEqualTo(score("-10", "100"));
        assertThat(perUnit("10", Of.MAXIMUM, "0").after(score("-10", "100"), 1)).isEqualTo(score("-10", "100"));
    }

    @Test
    void pointsPossibleAndPendingStay() {
        Score half = new Score(Fraction.of(40), Fraction.of(50), Fraction.of(50));
        assertThat(LatePenalty.percentPerUnit(10).after(half, 1)).isEqualTo(half.withEarned(Fraction.of(35)));
    }

    private static Explanation explained(LatePenalty penalty, Score score, Map<String, Result> of) {
        RecordingTrace trace = Trace.recording(Places.of(LatePenalty.KIND, penalty, Place.of("pipeline", "0")));
        penalty.apply(score, Scope.of(of, trace));
        return trace.explanation();
    }

    @Test
    void whatIsTakenIsExplained() {
        Quantity two = Quantity.count(Fraction.of(2));
        Explanation step =
                explained(LatePenalty.percentPerUnit(15), score("90", "100"), Map.of("late", two, "uncovered", two));
        assertThat(step.place()).contains(Place.of("pipeline", "0"));
        assertThat(step.operation()).isEqualTo(Operation.EARNS);
        assertThat(step.result()).isEqualTo(score("60", "100"));
        assertThat(step.toText()).isEqualTo("""
                        late-penalty: 60 of 100 points = with the points of:   [/pipeline/0]
                          score: 90 of 100 points
                          points left: 60 points = greatest of:
                            less the penalty: 60 points = difference of:
                              points earned: 90 points
                              penalty: 30 points = product of:
                                percentage: 30 % = 15 × uncovered 2
                                points possible: 100 points
                            floor: 0 points = least of 0 points, points earned 90 points
                        """);
    }

    @Test
    void whereNothingIsTakenTheStepIsSkipped() {
        Quantity none = Quantity.count(Fraction.ZERO);
        Explanation step =
                explained(LatePenalty.percentPerUnit(15), score("90", "100"), Map.of("late", none, "uncovered", none));
        assertThat(step.operation()).isEqualTo(Operation.SKIPPED);
        assertThat(step.note()).contains("nothing is taken");
    }

    @Test
    void whereWhatIsTakenIsOpenTheScoreStays() {
        LatePenalty penalty = LatePenalty.percentPerUnit(15);
        Scope scope = Scope.of(Map.of("uncovered", Open.pending("i1 is not handed in")));
        assertThat(penalty.apply(score("90", "100"), scope)).isEqualTo(score("90", "100"));
        Explanation step =
                explained(penalty, score("90", "100"), Map.of("uncovered", Open.pending("i1 is not handed in")));
        assertThat(step.operation()).isEqualTo(Operation.SKIPPED);
        assertThat(step.note()).contains("what it takes is open: i1 is not handed in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1/1000", "100.001", "1000"})
    void aFloorIsFrom0To100Percent(String floor) {
        assertThatThrownBy(() -> perUnit("10", Of.MAXIMUM, floor))
                .hasMessageStartingWith("`floor` must be a percentage from 0 to 100 but was ")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("floor");
                });
    }

    @Test
    void withAFloorOf100PercentLatenessCostsNothing() {
        assertThat(perUnit("10", Of.MAXIMUM, "100").after(score("90", "100"), 5))
                .isEqualTo(score("90", "100"));
    }

    @Test
    void whatIsTakenFitsWhatItIsTakenOf() {
        Map<String, Dimension> names = Map.of(
                "late", Dimension.COUNT,
                "uncovered", Dimension.COUNT,
                "penalty", Dimension.POINTS,
                "share", Dimension.PERCENT,
                "ratio", Dimension.RATIO);
        assertThat(problems(perUnit("10", Of.MAXIMUM, "0"), names)).isEmpty();
        assertThat(problems(perUnit("10", Of.POINTS, "0"), names)).isEmpty();
        assertThat(problems(penalty(Reference.to("share"), Of.EARNED, "0"), names))
                .isEmpty();
        assertThat(problems(penalty(Reference.to("penalty"), Of.POINTS, "0"), names))
                .isEmpty();
        assertThat(problems(penalty(Reference.to("score"), Of.POINTS, "0"), names))
                .isEmpty();
        assertThat(problems(penalty(Reference.to("share"), Of.POINTS, "0"), names))
                .isEqualTo("[CONFLICT: percent, expected a value in points]");
        assertThat(problems(penalty(Reference.to("penalty"), Of.MAXIMUM, "0"), names))
                .isEqualTo("[CONFLICT: points, expected a value in percent]");
        assertThat(problems(penalty(Reference.to("ratio"), Of.MAXIMUM, "0"), names))
                .isEqualTo("[CONFLICT: a ratio, expected a value in percent]");
        assertThat(problems(penalty(Reference.to("nothing"), Of.MAXIMUM, "0"), names))
                .isEqualTo("[REF: nothing, expected a name]");
    }

    private static String problems(LatePenalty penalty, Map<String, Dimension> names) {
        RecordingChecker checker = new RecordingChecker(names);
        penalty.check(checker);
        return checker.problems().isEmpty() ? "" : checker.problems().toString();
    }

    @Test
    void penaltiesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(LatePenalty.percentPerUnit(15), perUnit("15.0", Of.MAXIMUM, "0"))
                .addEqualityGroup(LatePenalty.noCredit(), perUnit("100", Of.EARNED, "0"))
                .addEqualityGroup(perUnit("15", Of.EARNED, "0"))
                .addEqualityGroup(perUnit("15", Of.MAXIMUM, "1"))
                .testEquals();
    }
}
