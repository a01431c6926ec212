package org.coursepolicy.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a whole number divided by a positive whole number, in lowest terms.
 *
 * <p>For example {@code parse("0.1")} is one tenth, {@code of(22, 21)} stays 22/21, and {@code parse("10.0")} equals
 * {@code of(10)}. Nothing here rounds unless {@link #round(Rounding)} is called. Values are immutable; numerators and
 * denominators have at most {@value #MAX_BITS} bits, so that no document can make arithmetic slow.
 *
 * <p>Arithmetic runs on {@code long} and falls back to {@link BigInteger} on overflow; the two are never mixed for one
 * value, so equality is equality of numbers.
 */
public final class Fraction implements Comparable<Fraction> {
    /** The most bits that a numerator or denominator may have. */
    public static final int MAX_BITS = 16_384;

    /** Zero. */
    public static final Fraction ZERO = new Fraction(0, 1);
    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);
    /** One hundred, the number of percent in a whole. */
    public static final Fraction HUNDRED = new Fraction(100, 1);

    private static final int MAX_DECIMAL_DIGITS = 1_000;
    private static final BigInteger SMALLEST_LONG = BigInteger.valueOf(Long.MIN_VALUE);

    private final long numerator;
    private final long denominator;
    /** Present exactly when the lowest terms do not fit in two longs. */
    private final @Nullable BigInteger bigNumerator;

    private final @Nullable BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    /**
     * Returns a whole number.
     *
     * @param whole any whole number
     * @return the same number
     */
    public static Fraction of(long whole) {
        return whole == Long.MIN_VALUE ? of(SMALLEST_LONG, BigInteger.ONE) : new Fraction(whole, 1);
    }

    /**
     * Returns a ratio, for example {@code of(2, 3)}.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not zero
     * @return the ratio in lowest terms
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction needs a denominator other than 0");
        }
        return numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE
                ? of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                : reduced(numerator, denominator);
    }

    /**
     * Returns a decimal, exactly.
     *
     * @param decimal a decimal of at most 1000 digits, those included that only its exponent adds
     * @return the same number
     * @throws ArithmeticException if the decimal has more digits
     */
    public static Fraction of(BigDecimal decimal) {
        long scale = decimal.scale();
        long precision = decimal.precision();
        if (Math.max(precision, Math.max(scale, precision - scale)) > MAX_DECIMAL_DIGITS) {
            throw new ArithmeticException("a number has at most " + MAX_DECIMAL_DIGITS + " digits");
        }
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads a number as people write it: {@code "12.5"}, {@code "-3"}, {@code "1e2"} or a ratio {@code "2/3"}.
     *
     * @param text a decimal or a ratio of two whole numbers
     * @return the number, exactly as written
     * @throws NumberFormatException if the text is neither
     * @throws ArithmeticException if it has too many digits, or a denominator of zero
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction needs a denominator other than 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger sign = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger n = numerator.divide(sign);
        BigInteger d = denominator.divide(sign);
        if (fitsLong(n) && fitsLong(d)) {
            return new Fraction(n.longValue(), d.longValue());
        }
        if (n.bitLength() > MAX_BITS || d.bitLength() > MAX_BITS) {
            throw new ArithmeticException("an exact number has at most " + MAX_BITS + " bits above or below its line");
        }
        return new Fraction(n, d);
    }

    /** The most negative long is kept in the big form, so that negation never overflows. */
    private static boolean fitsLong(BigInteger value) {
        return value.bitLength() < Long.SIZE && !value.equals(SMALLEST_LONG);
    }

    private static Fraction reduced(long numerator, long denominator) {
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -divisor : divisor;
        return new Fraction(numerator / sign, denominator / sign);
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger top() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    private BigInteger bottom() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    /**
     * Adds.
     *
     * @param other the number to add
     * @return this plus the other
     */
    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return new Fraction(sum, 1);
                }
            } else {
                Fraction sum = smallSum(numerator, denominator, other.numerator, other.denominator);
                if (sum != null) {
                    return sum;
                }
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    private static @Nullable Fraction smallSum(long a, long b, long c, long d) {
        long common = gcd(b, d);
        long left = d / common;
        long right = b / common;
        if (highBits(a, left) || highBits(c, right) || highBits(b, left)) {
            return null;
        }
        long sum = a * left + c * right;
        long overflow = ((a * left) ^ sum) & ((c * right) ^ sum);
        return overflow < 0 || sum == Long.MIN_VALUE ? null : reduced(sum, b * left);
    }

    private static boolean highBits(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) != low >> 63 || low == Long.MIN_VALUE;
    }

    /**
     * Subtracts.
     *
     * @param other the number to take away
     * @return this minus the other
     */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return this times the other
     */
    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == 1 && other.denominator == 1 && !highBits(numerator, other.numerator)) {
                return new Fraction(numerator * other.numerator, 1);
            }
            long left = gcd(Math.abs(numerator), other.denominator);
            long right = gcd(Math.abs(other.numerator), denominator);
            long a = numerator / left;
            long b = other.denominator / left;
            long c = other.numerator / right;
            long d = denominator / right;
            if (!highBits(a, c) && !highBits(b, d)) {
                return new Fraction(a * c, b * d);
            }
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /**
     * Divides.
     *
     * @param other the divisor, not zero
     * @return this divided by the other
     * @throws ArithmeticException if the divisor is zero
     */
    public Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by 0");
        }
        return times(other.inverse());
    }

    private Fraction inverse() {
        if (!isSmall()) {
            return of(bottom(), top());
        }
        return numerator < 0 ? new Fraction(-denominator, -numerator) : new Fraction(denominator, numerator);
    }

    /**
     * Changes the sign.
     *
     * @return this number below zero if it is above, and the reverse
     */
    public Fraction negated() {
        return isSmall() ? new Fraction(-numerator, denominator) : of(top().negate(), bottom());
    }

    /**
     * Tells the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
    }

    /**
     * Tells whether nothing stands after the point.
     *
     * @return true for a whole number
     */
    public boolean isWhole() {
        return isSmall() ? denominator == 1 : bottom().equals(BigInteger.ONE);
    }

    /**
     * Rounds; the only place where this library does.
     *
     * @param rounding to what, and how ties fall
     * @return the rounded number
     */
    public Fraction round(Rounding rounding) {
        Fraction steps = dividedBy(rounding.step());
        BigDecimal whole = new BigDecimal(steps.top()).divide(new BigDecimal(steps.bottom()), 0, rounding.mode());
        return of(whole.toBigIntegerExact(), BigInteger.ONE).times(rounding.step());
    }

    /**
     * Returns the square root, rounded: roots are seldom fractions.
     *
     * @param rounding to which numbers
     * @return the multiple of the step that the mode says
     * @throws ArithmeticException if this is below 0
     */
    public Fraction squareRoot(Rounding rounding) {
        if (signum() < 0) {
            throw new ArithmeticException("the square root of a number below 0");
        }
        Fraction squared = dividedBy(rounding.step().times(rounding.step()));
        BigInteger down = squared.top().divide(squared.bottom()).sqrt();
        Fraction below = of(down, BigInteger.ONE);
        Fraction middle = below.plus(of(1, 2));
        // As far from the number below as the root is: at it, before the middle, in the middle, or after it.
        int atBelow = squared.compareTo(below.times(below));
        int atMiddle = squared.compareTo(middle.times(middle));
        Fraction standsFor =
                atBelow == 0 ? below : atMiddle == 0 ? middle : below.plus(atMiddle < 0 ? of(1, 4) : of(3, 4));
        return standsFor.round(new Rounding(ONE, rounding.mode())).times(rounding.step());
    }

    /**
     * Returns the number as a decimal with a fixed number of places, for display.
     *
     * @param places how many digits stand after the point
     * @param mode how the rest is rounded
     * @return the decimal
     */
    public BigDecimal toDecimal(int places, RoundingMode mode) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), places, mode);
    }

    /**
     * Returns the number as a decimal, if it has finitely many digits.
     *
     * @return the exact decimal without trailing zeros, or empty for a number such as 2/3
     */
    public Optional<BigDecimal> toDecimal() {
        if (isWhole()) {
            return Optional.of(new BigDecimal(top()));
        }
        BigInteger rest = bottom();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] next = rest.divideAndRemainder(five);
                next[1].signum() == 0;
                next = rest.divideAndRemainder(five)) {
            rest = next[0];
            fives++;
        }
        return rest.equals(BigInteger.ONE)
                ? Optional.of(new BigDecimal(top())
                        .divide(new BigDecimal(bottom()), Math.max(twos, fives), RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /**
     * Returns a whole number as an {@code int}.
     *
     * @return the number
     * @throws ArithmeticException if it is not whole, or does not fit
     */
    public int toIntExact() {
        if (!isWhole()) {
            throw new ArithmeticException("a whole number is needed");
        }
        return top().intValueExact();
    }

    /**
     * Returns the lesser of two numbers.
     *
     * @param other the other number
     * @return this number, or the other if that is less
     */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two numbers.
     *
     * @param other the other number
     * @return this number, or the other if that is greater
     */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (!highBits(numerator, other.denominator) && !highBits(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        if (!(object instanceof Fraction other)) {
            return false;
        }
        // What fits in two longs is never big.
        return isSmall() || other.isSmall()
                ? isSmall() == other.isSmall() && numerator == other.numerator && denominator == other.denominator
                : top().equals(other.top()) && bottom().equals(other.bottom());
    }

    @Override
    public int hashCode() {
        return isSmall() ? Long.hashCode(numerator * 31 + denominator) : top().hashCode() * 31 + bottom().hashCode();
    }

    /** Returns the plain decimal if there is one, else the ratio: {@code "12.5"}, {@code "22/21"}. */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> top() + "/" + bottom());
    }
}
