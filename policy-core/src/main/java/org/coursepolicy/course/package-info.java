/**
 * What a policy is: items in one tree, a total, a scale, and variants of them.
 *
 * <p>Start with {@link org.coursepolicy.course.CoursePolicy}. A {@link org.coursepolicy.course.Variant} is what its author
 * states; a {@link org.coursepolicy.course.ResolvedVariant} is the same with its names resolved, made when the policy is
 * built. {@link org.coursepolicy.course.StandardKinds} lists the kinds that policies may use. May depend on the rule
 * families and what is below them, and not on {@code evaluate}.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.course;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
