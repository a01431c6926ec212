package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * How many totals fall into each bin. Bin {@code i} is from {@code i · width} up to, and without, the next; a total below 0
 * is in the first bin, and one beyond the last is in the last.
 *
 * @param width how wide each bin is; 1 where totals are in percent
 * @param counts how many totals are in each bin, from 0 upwards
 */
public record Histogram(long width, List<Long> counts) {
    /** How many bins there are: totals in percent up to 120. */
    static final int BINS = 120;

    /**
     * Copies the counts.
     *
     * @param width how wide each bin is; 1 where totals are in percent
     * @param counts how many totals are in each bin, from 0 upwards
     */
    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * Returns the counts of both.
     *
     * @param other other totals in the same bins
     * @return all of them
     */
    public Histogram plus(Histogram other) {
        if (width != other.width) {
            throw new IllegalArgumentException("histograms of different bins");
        }
        return new Histogram(width, sums(counts, other.counts));
    }

    static List<Long> sums(List<Long> some, List<Long> others) {
        if (some.size() != others.size()) {
            throw new IllegalArgumentException("counts of different things");
        }
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i) + others.get(i));
        }
        return sums;
    }
}
