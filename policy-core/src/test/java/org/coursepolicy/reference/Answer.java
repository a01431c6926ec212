package org.coursepolicy.reference;

import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.result.Dimension;

/** What the reference evaluator says of a value or a requirement. */
sealed interface Answer {
    /** A number and what it counts. */
    record Num(BigFraction amount, Dimension dimension) implements Answer {
        public Num {
            // Apache's fractions keep a sign above or below the line, and would not be equal.
            amount = amount.getDenominator().signum() < 0
                    ? BigFraction.of(
                            amount.getNumerator().negate(),
                            amount.getDenominator().negate())
                    : amount;
        }
    }

    /** Whether a requirement holds. */
    record Verdict(boolean holds) implements Answer {}

    /** No answer: something is still to come, or there is nothing to compute from. */
    record Unknown(boolean pending) implements Answer {}

    /** Points earned, possible and pending. */
    record Earned(BigFraction earned, BigFraction possible, BigFraction pending) {
        static final Earned NOTHING = new Earned(BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO);

        static Earned of(BigFraction earned, BigFraction possible) {
            return new Earned(earned, possible, BigFraction.ZERO);
        }

        static Earned pending(BigFraction points) {
            return new Earned(BigFraction.ZERO, BigFraction.ZERO, points);
        }

        Earned plus(Earned other) {
            return new Earned(earned.add(other.earned), possible.add(other.possible), pending.add(other.pending));
        }

        Earned earning(BigFraction points) {
            return new Earned(points, possible, pending);
        }
    }
}
