package org.university;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.json.reference.FormatReference;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

/** A kind from outside the library is read, checked, evaluated, explained, documented and written like its own. */
class OutsideKindTest {
    private static final Kinds KINDS = StandardKinds.with(List.of(() -> List.of(Median.KIND)));
    private static final PolicyJson JSON = PolicyJson.of(KINDS);
    private static final String POLICY = """
            {
              "formatVersion": 1,
              "title": "Median of three",
              "zone": "UTC",
              "items": { "a": 100, "b": 100, "c": 100 },
              "total": { "median": [FIRST, "b", "c"], "cite": { "section": "Grading" } },
              "scale": { "cutoffs": { "bound": "at-least", "bands": { "pass": 50 }, "else": "fail" } }
            }
            """;

    private static CoursePolicy policy(String first) {
        return JSON.read(CoursePolicy.KIND, Input.text("median.policy.json", POLICY.replace("FIRST", first)))
                .value();
    }

    @Test
    void itIsReadAndEvaluatedAndExplained() {
        StudentId ana = StudentId.of("ana");
        CourseRecord record = CourseRecord.builder()
                .student(ana)
                .points("a", ana, 90)
                .points("b", ana, 20)
                .points("c", ana, 55)
                .build();
        StudentOutcome outcome =
                GradeEvaluator.of(policy("\"a\"")).evaluate(record, ana).orElseThrow();
        assertThat(outcome.total()).hasToString("55 points");
        assertThat(outcome.letter()).hasToString("pass");
        assertThat(outcome.toText()).contains("total: 55 points", "[/total]", "(Grading)", "the middle: 55 points");
    }

    @Test
    void itIsWrittenAndReadAgainToTheSame() {
        CoursePolicy policy = policy("\"a\"");
        String written = JSON.write(CoursePolicy.KIND, policy);
        assertThat(JSON.read(CoursePolicy.KIND, Input.text("written", written)).value())
                .isEqualTo(policy);
    }

    @Test
    void itsMistakesAreToldAtTheirPlace() {
        assertThatThrownBy(() -> policy("{ \"percent\": \"a\" }"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("median.policy.json:6:12: CONFLICT /total: found percent and points");
    }

    @Test
    void itHasItsPlaceInTheReference() {
        assertThat(FormatReference.of(CoursePolicy.KIND, KINDS)).contains("### `median` (value)", "The middle value.");
    }
}
