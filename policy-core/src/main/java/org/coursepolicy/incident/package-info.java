/**
 * Incidents, and the effects that a policy declares for them.
 *
 * <p>Start with {@link org.coursepolicy.incident.IncidentRule}. No other family is known here. May depend on {@code rule} and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.incident;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
