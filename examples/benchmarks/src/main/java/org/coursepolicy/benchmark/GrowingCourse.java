package org.coursepolicy.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;

/** A course that can grow in three directions: students, homework, and what happens to the account of each student. */
final class GrowingCourse {
    private static final Instant FIRST_DUE = Instant.parse("2026-09-09T23:59:00Z");
    private static final int GIVES = 7;

    private GrowingCourse() {}

    static CoursePolicy policy(int homework) {
        return PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.text("growing", document(homework)))
                .value();
    }

    static String document(int homework) {
        String items = IntStream.rangeClosed(1, homework)
                .mapToObj(number -> "\"h%d\": {\"due\": \"%s\"}".formatted(number, due(number)))
                .collect(Collectors.joining(", "));
        return """
                {
                  "formatVersion": 1, "title": "Growing", "zone": "UTC", "conventions": "plain-1",
                  "accounts": { "tokens": { "holder": "student", "grant": %d } },
                  "items": { "homework": {
                    "each": {
                      "points": 100,
                      "hand-in": {
                        "demands": [
                          { "account": "tokens", "price": 1, "buys": "late-unit", "cover": "partial" },
                          { "account": "tokens", "price": 1, "buys": "attempt" }
                        ],
                        "attempts": {}
                      },
                      "pipeline": [
                        { "late-penalty": { "takes": { "product": [15, "uncovered"] }, "of": "maximum" } },
                        { "resubmission": "new" }
                      ]
                    },
                    "items": { %s }
                  } },
                  "total": { "percent": "homework" },
                  "scale": { "cutoffs": { "bands": { "pass": 50 }, "else": "fail" } }
                }
                """.formatted(GIVES, items);
    }

    /**
     * Returns the record of the course.
     *
     * @param students how many students there are
     * @param homework how much homework each hands in, every third of it late
     * @param events how often each student is given a token, or spends one on a new attempt at the first homework
     * @return the record
     */
    static CourseRecord record(int students, int homework, int events) {
        CourseRecord.Builder record = CourseRecord.builder();
        for (int i = 0; i < students; i++) {
            StudentId student = StudentId.of("s" + i);
            record.putStudents(student, Student.builder().build());
            for (int number = 1; number <= homework; number++) {
                Duration late = number % 3 == 0 ? Duration.ofHours(30) : Duration.ofHours(-3);
                record.addSubmissions(submission(
                                student,
                                "e" + i + "-" + number,
                                number,
                                due(number).plus(late))
                        .build());
            }
            for (int event = 0; event < events; event++) {
                String id = "a" + i + "-" + event;
                Instant at = due(1).plus(Duration.ofHours(1L + event));
                if (event % 2 == 0) {
                    record.addGrants(TokenGrant.builder()
                            .id(EventId.of(id))
                            .account(Name.of("tokens"))
                            .to(student.holder())
                            .amount(1)
                            .at(at)
                            .reason("helped others")
                            .build());
                } else {
                    record.addSubmissions(
                            submission(student, id, 1, at).asRedo().build());
                }
            }
        }
        return record.build();
    }

    private static Submission.Builder submission(StudentId student, String id, int number, Instant at) {
        return Submission.builder()
                .id(id)
                .item("homework/h" + number)
                .by(student)
                .at(at)
                .score(new Mark.Points(Fraction.of(60 + number * 7 % 40)));
    }

    private static Instant due(int number) {
        return FIRST_DUE.plus(Duration.ofDays(7L * number));
    }
}
