package org.coursepolicy.statistic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;

/**
 * A distribution as numbers, computed or as the record states them.
 *
 * @param mean the mean; empty if unknown
 * @param median the median; empty if unknown
 * @param deviation the standard deviation; empty if unknown
 * @param size how many values there are; empty if unknown
 * @param values all values, least first; empty if they are unknown, and if there are none
 */
public record Numbers(
        Optional<Fraction> mean,
        Optional<Fraction> median,
        Optional<Fraction> deviation,
        Optional<Fraction> size,
        List<Fraction> values) {
    /** The numbers of a distribution of which nothing is known. */
    public static final Numbers UNKNOWN =
            new Numbers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /**
     * Sorts the values.
     *
     * @param mean the mean
     * @param median the median
     * @param deviation the standard deviation
     * @param size how many values there are
     * @param values all values, in any order
     */
    public Numbers {
        values = ImmutableList.sortedCopyOf(values);
    }

    /**
     * Tells whether there are values, but they are not known: some numbers of them are stated.
     *
     * @return true if nothing can be said of places in the distribution
     */
    public boolean isWithoutValues() {
        return values.isEmpty() && !size.equals(Optional.of(Fraction.ZERO));
    }

    static Numbers of(List<Fraction> values, Optional<Deviation> deviation) {
        return new Numbers(
                mean(values),
                median(ImmutableList.sortedCopyOf(values)),
                deviation.flatMap(how -> how.of(values)),
                Optional.of(Fraction.of(values.size())),
                values);
    }

    static Optional<Fraction> mean(List<Fraction> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(values.size())));
    }

    private static Optional<Fraction> median(List<Fraction> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Optional.of(sorted.get(middle))
                : Optional.of(sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Fraction.of(2)));
    }
}
