package org.coursepolicy.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.immutables.value.Value;

/**
 * Counts started days of the calendar, from the deadline's time of day to the same time on the next day, be it 23, 24 or
 * 25 hours later: {@code "calendar-days"}.
 *
 * <p>For example 24 hours and 30 minutes after Saturday, October 31, 2026, 23:59 in New York is 1 day, for the clocks go
 * back that night. A time of day that a change of the clocks skips is taken as late as it was meant, after the gap; one
 * that is repeated is meant the second time. A date that a calendar left out, as Samoa's did December 30, 2011, is no day.
 */
@Value.Immutable
public abstract sealed class CalendarDays implements Clock permits ImmutableCalendarDays {
    private static final Duration WHOLE_DAY = Duration.ofDays(1);

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
        LocalDateTime start = LocalDateTime.ofInstant(due, zone);
        LocalDate last = LocalDate.ofInstant(at, zone);
        long days = Math.max(1, ChronoUnit.DAYS.between(start.toLocalDate(), last) - 1);
        while (instant(start.plusDays(days), zone).isBefore(at)) {
            days++;
        }
        return Fraction.of(days - leftOut(start, at, zone));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** How many dates the calendar left out: they would end before the instant, together with the day after them. */
    private static long leftOut(LocalDateTime start, Instant at, ZoneId zone) {
        return zone.getRules().getTransitions().stream()
                .filter(change -> change.getDuration().compareTo(WHOLE_DAY) >= 0)
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .filter(date -> date.isAfter(start.toLocalDate()))
                .filter(date -> instant(date.atTime(start.toLocalTime()), zone).isBefore(at))
                .count();
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
