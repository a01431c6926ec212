package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

/** Calendar days that roll at an hour of their own, of which some count less, or nothing. */
class WeighedDaysTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Fraction days(CalendarDays clock, String due, String handedIn) {
        return clock.units(at(due, LONDON), at(handedIn, LONDON), LONDON);
    }

    /** Working days from 14:00 to 14:00, Monday to Friday. */
    private static CalendarDays workingDays(LocalDate... holidays) {
        CalendarDays.Builder clock = CalendarDays.builder();
        clock.rolls(LocalTime.of(14, 0))
                .putWeights(DayOfWeek.SATURDAY, Fraction.ZERO)
                .putWeights(DayOfWeek.SUNDAY, Fraction.ZERO)
                .addHolidays(holidays);
        return clock.build();
    }

    @Test
    void atTheDeadlineNothingIsLate() {
        assertThat(days(workingDays(), "2026-03-06T14:00", "2026-03-06T14:00")).isEqualTo(Fraction.ZERO);
        assertThat(days(workingDays(), "2026-03-06T14:00", "2026-03-06T13:59")).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aWeekendIsAPartOfTheWorkingDayThatEndsAfterIt() {
        String friday = "2026-03-06T14:00";
        assertThat(days(workingDays(), friday, "2026-03-06T14:01")).isEqualTo(Fraction.ONE);
        assertThat(days(workingDays(), friday, "2026-03-07T10:00")).isEqualTo(Fraction.ONE);
        assertThat(days(workingDays(), friday, "2026-03-08T23:00")).isEqualTo(Fraction.ONE);
        assertThat(days(workingDays(), friday, "2026-03-09T14:00")).isEqualTo(Fraction.ONE);
        assertThat(days(workingDays(), friday, "2026-03-09T14:01")).isEqualTo(Fraction.of(2));
        assertThat(days(workingDays(), friday, "2026-03-16T14:00")).isEqualTo(Fraction.of(6));
    }

    @Test
    void workDueOnThursdayAndHandedInOnSaturdayIsTwoWorkingDaysLate() {
        assertThat(days(workingDays(), "2026-03-05T14:00", "2026-03-07T10:00")).isEqualTo(Fraction.of(2));
    }

    @Test
    void aHolidayCountsLikeAWeekend() {
        CalendarDays easter = workingDays(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
        assertThat(days(easter, "2026-04-02T14:00", "2026-04-07T14:00")).isEqualTo(Fraction.ONE);
        assertThat(days(easter, "2026-04-02T14:00", "2026-04-08T14:00")).isEqualTo(Fraction.of(2));
    }

    @Test
    void aDayThatRollsAtMidnightIsShortAfterAnEveningDeadline() {
        CalendarDays.Builder midnight = CalendarDays.builder();
        CalendarDays clock = midnight.rolls(LocalTime.MIDNIGHT).build();
        assertThat(days(clock, "2026-03-02T23:59", "2026-03-02T23:59:30")).isEqualTo(Fraction.ONE);
        assertThat(days(clock, "2026-03-02T23:59", "2026-03-03T00:00")).isEqualTo(Fraction.ONE);
        assertThat(days(clock, "2026-03-02T23:59", "2026-03-03T00:01")).isEqualTo(Fraction.of(2));
    }

    @Test
    void aDeadlineAtTheHourAtWhichDaysRollBeginsAWholeDay() {
        CalendarDays clock = CalendarDays.builder().rolls(LocalTime.NOON).build();
        assertThat(days(clock, "2026-03-02T12:00", "2026-03-03T12:00")).isEqualTo(Fraction.ONE);
        assertThat(days(clock, "2026-03-02T12:00", "2026-03-03T12:01")).isEqualTo(Fraction.of(2));
    }

    @Test
    void aWeekendMayCountAsOneDay() {
        CalendarDays.Builder weekend = CalendarDays.builder();
        CalendarDays clock =
                weekend.putWeights(DayOfWeek.SATURDAY, Fraction.ZERO).build();
        assertThat(days(clock, "2026-03-06T17:00", "2026-03-07T12:00")).isEqualTo(Fraction.ONE);
        assertThat(days(clock, "2026-03-06T17:00", "2026-03-08T12:00")).isEqualTo(Fraction.ONE);
        assertThat(days(clock, "2026-03-06T17:00", "2026-03-09T12:00")).isEqualTo(Fraction.of(2));
    }

    @Test
    void aDayMayCountTwiceOrHalf() {
        CalendarDays.Builder heavy = CalendarDays.builder();
        CalendarDays clock = heavy.putWeights(DayOfWeek.SATURDAY, Fraction.of(2))
                .putWeights(DayOfWeek.SUNDAY, Fraction.of(1, 2))
                .build();
        assertThat(days(clock, "2026-03-06T17:00", "2026-03-07T12:00")).isEqualTo(Fraction.of(2));
        assertThat(days(clock, "2026-03-06T17:00", "2026-03-08T12:00")).isEqualTo(Fraction.of(5, 2));
    }

    @Test
    void wherePlainDaysCountAlikeWeightsOfOneChangeNothing() {
        CalendarDays.Builder ones = CalendarDays.builder();
        CalendarDays weighed = ones.putWeights(DayOfWeek.MONDAY, Fraction.ONE).build();
        String[] times = {"2026-10-31T23:59", "2027-03-13T23:59", "2026-06-01T08:00"};
        for (String due : times) {
            for (int hours = 1; hours < 120; hours++) {
                Instant from = at(due, NEW_YORK);
                Instant handedIn = from.plusSeconds(3_600L * hours);
                assertThat(weighed.units(from, handedIn, NEW_YORK))
                        .as("%s and %s h", due, hours)
                        .isEqualTo(CalendarDays.started().units(from, handedIn, NEW_YORK));
            }
        }
    }

    @Test
    void aDeadlineAtATimeThatIsRepeatedBeginsAWholeDayAllTheSame() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        CalendarDays.Builder ones = CalendarDays.builder();
        CalendarDays weighed = ones.putWeights(DayOfWeek.MONDAY, Fraction.ONE).build();
        Instant firstHalfPastTwo = Instant.parse("2022-04-02T15:30:00Z");
        Instant noon = at("2022-04-03T12:00", sydney);
        assertThat(weighed.units(firstHalfPastTwo, noon, sydney)).isEqualTo(Fraction.ONE);
        assertThat(CalendarDays.started().units(firstHalfPastTwo, noon, sydney)).isEqualTo(Fraction.ONE);
    }

    @Test
    void aWeekInWhichNoDayCountsIsRefused() {
        Map<DayOfWeek, Fraction> none = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            none.put(day, Fraction.ZERO);
        }
        assertThatThrownBy(() -> CalendarDays.builder().putAllWeights(none).build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> CalendarDays.builder()
                        .putWeights(DayOfWeek.MONDAY, Fraction.of(-1))
                        .build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("at least 0");
    }
}
