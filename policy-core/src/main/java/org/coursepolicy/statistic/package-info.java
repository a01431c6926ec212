/**
 * What a value is over all students: distributions, their statistics, and places in them.
 *
 * <p>Start with {@link org.coursepolicy.statistic.Distribution}. {@link org.coursepolicy.statistic.Rank} and {@link
 * org.coursepolicy.statistic.AtRank} lead from a number to its place and back. No other family is known here. May depend on
 * {@code value} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.statistic;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
