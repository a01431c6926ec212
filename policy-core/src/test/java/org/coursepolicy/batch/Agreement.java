package org.coursepolicy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

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
        agreement.checkBounds(policy, cohort, exact);
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

    /** Checks that what a plan computes is no farther from the exact total than it says, where it decides. */
    private void checkBounds(CoursePolicy policy, Cohort cohort, GradeEvaluator exact) {
        Columns columns = cohort.columns();
        List<Optional<Plan>> plans = Plans.of(policy, columns, null).plans();
        if (students > Frame.SIZE || columns.teams() > Frame.SIZE) {
            return;
        }
        for (int variant = 0; variant < plans.size(); variant++) {
            Optional<Plan> plan = plans.get(variant);
            if (plan.isEmpty()) {
                continue;
            }
            Frame frame = plan.get().frame(columns);
            frame.start(0, students);
            if (plan.get().needsTeams()) {
                frame.teams().start(0, columns.teams());
                columns.placeInTeams(frame, 0);
            }
            plan.get().run(frame);
            for (int i = 0; i < students; i++) {
                if (columns.variantIndex(i) == variant && frame.doubts[i] == 0) {
                    Result total = exact.evaluate(cohort.record(i), cohort.student(i))
                            .orElseThrow()
                            .total();
                    assertThat(plan.get().isWithinBound(frame, i, ((Quantity) total).amount()))
                            .as("student %s, %s", i, total)
                            .isTrue();
                }
            }
        }
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
