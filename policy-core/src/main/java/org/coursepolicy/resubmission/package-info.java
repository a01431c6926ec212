/**
 * Work handed in again: when that is allowed, and what it makes of a score.
 *
 * <p>Start with {@link org.coursepolicy.resubmission.ResubmissionRule}. It knows neither tokens nor lateness. May depend on {@code rule} and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.resubmission;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
