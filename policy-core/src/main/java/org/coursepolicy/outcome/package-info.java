/**
 * What came out: per item, per student, for the course.
 *
 * <p>Start with {@link org.coursepolicy.outcome.CourseOutcome}. Outcomes keep apart what was graded, what each rule
 * changed and what counts. May depend on {@code explain} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.outcome;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
