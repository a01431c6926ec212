package org.coursepolicy.benchmark;

import java.math.BigInteger;

/**
 * A fraction of big whole numbers, as one writes it in twenty lines.
 *
 * @param top above the line
 * @param bottom below it, above 0
 */
record Fractions(BigInteger top, BigInteger bottom) {
    static Fractions of(long whole) {
        return of(whole, 1);
    }

    static Fractions of(long top, long bottom) {
        return new Fractions(BigInteger.valueOf(top), BigInteger.valueOf(bottom)).reduced();
    }

    private Fractions reduced() {
        BigInteger divisor = top.gcd(bottom);
        return divisor.equals(BigInteger.ONE) ? this : new Fractions(top.divide(divisor), bottom.divide(divisor));
    }

    Fractions plus(Fractions other) {
        return new Fractions(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom))
                .reduced();
    }

    Fractions minus(Fractions other) {
        return plus(new Fractions(other.top.negate(), other.bottom));
    }

    Fractions times(Fractions other) {
        return new Fractions(top.multiply(other.top), bottom.multiply(other.bottom)).reduced();
    }

    /** The divisor is above 0. */
    Fractions dividedBy(Fractions other) {
        return new Fractions(top.multiply(other.bottom), bottom.multiply(other.top)).reduced();
    }

    int compare(Fractions other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    Fractions min(Fractions other) {
        return compare(other) <= 0 ? this : other;
    }

    Fractions max(Fractions other) {
        return compare(other) >= 0 ? this : other;
    }

    boolean isWhole() {
        return bottom.equals(BigInteger.ONE);
    }

    boolean isFromTo(long least, long most) {
        return compare(of(least)) >= 0 && compare(of(most)) <= 0;
    }

    long whole() {
        return top.longValueExact();
    }
}
