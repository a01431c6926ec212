package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Fraction days(String due, Instant at, ZoneId zone) {
        return CalendarDays.started().units(Moment.parse(due).in(zone), at, zone);
    }

    private static Fraction days(String due, String at, String zone) {
        return days(due, Moment.parse(at).in(ZoneId.of(zone)), ZoneId.of(zone));
    }

    @Test
    void usedAlone() {
        // The example of CalendarDays: 24 hours and 30 minutes, on a day of 25 hours.
        Instant due = Moment.parse("2026-10-31T23:59").in(NEW_YORK);
        Instant late = due.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(30));
        assertThat(CalendarDays.started().units(due, late, NEW_YORK)).isEqualTo(Fraction.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, 0",
        "PT0S, 0",
        "PT0.000000001S, 1",
        "PT24H, 1",
        "PT24H0.000000001S, 2",
        "PT24H1S, 2",
        "PT48H, 2",
        "PT240H, 10"
    })
    void onDaysOf24HoursItIsLikeARunningClock(String late, int days) {
        Instant due = Moment.parse("2022-01-26T23:59").in(NEW_YORK);
        assertThat(CalendarDays.started().units(due, due.plus(Duration.parse(late)), NEW_YORK))
                .isEqualTo(Fraction.of(days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T23:59, 2026-11-01T23:59, PT25H", // the clocks go back at 2:00
        "2027-03-13T23:59, 2027-03-14T23:59, PT23H", // and forward
        "2026-11-01T23:59, 2026-11-02T23:59, PT24H"
    })
    void aDayEndsWhenTheClockShowsTheTimeOfTheDeadline(String due, String end, String takes) {
        Instant oneDay = Moment.parse(end).in(NEW_YORK);
        assertThat(Duration.between(Moment.parse(due).in(NEW_YORK), oneDay)).isEqualTo(Duration.parse(takes));
        assertThat(days(due, oneDay, NEW_YORK)).isEqualTo(Fraction.of(1));
        assertThat(days(due, oneDay.plusNanos(1), NEW_YORK)).isEqualTo(Fraction.of(2));
    }

    @Test
    void aDayOfLordHoweIslandMayHave23HoursAndAHalf() {
        // On October 4, 2026, the clocks go from 2:00 to 2:30.
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        Instant due = Moment.parse("2026-10-03T23:59").in(lordHowe);
        Instant end = due.plus(Duration.ofMinutes(23 * 60 + 30));
        assertThat(Moment.parse("2026-10-04T23:59").in(lordHowe)).isEqualTo(end);
        assertThat(CalendarDays.started().units(due, end, lordHowe)).isEqualTo(Fraction.of(1));
        assertThat(CalendarDays.started().units(due, end.plusNanos(1), lordHowe))
                .isEqualTo(Fraction.of(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-29T23:59, 2011-12-31T00:00, 1",
        "2011-12-29T23:59, 2011-12-31T23:59, 1", // 24 hours of real time
        "2011-12-29T23:59, 2011-12-31T23:59:01, 2",
        "2011-12-29T23:59, 2012-01-01T23:59, 2",
        "2011-12-28T23:59, 2011-12-31T23:59, 2",
        "2011-12-29T00:00, 2011-12-31T00:00, 1", // a deadline at midnight
        "2011-12-29T00:00, 2011-12-31T00:00:01, 2",
        "2011-12-01T12:00, 2012-01-31T12:00, 60" // of 61 dates
    })
    void aDateThatACalendarLeftOutIsNoDay(String due, String at, int days) {
        // Samoa went from December 29, 2011, straight to December 31.
        assertThat(days(due, at, "Pacific/Apia")).isEqualTo(Fraction.of(days));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14T07:29:59Z, 1",
        "2027-03-14T07:30:00Z, 1", // 3:30, as far after the gap as 2:30 would have been in it
        "2027-03-14T07:30:01Z, 2",
        "2027-03-15T06:30:00Z, 2" // 2:30 again
    })
    void aSkippedTimeOfDayIsAfterTheGap(String at, int days) {
        assertThat(days("2027-03-13T02:30", Instant.parse(at), NEW_YORK)).isEqualTo(Fraction.of(days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T01:30, 2026-11-01T05:30:00Z, 1", // 1:30 in summer time
        "2026-10-31T01:30, 2026-11-01T06:30:00Z, 1", // 1:30 again, an hour later
        "2026-10-31T01:30, 2026-11-01T06:30:01Z, 2",
        "2026-03-07T01:30, 2026-11-01T06:30:00Z, 239", // a deadline in winter makes no difference
        "2026-07-01T01:30, 2026-11-01T06:30:00Z, 123"
    })
    void aRepeatedTimeOfDayIsMeantTheSecondTime(String due, String at, int days) {
        assertThat(days(due, Instant.parse(at), NEW_YORK)).isEqualTo(Fraction.of(days));
    }

    @Test
    void betweenTheTwoTimesOfADeadlineItIsLate() {
        Instant due = Moment.parse("2026-11-01T01:30:00-04:00").in(NEW_YORK);
        assertThat(CalendarDays.started().units(due, due.plusNanos(1), NEW_YORK))
                .isEqualTo(Fraction.of(1));
        assertThat(CalendarDays.started().units(due, due.plus(Duration.ofHours(1)), NEW_YORK))
                .isEqualTo(Fraction.of(1));
    }

    @Test
    void theZoneOfTheCourseDecides() {
        Instant due = Moment.parse("2026-10-31T23:59").in(NEW_YORK);
        Instant late = due.plus(Duration.ofHours(25));
        assertThat(CalendarDays.started().units(due, late, NEW_YORK)).isEqualTo(Fraction.of(1));
        assertThat(CalendarDays.started().units(due, late, ZoneId.of("Asia/Tokyo")))
                .isEqualTo(Fraction.of(2));
    }

    @Test
    void elevenCenturiesAreCountedExactly() {
        assertThat(days("1900-01-01T00:00", "2999-12-31T23:59:59.999999999", "UTC"))
                .isEqualTo(Fraction.of(401_767));
        assertThat(days("2999-12-31T23:59", "1900-01-01T00:00", "UTC")).isEqualTo(Fraction.ZERO);
        // A day less: the calendar of Samoa left one out.
        assertThat(days("1900-01-01T00:00", "2999-12-31T23:59:59.999999999", "Pacific/Apia"))
                .isEqualTo(Fraction.of(401_766));
    }

    @Test
    void clocksCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(CalendarDays.started(), CalendarDays.builder().build())
                .addEqualityGroup(
                        CalendarDays.builder().reading("weekends count").build())
                .addEqualityGroup(Elapsed.startedDays())
                .testEquals();
    }
}
