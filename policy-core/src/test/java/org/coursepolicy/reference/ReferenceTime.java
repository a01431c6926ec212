package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.CalendarDays;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;
import org.coursepolicy.time.Shift;

/** How late something is, counted as a person with a calendar and a watch would. */
final class ReferenceTime {
    private static final BigFraction NANOS = BigFraction.of(1_000_000_000);

    private ReferenceTime() {}

    /** So many dates later at the same time of day, or so much later by the watch. */
    static Instant shifted(Instant from, Shift shift, ZoneId zone) {
        return shift.days() == 0
                ? from.plusSeconds(shift.time().toSeconds())
                : instant(LocalDateTime.ofInstant(from, zone).plusDays(shift.days()), zone);
    }

    /** Days of 24 hours from one instant to another. */
    static BigFraction days(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return (between.isNegative() ? seconds(between.negated()).negate() : seconds(between))
                .divide(BigFraction.of(24 * 60 * 60));
    }

    static BigFraction late(HandIn rules, Instant due, Instant at, ZoneId zone) {
        if (rules.grace().isEmpty()) {
            return units(rules.clock(), due, at, zone);
        }
        Grace grace = rules.grace().get();
        Instant forgiven = due.plusSeconds(grace.time().toSeconds());
        if (!at.isAfter(forgiven)) {
            return BigFraction.ZERO;
        }
        return units(rules.clock(), grace.then() == Grace.Then.FROM_GRACE ? forgiven : due, at, zone);
    }

    static BigFraction units(Clock clock, Instant due, Instant at, ZoneId zone) {
        if (!at.isAfter(due)) {
            return BigFraction.ZERO;
        }
        return clock instanceof CalendarDays days
                ? days(days, due, at, zone)
                : elapsed((Elapsed) clock, Duration.between(due, at));
    }

    private static BigFraction elapsed(Elapsed clock, Duration late) {
        BigFraction passed = seconds(late).divide(seconds(clock.unit()));
        return switch (clock.count()) {
            case STARTED -> Exact.round(passed, BigFraction.ONE, RoundingMode.CEILING);
            case COMPLETED -> Exact.round(passed, BigFraction.ONE, RoundingMode.FLOOR);
            case PRORATED -> passed;
        };
    }

    private static BigFraction seconds(Duration length) {
        return BigFraction.of(length.toNanosPart()).divide(NANOS).add(BigFraction.of(length.toSeconds()));
    }

    /** Day by day: each has the weight of the date on which it ends; one that weighs nothing goes on into the next. */
    private static BigFraction days(CalendarDays clock, Instant due, Instant at, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(due, zone);
        LocalDateTime roll = local.toLocalDate().atTime(clock.rolls().orElse(local.toLocalTime()));
        BigFraction days = BigFraction.ZERO;
        Instant end = due;
        boolean goesOn = false;
        for (int day = clock.rolls().isPresent() ? 0 : 1; end.isBefore(at) || goesOn; day++) {
            Instant next = instant(roll.plusDays(day), zone);
            if (next.isAfter(end)) {
                LocalDate date =
                        LocalDateTime.ofInstant(next.minusNanos(1), zone).toLocalDate();
                BigFraction weight = clock.holidays().contains(date)
                        ? BigFraction.ZERO
                        : Exact.of(clock.weights().getOrDefault(date.getDayOfWeek(), Fraction.ONE));
                days = days.add(weight);
                goesOn = weight.signum() == 0;
                end = next;
            }
        }
        return days;
    }

    /** A time that is skipped counts on through the gap; one that is repeated is meant the second time. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return local.toInstant(zone.getRules().getTransition(local).getOffsetBefore());
        }
        return local.toInstant(offsets.get(offsets.size() - 1));
    }
}
