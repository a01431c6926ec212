/**
 * The facts of a course, as recorded.
 *
 * <p>Start with {@link org.coursepolicy.record.CourseRecord}. Facts name the parts of a policy but know no rule; whether
 * they suit a policy is checked when both meet. May depend on {@code kind}, {@code time} and what is below them.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.record;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
