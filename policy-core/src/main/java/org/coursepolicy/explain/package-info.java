/**
 * How every number came about.
 *
 * <p>Start with {@link org.coursepolicy.explain.Explanation}, a tree of steps that each follow from their inputs by an
 * {@link org.coursepolicy.explain.Operation}. Rules tell their steps to a {@link org.coursepolicy.explain.Trace} while
 * they compute, so value and explanation come from one computation. May depend on {@code kind} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.explain;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
