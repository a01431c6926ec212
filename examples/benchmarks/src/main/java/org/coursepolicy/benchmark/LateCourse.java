package org.coursepolicy.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;

/**
 * A course of homework that is all handed in late, by one to five days, and that has ten late days to spend.
 *
 * <p>A day that no late day pays takes 15 % of what was earned, so that it matters where they are spent.
 */
final class LateCourse {
    private static final StudentId STUDENT = StudentId.of("s1");
    private static final Instant FIRST_DUE = Instant.parse("2026-09-09T23:59:00Z");
    private static final int LATE_DAYS = 10;

    private LateCourse() {}

    /**
     * Returns what evaluates the course.
     *
     * @param homework how many there are
     * @param allocation how late days are spent, as a policy document says it
     * @return the evaluator, without explanations
     */
    static GradeEvaluator evaluator(int homework, String allocation) {
        String items = numbers(homework)
                .mapToObj(number -> "\"h%d\": {\"due\": \"%s\"}".formatted(number, due(number)))
                .collect(Collectors.joining(", "));
        String policy = """
                {
                  "formatVersion": 1, "title": "Late homework", "zone": "UTC", "conventions": "plain-1",
                  "accounts": { "late-days": { "holder": "student", "grant": %d, "allocation": %s } },
                  "items": { "homework": {
                    "each": {
                      "points": 100,
                      "hand-in": {
                        "demands": [{ "account": "late-days", "price": 1, "buys": "late-unit", "cover": "partial" }]
                      },
                      "pipeline": [{ "late-penalty": { "takes": { "product": [15, "uncovered"] }, "of": "earned" } }]
                    },
                    "items": { %s }
                  } },
                  "total": { "percent": "homework" },
                  "scale": { "cutoffs": { "bands": { "pass": 50 }, "else": "fail" } }
                }
                """.formatted(LATE_DAYS, allocation, items);
        return GradeEvaluator.of(PolicyJson.standard()
                        .read(CoursePolicy.KIND, Input.text("late homework", policy))
                        .value())
                .withoutExplanations();
    }

    /**
     * Returns the points of all homework, added, as a policy document says it.
     *
     * @param homework how many there are
     * @return a value
     */
    static String sum(int homework) {
        return numbers(homework)
                .mapToObj(number -> "\"h" + number + "\"")
                .collect(Collectors.joining(", ", "{\"sum\": [", "]}"));
    }

    /**
     * Returns the record of one student.
     *
     * @param homework how many there are
     * @return the record
     */
    static CourseRecord record(int homework) {
        CourseRecord.Builder record = CourseRecord.builder().student(STUDENT);
        numbers(homework).forEach(number -> {
            int daysLate = 1 + number % 5;
            record.addSubmissions(Submission.builder()
                    .id("e" + number)
                    .item("h" + number)
                    .by(STUDENT)
                    .at(due(number).plus(Duration.ofDays(daysLate)))
                    .score(new Mark.Points(Fraction.of(70 + number * 7 % 30)))
                    .build());
        });
        return record.build();
    }

    private static IntStream numbers(int homework) {
        return IntStream.rangeClosed(1, homework);
    }

    private static Instant due(int number) {
        return FIRST_DUE.plus(Duration.ofDays(7L * number));
    }
}
