package org.coursepolicy.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
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
     * @return for each contender how many letters differ from those by fractions; for {@code decided exactly} how many
     *     students of the batch the exact evaluator decided
     */
    public static Map<String, Integer> count(int students) {
        CoursePolicy policy = Shape.policy();
        ShapeFacts facts = ShapeFacts.onCutoffs(students, 7);
        ColumnCohort cohort = facts.cohort(policy);
        BatchEvaluator batch = BatchEvaluator.of(policy);
        byte[] right = each(students, i -> FractionStudents.letter(facts, i));
        Map<String, Integer> wrong = new LinkedHashMap<>();
        BiConsumer<String, byte[]> compare = (name, letters) -> wrong.put(name, differences(letters, right));

        byte[] letters = new byte[students];
        new DoubleColumns(facts).letters(letters);
        compare.accept("columns of doubles", letters);
        new DoubleObjects(facts).letters(letters);
        compare.accept("objects of doubles", letters);
        compare.accept("decimals", each(students, i -> DecimalStudents.letter(facts, i)));
        compare.accept("fractions", right);
        GradeEvaluator explaining = GradeEvaluator.of(policy);
        GradeEvaluator silent = explaining.withoutExplanations();
        List<String> names = batch.letters();
        compare.accept("exact with explanations", each(students, i -> letter(explaining, cohort, names, i)));
        compare.accept("exact", each(students, i -> letter(silent, cohort, names, i)));
        int[] exactly = new int[1];
        batch.evaluate(cohort, grades -> {
            exactly[0] += grades.exactly();
            for (int i = 0; i < grades.count(); i++) {
                letters[grades.from() + i] = grades.letter(i);
            }
        });
        compare.accept("batch", letters);
        wrong.put("decided exactly", exactly[0]);
        DmnStudents dmn = new DmnStudents(facts, students);
        compare.accept("DMN", each(students, dmn::letter));
        JsonLogicStudents logic = new JsonLogicStudents(facts, students);
        compare.accept("JsonLogic", each(students, logic::letter));
        try (SqlStudents sql = new SqlStudents(facts)) {
            sql.letters(letters);
        }
        compare.accept("SQL", letters);
        return wrong;
    }

    private static byte[] each(int students, IntUnaryOperator letter) {
        byte[] letters = new byte[students];
        for (int i = 0; i < students; i++) {
            letters[i] = (byte) letter.applyAsInt(i);
        }
        return letters;
    }

    private static int letter(GradeEvaluator evaluator, ColumnCohort cohort, List<String> names, int student) {
        Level level = (Level) evaluator
                .evaluate(cohort.record(student), cohort.student(student))
                .orElseThrow()
                .letter();
        return names.indexOf(level.name());
    }

    private static int differences(byte[] letters, byte[] right) {
        int different = 0;
        for (int i = 0; i < right.length; i++) {
            different += letters[i] == right[i] ? 0 : 1;
        }
        return different;
    }
}
