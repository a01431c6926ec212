package org.coursepolicy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;

/** Compares what came out in a batch with what the exact evaluator finds, student by student. */
public final class Agreement {
    private final int students;
    private int exactly;

    private Agreement(int students) {
        this.students = students;
    }

    /**
     * Checks that all letters are the same, and that totals are to 9 digits.
     *
     * @param policy the policy
     * @param cohort the students
     * @return how many were compared
     */
    public static Agreement check(CoursePolicy policy, Cohort cohort) {
        BatchEvaluator batch = BatchEvaluator.of(policy);
        GradeEvaluator exact = GradeEvaluator.of(policy).withoutExplanations();
        Agreement agreement = new Agreement(cohort.columns().students());
        batch.evaluate(cohort, grades -> {
            agreement.exactly += grades.exactly();
            for (int i = 0; i < grades.count(); i++) {
                int index = grades.from() + i;
                StudentOutcome outcome = exact.evaluate(cohort.record(index), cohort.student(index))
                        .orElseThrow();
                String letter = grades.letter(i) == Grades.OPEN
                        ? "open"
                        : batch.letters().get(grades.letter(i));
                String expected = outcome.letter() instanceof Level level ? level.name() : "open";
                assertThat(letter).as("student %s, %s", index, outcome.total()).isEqualTo(expected);
                if (outcome.total() instanceof Quantity total) {
                    double near =
                            total.amount().toDecimal(12, RoundingMode.HALF_EVEN).doubleValue();
                    assertThat(grades.total(i))
                            .isCloseTo(near, org.assertj.core.data.Offset.offset(1e-9 * (1 + Math.abs(near))));
                }
            }
        });
        return agreement;
    }

    /**
     * Returns how many students there are.
     *
     * @return the number
     */
    public int students() {
        return students;
    }

    /**
     * Returns how many the exact evaluator decided.
     *
     * @return the number
     */
    public int exactly() {
        return exactly;
    }
}
