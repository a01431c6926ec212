package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;
import org.jspecify.annotations.Nullable;

/** Decides about single students with the exact evaluator. For one thread. */
final class ExactGrades {
    private static final int DIGITS = 12;

    private final GradeEvaluator evaluator;
    private final List<String> letters;
    private @Nullable CourseRecord last;
    /** What came out for everybody in the last record, once it was asked for twice. */
    private @Nullable CourseOutcome outcome;

    ExactGrades(CoursePolicy policy, List<String> letters) {
        this.evaluator = GradeEvaluator.of(policy).withoutExplanations();
        this.letters = letters;
    }

    void grade(Cohort cohort, int index, Grades grades, int i) {
        StudentOutcome student = outcome(cohort.record(index), cohort.student(index));
        grades.letters[i] =
                student.letter() instanceof Level level ? (byte) letters.indexOf(level.name()) : Grades.OPEN;
        grades.totals[i] = student.total() instanceof Quantity total
                ? total.amount().toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue()
                : Double.NaN;
        grades.exactly++;
    }

    /** Whether two records are one object is enough to know; comparing all their facts would cost more than it saves. */
    @SuppressWarnings("ReferenceEquality")
    private StudentOutcome outcome(CourseRecord record, StudentId student) {
        if (last != record) {
            last = record;
            outcome = null;
            return found(evaluator.evaluate(record, student));
        }
        if (outcome == null) {
            outcome = evaluator.evaluate(record);
        }
        return found(outcome.student(student));
    }

    private static StudentOutcome found(Optional<StudentOutcome> outcome) {
        return outcome.orElseThrow(
                () -> new IllegalArgumentException("the record of a student is without the student"));
    }
}
