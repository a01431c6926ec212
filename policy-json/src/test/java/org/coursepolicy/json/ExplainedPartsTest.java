package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

/** A student sees how each part of a group came to its points, also where the group counts percentages. */
class ExplainedPartsTest {
    private static final String POLICY = """
            {
              "formatVersion": 1, "title": "Maps", "zone": "Europe/Vienna", "conventions": "plain-1",
              "items": {
                "hw": {
                  "aggregate": "equal",
                  "each": {
                    "points": 100,
                    "hand-in": { "clock": { "elapsed": { "unit": "PT24H", "count": "started" } } },
                    "pipeline": [{ "late-penalty": { "takes": { "product": [10, "late"] } } }]
                  },
                  "items": { "h1": { "due": "2026-10-05T23:59" } }
                },
                "quizzes": { "aggregate": "equal", "items": { "q1": 10 } }
              }
            }
            """;
    private static final String RECORD = """
            {
              "formatVersion": 1, "students": { "ana": {} }, "scores": { "q1": { "ana": 7 } },
              "submissions": [
                { "id": "e1", "item": "h1", "by": "ana", "at": "2026-10-06T12:00:00Z", "score": 90 }
              ]
            }
            """;

    private static String explained() {
        PolicyJson json = PolicyJson.standard();
        CoursePolicy policy =
                json.read(CoursePolicy.KIND, Input.text("policy", POLICY)).value();
        CourseRecord record =
                json.read(CourseRecord.KIND, Input.text("record", RECORD)).value();
        return GradeEvaluator.of(policy)
                .evaluate(record, StudentId.of("ana"))
                .orElseThrow()
                .toText();
    }

    @Test
    void aPenaltyIsToldBelowThePercentageThatItLowers() {
        assertThat(explained())
                .containsSubsequence(
                        "h1: 80 % = percentage of:",
                        "h1: 80 of 100 points", "due 2026-10-05 23:59:00", "penalty: 10 points");
    }

    @Test
    void ofAMarkThatWasOnlyRecordedThePercentageIsEnough() {
        assertThat(explained()).contains("q1 7 of 10 points\n").doesNotContain("percentage of:\n        q1");
    }
}
