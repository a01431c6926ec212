package org.coursepolicy.participation;

import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * On how many days a student took part, out of how many that counted.
 *
 * <p>For example 18 days of 25 that counted, because one of 26 lectures was excused: a share of 72 %.
 *
 * @param days days with participation, from 0 to {@code counted}
 * @param counted days that count: held, less excused
 */
public record Attendance(Fraction days, int counted) {
    /**
     * Checks the numbers.
     *
     * @param days days with participation
     * @param counted days that count
     * @throws RejectedException if a number is below 0, or if there are more days than counted
     */
    public Attendance {
        RejectedException.unless(counted >= 0, Code.RANGE, "counted", counted, "at least 0");
        RejectedException.unless(
                days.signum() >= 0 && days.compareTo(Fraction.of(counted)) <= 0,
                Code.RANGE,
                "days",
                days,
                "from 0 to the days that count");
    }

    /**
     * Adds days from elsewhere, for example one for each token left; never more than the days that count.
     *
     * @param extra how many days, 0 or more
     * @return the attendance with these days
     */
    public Attendance plus(Fraction extra) {
        return new Attendance(days.plus(extra).min(Fraction.of(counted)), counted);
    }

    /**
     * Returns the share of the days that count.
     *
     * @return a percentage; open if no day counts
     */
    public Result share() {
        return counted == 0
                ? Open.nothing("no session counts")
                : Quantity.percent(days.times(Fraction.HUNDRED).dividedBy(Fraction.of(counted)));
    }
}
