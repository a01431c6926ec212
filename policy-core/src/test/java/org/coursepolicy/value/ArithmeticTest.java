package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.value.Arithmetic.Operator.MEAN;
import static org.coursepolicy.value.Arithmetic.Operator.QUOTIENT;

import java.util.Collections;
import java.util.Map;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Arithmetic}, {@link Constant} and {@link Reference}. */
class ArithmeticTest {
    private static final Value LAB = Reference.to("lab");
    private static final Value MIDTERM = Reference.to("midterm");
    private static final Value SHARE = Reference.to("share");
    private static final Value UNGRADED = Reference.to("final");

    private final Open open = Open.pending("final is not graded yet");
    private final Scope scope = Scope.of(Map.of(
            "lab", points(18), "midterm", points(80), "share", Quantity.percent(Fraction.of(90)), "final", open));
    private final RecordingChecker checker = new RecordingChecker(Map.of(
            "lab", Dimension.POINTS,
            "midterm", Dimension.POINTS,
            "share", Dimension.PERCENT,
            "final", Dimension.POINTS));

    private static Quantity points(long points) {
        return Quantity.points(Fraction.of(points));
    }

    private Result value(Value value) {
        return value.evaluate(scope);
    }

    @Test
    void eighteenAndEightyPointsAre98() {
        assertThat(value(Arithmetic.sum(LAB, MIDTERM))).isEqualTo(points(98));
    }

    @Test
    void aDifferenceTakesAllFurtherValuesFromTheFirst() {
        Value value = Arithmetic.of(Arithmetic.Operator.DIFFERENCE, MIDTERM, LAB, Constant.of(2));
        assertThat(value(value)).isEqualTo(points(60));
        assertThat(value(Arithmetic.difference(LAB, MIDTERM))).isEqualTo(points(-62));
    }

    @Test
    void aProductWithAPercentageCountsHundredths() {
        assertThat(value(Arithmetic.product(SHARE, MIDTERM))).isEqualTo(points(72));
        assertThat(value(Arithmetic.product(Constant.of(Fraction.parse("22/21")), Constant.of(21))))
                .isEqualTo(Quantity.number(Fraction.of(22)));
    }

    @Test
    void aQuotientIsExact() {
        assertThat(value(Arithmetic.of(QUOTIENT, LAB, MIDTERM)))
                .isEqualTo(new Quantity(Fraction.of(9, 40), Dimension.RATIO));
        assertThat(value(Arithmetic.of(QUOTIENT, LAB, Constant.of(7)))).isEqualTo(Quantity.points(Fraction.of(18, 7)));
    }

    @Test
    void aPowerOfAPlainNumberIsExact() {
        assertThat(value(power(Constant.of(2), Constant.of(6)))).isEqualTo(Quantity.number(Fraction.of(64)));
        assertThat(value(power(Constant.of(Fraction.of(9, 10)), Constant.of(2))))
                .isEqualTo(Quantity.number(Fraction.of(81, 100)));
        assertThat(value(power(Constant.of(0), Constant.of(0)))).isEqualTo(Quantity.number(Fraction.ONE));
    }

    @Test
    void aPowerThatIsNotWholeIsOpenForGood() {
        assertThat(value(power(Constant.of(2), Constant.of(Fraction.of(1, 2)))))
                .isEqualTo(Open.nothing("the power 0.5 is not a whole number from 0 to 1000"));
        assertThat(value(power(Constant.of(2), Constant.of(-1)))).isInstanceOf(Open.class);
        assertThat(value(power(Constant.of(2), Constant.of(1_001)))).isInstanceOf(Open.class);
    }

    @Test
    void pointsAreNotRaisedToPowers() {
        assertThat(power(LAB, Constant.of(2)).dimension(checker)).isEmpty();
        assertThat(checker.problems()).hasSize(1);
        assertThat(power(Constant.of(2), Constant.of(3)).dimension(checker)).contains(Dimension.NUMBER);
    }

    private static Arithmetic power(Value base, Value exponent) {
        return Arithmetic.of(Arithmetic.Operator.POWER, base, exponent);
    }

    @Test
    void aQuotientByZeroIsOpenForGood() {
        assertThat(value(Arithmetic.of(QUOTIENT, LAB, Constant.of(0)))).isEqualTo(Open.nothing("the divisor is 0"));
    }

    @Test
    void theMeanIsTheSumDividedByHowMany() {
        assertThat(value(Arithmetic.of(MEAN, LAB, MIDTERM))).isEqualTo(points(49));
        assertThat(value(Arithmetic.of(MEAN, LAB))).isEqualTo(points(18));
        assertThat(value(Arithmetic.of(MEAN, Constant.of(1), Constant.of(0), Constant.of(0))))
                .isEqualTo(Quantity.number(Fraction.of(1, 3)));
    }

