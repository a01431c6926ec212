package org.coursepolicy.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Grace;

/**
 * What a clock counts for each number of seconds after one deadline, as a few steps. A clock never counts less for what is
 * handed in later, so where it counts the same at two instants, it counts that between them too.
 */
final class ClockTable {
    private static final int MOST_STEPS = 100;

    private final Clock clock;
    private final Optional<Grace> grace;
    private final Instant due;
    private final Calendar calendar;
    /** From how many seconds on which number of units is counted, lowest first. */
    private final List<Fraction> from = new ArrayList<>();

    private final List<Fraction> units = new ArrayList<>();

    ClockTable(Clock clock, Optional<Grace> grace, Instant due, Calendar calendar, int most) {
        this.clock = clock;
        this.grace = grace;
        this.due = due;
        this.calendar = calendar;
        add(0, count(0));
        find(0, units.get(0), most, count(most));
    }

    private Fraction count(int seconds) {
        Instant at = due.plusSeconds(seconds);
        return clock.units(grace.map(each -> each.lateFrom(due, at)).orElse(due), at, calendar);
    }

    private void add(int seconds, Fraction counted) {
        if (units.size() == MOST_STEPS) {
            throw new NoKernelException("a clock of many steps");
        }
        from.add(Fraction.of(seconds));
        units.add(counted);
    }

    /** Adds the steps after one number of seconds, up to another. */
    private void find(int low, Fraction atLow, int high, Fraction atHigh) {
        if (atLow.equals(atHigh)) {
            return;
        }
        if (high == low + 1) {
            add(high, atHigh);
            return;
        }
        int middle = low + (high - low) / 2;
        Fraction atMiddle = count(middle);
        find(low, atLow, middle, atMiddle);
        find(middle, atMiddle, high, atHigh);
    }

    /** Where steps begin, highest first, as bands are. */
    List<Fraction> bounds() {
        return reversed(from);
    }

    /** What is counted in each, and once more for what is below all, which nothing is. */
    List<Fraction> counted() {
        List<Fraction> counted = reversed(units);
        counted.add(units.get(0));
        return counted;
    }

    private static List<Fraction> reversed(List<Fraction> of) {
        List<Fraction> reversed = new ArrayList<>();
        of.forEach(each -> reversed.add(0, each));
        return reversed;
    }
}
