/**
 * What rules compute.
 *
 * <p>A {@link org.coursepolicy.result.Result} is a {@link org.coursepolicy.result.Quantity} with its
 * {@link org.coursepolicy.result.Dimension}, a {@link org.coursepolicy.result.Level} of some
 * {@link org.coursepolicy.result.Levels}, a {@link org.coursepolicy.result.Truth}, or
 * {@link org.coursepolicy.result.Open}. A {@link org.coursepolicy.result.Score} is what an item earned. May depend only
 * on {@code number} and {@code problem}.
 */
@NullMarked
package org.coursepolicy.result;

import org.jspecify.annotations.NullMarked;
