package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.Clock.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How late work is around changes of the clocks; what is expected stands in {@code zones.csv}, worked out by hand. */
class ZonesTest {
    private static final Clock HOURS =
            Elapsed.builder().unit(Duration.ofHours(1)).count(Count.COMPLETED).build();

    @ParameterizedTest
    @CsvFileSource(resources = "zones.csv", useHeadersInDisplayName = true)
    void theClocksCountWhatAPersonCounts(
            String region, String due, String at, int days, int hours, int calendar, String why) {
        ZoneId zone = ZoneId.of(region);
        assertThatTheZoneHasTheOffsetOf(due, zone);
        if (!at.endsWith("Z")) {
            assertThatTheZoneHasTheOffsetOf(at, zone);
        }
        Instant deadline = Moment.parse(due).in(zone);
        Instant handedIn = Moment.parse(at).in(zone);

        assertThat(Elapsed.startedDays().units(deadline, handedIn, zone))
                .as(why)
                .isEqualTo(Fraction.of(days));
        assertThat(HOURS.units(deadline, handedIn, zone)).as(why).isEqualTo(Fraction.of(hours));
        assertThat(CalendarDays.started().units(deadline, handedIn, zone))
                .as(why)
                .isEqualTo(Fraction.of(calendar));
    }

    /** A row whose offset is not that of its zone would test nothing of that zone. */
    private static void assertThatTheZoneHasTheOffsetOf(String time, ZoneId zone) {
        OffsetDateTime written = OffsetDateTime.parse(time);
        assertThat(zone.getRules().getOffset(written.toInstant())).as(time).isEqualTo(written.getOffset());
    }
}
