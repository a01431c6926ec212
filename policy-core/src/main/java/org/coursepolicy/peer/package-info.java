/**
 * How members of a team rate each other, and what that makes of a score of the team.
 *
 * <p>Start with {@link org.coursepolicy.peer.PeerAdjustment}; a step of one's own reads a
 * {@link org.coursepolicy.peer.RatingSheet} and is a {@link org.coursepolicy.peer.ReadsRatings}. May depend on {@code rule}
 * and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.peer;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
