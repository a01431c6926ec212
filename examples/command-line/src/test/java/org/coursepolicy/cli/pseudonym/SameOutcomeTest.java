package org.coursepolicy.cli.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.CaseFile;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyCase;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Under pseudonyms everybody gets the same, in every record and every case among the examples. */
class SameOutcomeTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final PolicyJson JSON = PolicyJson.of(StandardKinds.standard());
    /** Of so many cases one is taken; 1 takes all, and takes minutes. */
    private static final int ONE_OF = Integer.getInteger("coursepolicy.one-case-of", 4);

    private static final List<Course> COURSES = courses().toList();

    /** Facts, and the policy by which they are graded. */
    private record Course(String name, CoursePolicy policy, CourseRecord record) {}

    private static Stream<Course> courses() {
        return Stream.concat(
                files(".cases.json").flatMap(file -> CaseFile.read(JSON, Input.of(file)).cases().stream()
                        .filter(facts -> Math.floorMod(facts.name().hashCode(), ONE_OF) == 0)
                        .map(facts -> of(file, facts))),
                files(".record.json")
                        .map(file -> new Course(
                                POLICIES.relativize(file).toString(),
                                JSON.read(
                                                CoursePolicy.KIND,
                                                Input.of(Path.of(
                                                        file.toString().replaceFirst("record\\.json$", "policy.json"))))
                                        .value(),
                                JSON.read(CourseRecord.KIND, Input.of(file)).value())));
    }

    private static Course of(Path file, PolicyCase facts) {
        return new Course(POLICIES.relativize(file) + ": " + facts.name(), facts.policy(), facts.record());
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theExamplesHaveEventsOfAllKinds() {
        Map<String, Function<CourseRecord, List<?>>> lists = Map.of(
                "submissions", CourseRecord::submissions,
                "extensions", CourseRecord::extensions,
                "requests", CourseRecord::requests,
                "grants", CourseRecord::grants,
                "ratings", CourseRecord::ratings,
                "incidents", CourseRecord::incidents,
                "rulings", CourseRecord::rulings);
        Set<String> seen = new HashSet<>();
        COURSES.forEach(course -> lists.forEach((name, list) -> {
            if (!list.apply(course.record()).isEmpty()) {
                seen.add(name);
            }
        }));
        assertThat(seen).isEqualTo(lists.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsTheSameUnderAnyPseudonymsAndIsToldTheSame() {
        return COURSES.stream()
                .map(course -> dynamicTest(course.name(), () -> {
                    // Its own names, but without reasons, which explanations would repeat.
                    CourseRecord plain = PseudonymousRecord.of(
                            course.record(), Pseudonyms.of(course.record(), name -> name, name -> name));
                    GradeEvaluator evaluator = GradeEvaluator.of(course.policy());
                    CourseOutcome expected = evaluator.evaluate(plain);
                    // Another key for each, so that names come in ever other orders.
                    Pseudonyms pseudonyms = Pseudonyms.of(
                            course.record(), PseudonymKeyTest.key(course.name().hashCode()));
                    CourseRecord told = PseudonymousRecord.of(course.record(), pseudonyms);
                    CourseOutcome outcome = evaluator.evaluate(told);
                    SameGrades.check(evaluator.withoutExplanations().evaluate(course.record()), outcome, pseudonyms);
                    Map<StudentId, StudentOutcome> outcomes = outcome.students();
                    expected.students().forEach((student, expectedOne) -> assertThat(
                                    lines(outcomes.get(pseudonyms.of(student)), named(pseudonyms)))
                            .isEqualTo(lines(expectedOne, text -> text)));
                }));
    }

    /** Lists in explanations follow the order of the record, so lines are compared as a set with repetitions. */
    private static List<String> lines(StudentOutcome outcome, Function<String, String> named) {
        return Arrays.stream(named.apply(outcome.toText()).split("\n"))
                .map(line -> line.replaceAll("\\be[0-9]+\\b", "an event"))
                .sorted()
                .toList();
    }

    private static Function<String, String> named(Pseudonyms pseudonyms) {
        return text -> {
            String named = text;
            for (var ids : List.of(pseudonyms.studentsByPseudonym(), pseudonyms.teamsByPseudonym())) {
                for (var entry : ids.entrySet()) {
                    named = named.replace(entry.getKey(), entry.getValue());
                }
            }
            return named;
        };
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsNamedAnyMore() {
        return COURSES.stream()
                .map(course -> dynamicTest(course.name(), () -> {
                    CourseRecord named = PseudonymousRecord.of(
                            course.record(),
                            Pseudonyms.of(course.record(), id -> "PERSON " + id, id -> "THEY OF " + id));
                    CourseRecord told = PseudonymousRecord.of(named, Pseudonyms.of(named, PseudonymKeyTest.key(0)));
                    assertThat(JSON.write(CourseRecord.KIND, told)).doesNotContain("PERSON", "THEY OF");
                }));
    }
}
