package org.coursepolicy.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Fraction#squareRoot} against the root of the JDK with many digits. */
class SquareRootProperties {
    private static final MathContext MANY_DIGITS = new MathContext(150);

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Provide
    Arbitrary<Fraction> steps() {
        return Arbitraries.of("1", "0.1", "0.01", "0.0001", "1/3", "7", "2/7").map(Fraction::parse);
    }

    private static Fraction root(String number, String step, RoundingMode mode) {
        return Fraction.parse(number).squareRoot(new Rounding(Fraction.parse(step), mode));
    }

    /** How many steps the root of a/b is: the root of ab, divided by b. */
    private static BigInteger steps(BigInteger a, BigInteger b, RoundingMode mode) {
        BigDecimal root = new BigDecimal(a.multiply(b)).sqrt(MANY_DIGITS);
        return root.divide(new BigDecimal(b), 0, mode).toBigIntegerExact();
    }

    private static void isRootOf(long numerator, long denominator, Fraction step, RoundingMode mode) {
        Fraction squared = Fraction.of(numerator, denominator);
        String perStep = squared.dividedBy(step.times(step)).toString();
        // A text of many digits is a decimal; both are read with whole numbers only.
        int slash = perStep.indexOf('/');
        BigDecimal decimal = slash < 0 ? new BigDecimal(perStep) : BigDecimal.ZERO;
        BigInteger a = slash < 0 ? decimal.unscaledValue() : new BigInteger(perStep.substring(0, slash));
        BigInteger b = slash < 0 ? BigInteger.TEN.pow(decimal.scale()) : new BigInteger(perStep.substring(slash + 1));
        Fraction expected = Fraction.of(new BigDecimal(steps(a, b, mode))).times(step);
        assertThat(squared.squareRoot(new Rounding(step, mode))).isEqualTo(expected);
    }

    @Property
    void theRootOfAFractionIsTheNearestStepThatTheModeSays(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000L) long denominator,
            @ForAll("steps") Fraction step,
            @ForAll("modes") RoundingMode mode) {
        isRootOf(numerator, denominator, step, mode);
    }

    @Property
    void smallNumbersAreWhereTiesAndExactRootsAre(
            @ForAll @IntRange(max = 60) int numerator,
            @ForAll @IntRange(min = 1, max = 60) int denominator,
            @ForAll("steps") Fraction step,
            @ForAll("modes") RoundingMode mode) {
        isRootOf(numerator, denominator, step, mode);
    }

    @Property
    void theRootOfASquareIsTheNumberItself(
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long steps,
            @ForAll("steps") Fraction step,
            @ForAll("modes") RoundingMode mode) {
        Fraction number = Fraction.of(steps).times(step);
        assertThat(number.times(number).squareRoot(new Rounding(step, mode))).isEqualTo(number);
    }

    @Property
    void theRootOfTheSquareOfANumberIsThatNumberRounded(
            @ForAll @IntRange(max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 200) int denominator,
            @ForAll("steps") Fraction step,
            @ForAll("modes") RoundingMode mode) {
        Fraction number = Fraction.of(numerator, denominator);
        Rounding rounding = new Rounding(step, mode);
        assertThat(number.times(number).squareRoot(rounding)).isEqualTo(number.round(rounding));
    }

    @Property
    void aGreaterNumberHasNoLesserRoot(
            @ForAll @IntRange(max = 10_000) int number,
            @ForAll @IntRange(max = 100) int more,
            @ForAll("steps") Fraction step,
            @ForAll("modes") RoundingMode mode) {
        Rounding rounding = new Rounding(step, mode);
        assertThat(Fraction.of(number + more, 7).squareRoot(rounding))
                .isGreaterThanOrEqualTo(Fraction.of(number, 7).squareRoot(rounding));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, HALF_UP, 0",
        "2, 0.01, HALF_UP, 1.41",
        "2, 0.01, CEILING, 1.42",
        "2, 0.01, FLOOR, 1.41",
        "200/3, 0.01, HALF_UP, 8.16",
        "2.25, 1, HALF_UP, 2",
        "2.25, 1, HALF_DOWN, 1",
        "2.25, 1, HALF_EVEN, 2",
        "6.25, 1, HALF_EVEN, 2",
        "6.25, 1, UP, 3",
        "6.25, 1, DOWN, 2",
        "1/9, 1/3, HALF_UP, 1/3",
        "0.0001, 1, UP, 1",
        "0.0001, 1, HALF_UP, 0"
    })
    void rootsByHand(String number, String step, RoundingMode mode, String root) {
        assertThat(root(number, step, mode)).isEqualTo(Fraction.parse(root));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UP", "FLOOR", "HALF_EVEN"})
    void aNumberWithManyDigitsHasARoot(RoundingMode mode) {
        Fraction huge = Fraction.parse("1e120");
        assertThat(huge.squareRoot(new Rounding(Fraction.ONE, mode))).isEqualTo(Fraction.parse("1e60"));
        assertThat(Fraction.parse("1e-120").squareRoot(new Rounding(Fraction.parse("1e-60"), mode)))
                .isEqualTo(Fraction.parse("1e-60"));
    }

    @Test
    void whatIsBelow0HasNoRoot() {
        for (String number : new String[] {"-1", "-4", "-200/3"}) {
            assertThatThrownBy(() -> root(number, "1", RoundingMode.HALF_UP)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void whatIsALittleBelow0HasNoRoot() {
        for (String number : new String[] {"-1/4", "-0.9", "-1e-9"}) {
            assertThatThrownBy(() -> root(number, "1", RoundingMode.HALF_UP)).isInstanceOf(ArithmeticException.class);
        }
    }
}
