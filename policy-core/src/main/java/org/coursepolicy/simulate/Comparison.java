package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the same students get under two policies.
 *
 * @param from the label of the first policy
 * @param to the label of the other
 * @param all everybody
 * @param groups each group of students by itself
 */
public record Comparison(String from, String to, GroupShift all, List<GroupShift> groups) {
    /** What the group of everybody is called. */
    public static final String ALL = "all";

    /**
     * Copies the groups.
     *
     * @param from the label of the first policy
     * @param to the label of the other
     * @param all everybody
     * @param groups each group of students by itself
     */
    public Comparison {
        groups = List.copyOf(groups);
    }

    /**
     * Returns the letters of everybody.
     *
     * @return how many have which letter under either policy
     */
    public ShiftTable shifts() {
        return all.shifts();
    }

    /**
     * Returns by how much totals differ.
     *
     * @return the other policy's totals less the first one's, of students who have both
     */
    public Moments differences() {
        return all.differences();
    }

    /**
     * Returns what both found.
     *
     * @param other other students under the same policies
     * @return of all of them
     */
    public Comparison plus(Comparison other) {
        List<GroupShift> sums = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            sums.add(groups.get(i).plus(other.groups.get(i)));
        }
        return new Comparison(from, to, all.plus(other.all), sums);
    }
}
