/**
 * What lateness costs.
 *
 * <p>Start with {@link org.coursepolicy.late.LatePenalty}. It reads how late work is by name, and knows neither deadlines nor tokens. May depend on {@code rule} and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.late;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
