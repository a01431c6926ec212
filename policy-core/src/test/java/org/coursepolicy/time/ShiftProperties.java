package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of shifts at every instant, in every zone. */
class ShiftProperties {
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1950-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2100-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Property
    void realTimeAddsUpAndGoesBack(
            @ForAll("instants") Instant from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -90_000, max = 90_000) int hours) {
        Shift shift = new Shift(0, Duration.ofHours(hours));
        Instant at = shift.from(from, zone);
        assertThat(Duration.between(from, at)).isEqualTo(Duration.ofHours(hours));
        assertThat(new Shift(0, Duration.ofHours(-hours)).from(at, zone)).isEqualTo(from);
    }

    @Property
    void daysKeepTheTimeOfDayWhereItIsThere(
            @ForAll("instants") Instant from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -999, max = 999) int days) {
        LocalDateTime before = LocalDateTime.ofInstant(from, zone);
        LocalDateTime after = LocalDateTime.ofInstant(new Shift(days, Duration.ZERO).from(from, zone), zone);
        LocalDateTime meant = before.plusDays(days);
        boolean isThere = !zone.getRules().getValidOffsets(meant).isEmpty();
        assertThat(after.equals(meant)).isEqualTo(isThere);
        assertThat(after).isAfterOrEqualTo(meant);
    }

    @Property
    void moreDaysAreNeverEarlier(
            @ForAll("instants") Instant from,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 1, max = 998) int days) {
        Instant one = new Shift(days, Duration.ZERO).from(from, zone);
        Instant more = new Shift(days + 1, Duration.ZERO).from(from, zone);
        assertThat(more).isAfterOrEqualTo(one);
        assertThat(one).isAfterOrEqualTo(from);
    }

    @Property
    void everyShiftIsReadAsItIsWritten(
            @ForAll @IntRange(min = -999, max = 999) int days,
            @ForAll @IntRange(min = -359_999_999, max = 359_999_999) int seconds) {
        for (Shift shift : List.of(new Shift(days, Duration.ZERO), new Shift(0, Duration.ofSeconds(seconds)))) {
            assertThat(shift.equals(Shift.NONE) ? Shift.NONE : Shift.parse(shift.toString()))
                    .isEqualTo(shift);
        }
    }
}
