/**
 * Points in time as policies write them.
 *
 * <p>Start with {@link org.coursepolicy.time.Moment}. Nothing here reads a clock or the default zone. May depend on
 * {@code kind} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.time;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
