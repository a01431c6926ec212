package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Variant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

/** The Java of the README. */
class ReadmeExampleTest {
    @Test
    void aPolicyOfTwoExamsIsPassedWithExactlyHalf() {
        // readme: begin
        CoursePolicy policy = CoursePolicy.builder()
                .title("Two exams")
                .zone(ZoneId.of("Europe/Zagreb"))
                .base(Variant.builder()
                        .item("midterm", 100)
                        .item("final", 100)
                        .total(Weighted.builder()
                                .weight("midterm", 40)
                                .weight("final", 60)
                                .empty(Weighted.Empty.SPREAD)
                                .build())
                        .scale(GradeScale.inclusively()
                                .cutoff("pass", 50)
                                .otherwise("fail")
                                .build())
                        .build())
                .build();
        StudentId ana = StudentId.of("ana");
        CourseRecord record = CourseRecord.builder()
                .student(ana)
                .points("midterm", ana, 80)
                .points("final", ana, 30)
                .build();
        StudentOutcome outcome = GradeEvaluator.of(policy).evaluate(record, ana).orElseThrow();
        System.out.println(outcome.letter()); // pass
        System.out.println(outcome.toText()); // every number, down to the recorded points
        // readme: end
        assertThat(outcome.letter()).hasToString("pass");
        assertThat(outcome.toText()).contains("total: 50 % = ", "midterm: 80 of 100 points");
    }
}
