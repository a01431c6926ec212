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
import org.coursepolicy.time.Grace.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant DUE = Instant.parse("2022-01-27T04:59:00Z");

    private static Grace tenMinutes(Then then) {
        return Grace.builder().time(Duration.ofMinutes(10)).then(then).build();
    }

    @Test
    void usedAlone() {
        // The example of Grace: after 11 minutes work is 11 minutes late, or 1 minute.
        Instant at = DUE.plus(Duration.ofMinutes(11));
        assertThat(tenMinutes(Then.FROM_DEADLINE).lateFrom(DUE, at)).isEqualTo(at.minus(Duration.ofMinutes(11)));
        assertThat(tenMinutes(Then.FROM_GRACE).lateFrom(DUE, at)).isEqualTo(at.minus(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0, 0",
        "PT10M, 0, 0", // at its end grace still holds
        "PT10M0.000000001S, 11, 1", // and then it only forgave, or shifted the deadline
        "PT11M, 11, 1",
        "PT11M0.000000001S, 12, 2"
    })
    void graceForgivesOrShiftsTheDeadline(String late, int fromDeadline, int fromGrace) {
        Clock minutes = Elapsed.started(Duration.ofMinutes(1));
        Instant at = DUE.plus(Duration.parse(late));
        assertThat(minutes.units(tenMinutes(Then.FROM_DEADLINE).lateFrom(DUE, at), at, NEW_YORK))
                .isEqualTo(Fraction.of(fromDeadline));
        assertThat(minutes.units(tenMinutes(Then.FROM_GRACE).lateFrom(DUE, at), at, NEW_YORK))
                .isEqualTo(Fraction.of(fromGrace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT24H10M", "PT24H9M59S"})
    void aDayAfterAForgivingGraceStillEndsADayAfterTheDeadline(String late) {
        Instant at = DUE.plus(Duration.parse(late));
        assertThat(Elapsed.startedDays().units(tenMinutes(Then.FROM_GRACE).lateFrom(DUE, at), at, NEW_YORK))
                .isEqualTo(Fraction.of(1));
        assertThat(Elapsed.startedDays().units(tenMinutes(Then.FROM_DEADLINE).lateFrom(DUE, at), at, NEW_YORK))
                .isEqualTo(Fraction.of(late.equals("PT24H") ? 1 : 2));
    }

    @Test
    void workBeforeTheDeadlineIsOnTimeToo() {
        Instant at = DUE.minus(Duration.ofDays(400));
        for (Then then : Then.values()) {
            assertThat(Elapsed.startedDays().units(tenMinutes(then).lateFrom(DUE, at), at, NEW_YORK))
                    .isEqualTo(Fraction.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-10M", "PT0.001S", "PT100000H"})
    void otherLengthsAreRefused(String time) {
        assertThatThrownBy(() -> Grace.builder()
                        .time(Duration.parse(time))
                        .then(Then.FROM_GRACE)
                        .build())
                .hasMessage(
                        "`time` must be whole seconds, above 0 and below 100,000 hours but was " + Duration.parse(time))
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("time");
                });
    }

    @Test
    void gracePeriodsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        tenMinutes(Then.FROM_GRACE),
                        Grace.builder()
                                .then(Then.FROM_GRACE)
                                .time(Duration.parse("PT600S"))
                                .build())
                .addEqualityGroup(tenMinutes(Then.FROM_DEADLINE))
                .testEquals();
    }
}
