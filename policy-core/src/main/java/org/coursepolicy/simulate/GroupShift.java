package org.coursepolicy.simulate;

/**
 * What students of one group get under two policies.
 *
 * @param group the group
 * @param shifts their letters
 * @param differences by how much their totals differ, the other policy's less the first one's
 */
public record GroupShift(String group, ShiftTable shifts, Moments differences) {
    /**
     * Returns what both found.
     *
     * @param other other students of the group
     * @return of all of them
     */
    public GroupShift plus(GroupShift other) {
        return new GroupShift(group, shifts.plus(other.shifts), differences.plus(other.differences));
    }
}
