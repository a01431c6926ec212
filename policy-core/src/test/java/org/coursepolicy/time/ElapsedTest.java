package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Clock.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElapsedTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant DUE = Instant.parse("2022-01-27T04:59:00Z");

    private static Fraction units(Clock clock, String late) {
        return clock.units(DUE, DUE.plus(Duration.parse(late)), NEW_YORK);
    }

    private static Elapsed clock(String unit, Count count) {
        return Elapsed.builder().unit(Duration.parse(unit)).count(count).build();
    }

    @Test
    void usedAlone() {
        Clock days = Elapsed.startedDays();
        Instant late = Instant.parse("2022-01-27T15:00:00Z");
        assertThat(days.units(DUE, late, NEW_YORK)).isEqualTo(Fraction.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, 0",
        "PT0S, 0",
        "PT0.000000001S, 1", // the least that can be late
        "PT23H59M59.999999999S, 1",
        "PT24H, 1",
        "PT24H0.000000001S, 2",
        "PT24H1S, 2",
        "PT48H, 2"
    })
    void aStartedDayCountsWhole(String late, int days) {
        assertThat(units(Elapsed.startedDays(), late)).isEqualTo(Fraction.of(days));
    }

    /** C4: Autolab charges 0 days for 86,400 seconds, 2 for 86,401 and 1 for 172,800, so that later costs less. */
    @ParameterizedTest
    @CsvSource({"1, 1", "86399, 1", "86400, 1", "86401, 2", "172800, 2", "172801, 3"})
    void exactlyADayLateIsOneDayAndExactlyTwoAreTwo(long seconds, int days) {
        assertThat(Elapsed.startedDays().units(DUE, DUE.plusSeconds(seconds), NEW_YORK))
                .isEqualTo(Fraction.of(days));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0, 0, 0",
        "PT1S, 1, 0, 1/3600",
        "PT59M59S, 1, 0, 3599/3600",
        "PT1H, 1, 1, 1",
        "PT90M, 2, 1, 3/2",
        "PT2H, 2, 2, 2"
    })
    void whatIsNotOverCountsWholeOrNotOrInPart(String late, String started, String completed, String prorated) {
        assertThat(units(clock("PT1H", Count.STARTED), late)).isEqualTo(Fraction.parse(started));
        assertThat(units(clock("PT1H", Count.COMPLETED), late)).isEqualTo(Fraction.parse(completed));
        assertThat(units(clock("PT1H", Count.PRORATED), late)).isEqualTo(Fraction.parse(prorated));
    }

    @Test
    void aUnitMayBeAnyLength() {
        assertThat(units(clock("PT15M", Count.STARTED), "PT31M")).isEqualTo(Fraction.of(3));
        assertThat(units(clock("PT1S", Count.STARTED), "PT1M")).isEqualTo(Fraction.of(60));
        assertThat(units(clock("PT48H", Count.PRORATED), "PT24H")).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void theClocksOnTheWallDoNotMatter() {
        // In the night after October 31, 2026, the clocks of New York go back, and in that after March 13, 2027,
        // forward.
        Instant october = Moment.parse("2026-10-31T23:59").in(NEW_YORK);
        assertThat(Elapsed.startedDays()
                        .units(october, Moment.parse("2026-11-01T22:59").in(NEW_YORK), NEW_YORK))
                .isEqualTo(Fraction.of(1));
        assertThat(Elapsed.startedDays()
                        .units(october, Moment.parse("2026-11-01T23:59").in(NEW_YORK), NEW_YORK))
                .isEqualTo(Fraction.of(2));
        Instant march = Moment.parse("2027-03-13T23:59").in(NEW_YORK);
        assertThat(Elapsed.startedDays()
                        .units(march, Moment.parse("2027-03-15T00:59").in(NEW_YORK), NEW_YORK))
                .isEqualTo(Fraction.of(1));
    }

    @Test
    void elevenCenturiesAreCountedExactly() {
        Instant first = Moment.parse("1900-01-01T00:00:00Z").in(NEW_YORK);
        Instant last = Moment.parse("2999-12-31T23:59:59.999999999Z").in(NEW_YORK);
        assertThat(Elapsed.startedDays().units(first, last, NEW_YORK)).isEqualTo(Fraction.of(401_767));
        // Nanoseconds of so long a time do not fit in 64 bits.
        assertThat(clock("PT1S", Count.PRORATED).units(first, last, NEW_YORK))
                .isEqualTo(Fraction.of(401_767L * 86_400).minus(Fraction.of(1, 1_000_000_000)));
        assertThat(clock("PT1S", Count.PRORATED).units(last, first, NEW_YORK)).isEqualTo(Fraction.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0S",
                "PT-1H",
                "PT0.5S", // documents cannot write it
                "PT100000H", // nor this
                "PT99999H60M"
            })
    void otherUnitsAreRefused(String unit) {
        assertThatThrownBy(() -> clock(unit, Count.STARTED))
                .hasMessage(
                        "`unit` must be whole seconds, above 0 and below 100,000 hours but was " + Duration.parse(unit))
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("unit");
                });
    }

    @Test
    void theLongestUnitIsElevenYears() {
        assertThat(clock("PT99999H59M59S", Count.STARTED).unit()).hasToString("PT99999H59M59S");
    }

    @Test
    void clocksCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(Elapsed.startedDays(), clock("PT24H", Count.STARTED), clock("PT1440M", Count.STARTED))
                .addEqualityGroup(clock("PT24H", Count.COMPLETED))
                .addEqualityGroup(Elapsed.started(Duration.ofHours(1)))
                .testEquals();
    }
}
