package org.coursepolicy.result;

import java.util.Optional;
import org.coursepolicy.number.Fraction;

/**
 * Points earned out of points possible, as far as graded.
 *
 * <p>For example 87 of 100 points. Work that is excused counts in none of the three numbers; missing work counts as 0
 * of its points; ungraded work counts only as pending, so that 45 earned, 50 possible and 50 pending reads "90 % so
 * far". Bonus points are earned without being possible: 103 of 100.
 *
 * @param earned points earned
 * @param possible points possible in what is graded, 0 or more
 * @param pending points possible in what is not graded yet, 0 or more
 */
public record Score(Fraction earned, Fraction possible, Fraction pending) implements Result {
    /** Nothing earned of nothing: excused work. */
    public static final Score NONE = new Score(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    /**
     * Returns a score with nothing pending.
     *
     * @param earned points earned
     * @param possible points possible
     * @return the score
     */
    public static Score of(Fraction earned, Fraction possible) {
        return new Score(earned, possible, Fraction.ZERO);
    }

    /**
     * Returns the score of work that is not graded yet.
     *
     * @param possible points possible
     * @return the score
     */
    public static Score pending(Fraction possible) {
        return new Score(Fraction.ZERO, Fraction.ZERO, possible);
    }

    /**
     * Adds points earned, possible and pending.
     *
     * @param other another score
     * @return the sum
     */
    public Score plus(Score other) {
        return new Score(earned.plus(other.earned), possible.plus(other.possible), pending.plus(other.pending));
    }

    /**
     * Returns this score with other points earned.
     *
     * @param points points earned
     * @return the new score
     */
    public Score withEarned(Fraction points) {
        return new Score(points, possible, pending);
    }

    /**
     * Tells whether something is still to be graded.
     *
     * @return true if points are pending
     */
    public boolean isOpen() {
        return pending.signum() > 0;
    }

    /**
     * Returns what was earned as a percentage of what was possible.
     *
     * @return the percentage; empty if nothing was possible, for example because the work is excused
     */
    public Optional<Quantity> percent() {
        return possible.signum() == 0
                ? Optional.empty()
                : Optional.of(Quantity.percent(earned.times(Fraction.HUNDRED).dividedBy(possible)));
    }

    /**
     * Returns for example "87 of 100 points", "3 bonus points", "40 of 50 points so far", "not graded yet" or "94.2675 of
     * 100 points (exactly 14800/157)".
     */
    @Override
    public String toString() {
        String shown = Quantity.number(earned).toString();
        int exactly = shown.indexOf(" (");
        String number = exactly < 0 ? shown : shown.substring(0, exactly);
        String suffix = exactly < 0 ? "" : shown.substring(exactly);
        if (possible.signum() > 0) {
            return number + " of " + Quantity.points(possible) + (isOpen() ? " so far" : "") + suffix;
        }
        if (isOpen()) {
            return "not graded yet";
        }
        return earned.signum() == 0
                ? "no points"
                : number + (earned.equals(Fraction.ONE) ? " bonus point" : " bonus points") + suffix;
    }
}
