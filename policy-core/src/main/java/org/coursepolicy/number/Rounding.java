package org.coursepolicy.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number is rounded: to multiples of a step, by a mode.
 *
 * <p>For example {@code halfUp(2)} turns 88.355 into 88.36, and {@code new Rounding(Fraction.of(1, 4),
 * RoundingMode.DOWN)} turns 0.7 into 0.5. Half up means away from zero at a tie, as schools mean it.
 *
 * @param step the distance between two rounded numbers, above 0
 * @param mode which of the two neighbours is taken
 */
public record Rounding(Fraction step, RoundingMode mode) {
    /**
     * Checks the step.
     *
     * @param step the distance between two rounded numbers, above 0
     * @param mode which of the two neighbours is taken
     * @throws IllegalArgumentException if the step is not above 0, or the mode is the one that never rounds
     */
    public Rounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("`step` must be > 0 but was " + step);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("`mode` must be a way to round but was unnecessary");
        }
    }

    /**
     * Rounds half up to a number of decimal places.
     *
     * @param places how many digits stay after the point, from 0 to 100
     * @return the rounding
     */
    public static Rounding halfUp(int places) {
        return toPlaces(places, RoundingMode.HALF_UP);
    }

    /**
     * Rounds to a number of decimal places.
     *
     * @param places how many digits stay after the point, from 0 to 100
     * @param mode which of the two neighbours is taken
     * @return the rounding
     */
    public static Rounding toPlaces(int places, RoundingMode mode) {
        if (places < 0 || places > 100) {
            throw new IllegalArgumentException("`places` must be from 0 to 100 but was " + places);
        }
        return new Rounding(Fraction.of(BigDecimal.ONE.movePointLeft(places)), mode);
    }
}
