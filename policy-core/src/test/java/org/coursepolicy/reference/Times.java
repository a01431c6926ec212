package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.Name;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;

/** Random points in time of a course, by moment and by event, some of them at each other's edges. */
final class Times {
    private static final List<LocalTime> OF_DAY =
            List.of(LocalTime.NOON, LocalTime.of(12, 30), LocalTime.of(23, 59), LocalTime.of(2, 30));
    private static final List<Duration> AFTER = List.of(
            Duration.ZERO,
            Duration.ofHours(-1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofHours(48),
            Duration.ofHours(72),
            Duration.ofHours(100),
            Duration.ofDays(10),
            Duration.ofDays(40));

    private final Dice dice;
    private final ZoneId zone;
    private final Map<Name, Moment> events = new LinkedHashMap<>();

    /** A point in time, and how a policy writes it. */
    record Point(When when, Instant at) {}

    Times(Dice dice, ZoneId zone) {
        this.dice = dice;
        this.zone = zone;
        events.put(Name.of("midterm"), moment(someday()));
        events.put(Name.of("finals"), moment(someday()));
    }

    Map<Name, Moment> events() {
        return events;
    }

    Point due() {
        return dice.percent(25) ? event() : at(someday());
    }

    private Point event() {
        Name name = dice.of(List.copyOf(events.keySet()));
        return new Point(
                When.event(name.text()),
                Optional.ofNullable(events.get(name)).orElseThrow().in(zone));
    }

    private Point at(Instant instant) {
        return new Point(moment(instant), instant);
    }

    /** A closing at a deadline, near it, or anywhere. */
    Closing closing(Optional<Instant> due) {
        Point point = dice.percent(30) || due.isEmpty()
                ? dice.percent(50) ? event() : at(someday())
                : at(due.get().plus(dice.of(AFTER)));
        return dice.percent(50) ? Closing.before(point.when()) : Closing.until(point.when());
    }

    private Instant someday() {
        ZoneOffsetTransition change = zone.getRules()
                .nextTransition(SketchMaker.FIRST.atStartOfDay(zone).toInstant());
        if (change != null && dice.percent(20)) {
            // At the time of day that the clocks are about to skip, or to show twice.
            return change.getDateTimeBefore()
                    .toLocalDate()
                    .minusDays(dice.between(0, 2))
                    .atTime(2, 30)
                    .atZone(zone)
                    .toInstant();
        }
        return SketchMaker.FIRST
                .plusDays(dice.below(120))
                .atTime(dice.of(OF_DAY))
                .atZone(zone)
                .toInstant();
    }

    /** Local where that is clear and sometimes even then with its offset. */
    private Moment moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        boolean clear = zone.getRules().getValidOffsets(local).size() == 1;
        if (clear && dice.percent(70)) {
            return new Moment(local, Optional.empty());
        }
        ZoneOffset offset =
                dice.of(ZoneOffset.UTC, ZoneOffset.ofHours(-5), zone.getRules().getOffset(instant));
        return new Moment(LocalDateTime.ofInstant(instant, offset), Optional.of(offset));
    }
}
