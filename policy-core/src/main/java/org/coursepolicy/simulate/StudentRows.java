package org.coursepolicy.simulate;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.record.CourseRecord;

/** What some students get, one after the other. It is only there while it is told, for its arrays are used again. */
public final class StudentRows {
    private final List<List<String>> names;
    private final List<String> groups;
    final int[][] letters;
    final double[][] totals;
    private long from;
    private int count;
    private Students.Block block;

    StudentRows(List<List<String>> names, List<String> groups, int size, Students.Block block) {
        this.names = names;
        this.groups = groups;
        this.letters = new int[names.size()][size];
        this.totals = new double[names.size()][size];
        this.block = block;
    }

    void set(Students.Block next, long first, int number) {
        block = next;
        from = first;
        count = number;
    }

    /**
     * Returns how many students there are.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * Returns which of all students one is.
     *
     * @param i the position here, from 0
     * @return the index, from 0
     */
    public long index(int i) {
        return from + i;
    }

    /**
     * Returns who a student is.
     *
     * @param i the position here, from 0
     * @return the id
     */
    public String student(int i) {
        return block.student(i);
    }

    /**
     * Returns the facts of a student as a policy needs them; those of others may be there.
     *
     * @param arm the position of a policy among all, variations last
     * @param i the position here, from 0
     * @return a record that suits the policy
     */
    public CourseRecord record(int arm, int i) {
        return block.cohort(arm).record(block.first() + i);
    }

    int groupOf(int i) {
        return block.group(i);
    }

    /**
     * Returns the group of a student.
     *
     * @param i the position here, from 0
     * @return its label
     */
    public String group(int i) {
        return groups.get(block.group(i));
    }

    /**
     * Returns the variant of a student.
     *
     * @param i the position here, from 0
     * @return its name
     */
    public String variant(int i) {
        return block.variant(i);
    }

    /**
     * Returns the letter of a student.
     *
     * @param arm the position of a policy among all, variations last
     * @param i the position here, from 0
     * @return the letter; empty if it is open
     */
    public Optional<String> letter(int arm, int i) {
        int letter = letters[arm][i];
        return letter < names.get(arm).size() ? Optional.of(names.get(arm).get(letter)) : Optional.empty();
    }

    /**
     * Returns the total of a student, to about 12 digits.
     *
     * @param arm the position of a policy among all, variations last
     * @param i the position here, from 0
     * @return the total; not a number if it is open
     */
    public double total(int arm, int i) {
        return totals[arm][i];
    }
}
