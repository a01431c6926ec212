package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2022-01-26T23:59, 2022-01-27T04:59:00Z", // five hours behind in winter
        "2022-07-26T23:59, 2022-07-27T03:59:00Z", // four in summer
        "2022-01-26T23:59:00-05:00, 2022-01-27T04:59:00Z",
        "2022-01-26T23:59:00+01:00, 2022-01-26T22:59:00Z",
        "2022-01-26T23:59:30.5Z, 2022-01-26T23:59:30.500Z"
    })
    void aMomentIsAnInstantInItsZone(String text, String instant) {
        assertThat(Moment.parse(text).in(NEW_YORK)).isEqualTo(Instant.parse(instant));
    }

    @Test
    void aSkippedTimeCannotBeUsed() {
        // On 13 March 2022 the clocks of New York go from 2:00 to 3:00.
        assertThat(Moment.parse("2022-03-13T02:30").unusableIn(NEW_YORK))
                .contains("2022-03-13T02:30, a time that is skipped when the clocks change in America/New_York");
        assertThat(Moment.parse("2022-03-13T01:59").unusableIn(NEW_YORK)).isEmpty();
        assertThat(Moment.parse("2022-03-13T03:00").unusableIn(NEW_YORK)).isEmpty();
    }

    @Test
    void aRepeatedTimeCannotBeUsed() {
        // On 6 November 2022 they go from 2:00 back to 1:00.
        assertThat(Moment.parse("2022-11-06T01:30").unusableIn(NEW_YORK))
                .hasValueSatisfying(reason -> assertThat(reason).contains("repeated"));
        assertThat(Moment.parse("2022-11-06T02:00").unusableIn(NEW_YORK)).isEmpty();
    }

    @Test
    void anOffsetTellsRepeatedTimesApart() {
        Moment before = Moment.parse("2022-11-06T01:30:00-04:00");
        Moment after = Moment.parse("2022-11-06T01:30:00-05:00");
        assertThat(before.unusableIn(NEW_YORK)).isEmpty();
        assertThat(after.unusableIn(NEW_YORK)).isEmpty();
        assertThat(after.in(NEW_YORK)).isEqualTo(before.in(NEW_YORK).plusSeconds(3_600));
    }

    @Test
    void halfAnHourIsSkippedOnLordHoweIsland() {
        // On 2 October 2022 the clocks of Lord Howe go from 2:00 to 2:30.
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        assertThat(Moment.parse("2022-10-02T02:15").unusableIn(lordHowe)).isPresent();
        assertThat(Moment.parse("2022-10-02T02:30").unusableIn(lordHowe)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2022-01-26",
                "2022-01-26T24:00",
                "2022-01-26T23:59:60",
                "2022-02-29T10:00",
                "2022-13-01T10:00",
                "2022-01-26T23:60",
                "2022-01-26 23:59",
                "2022-01-26T23:59z",
                "2022-01-26T23:59:00+19:00",
                "2022-01-26T23:59:60Z",
                "2022-01-26T24:00:00Z"
            })
    void otherTextsAreNoMoments(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.TIME));
    }

    @Test
    void theLeapDayIsThereInLeapYears() {
        assertThat(Moment.parse("2024-02-29T10:00").local()).isEqualTo(LocalDateTime.of(2024, 2, 29, 10, 0));
    }

    @Test
    void yearsAreFrom1900To2999() {
        assertThat(Moment.parse("1900-01-01T00:00")).hasToString("1900-01-01T00:00:00");
        assertThat(Moment.parse("2999-12-31T23:59")).hasToString("2999-12-31T23:59:00");
        assertThatThrownBy(() -> Moment.parse("1899-12-31T23:59")).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> Moment.parse("3000-01-01T00:00")).isInstanceOf(RejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-26T23:59",
                "2022-01-26T23:59:59.123456789",
                "2022-01-26T23:59:00-05:00",
                "2022-01-26T23:59Z"
            })
    void textIsReadAgain(String text) {
        Moment moment = Moment.parse(text);
        assertThat(Moment.parse(moment.toString())).isEqualTo(moment);
    }

    @Test
    void momentsCompareAsWrittenAndNotAsInstants() {
        new EqualsTester()
                .addEqualityGroup(
                        Moment.parse("2022-01-26T23:59:00-05:00"),
                        new Moment(LocalDateTime.of(2022, 1, 26, 23, 59), Optional.of(ZoneOffset.ofHours(-5))))
                .addEqualityGroup(Moment.parse("2022-01-27T04:59Z"))
                .addEqualityGroup(Moment.parse("2022-01-26T23:59"))
                .testEquals();
    }
}
