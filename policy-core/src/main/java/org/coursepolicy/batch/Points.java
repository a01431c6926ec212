package org.coursepolicy.batch;

import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;

/**
 * A score of which everything is graded: points earned, of points possible that are the same for everybody.
 *
 * @param earned points earned
 * @param possible points possible
 */
record Points(Lane earned, Fraction possible) {
    Points withEarned(Lane points) {
        return new Points(points.as(Dimension.POINTS), possible);
    }

    /** Tells whether it is graded for everybody, so that steps apply. */
    boolean isGraded() {
        return possible.signum() != 0;
    }
}
