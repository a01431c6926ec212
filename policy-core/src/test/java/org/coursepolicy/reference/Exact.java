package org.coursepolicy.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.number.Fraction;

/** Arithmetic that shares nothing with the library: numbers are read from their text, and computed by Apache's fractions. */
final class Exact {
    static final BigFraction HUNDRED = BigFraction.of(100);

    private Exact() {}

    static BigFraction of(Fraction number) {
        String text = number.toString();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return BigFraction.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static BigFraction round(BigFraction number, BigFraction step, RoundingMode mode) {
        BigFraction steps = number.divide(step);
        // Apache's fractions keep a sign above or below the line.
        BigInteger bottom = steps.getDenominator().abs();
        BigInteger[] parts = steps.getNumerator().abs().divideAndRemainder(bottom);
        boolean negative = steps.signum() < 0;
        BigInteger towardsZero = parts[0];
        BigInteger twice = parts[1].shiftLeft(1);
        int half = twice.compareTo(bottom);
        boolean away = parts[1].signum() != 0
                && switch (mode) {
                    case UP -> true;
                    case DOWN, UNNECESSARY -> false;
                    case CEILING -> !negative;
                    case FLOOR -> negative;
                    case HALF_UP -> half >= 0;
                    case HALF_DOWN -> half > 0;
                    case HALF_EVEN -> half > 0 || half == 0 && towardsZero.testBit(0);
                };
        BigInteger whole = away ? towardsZero.add(BigInteger.ONE) : towardsZero;
        return BigFraction.of(negative ? whole.negate() : whole).multiply(step);
    }

    static BigFraction least(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static BigFraction greatest(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
