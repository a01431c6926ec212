package org.coursepolicy.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.junit.jupiter.api.Test;

/** {@link Sessions} and {@link Attendance}. */
class SessionsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 24);
    private static final LocalDate WEDNESDAY = LocalDate.of(2022, 1, 26);
    private static final LocalTime AT = LocalTime.of(13, 25);

    private final Sessions lectures = Sessions.on(AT, MONDAY, WEDNESDAY);

    private static Quantity percent(String percent) {
        return Quantity.percent(Fraction.parse(percent));
    }

    @Test
    void usedAlone() {
        // The example of Sessions.
        Attendance attendance = lectures.attended(Set.of(MONDAY), Set.of(), lectures.allDays());
        assertThat(attendance.share()).isEqualTo(percent("50"));
    }

    @Test
    void eighteenDaysOf25Are72Percent() {
        List<LocalDate> days = IntStream.range(0, 26).mapToObj(MONDAY::plusDays).toList();
        Sessions all = Sessions.on(AT, days.toArray(LocalDate[]::new));
        Attendance attendance = all.attended(days.subList(0, 18), Set.of(days.get(25)), all.allDays());
        assertThat(attendance).isEqualTo(new Attendance(Fraction.of(18), 25));
        assertThat(attendance.share()).isEqualTo(percent("72"));
    }

    @Test
    void aSessionIsHeldFromTheInstantItBegins() {
        // 13:25 in New York is 18:25 UTC in January.
        Instant begins = Instant.parse("2022-01-24T18:25:00Z");
        assertThat(lectures.held(NEW_YORK, begins.minusNanos(1))).isEmpty();
        assertThat(lectures.held(NEW_YORK, begins)).containsExactly(MONDAY);
        assertThat(lectures.held(NEW_YORK, Instant.parse("2022-01-26T18:25:00Z")))
                .containsExactlyInAnyOrder(MONDAY, WEDNESDAY);
    }

    @Test
    void theZoneOfTheCourseDecides() {
        // The same time of day comes fourteen hours earlier in Tokyo than in New York.
        Instant begins = Instant.parse("2022-01-24T04:25:00Z");
        assertThat(lectures.held(ZoneId.of("Asia/Tokyo"), begins)).containsExactly(MONDAY);
        assertThat(lectures.held(NEW_YORK, begins)).isEmpty();
    }

    @Test
    void daysThatAreNotHeldDoNotCount() {
        Set<LocalDate> held = lectures.held(NEW_YORK, Instant.parse("2022-01-25T00:00:00Z"));
        assertThat(lectures.attended(Set.of(MONDAY, WEDNESDAY), Set.of(), held))
                .isEqualTo(new Attendance(Fraction.ONE, 1));
        assertThat(lectures.attended(Set.of(), Set.of(WEDNESDAY), held)).isEqualTo(new Attendance(Fraction.ZERO, 1));
    }

    @Test
    void anExcusedDayLeavesTheCountUnlessTheStudentTookPart() {
        Set<LocalDate> held = lectures.allDays();
        assertThat(lectures.attended(Set.of(MONDAY), Set.of(WEDNESDAY), held))
                .isEqualTo(new Attendance(Fraction.ONE, 1));
        assertThat(lectures.attended(Set.of(MONDAY), Set.of(MONDAY), held)).isEqualTo(new Attendance(Fraction.ONE, 2));
    }

    @Test
    void aDayTwiceCountsOnce() {
        Set<LocalDate> held = lectures.allDays();
        assertThat(lectures.attended(List.of(MONDAY, MONDAY), List.of(), held).days())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void aDayStandsOnceInTheSchedule() {
        assertThatThrownBy(() -> Sessions.on(AT, MONDAY, MONDAY))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`on` must be each day once but was a day twice");
    }

    @Test
    void addedDaysNeverExceedTheDaysThatCount() {
        Attendance attendance = new Attendance(Fraction.of(20), 25);
        assertThat(attendance.plus(Fraction.of(3))).isEqualTo(new Attendance(Fraction.of(23), 25));
        assertThat(attendance.plus(Fraction.of(7))).isEqualTo(new Attendance(Fraction.of(25), 25));
        assertThat(attendance.plus(Fraction.ZERO)).isEqualTo(attendance);
    }

    @Test
    void whereNoDayCountsTheShareIsOpen() {
        assertThat(new Attendance(Fraction.ZERO, 0).share()).isEqualTo(Open.nothing("no session counts"));
    }

    @Test
    void impossibleAttendanceIsRefused() {
        assertThatThrownBy(() -> new Attendance(Fraction.of(3), 2)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new Attendance(Fraction.of(-1), 2)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new Attendance(Fraction.ZERO, -1)).isInstanceOf(RejectedException.class);
    }

    @Test
    void sessionsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(lectures, Sessions.on(AT, MONDAY, WEDNESDAY))
                .addEqualityGroup(Sessions.on(AT, WEDNESDAY, MONDAY))
                .addEqualityGroup(Sessions.on(LocalTime.NOON, MONDAY, WEDNESDAY))
                .testEquals();
    }
}
