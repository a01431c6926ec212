package org.coursepolicy.simulate;

import java.util.List;

/**
 * What students of one group get under one policy.
 *
 * @param group the group
 * @param counts how many have each letter, best first, and then how many have none yet
 * @param totals their totals
 */
public record GroupGrades(String group, List<Long> counts, Moments totals) {
    /**
     * Copies the counts.
     *
     * @param group the group
     * @param counts how many have each letter, best first, and then how many have none yet
     * @param totals their totals
     */
    public GroupGrades {
        counts = List.copyOf(counts);
    }

    /**
     * Returns how many students there are.
     *
     * @return the number
     */
    public long students() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the mean position of the letters.
     *
     * @return 0 if everybody has the best; not a number if nobody has a letter
     */
    public double meanLetter() {
        return sum(1) / (double) graded();
    }

    /**
     * Returns the standard deviation of the positions of the letters, as a sample.
     *
     * @return the deviation; not a number if fewer than two students have a letter
     */
    public double letterDeviation() {
        long graded = graded();
        double spread = sum(2) - (double) sum(1) * sum(1) / graded;
        return graded < 2 ? Double.NaN : Math.sqrt(Math.max(0, spread) / (graded - 1));
    }

    private long graded() {
        return students() - counts.get(counts.size() - 1);
    }

    private long sum(int power) {
        long sum = 0;
        for (int i = 0; i < counts.size() - 1; i++) {
            sum += counts.get(i) * (power == 1 ? i : (long) i * i);
        }
        return sum;
    }

    /**
     * Returns what both found.
     *
     * @param other other students of the group
     * @return of all of them
     */
    public GroupGrades plus(GroupGrades other) {
        return new GroupGrades(group, Histogram.sums(counts, other.counts), totals.plus(other.totals));
    }
}
