package org.coursepolicy.simulate;

import java.util.List;
import org.coursepolicy.batch.Cohort;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.record.CourseRecord;

/** The students of an experiment: invented ones, or those of a record. Immutable. */
public abstract sealed class Students permits DrawnStudents, RecordedStudents {
    Students() {}

    /**
     * Returns invented students. The same seed gives the same students: student 7 of ten is student 7 of a million.
     *
     * @param model what they are like
     * @param seed what they are drawn from
     * @param count how many
     * @return the students
     */
    public static DrawnStudents drawn(StudentModel model, long seed, long count) {
        return new DrawnStudents(model, seed, count);
    }

    /**
     * Returns the students of a record, grouped by their variants.
     *
     * @param record the record
     * @return the students
     */
    public static RecordedStudents of(CourseRecord record) {
        return new RecordedStudents(record);
    }

    /**
     * Returns how many there are.
     *
     * @return the number
     */
    public abstract long count();

    /**
     * Returns where they come from.
     *
     * @return the origin
     */
    public abstract Origin origin();

    /**
     * Returns the groups that they are in.
     *
     * @return labels
     */
    public abstract List<String> groups();

    /** How many of them are evaluated together. */
    abstract int blockSize();

    /** Prepares what some policies need to know of them. */
    abstract Source source(List<CoursePolicy> policies);

    /** Gives the facts of students, block by block; safe to share between threads. */
    interface Source {
        /** The facts of some students, in a block for one thread. */
        Block block(long from, int count);
    }

    /** The facts of some students. */
    interface Block {
        /** The facts as a policy needs them, by its position. */
        Cohort cohort(int policy);

        /** Where the first student of the block stands in its cohorts. */
        int first();

        /** The group of a student of the block, by its position. */
        int group(int i);

        /** The id of a student of the block. */
        String student(int i);

        /** The variant of a student of the block. */
        String variant(int i);
    }
}
