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
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.Shift;
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

    private static final List<Shift> LATER =
            List.of(Shift.parse("+PT12H"), Shift.parse("+P1D"), Shift.parse("+P3D"), Shift.parse("+P7D"));

    private static final List<Shift> SHIFTS = List.of(
            Shift.NONE,
            Shift.NONE,
            Shift.parse("+PT1H"),
            Shift.parse("+PT24H"),
            Shift.parse("+PT48H"),
            Shift.parse("+PT2H30M"),
            Shift.parse("+P1D"),
            Shift.parse("+P2D"),
            Shift.parse("+P7D"),
            Shift.parse("-PT1H"),
            Shift.parse("-P1D"),
            Shift.parse("-P7D"));

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

    Point due(Sketch sketch) {
        return dice.percent(sketch.issuedInAll.isPresent() ? 25 : 0)
                ? issuedOf(sketch, LATER)
                : dice.percent(25) ? event() : dice.percent(20) ? ofOther(sketch) : at(someday());
    }

    /** A deadline not far from another one. */
    Point near(Instant other) {
        return at(other.plus(dice.of(
                Duration.ZERO,
                Duration.ofHours(-30),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofHours(50))));
    }

    Point issued(Sketch sketch) {
        return dice.percent(50) ? ofOther(sketch) : dice.percent(40) ? event() : at(someday());
    }

    private Point event() {
        Name name = dice.of(List.copyOf(events.keySet()));
        return from(
                new Anchor.Event(name),
                Optional.ofNullable(events.get(name)).orElseThrow().in(zone),
                dice.percent(60) ? List.of(Shift.NONE) : SHIFTS);
    }

    private Point ofOther(Sketch sketch) {
        if (sketch.dueBefore.isEmpty()) {
            return event();
        }
        Sketch other = dice.of(sketch.dueBefore);
        return from(new Anchor.DueOf(ItemId.of(other.id)), other.dueInAll.orElseThrow(), SHIFTS);
    }

    private Point issuedOf(Sketch sketch, List<Shift> shifts) {
        return from(Anchor.Own.ISSUED, sketch.issuedInAll.orElseThrow(), shifts);
    }

    private Point from(Anchor anchor, Instant instant, List<Shift> shifts) {
        Shift shift = dice.of(shifts);
        return new Point(new When.Relative(anchor, shift), ReferenceTime.shifted(instant, shift, zone));
    }

    /** A time that an account may name, which no item has. */
    When ofAccount() {
        return (dice.percent(60) ? event() : at(someday())).when();
    }

    /** Two such times, of which the second is later whenever the events are. */
    List<When> span() {
        Duration length = dice.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(40));
        if (dice.percent(60)) {
            Anchor event = new Anchor.Event(dice.of(List.copyOf(events.keySet())));
            return List.of(
                    new When.Relative(event, dice.of(Shift.NONE, Shift.parse("-P1D"), Shift.parse("-PT1H"))),
                    new When.Relative(event, new Shift(0, length)));
        }
        Instant from = someday();
        return List.of(moment(from), moment(from.plus(length)));
    }

    /** A time that a rule of an item may name: near its deadline, or another one. */
    private Point near(Sketch sketch) {
        if (dice.percent(30) && sketch.dueInAll.isPresent()) {
            return from(Anchor.Own.DUE, sketch.dueInAll.get(), SHIFTS);
        }
        if (dice.percent(12) && sketch.issuedInAll.isPresent()) {
            return issuedOf(sketch, SHIFTS);
        }
        if (dice.percent(15)) {
            return ofOther(sketch);
        }
        return dice.percent(30) || sketch.dueInAll.isEmpty()
                ? dice.percent(50) ? event() : at(someday())
                : at(sketch.dueInAll.get().plus(dice.of(AFTER)));
    }

    When moment(Sketch sketch) {
        return near(sketch).when();
    }

    /** A closing that may wait until a mark comes back. */
    Closing closingOfAttempts(Sketch sketch) {
        return dice.percent(30) ? closing(new When.Relative(Anchor.Own.RETURNED, dice.of(LATER))) : closing(sketch);
    }

    /** A time from which on something may be done again. */
    When opening(Sketch sketch) {
        return dice.percent(50)
                ? new When.Relative(Anchor.Own.RETURNED, dice.of(Shift.NONE, Shift.NONE, Shift.parse("+P1D")))
                : near(sketch).when();
    }

    private Closing closing(When when) {
        return dice.percent(50) ? Closing.before(when) : Closing.until(when);
    }

    private Point at(Instant instant) {
        return new Point(moment(instant), instant);
    }

    static boolean isDate(Optional<When> when) {
        return when.filter(Moment.class::isInstance).isPresent();
    }

    boolean isBeforeDue(Closing closing, Sketch sketch) {
        return closing.when() instanceof Moment moment
                && sketch.dueInAll.map(moment.in(zone)::isBefore).orElse(false);
    }

    /** A closing at a deadline, near it, or anywhere. */
    Closing closing(Sketch sketch) {
        return closing(near(sketch).when());
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
