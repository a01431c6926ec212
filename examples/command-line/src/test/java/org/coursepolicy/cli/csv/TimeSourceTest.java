package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.coursepolicy.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSourceTest {
    private final CellProblems problems = new CellProblems();

    private Optional<Instant> read(String text) {
        return Moment.INSTANT.read(new TimeSource(problems, Cell.ofRow("f", 2), text, ZoneId.of("America/New_York")));
    }

    private String error() {
        return Assertions.catchThrowableOfType(FolderException.class, problems::throwIfAny)
                .lines()
                .get(0)
                .replace("f, row 2: ", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-27T10:00,2022-01-27T15:00:00Z",
        "2022-01-27 10:00,2022-01-27T15:00:00Z",
        "2022-01-27 10:00:30,2022-01-27T15:00:30Z",
        "2022-01-27 10:00:30.25,2022-01-27T15:00:30.25Z",
        "2022-07-27 10:00,2022-07-27T14:00:00Z",
        "2022-01-27T10:00Z,2022-01-27T10:00:00Z",
        "2022-01-27 10:00 Z,2022-01-27T10:00:00Z",
        "2022-01-27 10:00+01:00,2022-01-27T09:00:00Z",
        "2022-01-27 10:00 -08:00,2022-01-27T18:00:00Z",
    })
    void aTimeIsTheCoursesUnlessItSaysItsOffset(String text, String instant) {
        assertThat(read(text)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/27/2022 10:00",
                "27.1.2022 10:00",
                "2022-01-27",
                "10:00",
                "2022-01-27 9:00",
                "yesterday",
                "44588.4",
                "2022-01-27  10:00",
                "2022-01-27T10:00-0500",
                "2022-01-27T10:00 EST",
                "99999-01-27T10:00",
                "\uFF12022-01-27T10:00"
            })
    void anotherFormIsRefusedWithTheWayToMakeASpreadsheetWriteIt(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(error())
                .isEqualTo("TIME: found another text, expected a date and time, such as 2022-01-27 10:00; "
                        + "in the spreadsheet, give the column the format yyyy-mm-dd hh:mm, and save it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-29 10:00",
                "2022-13-01 10:00",
                "2022-01-27 24:00",
                "2022-01-27 23:59:60",
                "1899-01-01 10:00"
            })
    void aTimeThatThereIsNotIsRefused(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(error()).startsWith("TIME: found a day or time that there is not");
    }

    @Test
    void aTimeThatTheClocksSkipAsksForItsOffset() {
        assertThat(read("2022-03-13 02:30")).isEmpty();
        assertThat(error())
                .isEqualTo("TIME: found a time that is skipped when the clocks change in America/New_York, "
                        + "expected the time with its offset, such as 2022-03-13 02:30-05:00");
        assertThat(read("2022-03-13 02:30-05:00")).contains(Instant.parse("2022-03-13T07:30:00Z"));
    }

    @Test
    void aTimeThatTheClocksRepeatAsksForItsOffset() {
        assertThat(read("2022-11-06T01:30")).isEmpty();
        assertThat(error())
                .isEqualTo("TIME: found a time that is repeated when the clocks change in America/New_York, "
                        + "expected the time with its offset, such as 2022-11-06 01:30-04:00");
        assertThat(read("2022-11-06T01:30-04:00")).contains(Instant.parse("2022-11-06T05:30:00Z"));
        assertThat(read("2022-11-06T01:30-05:00")).contains(Instant.parse("2022-11-06T06:30:00Z"));
    }

    @Test
    void anEmptyCellIsCalledEmpty() {
        assertThat(read("")).isEmpty();
        assertThat(error())
                .isEqualTo("MISSING: found an empty cell, expected a date and time, such as 2022-01-27 10:00");
    }
}
