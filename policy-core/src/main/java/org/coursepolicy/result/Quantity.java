package org.coursepolicy.result;

import java.math.RoundingMode;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;

/**
 * An exact number and what it counts, for example 87.5 points or 93 percent.
 *
 * <p>Arithmetic keeps dimensions apart as {@link Dimension} says. A percentage of something counts hundredths: 90
 * percent times 80 points is 72 points. Building a policy checks all dimensions, so evaluation never fails on them.
 *
 * @param amount the number; of a percentage, 93 for 93 %
 * @param dimension what it counts
 */
public record Quantity(Fraction amount, Dimension dimension) implements Result {
    private static final int SHOWN_PLACES = 4;

    /**
     * Returns a bare number.
     *
     * @param amount the number
     * @return the quantity
     */
    public static Quantity number(Fraction amount) {
        return new Quantity(amount, Dimension.NUMBER);
    }

    /**
     * Returns points.
     *
     * @param amount how many points
     * @return the quantity
     */
    public static Quantity points(Fraction amount) {
        return new Quantity(amount, Dimension.POINTS);
    }

    /**
     * Returns a percentage.
     *
     * @param amount how many percent: 90 for nine tenths
     * @return the quantity
     */
    public static Quantity percent(Fraction amount) {
        return new Quantity(amount, Dimension.PERCENT);
    }

    /**
     * Returns a count.
     *
     * @param amount how many
     * @return the quantity
     */
    public static Quantity count(Fraction amount) {
        return new Quantity(amount, Dimension.COUNT);
    }

    /**
     * Adds.
     *
     * @param other a quantity of the same dimension, or a bare number
     * @return the sum
     * @throws IllegalArgumentException if the dimensions do not mix
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.plus(other.amount), common(other));
    }

    /**
     * Subtracts.
     *
     * @param other a quantity of the same dimension, or a bare number
     * @return the difference
     * @throws IllegalArgumentException if the dimensions do not mix
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.minus(other.amount), common(other));
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return the product
     * @throws IllegalArgumentException if the dimensions cannot be multiplied
     */
    public Quantity times(Quantity other) {
        Dimension product = known(dimension.times(other.dimension), other, "multiplied by");
        Fraction times = amount.times(other.amount);
        boolean hundredths = dimension == Dimension.PERCENT
                        && (other.dimension == Dimension.POINTS || other.dimension == Dimension.PERCENT)
                || dimension == Dimension.POINTS && other.dimension == Dimension.PERCENT;
        return new Quantity(hundredths ? times.dividedBy(Fraction.HUNDRED) : times, product);
    }

    /**
     * Divides.
     *
     * @param divisor the divisor, not zero
     * @return the quotient
     * @throws IllegalArgumentException if the dimensions cannot be divided
     * @throws ArithmeticException if the divisor is zero
     */
    public Quantity dividedBy(Quantity divisor) {
        return new Quantity(
                amount.dividedBy(divisor.amount), known(dimension.dividedBy(divisor.dimension), divisor, "divided by"));
    }

    /**
     * Compares the numbers.
     *
     * @param other a quantity of the same dimension, or a bare number
     * @return below 0, 0 or above 0 if this is less than, equal to or more than the other
     * @throws IllegalArgumentException if the dimensions do not mix
     */
    public int compare(Quantity other) {
        common(other);
        return amount.compareTo(other.amount);
    }

    /**
     * Rounds the number.
     *
     * @param rounding to what, and how ties fall
     * @return the rounded quantity
     */
    public Quantity round(Rounding rounding) {
        return new Quantity(amount.round(rounding), dimension);
    }

    private Dimension common(Quantity other) {
        return known(dimension.alongside(other.dimension), other, "combined with");
    }

    private Dimension known(Optional<Dimension> result, Quantity other, String verb) {
        return result.orElseThrow(() -> new IllegalArgumentException(
                dimension.phrase() + " cannot be " + verb + " " + other.dimension.phrase()));
    }

    /**
     * Returns the number with its unit: {@code 87.5 points}, {@code 93 %}. A number with no short decimal is shown
     * rounded to four places and exactly beside it: {@code 88.8889 % (exactly 800/9)}.
     */
    @Override
    public String toString() {
        String number = amount.toDecimal()
                .filter(decimal -> decimal.scale() <= SHOWN_PLACES)
                .map(java.math.BigDecimal::toPlainString)
                .orElse("");
        if (!number.isEmpty()) {
            return withUnit(number);
        }
        String rounded = amount.toDecimal(SHOWN_PLACES, RoundingMode.HALF_UP).toPlainString();
        return withUnit(rounded) + " (exactly " + amount + ")";
    }

    private String withUnit(String number) {
        return switch (dimension) {
            case POINTS -> number + (number.equals("1") ? " point" : " points");
            case PERCENT -> number + " %";
            case NUMBER, RATIO, COUNT, LEVEL -> number;
        };
    }
}
