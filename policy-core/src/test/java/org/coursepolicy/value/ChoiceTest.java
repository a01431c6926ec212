package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Cases}, {@link ByBand}, {@link Clamp}, {@link Round} and {@link FirstPresent}. */
class ChoiceTest {
    private static final Reference EXAM = Reference.to("exam");
    private static final Reference LAB = Reference.to("lab");
    private static final Open OPEN = Open.pending("not graded yet");

    private final RecordingChecker checker =
            new RecordingChecker(Map.of("exam", Dimension.POINTS, "lab", Dimension.POINTS, "share", Dimension.PERCENT));

    private static Quantity points(String points) {
        return Quantity.points(Fraction.parse(points));
    }

    private static Result value(Value value, Result exam, Result lab) {
        return value.evaluate(Scope.of(Map.of("exam", exam, "lab", lab)));
    }

    @ParameterizedTest
    @CsvSource({"55, 100, 55", "55.5, 100, 71.075", "0, 100, 0"})
    void anExamOfAtMost55IsTheGradeAndOtherwiseCounts65Percent(String exam, String lab, String grade) {
        // The example of Cases: 65 % of 55.5 and 35 % of 100 are 36.075 and 35.
        Value mixed = Arithmetic.sum(
                Arithmetic.product(Constant.of(Fraction.parse("0.65")), EXAM),
                Arithmetic.product(Constant.of(Fraction.parse("0.35")), LAB));
        Cases cases = Cases.builder()
                .when(Comparison.atMost(EXAM, Constant.of(55)), EXAM)
                .otherwise(mixed)
                .build();
        assertThat(value(cases, points(exam), points(lab))).isEqualTo(points(grade));
    }

    @Test
    void theFirstCaseThatHoldsDecides() {
        Cases cases = Cases.builder()
                .when(Comparison.atLeast(EXAM, Constant.of(50)), Constant.of(2))
                .when(Comparison.atLeast(EXAM, Constant.of(40)), Constant.of(1))
                .otherwise(Constant.of(0))
                .build();
        assertThat(value(cases, points("60"), OPEN)).isEqualTo(Quantity.number(Fraction.of(2)));
        assertThat(value(cases, points("40"), OPEN)).isEqualTo(Quantity.number(Fraction.ONE));
        assertThat(value(cases, points("39"), OPEN)).isEqualTo(Quantity.number(Fraction.ZERO));
    }

    @Test
    void anOpenRequirementBeforeTheFirstThatHoldsLeavesTheValueOpen() {
        Requirement always = Comparison.atLeast(Constant.of(1), Constant.of(0));
        Requirement open = Comparison.atLeast(LAB, Constant.of(10));
        Cases openFirst = Cases.builder()
                .when(open, EXAM)
                .when(always, EXAM)
                .otherwise(EXAM)
                .build();
        assertThat(value(openFirst, points("60"), OPEN)).isEqualTo(OPEN);
        Cases openLast = Cases.builder()
                .when(always, EXAM)
                .when(open, EXAM)
                .otherwise(EXAM)
                .build();
        assertThat(value(openLast, points("60"), OPEN)).isEqualTo(points("60"));
    }

    @Test
    void onlyTheChosenValueMustBeKnown() {
        Cases cases = Cases.builder()
                .when(Comparison.atLeast(EXAM, Constant.of(50)), EXAM)
                .otherwise(LAB)
                .build();
        assertThat(value(cases, points("60"), OPEN)).isEqualTo(points("60"));
        assertThat(value(cases, points("40"), OPEN)).isEqualTo(OPEN);
    }

    @Test
    void casesWithoutACaseAreRefused() {
        assertThatThrownBy(() -> Cases.builder().otherwise(EXAM).build()).isInstanceOf(RejectedException.class);
    }

    @Test
    void casesHaveOneDimension() {
        Requirement holds = Comparison.atLeast(EXAM, Constant.of(50));
        assertThat(Cases.builder().when(holds, EXAM).otherwise(LAB).build().dimension(checker))
                .contains(Dimension.POINTS);
        assertThat(checker.problems()).isEmpty();
        Cases mixed = Cases.builder()
                .when(holds, EXAM)
                .otherwise(Reference.to("share"))
                .build();
        assertThat(mixed.dimension(checker)).isEmpty();
        assertThat(checker.rules()).containsExactly(mixed);
    }

