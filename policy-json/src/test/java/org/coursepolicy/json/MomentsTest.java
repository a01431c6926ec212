package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in documents: which are read, which are refused, and what is kept of them. */
class MomentsTest {
    private static String policy(String due) {
        return """
                {"formatVersion": 1, "title": "One homework", "zone": "America/New_York", "conventions": "plain-1",
                 "items": {"h1": {"points": 10, "due": %s, "hand-in": {}}},
                 "total": {"percent": "h1"}, "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}}
                """.formatted(due);
    }

    private static String record(String at) {
        return """
                {"formatVersion": 1, "students": {"s1": {}},
                 "submissions": [{"id": "e1", "item": "h1", "by": "s1", "at": %s, "score": 9}]}
                """.formatted(at);
    }

    private static <A> A read(Kind<A> kind, String text) {
        return PolicyJson.standard().read(kind, Input.text("d", text)).value();
    }

    private static void assertRefused(Kind<?> kind, String text, Code code, String place) {
        assertThatThrownBy(() -> read(kind, text))
                .asInstanceOf(InstanceOfAssertFactories.type(DocumentException.class))
                .extracting(DocumentException::problems, InstanceOfAssertFactories.list(DocumentProblem.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.problem().code()).isEqualTo(code);
                    assertThat(problem.location()).hasToString(place);
                });
    }

    private static SubmissionOutcome handedIn(String due, String at) {
        return GradeEvaluator.of(read(CoursePolicy.KIND, policy(due)))
                .evaluate(read(CourseRecord.KIND, record(at)))
                .student(StudentId.of("s1"))
                .orElseThrow()
                .item("h1")
                .orElseThrow()
                .submissions()
                .stream()
                .filter(submission -> submission.id().equals(EventId.of("e1")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-09T24:00", // the next day at 0:00
                "2026-09-09T24:00:00Z",
                "2016-12-31T23:59:60Z", // a leap second that there was
                "2026-09-09T23:59:60",
                "2027-02-29T12:00",
                "2026-13-01T12:00",
                "2026-00-10T12:00",
                "2026-09-31T12:00",
                "2026-09-09T23:60",
                "2026-09-09T23:59:00+19:00"
            })
    void aTimeThatNoClockShowsIsRefusedWhereItStands(String text) {
        assertRefused(CoursePolicy.KIND, policy('"' + text + '"'), Code.TIME, "d:2:40");
        assertRefused(CourseRecord.KIND, record('"' + text + '"'), Code.TIME, "d:2:63");
    }

    /** A policy may have a name or a shift in the same place, so that it can only say that this is none of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "3000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z", // what other systems write for "never"
                "10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+1000000000-01-01T00:00:00Z",
                "2026-09-09",
                "2026-09-09 23:59:00Z",
                "2026-09-09T23:59:00+00",
                "2026-09-09T23:59:00+0000",
                "2026-09-09T23:59:00 America/New_York",
                "2026-09-09T23:59:00[America/New_York]",
                "2026-09-09T23:59:00z",
                "2026-09-09T23:59:00.0000000001Z",
                "2026-252T23:59:00Z",
                "2026-W37-3T23:59:00Z"
            })
    void aTextOfAnotherFormOrCenturyIsNoTime(String text) {
        assertThatThrownBy(() -> read(CoursePolicy.KIND, policy('"' + text + '"')))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("d:2:40: ")
                .hasMessageContaining("a date and time");
        assertRefused(CourseRecord.KIND, record('"' + text + '"'), Code.TIME, "d:2:63");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700000000", "1700000000000", "1e1000000000", "null", "[2026, 9, 9]", "true"})
    void aNumberIsNoTime(String value) {
        assertThatThrownBy(() -> read(CoursePolicy.KIND, policy(value)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/items/h1/due");
        assertThatThrownBy(() -> read(CourseRecord.KIND, record(value)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/submissions/0/at");
    }

    @Test
    void whatIsHandedInHasItsOffset() {
        assertRefused(CourseRecord.KIND, record("\"2026-09-09T23:59:00\""), Code.TIME, "d:2:63");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-14T02:30, skipped", "2026-11-01T01:30, repeated"})
    void aDeadlineThatIsNotThereOrThereTwiceIsRefusedWhereItStands(String due, String why) {
        assertRefused(CoursePolicy.KIND, policy('"' + due + '"'), Code.TIME, "d:2:40");
        assertThatThrownBy(() -> read(CoursePolicy.KIND, policy('"' + due + '"')))
                .hasMessageContaining("a time that is " + why + " when the clocks change in ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T01:30:00-04:00, 2026-11-01T05:30:00Z, 0",
        "2026-11-01T01:30:00-04:00, 2026-11-01T01:30:00-05:00, 1", // an hour later
        "2026-11-01T01:30:00-05:00, 2026-11-01T01:30:00-05:00, 0",
        "2026-09-09T23:59, 2026-09-10T12:59:00+09:00, 0", // a student in Tokyo, exactly on the deadline of the course
        "2026-09-09T23:59, 2026-09-10T12:59:00.000000001+09:00, 1",
        "2026-09-09T23:59, 1900-01-01T00:00:00Z, 0", // long before anything
        "1900-01-01T00:00, 2999-12-31T23:59:59.999999999Z, 401767" // eleven centuries
    })
    void anOffsetSaysWhichInstantIsMeantAndTheZoneOfTheCourseWhenItIsDue(String due, String at, int late) {
        assertThat(handedIn('"' + due + '"', '"' + at + '"').late()).isEqualTo(Fraction.of(late));
    }

    /**
     * Which of the two is the truth if the table of time zones changes later: of a deadline its time on the wall of the
     * course, as the syllabus prints it; of what happened, the instant.
     */
    @Test
    void aLocalDeadlineStaysLocalAndWhatHappenedStaysAnInstant() {
        CoursePolicy policy = read(CoursePolicy.KIND, policy("\"2026-09-09T23:59\""));
        assertThat(policy.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(PolicyJson.standard().write(CoursePolicy.KIND, policy))
                .contains("\"zone\": \"America/New_York\"")
                .contains("\"due\": \"2026-09-09T23:59:00\"");
        CourseRecord record = read(CourseRecord.KIND, record("\"2026-09-09T23:59:00-04:00\""));
        assertThat(PolicyJson.standard().write(CourseRecord.KIND, record)).contains("\"at\": \"2026-09-10T03:59:00Z\"");
    }
}
