package org.coursepolicy.value;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * Ordered bands of numbers, each with what it gives: letters, factors, percentages.
 *
 * <p>For example the bands 99, 96, 93 with the side {@code MORE_THAN}: exactly 96 lies in the band of 93. Bounds fall
 * strictly, so there is neither gap nor overlap; what lies below the last bound is in no band.
 *
 * @param bands the bands, highest first, at least one
 * @param stated the side of bounds that do not say their own
 * @param <T> what a band gives
 */
public record Bands<T>(List<Band<T>> bands, Bound.Side stated) {
    /**
     * One band.
     *
     * @param from where it begins
     * @param gives what it gives
     * @param <T> what a band gives
     */
    public record Band<T>(Bound from, T gives) {}

    /**
     * Checks that the bounds fall.
     *
     * @param bands the bands, highest first
     * @param stated the side of bounds that do not say their own
     * @throws RejectedException if there is no band, or if a bound is not below the one before it
     */
    public Bands {
        bands = ImmutableList.copyOf(bands);
        RejectedException.unless(!bands.isEmpty(), Code.RANGE, "bands", "no band", "at least one band");
        for (int i = 1; i < bands.size(); i++) {
            Bound above = bands.get(i - 1).from();
            Bound below = bands.get(i).from();
            int falls = above.at().compareTo(below.at());
            boolean sameNumberFalls = above.side().orElse(stated) == Bound.Side.MORE_THAN
                    && below.side().orElse(stated) == Bound.Side.AT_LEAST;
            RejectedException.unless(
                    falls > 0 || falls == 0 && sameNumberFalls,
                    Code.CONFLICT,
                    "bands",
                    below.at() + " after " + above.at(),
                    "bounds that fall from band to band");
        }
    }

    /**
     * Finds the band of a number.
     *
     * @param number the number
     * @return the highest band whose bound admits it; empty if it lies below all of them
     */
    public Optional<Band<T>> find(Fraction number) {
        for (Band<T> band : bands) {
            if (band.from().admits(number, stated)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