    @Test
    void theLesserOfHomeworkAndExamPlus25() {
        // The example of Value: {"least": ["homework", {"sum": ["exam", 25]}]}
        Value value = Arithmetic.least(Reference.to("homework"), Arithmetic.sum(Reference.to("exam"), Constant.of(25)));
        assertThat(value.evaluate(Scope.of(Map.of("homework", points(90), "exam", points(60)))))
                .isEqualTo(points(85));
        assertThat(value.evaluate(Scope.of(Map.of("homework", points(80), "exam", points(60)))))
                .isEqualTo(points(80));
    }

    @Test
    void aPickedBareNumberTakesTheDimensionOfTheOthers() {
        assertThat(value(Arithmetic.greatest(LAB, Constant.of(20)))).isEqualTo(points(20));
        assertThat(value(Arithmetic.least(Constant.of(100), SHARE, Constant.of(50))))
                .isEqualTo(Quantity.percent(Fraction.of(50)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenMakesEverythingOpen(Arithmetic.Operator operator) {
        assertThat(value(Arithmetic.of(operator, LAB, UNGRADED))).isEqualTo(open);
        assertThat(value(Arithmetic.of(operator, UNGRADED, LAB))).isEqualTo(open);
    }

    @Test
    void anUnknownNameIsOpen() {
        assertThat(value(Arithmetic.sum(LAB, Reference.to("project")))).isInstanceOf(Open.class);
    }

    @Test
    void tooFewOrTooManyValuesAreRefused() {
        assertThatThrownBy(() -> Arithmetic.sum())
                .isInstanceOf(RejectedException.class)
                .hasMessage("`of` must be a list of at least 1 but was a list of 0");
        assertThatThrownBy(() -> Arithmetic.product(LAB)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> Arithmetic.of(QUOTIENT, LAB, LAB, LAB)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> Arithmetic.of(QUOTIENT, LAB)).isInstanceOf(RejectedException.class);
    }

    @Test
    void dimensionsOfSumsMustMix() {
        assertThat(Arithmetic.sum(LAB, Constant.of(5)).dimension(checker)).contains(Dimension.POINTS);
        assertThat(Arithmetic.sum(Constant.of(5), SHARE).dimension(checker)).contains(Dimension.PERCENT);
        assertThat(checker.problems()).isEmpty();
        Value mixed = Arithmetic.sum(LAB, SHARE);
        assertThat(mixed.dimension(checker)).isEmpty();
        assertThat(checker.problems())
                .containsExactly("CONFLICT: points and percent, expected values of one dimension");
        assertThat(checker.rules()).containsExactly(mixed);
    }

    @Test
    void dimensionsOfProductsMustMakeSense() {
        assertThat(Arithmetic.product(SHARE, LAB).dimension(checker)).contains(Dimension.POINTS);
        assertThat(Arithmetic.of(QUOTIENT, LAB, MIDTERM).dimension(checker)).contains(Dimension.RATIO);
        assertThat(checker.problems()).isEmpty();
        assertThat(Arithmetic.product(LAB, MIDTERM).dimension(checker)).isEmpty();
        assertThat(checker.problems())
                .containsExactly("CONFLICT: points and points, expected values that make sense as a product");
    }

    @Test
    void aProblemInsideIsToldOnce() {
        assertThat(Arithmetic.sum(Arithmetic.product(LAB, MIDTERM), LAB).dimension(checker))
                .isEmpty();
        assertThat(checker.problems()).hasSize(1);
    }

    @Test
    void aConstantMaySayItsUnit() {
        Constant one =
                Constant.builder().is(Fraction.ONE).unit(Dimension.PERCENT).build();
        assertThat(value(one)).isEqualTo(Quantity.percent(Fraction.ONE));
        assertThat(one.dimension(checker)).contains(Dimension.PERCENT);
        assertThat(Constant.of(1).unit()).isEqualTo(Dimension.NUMBER);
    }

    @Test
    void aReferenceSaysWhatItReads() {
        assertThat(Reference.to("midterm").label()).isEqualTo("midterm");
        assertThat(Reference.percent("midterm").label()).isEqualTo("percent of midterm");
        Reference.Builder staged = Reference.builder();
        staged.of(org.coursepolicy.name.ItemId.of("i1"))
                .aspect(Aspect.PERCENT)
                .at(org.coursepolicy.name.Name.of("as-graded"));
        assertThat(staged.build().label()).isEqualTo("percent of i1 as-graded");
    }

    @Test
    void aProductTooLongToBeExactIsOpenAndDoesNotThrow() {
        Constant long64 = Constant.of(Fraction.parse("9".repeat(64)));
        Value[] factors = Collections.nCopies(100, long64).toArray(Value[]::new);
        assertThat(Arithmetic.product(factors).evaluate(Scope.of(Map.of()))).isEqualTo(Open.TOO_LONG);
    }
}
