package org.coursepolicy.batch;

/** What came out for a block of students. The arrays are used again for the next block. */
public final class Grades {
    /** Instead of a letter, where it is open, or where the policy has no scale. */
    public static final byte OPEN = -1;

    int from;
    int count;
    int exactly;
    final byte[] letters = new byte[Frame.SIZE];
    final double[] totals = new double[Frame.SIZE];

    Grades() {}

    /**
     * Returns the first student of the block.
     *
     * @return its index in the cohort
     */
    public int from() {
        return from;
    }

    /**
     * Returns how many students the block has.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * Returns the letter of a student.
     *
     * @param i the student's position in the block, from 0
     * @return the position among {@link BatchEvaluator#letters()}; {@link #OPEN} if there is none
     */
    public byte letter(int i) {
        return letters[i];
    }

    /**
     * Returns the total of a student, to about 12 digits: it is for showing, and decides nothing.
     *
     * @param i the student's position in the block, from 0
     * @return the total; not a number if there is none
     */
    public double total(int i) {
        return totals[i];
    }

    /**
     * Returns how many students of the block the exact evaluator decided.
     *
     * @return the number
     */
    public int exactly() {
        return exactly;
    }
}
