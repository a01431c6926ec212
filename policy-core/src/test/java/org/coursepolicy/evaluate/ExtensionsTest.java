package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.due;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.statuses;
import static org.coursepolicy.evaluate.Courses.submission;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an extension does to the closing; the deadline is at 0 hours, the closing at 48 where nothing else is said. */
class ExtensionsTest {
    private static final Closing TWO_DAYS = Closing.until(When.parse("2022-02-03T12:00"));

    /** Returns what becomes of work of 10 points, handed in some hours late: its points, one for each day less. */
    private static String becomes(HandIn.Extended extended, Closing closing, int extension, int hours) {
        HandIn.Builder rules = rules().accepted(closing).extended(extended);
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(rules, aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), hours, 10));
        if (extension != 0) {
            record.addExtensions(extension("hw", ANNE.holder(), extension));
        }
        StudentOutcome outcome = evaluated(policy, record);
        return statuses(outcome, "hw").get(0) + " " + score(outcome, "hw").earned();
    }

    @ParameterizedTest
    @CsvSource({
        // the extension, handed in, what becomes of it
        "0, 48, counts 8",
        "0, 49, refused 0",
        "24, 24, counts 10",
        "24, 48, counts 9",
        "24, 49, refused 0",
        "48, 48, counts 10",
        "72, 72, counts 10", // the closing is the end of the extension, if that is later
        "72, 73, refused 0",
        "-5, 1, counts 9", // an extension never makes a deadline earlier
        "-5, 48, counts 8"
    })
    void theClosingStaysOrIsTheEndOfTheExtension(int extension, int hours, String becomes) {
        assertThat(becomes(HandIn.Extended.KEEPS_CLOSING, TWO_DAYS, extension, hours))
                .isEqualTo(becomes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 48, counts 8",
        "0, 49, refused 0",
        "24, 72, counts 8",
        "24, 73, refused 0",
        "72, 120, counts 8",
        "72, 121, refused 0",
        "-5, 48, counts 8",
        "-5, 49, refused 0"
    })
    void theClosingMovesByAsMuchAsTheDeadline(int extension, int hours, String becomes) {
        assertThat(becomes(HandIn.Extended.MOVES_CLOSING, TWO_DAYS, extension, hours))
                .isEqualTo(becomes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 48, counts 8",
        "0, 49, refused 0",
        "24, 24, counts 10",
        "24, 25, refused 0", // no penalised time after the extension
        "72, 72, counts 10",
        "72, 73, refused 0",
        "-5, 48, counts 8" // that is no extension
    })
    void theExtensionIsTheClosing(int extension, int hours, String becomes) {
        assertThat(becomes(HandIn.Extended.CLOSES, TWO_DAYS, extension, hours)).isEqualTo(becomes);
    }

    @ParameterizedTest
    @EnumSource(
            value = HandIn.Extended.class,
            names = {"KEEPS_CLOSING", "MOVES_CLOSING"})
    void aClosingThatIsCountedFromTheDeadlineIsCountedFromTheExtendedOne(HandIn.Extended extended) {
        Closing counted = Closing.until(When.parse("due+PT48H"));
        assertThat(becomes(extended, counted, 24, 72)).isEqualTo("counts 8");
        assertThat(becomes(extended, counted, 24, 73)).isEqualTo("refused 0");
        assertThat(becomes(extended, counted, 0, 49)).isEqualTo("refused 0");
    }

    @Test
    void aClosingCountedFromAnotherItemsDeadlineDoesNotMoveWithItsExtension() {
        HandIn.Builder rules = rules().accepted(Closing.until(When.parse("due of other+PT48H")));
        CoursePolicy policy =
                policy(variant -> variant.item("hw", handedIn(rules)).item("other", handedIn(rules())));
        CourseRecord.Builder record = roster().addExtensions(extension("other", ANNE.holder(), 24))
                .addSubmissions(submission("e1", "hw", ANNE.holder(), 49, 10));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("refused");
    }

    @Test
    void workThatIsOnTimeByAnExtensionIsOnTimeForAClockOfMomentsToo() {
        HandIn.Builder rules = HandIn.builder();
        rules.clock(Passing.builder().moment("due").moment("due of other").build())
                .counts(HandIn.Counts.LAST);
        CoursePolicy policy = policy(variant ->
                variant.item("hw", handedIn(rules, aPointEach())).item("other", due("2022-02-03T12:00", rules())));
        CourseRecord.Builder late = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 60, 10));
        assertThat(score(evaluated(policy, late), "hw")).isEqualTo(outOf(8, 10));
        // Extended to 72 hours, beyond the deadline of the other one at 48.
        CourseRecord.Builder extended = late.addExtensions(extension("hw", ANNE.holder(), 72));
        assertThat(score(evaluated(policy, extended), "hw")).isEqualTo(outOf(10, 10));
    }
}
