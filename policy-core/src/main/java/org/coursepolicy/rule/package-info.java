/**
 * The seams at which rules attach to items.
 *
 * <p>A {@link org.coursepolicy.rule.Step} is a step of an item's pipeline; an {@link org.coursepolicy.rule.Aggregate}
 * makes one score of the children's scores. The families late, token, resubmission and peer give further steps. May
 * depend on {@code value} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.rule;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
