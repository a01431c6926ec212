package org.coursepolicy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.result.Quantity;
import org.junit.jupiter.api.Test;

/** The course that grows is a course: each benchmark is run once, on a small one. */
class GrowthBenchmarkTest {
    private final GrowthBenchmark benchmark = new GrowthBenchmark();

    @Test
    void everyStudentHasATotal() {
        GrowthBenchmark.Students course = new GrowthBenchmark.Students();
        course.students = 3;
        course.make();

        CourseOutcome outcome = benchmark.students(course);

        assertThat(outcome.students()).hasSize(3);
        assertThat(outcome.students().values())
                .allSatisfy(student -> assertThat(student.total()).isInstanceOf(Quantity.class));
    }

    @Test
    void everyThirdAssessmentSpendsTwoTokens() {
        GrowthBenchmark.Assessments course = new GrowthBenchmark.Assessments();
        course.assessments = 9;
        course.make();

        assertThat(spent(benchmark.assessments(course))).isEqualTo(Fraction.of(6));
    }

    @Test
    void everySecondEventOfAnAccountSpendsATokenOnANewAttempt() {
        GrowthBenchmark.Events course = new GrowthBenchmark.Events();
        course.events = 20;
        course.make();

        assertThat(spent(benchmark.events(course))).isEqualTo(Fraction.of(10));
    }

    @Test
    void columnsGrow() {
        GrowthBenchmark.Cohort cohort = new GrowthBenchmark.Cohort();
        cohort.students = 400;
        cohort.make();

        assertThat(benchmark.batch(cohort)).hasSize(400).doesNotContain(-1);
    }

    private static Fraction spent(CourseOutcome outcome) {
        return outcome.student(StudentId.of("s0"))
                .orElseThrow()
                .accounts()
                .values()
                .iterator()
                .next()
                .spent();
    }
}
