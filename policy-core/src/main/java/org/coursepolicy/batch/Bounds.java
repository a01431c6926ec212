package org.coursepolicy.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;

/** What is known about numbers of a plan and how far they can be from exact ones. */
final class Bounds {
    /** Whole numbers below this, and their sums, are exact in a {@code double}. */
    static final double WHOLE = 0x1p52;

    /** The relative error of one operation is at most half of this. */
    static final double EPSILON = 0x1p-52;

    /** Makes a bound a little larger, so that the rounding in its own computation does not matter. */
    private static final double CAREFULLY = 1 + 0x1p-20;

    private static final Rounding DOWN = new Rounding(Fraction.ONE, RoundingMode.FLOOR);
    private static final Rounding UP = new Rounding(Fraction.ONE, RoundingMode.CEILING);
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    private Bounds() {}

    static double carefully(double bound) {
        return bound * CAREFULLY + Double.MIN_NORMAL;
    }

    /** The double next to a number; the relative error is at most {@link #EPSILON}. */
    static double near(Fraction number) {
        String text = number.toString();
        int slash = text.indexOf('/');
        BigDecimal decimal = slash < 0
                ? new BigDecimal(text)
                : new BigDecimal(new BigInteger(text.substring(0, slash)))
                        .divide(new BigDecimal(new BigInteger(text.substring(slash + 1))), DIGITS);
        double near = decimal.doubleValue();
        if (Math.abs(near) > 0x1p300 || near != 0 && Math.abs(near) < 0x1p-300) {
            throw new NoKernelException("a number out of all proportion");
        }
        return near;
    }

    static Fraction floor(Fraction number) {
        return number.round(DOWN);
    }

    static Fraction ceiling(Fraction number) {
        return number.round(UP);
    }

    /** The greatest number of which both are whole multiples; the other where one is 0. */
    static Fraction common(Fraction one, Fraction other) {
        Fraction a = one.signum() < 0 ? one.negated() : one;
        Fraction b = other.signum() < 0 ? other.negated() : other;
        while (b.signum() != 0) {
            Fraction rest = a.minus(b.times(floor(a.dividedBy(b))));
            a = b;
            b = rest;
        }
        return a;
    }

    /** How many bits a number needs above or below its line, at the most. */
    static long bits(Fraction number) {
        return 4L * number.toString().length();
    }
}
