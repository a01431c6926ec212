package org.coursepolicy.simulate;

import org.coursepolicy.number.Fraction;

/**
 * How many totals are near to a cutoff.
 *
 * @param variant the variant whose cutoff it is
 * @param letter the letter that the cutoff earns
 * @param cutoff where it is
 * @param below how many totals are below it by at most the margin
 * @param from how many are at it or above it, by less than the margin
 */
public record NearCutoff(String variant, String letter, Fraction cutoff, long below, long from) {
    /** How far from a cutoff a total is near, in units of the total. */
    public static final double MARGIN = 0.5;

    /**
     * Returns the counts of both.
     *
     * @param other other totals near the same cutoff
     * @return all of them
     */
    public NearCutoff plus(NearCutoff other) {
        return new NearCutoff(variant, letter, cutoff, below + other.below, from + other.from);
    }
}
