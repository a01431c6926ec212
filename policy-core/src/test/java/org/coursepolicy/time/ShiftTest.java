package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        // text, days, time
        "+P7D, 7, PT0S",
        "-P7D, -7, PT0S",
        "+P999D, 999, PT0S",
        "+P0D, 0, PT0S",
        "+PT48H, 0, PT48H",
        "-PT90M, 0, PT-90M",
        "+PT2H30M, 0, PT2H30M",
        "+PT1S, 0, PT1S",
        "-PT1H1M1S, 0, PT-1H-1M-1S",
        "+PT99999H, 0, PT99999H"
    })
    void aLengthIsDaysOrRealTime(String text, int days, Duration time) {
        assertThat(Shift.parse(text)).isEqualTo(new Shift(days, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "P7D",
                "PT48H",
                "+P",
                "+PT",
                "+P7",
                "+7D",
                "+P1W",
                "+P1M",
                "+P1Y",
                "+P1DT1H",
                "+PT1D",
                "+P1000D",
                "+PT100000H",
                "+PT1.5H",
                "+PT48h",
                "+PT-48H",
                "++PT48H",
                "+PT1M1H",
                "+PT48H ",
                " +PT48H",
                "+P٧D"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Shift.parse(text))
                .hasMessageContaining("a length of time after a plus or minus, such as +PT48H or -P7D")
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.TIME));
    }

    @ParameterizedTest
    @CsvSource({
        "+P7D, +P7D",
        "-P7D, -P7D",
        "+P0D, ''",
        "-PT0S, ''",
        "+PT48H, +PT48H",
        "-PT90M, -PT1H30M",
        "+PT3600S, +PT1H"
    })
    void itIsWrittenShortAndReadAgain(String text, String written) {
        assertThat(Shift.parse(text)).hasToString(written);
        assertThat(written.isEmpty() ? Shift.NONE : Shift.parse(written)).isEqualTo(Shift.parse(text));
    }

    @Test
    void daysAndHoursDoNotStandTogether() {
        assertThatThrownBy(() -> new Shift(1, Duration.ofHours(1)))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.CONFLICT));
    }

    @Test
    void noShiftIsLongerThanADocumentCanWrite() {
        List<Supplier<Shift>> tooMuch = List.of(
                () -> new Shift(1_000, Duration.ZERO),
                () -> new Shift(-1_000, Duration.ZERO),
                () -> new Shift(0, Duration.ofHours(100_000)),
                () -> new Shift(0, Duration.ofHours(-100_000)),
                () -> new Shift(0, Duration.ofNanos(1)));
        assertThat(tooMuch).allSatisfy(shift -> assertThatThrownBy(shift::get)
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.RANGE)));
    }

    @ParameterizedTest
    @CsvSource({
        // from, shift, at: the clocks of New York go forward on 13 March 2022 at 2:00, and back on 6 November at 2:00
        "2022-03-12T17:00:00Z, +P1D, 2022-03-13T16:00:00Z", // noon to noon, 23 hours
        "2022-03-12T17:00:00Z, +PT24H, 2022-03-13T17:00:00Z",
        "2022-11-05T16:00:00Z, +P1D, 2022-11-06T17:00:00Z", // noon to noon, 25 hours
        "2022-11-05T16:00:00Z, +PT24H, 2022-11-06T16:00:00Z",
        "2022-03-12T07:30:00Z, +P1D, 2022-03-13T07:30:00Z", // 2:30 is skipped: 3:30
        "2022-11-05T05:30:00Z, +P1D, 2022-11-06T06:30:00Z", // 1:30 comes twice: the second
        "2022-03-14T06:30:00Z, -P1D, 2022-03-13T07:30:00Z",
        "2022-11-07T06:30:00Z, -P1D, 2022-11-06T06:30:00Z",
        "2024-02-28T17:00:00Z, +P1D, 2024-02-29T17:00:00Z"
    })
    void aDayIsADateLaterAndAnHourIsAnHour(Instant from, String shift, Instant at) {
        assertThat(Shift.parse(shift).from(from, NEW_YORK)).isEqualTo(at);
    }

    @Test
    void noShiftChangesNothingAtARepeatedHour() {
        Instant first = Instant.parse("2022-11-06T05:30:00Z");
        assertThat(Shift.NONE.from(first, NEW_YORK)).isEqualTo(first);
        assertThat(Shift.parse("+P0D").from(first, NEW_YORK)).isEqualTo(first);
    }

    @Test
    void shiftsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(Shift.NONE, Shift.parse("+P0D"), Shift.parse("-PT0S"))
                .addEqualityGroup(Shift.parse("+P1D"))
                .addEqualityGroup(Shift.parse("+PT24H"), Shift.parse("+PT1440M"))
                .testEquals();
    }
}
