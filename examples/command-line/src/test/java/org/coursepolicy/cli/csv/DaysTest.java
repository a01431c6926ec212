package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysTest {
    private static final CoursePolicy TWO_SERIES = Folder.policy("""
            {
              "formatVersion": 1, "title": "Two series", "zone": "UTC", "conventions": "plain-1",
              "sessions": {
                "lectures": { "on": ["2022-01-19", "2022-01-24"], "at": "10:00" },
                "labs": { "on": ["2022-01-20"], "at": "10:00" }
              },
              "items": { "heard": { "is": { "share": "lectures" } }, "built": { "is": { "share": "labs" } } },
              "total": { "weighted": { "heard": 50, "built": 50 } },
              "scale": { "cutoffs": { "bands": { "A": 90 }, "else": "F" } }
            }
            """);

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path).with("roster.csv", "student", "ana", "zoe");
    }

    private static String percent(CourseOutcome outcome, String student, String item) {
        return Optional.ofNullable(outcome.students().get(StudentId.of(student)))
                .flatMap(found -> Optional.ofNullable(found.items().get(ItemId.of(item))))
                .flatMap(found -> found.score().percent())
                .map(percent -> percent.amount().toString())
                .orElse("none");
    }

    @Test
    void anXSaysThatAStudentTookPart() {
        folder.with("days.csv", "student,2022-01-19,2022-01-24", "ana,x,x", "zoe,,x");
        assertThat(percent(folder.outcome(), "ana", "attendance")).isEqualTo("100");
        assertThat(percent(folder.outcome(), "zoe", "attendance")).isEqualTo("50");
    }

    @Test
    void anExcusedDayLeavesTheCount() {
        folder.with("days.csv", "student,2022-01-19,2022-01-24", "zoe,excused,x");
        assertThat(percent(folder.outcome(), "zoe", "attendance")).isEqualTo("100");
    }

    @Test
    void severalSeriesHaveARowEach() {
        folder.with(
                "days.csv", "student,sessions,2022-01-19,2022-01-20,2022-01-24", "ana,lectures,x,,", "ana,labs,,x,");
        CourseOutcome outcome = folder.outcome(TWO_SERIES);
        assertThat(percent(outcome, "ana", "heard")).isEqualTo("50");
        assertThat(percent(outcome, "ana", "built")).isEqualTo("100");
    }

    @Test
    void whereThereAreSeveralSeriesARowMustSayWhich() {
        folder.with("days.csv", "student,2022-01-19", "ana,x");
        assertThat(folder.errors(TWO_SERIES))
                .containsExactly(
                        "days.csv, row 2: MISSING: found an empty cell, expected one of the words lectures, labs");
    }

    @Test
    void sessionsThatThePolicyHasNotAreRefused() {
        folder.with("days.csv", "student,sessions,2022-01-19", "ana,lecture,x");
        assertThat(folder.errors(TWO_SERIES))
                .containsExactly("days.csv, row 2, column B (sessions): ENUM: found another word, "
                        + "expected one of the words lectures, labs; did you mean \"lectures\"?");
    }

    @Test
    void aDayOfOtherSessionsIsToldAtItsCell() {
        folder.with("days.csv", "student,sessions,2022-01-20", "ana,lectures,x");
        assertThat(folder.errors(TWO_SERIES))
                .containsExactly("days.csv, row 2, column C (2022-01-20): REF: found an entry, "
                        + "expected none, for these sessions are not held on 2022-01-20");
    }

    @Test
    void aDayWithoutSessionsIsToldAtItsColumn() {
        folder.with("days.csv", "student,1/19/2022", "ana,x", "zoe,x");
        assertThat(folder.errors())
                .containsExactly("days.csv, row 1, column B: UNKNOWN: found a column of another name, "
                        + "expected student, sessions, or a day of the policy's sessions, such as 2022-01-19; "
                        + "delete the column, or give it one of these names");
    }

    @Test
    void anotherWordThanXAndExcusedIsRefused() {
        folder.with("days.csv", "student,2022-01-19,2022-01-24", "ana,X,yes");
        assertThat(folder.errors())
                .containsExactly(
                        "days.csv, row 2, column B (2022-01-19): ENUM: found another word, "
                                + "expected one of the words x, excused; did you mean \"x\"?",
                        "days.csv, row 2, column C (2022-01-24): ENUM: found another word, "
                                + "expected one of the words x, excused");
    }

    @Test
    void aStudentWhoStandsTwiceIsRefused() {
        folder.with("days.csv", "student,2022-01-19", "ana,x", "ana,");
        assertThat(folder.errors())
                .containsExactly("days.csv, row 3, column A (student): DUPLICATE: found the student of row 2, "
                        + "expected each student once for each series of sessions");
    }

    @Test
    void aPolicyWithoutSessionsHasNoSheetOfDays() {
        CoursePolicy plain = Folder.policy("""
                {
                  "formatVersion": 1, "title": "Plain", "zone": "UTC", "conventions": "plain-1",
                  "items": { "exam": 100 }, "total": { "percent": "exam" },
                  "scale": { "cutoffs": { "bands": { "A": 90 }, "else": "F" } }
                }
                """);
        folder.with("days.csv", "student,2022-01-19", "ana,x");
        assertThat(folder.errors(plain))
                .containsExactly(
                        "days.csv: REF: found days, expected no such file, " + "for the policy has no sessions");
    }
}
