package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Duration;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
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
                "exam-2",
                "due",
                "issued",
                "returned+P7D",
                "due+PT48H",
                "due-PT1H30M",
                "due of p2",
                "due of group/m1-P2D",
                "final-presentation-P1D",
                "exam-2+PT30S",
                "due-date"
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
        "-1, RANGE",
        "due+, RANGE",
        "due+48H, RANGE",
        "due+PT, RANGE",
        "due+P1DT1H, RANGE",
        "due +PT48H, RANGE",
        "due of, RANGE",
        "due of P2, RANGE",
        "due  of p2, RANGE",
        "issued of p2, RANGE",
        "2022-01-26T23:59+PT48H, TIME"
    })
    void otherTextsAreRefused(String text, Code code) {
        assertThatThrownBy(() -> When.parse(text))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void aTimeIsCountedFromAnAnchor() {
        assertThat(When.parse("due+PT48H"))
                .isEqualTo(new When.Relative(Anchor.Own.DUE, new Shift(0, Duration.parse("PT48H"))));
        assertThat(When.parse("due of p2")).isEqualTo(new When.Relative(new Anchor.DueOf(ItemId.of("p2")), Shift.NONE));
        // A name may end in what looks like a shift and is none, for lengths are written in capitals.
        assertThat(When.parse("exam-p1d"))
                .isEqualTo(new When.Relative(new Anchor.Event(Name.of("exam-p1d")), Shift.NONE));
        assertThat(When.parse("exam-P1D"))
                .isEqualTo(new When.Relative(new Anchor.Event(Name.of("exam")), new Shift(-1, Duration.ZERO)));
    }

    @Test
    void whatIsNoTimeIsToldWithAnExample() {
        assertThatThrownBy(() -> When.parse("due+48H"))
                .hasMessageContaining(
                        "a date and time, or a time counted from an event or deadline, such as due+PT48H");
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
