package org.coursepolicy.time;

import com.google.common.base.Ascii;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Counts started days of the calendar, from the deadline's time of day to the same time on the next day, be it 23, 24 or
 * 25 hours later: {@code "calendar-days"}. Days may begin at another time, and some may not count:
 *
 * <pre>{@code
 * {"calendar-days": {"rolls": "14:00", "weights": {"saturday": 0, "sunday": 0}, "holidays": ["2026-12-25"]}}
 * }</pre>
 *
 * <p>Work due on a Friday at 14:00 and handed in on Sunday is then 1 day late, for the day ends on Monday at 14:00.
 *
 * <p>For example 24 hours and 30 minutes after Saturday, October 31, 2026, 23:59 in New York is 1 day, for the clocks go
 * back that night. A time of day that a change of the clocks skips is taken as late as it was meant, after the gap; one
 * that is repeated is meant the second time. A date that a calendar left out, as Samoa's did December 30, 2011, is no day.
 */
@Value.Immutable
public abstract sealed class CalendarDays implements Clock permits ImmutableCalendarDays {
    private static final Type<Map<DayOfWeek, Fraction>> WEIGHTS = Types.map(
                    TextForm.matching(
                            "a day of the week",
                            Pattern.compile("(mon|tues|wednes|thurs|fri|satur|sun)day"),
                            9,
                            "saturday",
                            "sunday"),
                    Types.number(NumberForm.notNegative("days")))
            .as(CalendarDays::byDay, CalendarDays::byWord);

    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    /** How documents describe it. */
    public static final Kind<CalendarDays> KIND = Kind.of(
                    "calendar-days",
                    CalendarDays.class,
                    "Counts started days, from the deadline's time of day to the same time of the next day.",
                    CalendarDays::builder,
                    Builder::build)
            .optional(
                    "rolls",
                    Types.CLOCK,
                    CalendarDays::rolls,
                    Builder::rolls,
                    "the time of day at which a new day begins; that of the deadline if absent")
            .defaulted(
                    "weights",
                    WEIGHTS,
                    Map.of(),
                    CalendarDays::weights,
                    Builder::putAllWeights,
                    "how much a day of the week counts, 1 if it is not named; a day that counts 0 is joined to the next")
            .defaulted(
                    "holidays",
                    Types.list(Types.DATE),
                    List.of(),
                    CalendarDays::holidays,
                    Builder::addAllHolidays,
                    "dates that count 0")
            .cited(CalendarDays::cite, Builder::cite, CalendarDays::reading, Builder::reading)
            .build();

    CalendarDays() {}

    /**
     * Returns the time of day at which a new day begins.
     *
     * @return the time; empty for that of the deadline
     */
    public abstract Optional<LocalTime> rolls();

    /**
     * Returns how much a day of the week counts.
     *
     * @return weights, 0 or more; a day that is not in it counts 1
     */
    public abstract Map<DayOfWeek, Fraction> weights();

    /**
     * Returns the dates that count 0.
     *
     * @return the dates
     */
    public abstract List<LocalDate> holidays();

    private static Map<DayOfWeek, Fraction> byDay(Map<String, Fraction> weights) {
        Map<DayOfWeek, Fraction> byDay = new EnumMap<>(DayOfWeek.class);
        weights.forEach((word, weight) -> byDay.put(DayOfWeek.valueOf(Ascii.toUpperCase(word)), weight));
        return byDay;
    }

    private static Map<String, Fraction> byWord(Map<DayOfWeek, Fraction> weights) {
        Map<String, Fraction> byWord = new LinkedHashMap<>();
        weights.forEach((day, weight) -> byWord.put(Types.wordOf(day), weight));
        return byWord;
    }

    /** Refuses weights of less than nothing, and a week in which no day counts. */
    @Value.Check
    void check() {
        boolean sound = weights().values().stream().allMatch(weight -> weight.signum() >= 0);
        RejectedException.unless(sound, Code.RANGE, "weights", "less than 0", "weights of at least 0");
        boolean some = weights().size() < 7 || weights().values().stream().anyMatch(weight -> weight.signum() > 0);
        RejectedException.unless(some, Code.CONFLICT, "weights", "a week in which no day counts", "a day that counts");
    }

    /**
     * Returns the clock that counts started days of the calendar, each of them.
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
    public final Fraction units(Instant due, Instant at, Calendar calendar) {
        ZoneId zone = calendar.zone();
        if (!at.isAfter(due)) {
            return Fraction.ZERO;
        }
        boolean alike = rolls().isEmpty() && weights().isEmpty() && holidays().isEmpty();
        return alike ? started(due, at, zone) : weighted(due, at, zone);
    }

    private static Fraction started(Instant due, Instant at, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(due, zone);
        LocalDate last = LocalDate.ofInstant(at, zone);
        long days = Math.max(1, ChronoUnit.DAYS.between(start.toLocalDate(), last) - 1);
        while (instant(start.plusDays(days), zone).isBefore(at)) {
            days++;
        }
        return Fraction.of(days - leftOut(start, at, zone));
    }

    /** Goes from day to day. A day is called by the date on which it ends, and one that counts 0 is part of the next. */
    private Fraction weighted(Instant due, Instant at, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(due, zone);
        LocalDateTime end =
                rolls().map(time -> start.toLocalDate().atTime(time)).orElse(start.plusDays(1));
        Fraction units = Fraction.ZERO;
        Instant begins = due;
        boolean joined = false;
        while (begins.isBefore(at) || joined) {
            Instant ends = instant(end, zone);
            if (ends.isAfter(begins)) {
                Fraction weight = weight(LocalDate.ofInstant(ends.minusNanos(1), zone));
                joined = weight.signum() == 0;
                units = units.plus(weight);
                begins = ends;
            } else {
                end = end.plusDays(1);
            }
        }
        return units;
    }

    private Fraction weight(LocalDate date) {
        return holidays().contains(date) ? Fraction.ZERO : weights().getOrDefault(date.getDayOfWeek(), Fraction.ONE);
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
