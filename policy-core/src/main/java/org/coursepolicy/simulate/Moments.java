package org.coursepolicy.simulate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How many numbers there are, their sum and the sum of their squares, from which mean and spread follow. Each number is
 * taken to four decimals, and the sums of these are exact, so that it does not matter in which order they are added.
 *
 * @param count how many numbers
 * @param sum their sum in ten-thousandths
 * @param squares the sum of their squares in ten-thousandths of ten-thousandths
 */
public record Moments(long count, BigInteger sum, BigInteger squares) {
    /** Into how many parts a unit is divided. */
    static final long SCALE = 10_000;

    /**
     * Returns the moments of no numbers.
     *
     * @return nothing to begin with
     */
    public static Moments none() {
        return new Moments(0, BigInteger.ZERO, BigInteger.ZERO);
    }

    /**
     * Returns the moments of the numbers of both.
     *
     * @param other the moments of other numbers
     * @return the moments of all
     */
    public Moments plus(Moments other) {
        return new Moments(count + other.count, sum.add(other.sum), squares.add(other.squares));
    }

    /**
     * Returns the mean.
     *
     * @return the mean; not a number if there are no numbers
     */
    public double mean() {
        return count == 0 ? Double.NaN : near(sum, SCALE);
    }

    /**
     * Returns the standard deviation of these numbers as a sample.
     *
     * @return the deviation; not a number if there are fewer than two numbers
     */
    public double deviation() {
        if (count < 2) {
            return Double.NaN;
        }
        BigInteger spread = squares.multiply(BigInteger.valueOf(count)).subtract(sum.multiply(sum));
        double variance = new BigDecimal(spread)
                .divide(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(count - 1)), MathContext.DECIMAL64)
                .doubleValue();
        return Math.sqrt(variance) / SCALE;
    }

    private double near(BigInteger whole, long scale) {
        return new BigDecimal(whole)
                .divide(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(scale)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
