package org.coursepolicy.simulate;

import java.math.BigInteger;

/** Adds up numbers and their squares without losing anything: squares in 128 bits. Mutable; for one thread. */
final class Summing {
    private static final int BITS = 64;
    /** The square of what is smaller fits into a long. */
    private static final double MOST = 3e9;

    private long count;
    private long sum;
    private long squaresHigh;
    private long squaresLow;

    /** Adds a number, to four decimals; what is no number is left out. */
    void add(double number) {
        if (Double.isNaN(number)) {
            return;
        }
        double scaled = number * Moments.SCALE;
        if (Math.abs(scaled) > MOST) {
            throw new ArithmeticException("a total of " + number + " is too great for statistics");
        }
        long whole = Math.round(scaled);
        long square = whole * whole;
        count++;
        sum = Math.addExact(sum, whole);
        squaresLow += square;
        squaresHigh += Long.compareUnsigned(squaresLow, square) < 0 ? 1 : 0;
    }

    Moments moments() {
        BigInteger low = new BigInteger(Long.toUnsignedString(squaresLow));
        BigInteger high = BigInteger.valueOf(squaresHigh).shiftLeft(BITS);
        return new Moments(count, BigInteger.valueOf(sum), high.add(low));
    }
}
