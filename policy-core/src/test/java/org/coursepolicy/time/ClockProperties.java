package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.Clock.Count;

/** What holds of every clock, deadline and hand-in of the years 1900 to 2999, in every zone there is. */
class ClockProperties {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59.999999999Z");

    /** A deadline in a zone. */
    record Deadline(ZoneId zone, Instant due) {}

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    /** Half of them within four days of a change of the clocks, large ones included. */
    @Provide
    Arbitrary<Deadline> deadlines() {
        Arbitrary<Deadline> nearChanges = Combinators.combine(
                        zones().flatMap(zone -> Arbitraries.of(changes(zone)).map(change -> Map.entry(zone, change))),
                        Arbitraries.longs().between(-4 * 24 * 60, 24 * 60))
                .as((change, minutes) ->
                        new Deadline(change.getKey(), change.getValue().plusSeconds(60 * minutes)));
        Arbitrary<Deadline> anywhere = Combinators.combine(zones(), instants()).as(Deadline::new);
        Arbitrary<Deadline> leftOut = Combinators.combine(
                        Arbitraries.of("Pacific/Apia", "Pacific/Kwajalein", "Pacific/Kiritimati", "Pacific/Fakaofo")
                                .map(ZoneId::of)
                                .flatMap(zone ->
                                        Arbitraries.of(largestChange(zone)).map(at -> Map.entry(zone, at))),
                        Arbitraries.longs().between(-4 * 24 * 60, 24 * 60))
                .as((change, minutes) ->
                        new Deadline(change.getKey(), change.getValue().plusSeconds(60 * minutes)));
        return Arbitraries.frequencyOf(Tuple.of(2, nearChanges), Tuple.of(1, anywhere), Tuple.of(1, leftOut));
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> changes = zone.getRules().getTransitions().stream()
                .map(ZoneOffsetTransition::getInstant)
                .filter(FIRST::isBefore)
                .toList();
        return changes.isEmpty() ? List.of(FIRST) : changes;
    }

    private static Instant largestChange(ZoneId zone) {
        return zone.getRules().getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(FIRST))
                .max(Comparator.comparing(ZoneOffsetTransition::getDuration))
                .orElseThrow()
                .getInstant();
    }

    private static Clock elapsed(long seconds, Count count) {
        return Elapsed.builder().unit(Duration.ofSeconds(seconds)).count(count).build();
    }

    @Provide
    Arbitrary<Clock> clocks() {
        Arbitrary<Clock> elapsed = Combinators.combine(
                        Arbitraries.longs().between(1, 100_000L * 3_600 - 1), Arbitraries.of(Count.class))
                .as(ClockProperties::elapsed);
        return Arbitraries.oneOf(elapsed, Arbitraries.just(CalendarDays.started()));
    }

    @Property
    void nothingIsLateByTheDeadlineAndALaterHandInIsNeverLessLate(
            @ForAll("clocks") Clock clock,
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant due,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        Fraction early = clock.units(due, one.isBefore(other) ? one : other, zone);
        Fraction late = clock.units(due, one.isBefore(other) ? other : one, zone);
        assertThat(early).isLessThanOrEqualTo(late).isGreaterThanOrEqualTo(Fraction.ZERO);
        assertThat(clock.units(due, due, zone)).isEqualTo(Fraction.ZERO);
        if (!one.isAfter(due)) {
            assertThat(clock.units(due, one, zone)).isEqualTo(Fraction.ZERO);
        }
    }

    @Property
    void aNanosecondAfterTheDeadlineIsOneStartedUnitAndNoneThatIsOver(
            @ForAll("deadlines") Deadline deadline, @ForAll @LongRange(min = 1, max = 1_000_000) long seconds) {
        Instant at = deadline.due().plusNanos(1);
        assertThat(elapsed(seconds, Count.STARTED).units(deadline.due(), at, deadline.zone()))
                .isEqualTo(Fraction.ONE);
        assertThat(elapsed(seconds, Count.COMPLETED).units(deadline.due(), at, deadline.zone()))
                .isEqualTo(Fraction.ZERO);
        assertThat(elapsed(seconds, Count.PRORATED).units(deadline.due(), at, deadline.zone()))
                .isEqualTo(Fraction.of(1, seconds).times(Fraction.of(1, 1_000_000_000)));
        assertThat(CalendarDays.started().units(deadline.due(), at, deadline.zone()))
                .isEqualTo(Fraction.ONE);
    }

    @Property
    void unitsOfRealTimeAreWhatADivisionOfDecimalsGives(
            @ForAll("instants") Instant due,
            @ForAll("instants") Instant at,
            @ForAll @LongRange(min = 1, max = 359_999_999) long unit) {
        BigDecimal late = decimal(at).subtract(decimal(due)).max(BigDecimal.ZERO);
        ZoneId zone = ZoneId.of("UTC");
        assertThat(elapsed(unit, Count.STARTED).units(due, at, zone))
                .isEqualTo(Fraction.of(late.divide(BigDecimal.valueOf(unit), 0, RoundingMode.CEILING)));
        assertThat(elapsed(unit, Count.COMPLETED).units(due, at, zone))
                .isEqualTo(Fraction.of(late.divide(BigDecimal.valueOf(unit), 0, RoundingMode.FLOOR)));
        assertThat(elapsed(unit, Count.PRORATED).units(due, at, zone).times(Fraction.of(unit)))
                .isEqualTo(Fraction.of(late));
    }

    private static BigDecimal decimal(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }

    @Property(tries = 3_000)
    void calendarDaysAreWhatWalkingThroughACalendarGives(
            @ForAll("deadlines") Deadline deadline,
            @ForAll @IntRange(max = 5) int days,
            @ForAll @IntRange(min = -24, max = 24) int hours,
            @ForAll @IntRange(min = -1, max = 1) int nanos) {
        Instant at = deadline.due().plusSeconds(3_600L * (24 * days + hours)).plusNanos(nanos);
        assertThat(CalendarDays.started().units(deadline.due(), at, deadline.zone()))
                .isEqualTo(Fraction.of(walked(deadline, at)));
    }

    /** Turns one leaf after the other, and none for a date that the calendar does not have. */
    private static int walked(Deadline deadline, Instant at) {
        ZoneId zone = deadline.zone();
        LocalDateTime due = deadline.due().atZone(zone).toLocalDateTime();
        LocalDate date = due.toLocalDate();
        int days = 0;
        for (Instant end = deadline.due(); end.isBefore(at); ) {
            date = date.plusDays(1);
            if (date.atStartOfDay(zone).toLocalDate().equals(date)) {
                end = date.atTime(due.toLocalTime())
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
                days++;
            }
        }
        return days;
    }
}
