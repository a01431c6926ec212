package org.coursepolicy.simulate;

import org.coursepolicy.course.CoursePolicy;

/**
 * One policy of an experiment.
 *
 * @param label what it is called there
 * @param policy the policy
 * @param digest which text it is, such as a hash of its document, so that a result says what it is of
 */
public record Arm(String label, CoursePolicy policy, String digest) {}
