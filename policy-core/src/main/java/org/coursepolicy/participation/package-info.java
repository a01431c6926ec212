/**
 * Participation: from days on which a student took part to a value.
 *
 * <p>Start with {@link org.coursepolicy.participation.Sessions}. What days are worth is said in the value algebra, by
 * {@link org.coursepolicy.value.Cases} or {@link org.coursepolicy.value.ByBand} over its aspects. May depend on
 * {@code value} and what is below it, and not on another family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.participation;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
