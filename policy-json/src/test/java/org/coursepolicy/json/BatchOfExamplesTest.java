package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.batch.Agreement;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.batch.ColumnMaker;
import org.coursepolicy.course.CoursePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Students of invented cohorts get the same letters in a batch, under each of the policies of the examples. */
class BatchOfExamplesTest {
    private static final Path ROOT = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
    /** In how many cohorts of how many students each policy is tried; more in a campaign. */
    private static final int COHORTS = Integer.getInteger("coursepolicy.cohorts", 4);

    private static final int STUDENTS = 12;
    private static final int WITH_PLAN = 119;

    static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples/policies"))) {
            return files.filter(file -> file.toString().endsWith(".policy.json"))
                    // What all students have cannot be made of one student's columns.
                    .filter(file -> !read(file).hasDistributions())
                    .sorted()
                    .toList();
        }
    }

    private static CoursePolicy read(Path file) {
        return PolicyJson.standard().read(CoursePolicy.KIND, Input.of(file)).value();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aBatchAgreesWithTheEvaluator(Path file) {
        CoursePolicy policy = read(file);
        for (int seed = 0; seed < COHORTS; seed++) {
            ColumnCohort cohort = ColumnMaker.cohort(policy, STUDENTS, seed);
            assertThat(Agreement.check(policy, cohort).students()).isEqualTo(STUDENTS);
        }
    }

    @Test
    void mostPoliciesHaveAPlan() throws IOException {
        long planned = policies().stream()
                .map(BatchOfExamplesTest::read)
                .filter(policy -> Stream.iterate(0L, seed -> seed + 1)
                        .limit(COHORTS)
                        .map(seed -> ColumnMaker.cohort(policy, STUDENTS, seed).columns())
                        .allMatch(columns ->
                                BatchEvaluator.of(policy).withoutPlan(columns).isEmpty()))
                .count();
        assertThat(planned).isGreaterThanOrEqualTo(WITH_PLAN);
    }
}
