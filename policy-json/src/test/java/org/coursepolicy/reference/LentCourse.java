package org.coursepolicy.reference;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;

/**
 * A random course of the tests of policy-core, for the tests of documents.
 *
 * @param policy a random policy
 * @param record a random record that suits it
 * @param outcome what the policy makes of the record
 */
public record LentCourse(CoursePolicy policy, CourseRecord record, CourseOutcome outcome) {
    /** Makes the course of a seed. */
    public static LentCourse of(long seed) {
        RandomCourse course = RandomCourse.of(seed);
        return new LentCourse(
                course.policy(), course.record(), course.evaluator().evaluate(course.record()));
    }
}
