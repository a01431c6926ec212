package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.CaseFile;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyCase;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.rule.Notice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference evaluator, which judges the evaluator on random courses, judges it on the record of every case of every
 * example, too: on all that came out, and not only on what the case expects. No kind is left out.
 */
class CasesByReferenceTest {
    private static final Path POLICIES = Path.of("..", "examples", "policies");
    private static final PolicyJson JSON = PolicyJson.of(StandardKinds.standard());

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutOfTheReferenceTheSame() {
        return files().stream().flatMap(file -> CaseFile.read(JSON, Input.of(file)).cases().stream()
                .map(each -> dynamicTest(POLICIES.relativize(file) + ": " + each.name(), () -> comesOutTheSame(each))));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            return files.filter(file -> file.toString().endsWith(".cases.json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void comesOutTheSame(PolicyCase each) {
        GradeEvaluator evaluator = GradeEvaluator.of(each.policy());
        Map<StudentId, StudentOutcome> outcomes = each.asOf()
                .map(evaluator::asOf)
                .orElse(evaluator)
                .evaluate(each.record())
                .students();
        ReferenceEvaluator.evaluate(each.policy(), each.record(), each.asOf())
                .forEach((student, graded) -> assertThat(outcomes.get(student))
                        .as("%s", student)
                        .satisfies(real -> assertThat(Compared.graded(real, stated(each.policy())::contains))
                                .isEqualTo(graded)));
    }

    /** The texts of the notices that a policy states. */
    private static Set<String> stated(CoursePolicy policy) {
        return policy.resolved().values().stream()
                .flatMap(variant -> variant.items().stream())
                .flatMap(node -> node.item().pipeline().stream())
                .filter(Notice.class::isInstance)
                .map(step -> ((Notice) step).says())
                .collect(Collectors.toSet());
    }
}
