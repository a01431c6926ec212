/**
 * Exact numbers.
 *
 * <p>Start with {@link org.coursepolicy.number.Fraction}: decimals as written, ratios kept as ratios.
 * {@link org.coursepolicy.number.Rounding} is the only way to round one. Nothing here knows grades; nothing here may
 * depend on another package of this library, and no {@code double} appears in it.
 */
@NullMarked
package org.coursepolicy.number;

import org.jspecify.annotations.NullMarked;
