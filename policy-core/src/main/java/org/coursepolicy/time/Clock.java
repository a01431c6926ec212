package org.coursepolicy.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.number.Fraction;

/**
 * How late units are counted between a deadline and a later instant: started days of 24 hours, calendar days.
 *
 * <p>The family is open: a host may add kinds.
 */
public interface Clock extends Cited {
    /** The family of clocks. */
    Family<Clock> FAMILY = new Family<>("clock", Clock.class, "How late units are counted.", true);

    /** What becomes of a unit that is not over. */
    enum Count {
        /** A unit that has begun counts whole. */
        STARTED,
        /** Only a unit that is over counts. */
        COMPLETED,
        /** A unit counts as far as it has passed. */
        PRORATED
    }

    /**
     * Counts the units between a deadline and an instant.
     *
     * @param due the deadline
     * @param at the instant
     * @param calendar the course's zone, and the instants from which times are counted
     * @return how many units, 0 or more
     */
    Fraction units(Instant due, Instant at, Calendar calendar);

    /**
     * Counts the units between a deadline and an instant, with a clock that needs to know nothing but the zone.
     *
     * @param due the deadline
     * @param at the instant
     * @param zone the course's zone
     * @return how many units, 0 or more
     */
    default Fraction units(Instant due, Instant at, ZoneId zone) {
        return units(due, at, Calendar.of(zone));
    }

    /**
     * Returns the times that this clock looks at beside the deadline.
     *
     * @return times as the policy writes them; none unless a clock says so
     */
    default List<When> moments() {
        return List.of();
    }
}
