package org.coursepolicy.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.result.Level;

/** How many letters each contender finds wrong, of students half of whom stand exactly on cutoffs. */
public final class WrongLetters {
    /** How many students there are. */
    public static final int STUDENTS = 20_000;

    private WrongLetters() {}

    /**
     * Counts wrong letters, and prints them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        count(STUDENTS).forEach((contender, wrong) -> System.out.println(contender + ": " + wrong));
    }

    /**
     * Counts wrong letters.
     *
     * @param students how many students there are
     * @return for each contender how many letters differ from those of the exact evaluator; for {@code decided exactly} how
     *     many students of the batch the exact evaluator decided
     */
    public static Map<String, Integer> count(int students) {
        CoursePolicy policy = Shape.policy();
        ShapeFacts facts = ShapeFacts.onCutoffs(students, 7);
        ColumnCohort cohort = facts.cohort(policy);
        BatchEvaluator batch = BatchEvaluator.of(policy);
        byte[] right = new byte[students];
        GradeEvaluator exact = GradeEvaluator.of(policy).withoutExplanations();
        for (int i = 0; i < students; i++) {
            Level level = (Level) exact.evaluate(cohort.record(i), cohort.student(i))
                    .orElseThrow()
                    .letter();
            right[i] = (byte) batch.letters().indexOf(level.name());
        }
        Map<String, Integer> wrong = new LinkedHashMap<>();
        byte[] letters = new byte[students];
        new DoubleColumns(facts).letters(letters);
        wrong.put("columns of doubles", differences(letters, right));
        new DoubleObjects(facts).letters(letters);
        wrong.put("objects of doubles", differences(letters, right));
        for (int i = 0; i < students; i++) {
            letters[i] = (byte) DecimalStudents.letter(facts, i);
        }
        wrong.put("decimals", differences(letters, right));
        for (int i = 0; i < students; i++) {
            letters[i] = (byte) FractionStudents.letter(facts, i);
        }
        wrong.put("fractions", differences(letters, right));
        int[] exactly = new int[1];
        batch.evaluate(cohort, grades -> {
            exactly[0] += grades.exactly();
            for (int i = 0; i < grades.count(); i++) {
                letters[grades.from() + i] = grades.letter(i);
            }
        });
        wrong.put("batch", differences(letters, right));
        wrong.put("decided exactly", exactly[0]);
        return wrong;
    }

    private static int differences(byte[] letters, byte[] right) {
        int different = 0;
        for (int i = 0; i < right.length; i++) {
            different += letters[i] == right[i] ? 0 : 1;
        }
        return different;
    }
}
