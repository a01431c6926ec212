package org.coursepolicy.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.immutables.value.Value;

/**
 * Counts started days of the calendar, from the deadline's time of day to the same time on the next day, be it 23, 24 or
 * 25 hours later: {@code "calendar-days"}.
 *
 * <p>For example 24 hours and 30 minutes after Saturday, October 31, 2026, 23:59 in New York is 1 day, for the clocks go
 * back that night. A time of day that a change of the clocks skips is taken as late as it was meant, after the gap.
 */
@Value.Immutable
public abstract sealed class CalendarDays implements Clock permits ImmutableCalendarDays {
    /** How documents describe it. */
    public static final Kind<CalendarDays> KIND = Kind.of(
                    "calendar-days",
                    CalendarDays.class,
                    "Counts started days, from the deadline's time of day to the same time of the next day.",
                    CalendarDays::builder,
                    Builder::build)
            .cited(CalendarDays::cite, Builder::cite, CalendarDays::reading, Builder::reading)
            .build();

    CalendarDays() {}

    /**
     * Returns this clock.
     *
     * @return the clock
     */
    public static CalendarDays started() {
        return builder().build();
    }

    /**
     * Starts a clock.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Fraction units(Instant due, Instant at, ZoneId zone) {
        if (!at.isAfter(due)) {
            return Fraction.ZERO;
        }
        ZonedDateTime start = due.atZone(zone);
        long days = Math.max(
                0, ChronoUnit.DAYS.between(start.toLocalDate(), at.atZone(zone).toLocalDate()) - 1);
        while (start.plusDays(days).toInstant().isBefore(at)) {
            days++;
        }
        return Fraction.of(days);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds {@link CalendarDays}. */
    public static final class Builder extends ImmutableCalendarDays.Builder {
        Builder() {}
    }
}
