package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.CaseFile;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every policy among the examples is sound, and every case of every file comes out as a person worked it out. */
class ExamplePoliciesTest {
    static final Path POLICIES = Path.of("..", "policies");
    private static final PolicyJson JSON = PolicyJson.of(StandardKinds.standard());

    private static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The file's name, with the folders in which it is. */
    private static String name(Path file) {
        return POLICIES.relativize(file).toString();
    }

    @Test
    void thereAreFilesOfCases() {
        assertThat(files(".cases.json")).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsWorkedOut() {
        return files(".cases.json").stream().flatMap(file -> CaseFile.read(JSON, Input.of(file)).cases().stream()
                .map(expected ->
                        dynamicTest(name(file) + ": " + expected.name(), () -> assertThat(expected.differences())
                                .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> checkFindsNothingWrongInAnyPolicy() {
        return files(".policy.json").stream()
                .map(file -> dynamicTest(name(file), () -> {
                    ProgramRun run = ProgramRun.of("check", file);
                    assertThat(run.err()).isEmpty();
                    assertThat(run.status()).isZero();
                    assertThat(run.out()).startsWith(file + ": ").contains(" is sound; variants: base");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPolicyIsReadWrittenAndReadAgainToTheSame() {
        return files(".policy.json").stream()
                .map(file -> dynamicTest(name(file), () -> {
                    CoursePolicy policy =
                            JSON.read(CoursePolicy.KIND, Input.of(file)).value();
                    String written = JSON.write(CoursePolicy.KIND, policy);
                    CoursePolicy again = JSON.read(CoursePolicy.KIND, Input.text("written", written))
                            .value();
                    assertThat(again).isEqualTo(policy);
                    assertThat(JSON.write(CoursePolicy.KIND, again)).isEqualTo(written);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRecordSuitsItsPolicyAndIsReadWrittenAndReadAgainToTheSame() {
        return files(".record.json").stream()
                .map(file -> dynamicTest(name(file), () -> {
                    Path beside = Path.of(file.toString().replaceFirst("record\\.json$", "policy.json"));
                    CoursePolicy policy =
                            JSON.read(CoursePolicy.KIND, Input.of(beside)).value();
                    CourseRecord record =
                            JSON.read(CourseRecord.KIND, Input.of(file)).value();
                    String written = JSON.write(CourseRecord.KIND, record);
                    assertThat(JSON.read(CourseRecord.KIND, Input.text("written", written))
                                    .value())
                            .isEqualTo(record);
                    assertThat(GradeEvaluator.of(policy)
                                    .withoutExplanations()
                                    .evaluate(record)
                                    .students())
                            .hasSameSizeAs(record.students());
                }));
    }
}
