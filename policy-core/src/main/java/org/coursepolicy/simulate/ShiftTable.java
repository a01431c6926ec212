package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * How many students have which letter under one policy and which under another.
 *
 * <p>The last row and the last column are of students whose letter is open. A student moves whose letter is another word; is
 * raised or lowered where both words are letters of the first policy, by their order there.
 *
 * @param from the letters of the first policy, best first
 * @param to the letters of the other
 * @param counts for each letter of the first and then open, for each of the other and then open, how many students
 */
public record ShiftTable(List<String> from, List<String> to, List<List<Long>> counts) {
    /**
     * Copies the counts.
     *
     * @param from the letters of the first policy, best first
     * @param to the letters of the other
     * @param counts for each letter of the first and then open, for each of the other and then open, how many students
     */
    public ShiftTable {
        from = List.copyOf(from);
        to = List.copyOf(to);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Which students of a cell are counted. */
    private interface Cell {
        boolean counts(int first, int second);
    }

    private long sum(Cell cell) {
        long sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < counts.get(i).size(); j++) {
                sum += cell.counts(i, j) ? counts.get(i).get(j) : 0;
            }
        }
        return sum;
    }

    /** Where a letter of the other policy stands in the first; behind all if the letter is open, below 0 if nowhere. */
    private int rank(int second) {
        return second == to.size() ? from.size() : from.indexOf(to.get(second));
    }

    /**
     * Returns how many students there are.
     *
     * @return the number
     */
    public long students() {
        return sum((first, second) -> true);
    }

    /**
     * Returns how many students have another letter.
     *
     * @return the share
     */
    public Share moved() {
        return new Share(sum((first, second) -> rank(second) != first), students());
    }

    /**
     * Returns how many students have a better letter under the other policy.
     *
     * @return the share
     */
    public Share raised() {
        return new Share(sum((first, second) -> areLetters(first, second) && rank(second) < first), students());
    }

    /**
     * Returns how many students have a worse letter under the other policy.
     *
     * @return the share
     */
    public Share lowered() {
        return new Share(sum((first, second) -> areLetters(first, second) && rank(second) > first), students());
    }

    private boolean areLetters(int first, int second) {
        return first < from.size() && second < to.size() && rank(second) >= 0;
    }

    /**
     * Returns the counts of both.
     *
     * @param other other students under the same policies
     * @return all of them
     */
    public ShiftTable plus(ShiftTable other) {
        List<List<Long>> sums = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            sums.add(Histogram.sums(counts.get(i), other.counts.get(i)));
        }
        return new ShiftTable(from, to, sums);
    }
}
