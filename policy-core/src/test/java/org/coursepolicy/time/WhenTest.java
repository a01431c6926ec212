package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @Test
    void usedAlone() {
        // The examples of When: a text that begins with a digit is a time, any other is the name of an event.
        assertThat(When.parse("2022-01-26T23:59")).isEqualTo(Moment.parse("2022-01-26T23:59"));
        assertThat(When.parse("final-presentation")).isEqualTo(When.event("final-presentation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-26T23:59:00",
                "2022-01-26T23:59:59.123456789",
                "2022-01-26T23:59:00-05:00",
                "2022-01-26T23:59:00Z",
                "final-presentation",
                "z",
                "exam-2"
            })
    void textIsReadAgain(String text) {
        assertThat(When.parse(text)).hasToString(text);
        assertThat(When.parse(When.parse(text).toString())).isEqualTo(When.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-29T10:00, TIME",
        "2nd-midterm, TIME", // names of events start with a letter
        "٢٠٢٢-01-26T23:59, TIME", // digits of another script
        "'', RANGE",
        "Final, RANGE",
        "final presentation, RANGE",
        "-1, RANGE"
    })
    void otherTextsAreRefused(String text, Code code) {
        assertThatThrownBy(() -> When.parse(text))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void momentsAndEventsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(When.event("final-presentation"), When.parse("final-presentation"))
                .addEqualityGroup(When.event("final-exam"))
                .addEqualityGroup(When.parse("2022-01-26T23:59"), When.parse("2022-01-26T23:59:00"))
                .testEquals();
    }
}