    private static ByBand steps(Bound.Side side) {
        return ByBand.builder()
                .of(Reference.to("labs"))
                .bound(side)
                .addSteps(new ByBand.Row(new Bound(Fraction.of(80), Optional.empty()), Constant.of(1)))
                .addSteps(new ByBand.Row(
                        new Bound(Fraction.of(60), Optional.empty()), Constant.of(Fraction.parse("0.9"))))
                .otherwise(Constant.of(0))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 100, 1",
        "AT_LEAST, 80, 1",
        "AT_LEAST, 79.99, 0.9",
        "AT_LEAST, 60, 0.9",
        "AT_LEAST, 59.99, 0",
        "MORE_THAN, 80.01, 1",
        "MORE_THAN, 80, 0.9",
        "MORE_THAN, 60, 0",
        "MORE_THAN, -5, 0"
    })
    void stepsGiveTheValueOfTheirBand(Bound.Side side, String labs, String value) {
        Scope scope = Scope.of(Map.of("labs", Quantity.percent(Fraction.parse(labs))));
        assertThat(steps(side).evaluate(scope)).isEqualTo(Quantity.number(Fraction.parse(value)));
    }

    @Test
    void stepsOfSomethingOpenAreOpen() {
        assertThat(steps(Bound.Side.AT_LEAST).evaluate(Scope.of(Map.of("labs", OPEN))))
                .isEqualTo(OPEN);
    }

    @Test
    void stepsThatRiseAreRefused() {
        assertThatThrownBy(() -> ByBand.builder()
                        .of(EXAM)
                        .bound(Bound.Side.AT_LEAST)
                        .addSteps(new ByBand.Row(Bound.atLeast(60), Constant.of(1)))
                        .addSteps(new ByBand.Row(Bound.atLeast(80), Constant.of(2)))
                        .otherwise(Constant.of(0))
                        .build())
                .isInstanceOf(RejectedException.class);
    }

    @ParameterizedTest
    @CsvSource({"-3, 0", "0, 0", "3, 3", "5, 5", "7, 5"})
    void aClampKeepsAValueBetweenItsBounds(String bonus, String kept) {
        Clamp clamp = Clamp.builder()
                .of(EXAM)
                .least(Constant.of(0))
                .greatest(Constant.of(5))
                .build();
        assertThat(value(clamp, points(bonus), OPEN)).isEqualTo(points(kept));
    }

    @Test
    void aClampMayHaveOneBound() {
        assertThat(value(Clamp.builder().of(EXAM).least(LAB).build(), points("3"), points("4")))
                .isEqualTo(points("4"));
        assertThat(value(Clamp.builder().of(EXAM).greatest(LAB).build(), points("3"), points("4")))
                .isEqualTo(points("3"));
        assertThat(value(Clamp.builder().of(EXAM).greatest(LAB).build(), points("3"), OPEN))
                .isEqualTo(OPEN);
    }

    @Test
    void aClampWhoseBoundsAreTheWrongWayRoundIsRefused() {
        Clamp.Builder level = Clamp.builder().of(EXAM).least(Constant.of(5)).greatest(Constant.of(5));
        assertThat(level.build().greatest()).isPresent();
        Clamp.Builder falling = Clamp.builder().of(EXAM).least(Constant.of(5)).greatest(Constant.of(4));
        assertThatThrownBy(falling::build)
                .isInstanceOf(RejectedException.class)
                .hasMessage("`greatest` must be not below `least` but was 4 below `least`, 5");
    }

    @Test
    void bandsThatRiseAreToldAtTheSteps() {
        ByBand.Builder bands = ByBand.builder()
                .of(EXAM)
                .bound(Bound.Side.AT_LEAST)
                .addSteps(new ByBand.Row(Bound.atLeast(1), LAB), new ByBand.Row(Bound.atLeast(2), LAB))
                .otherwise(LAB);
        assertThatThrownBy(bands::build)
                .isInstanceOf(RejectedException.class)
                .hasMessage("`steps` must be bounds that fall from band to band but was 2 after 1");
    }

    @Test
    void aClampWithoutBoundsIsRefused() {
        assertThatThrownBy(() -> Clamp.builder().of(EXAM).build()).isInstanceOf(RejectedException.class);
    }

    @Test
    void aClampHasTheDimensionOfItsValue() {
        assertThat(Clamp.builder().of(EXAM).greatest(Constant.of(5)).build().dimension(checker))
                .contains(Dimension.POINTS);
        assertThat(Clamp.builder()
                        .of(EXAM)
                        .greatest(Reference.to("share"))
                        .build()
                        .dimension(checker))
                .isEmpty();
    }

    private static Round round(String to, RoundingMode mode) {
        return Round.builder().of(EXAM).to(Fraction.parse(to)).mode(mode).build();
    }

    @ParameterizedTest
    @CsvSource({"66.5, 1, HALF_UP, 67", "66.5, 1, HALF_EVEN, 66", "66.4999, 1, HALF_UP, 66", "62, 5, CEILING, 65"})
    void aValueIsRoundedAsThePolicySays(String exam, String to, RoundingMode mode, String rounded) {
        assertThat(value(round(to, mode), points(exam), OPEN)).isEqualTo(points(rounded));
    }

    @Test
    void whatIsOpenIsNotRounded() {
        assertThat(value(round("1", RoundingMode.HALF_UP), OPEN, OPEN)).isEqualTo(OPEN);
    }

    @Test
    void aRoundingThatDoesNotRoundIsRefused() {
        assertThatThrownBy(() -> round("0", RoundingMode.HALF_UP)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> round("-1", RoundingMode.HALF_UP)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> round("1", RoundingMode.UNNECESSARY))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`mode` must be a way to round but was unnecessary");
    }

    @Test
    void theSecondSittingCountsIfThereWasOne() {
        FirstPresent grade = FirstPresent.builder().addOf(LAB, EXAM).build();
        assertThat(value(grade, points("60"), points("50"))).isEqualTo(points("50"));
        assertThat(value(grade, points("60"), OPEN)).isEqualTo(points("60"));
        assertThat(value(grade, OPEN, OPEN)).isEqualTo(OPEN);
    }

    @Test
    void aPreferenceOfNothingIsRefused() {
        assertThatThrownBy(() -> FirstPresent.builder().build()).isInstanceOf(RejectedException.class);
    }
}
