/**
 * How members of a team rate each other, and what that makes of a score of the team.
 *
 * <p>Start with {@link org.coursepolicy.peer.PeerAdjustment}. No other family is known here. May depend on {@code rule} and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.peer;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
