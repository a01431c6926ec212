/**
 * Rules that CoursePolicy does not have: one file each, and a provider by which they are found.
 *
 * <p>Start with {@link org.university.rules.Slowing}, a late curve, and {@link org.university.rules.MedianRating}, a step of
 * a pipeline.
 */
@NullMarked
package org.university.rules;

import org.jspecify.annotations.NullMarked;
