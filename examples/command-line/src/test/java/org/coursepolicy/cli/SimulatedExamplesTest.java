package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Level;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.DrawnStudents;
import org.coursepolicy.simulate.Experiment;
import org.coursepolicy.simulate.StudentModel;
import org.coursepolicy.simulate.StudentRows;
import org.coursepolicy.simulate.Students;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Students can be invented for every policy among the examples, and get the letters that the exact evaluator gives them. */
class SimulatedExamplesTest {
    private static final Path POLICIES = Path.of("..", "policies");
    /** Seven thousand for each policy make a million pairs of policy and student. */
    private static final int STUDENTS = Integer.getInteger("coursepolicy.students", 24);

    private static final long SEED = Long.getLong("coursepolicy.seed", 11);

    @TestFactory
    Stream<DynamicTest> inventedStudentsGetTheirExactLetters() throws IOException {
        List<Path> policies;
        try (Stream<Path> files = Files.walk(POLICIES)) {
            policies = files.filter(file -> file.toString().endsWith(".policy.json"))
                    .sorted()
                    .toList();
        }
        assertThat(policies).hasSizeGreaterThan(50);
        return policies.stream()
                .map(file -> dynamicTest(POLICIES.relativize(file).toString(), () -> {
                    CoursePolicy policy = Documents.policy(file);
                    if (!policy.hasDistributions()) {
                        agree(policy);
                    }
                }));
    }

    private static void agree(CoursePolicy policy) {
        DrawnStudents students = Students.drawn(StudentModel.builder().build(), SEED, STUDENTS);
        GradeEvaluator exact = GradeEvaluator.of(policy).withoutExplanations();
        Experiment.of(students, List.of(new Arm("it", policy, ""))).run(1, rows -> {
            for (int i = 0; i < rows.count(); i++) {
                agree(rows, i, students, policy, exact);
            }
        });
    }

    private static void agree(
            StudentRows rows, int i, DrawnStudents students, CoursePolicy policy, GradeEvaluator exact) {
        StudentOutcome outcome = exact.evaluate(students.record(policy, rows.index(i)), students.student(rows.index(i)))
                .orElseThrow();
        String expected = outcome.letter() instanceof Level level ? level.name() : "open";
        assertThat(rows.letter(0, i).orElse("open")).as(rows.student(i)).isEqualTo(expected);
    }
}
