package org.coursepolicy.batch;

import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;

/**
 * Many students: their facts as columns, and as records for those about whom the columns cannot decide.
 *
 * <p>Both must tell the same facts; a record may tell more, and then {@link Columns.Builder#beyond} says so.
 */
public interface Cohort {
    /**
     * Returns the facts as columns.
     *
     * @return the columns
     */
    Columns columns();

    /**
     * Returns who a student is in the record.
     *
     * @param index the student, from 0
     * @return the id
     */
    StudentId student(int index);

    /**
     * Returns all facts that bear on a student; those of others may be there.
     *
     * @param index the student, from 0
     * @return the record
     */
    CourseRecord record(int index);
}
