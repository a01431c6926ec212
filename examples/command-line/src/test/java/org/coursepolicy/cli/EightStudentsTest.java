package org.coursepolicy.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the page {@code docs/eight-students.md} works out by hand for eight students is what the library says: totals,
 * letters, the score of every assessment and category, the accounts, and which items tell people something.
 */
class EightStudentsTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "eight-students.md");
    private static final Pattern SECTION = Pattern.compile("^## (s\\d):.*\\n((?:(?!## ).*\\n)*)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (.+?) \\| .*\\| (.*?) ?\\|$", Pattern.MULTILINE);
    private static final Pattern RATIO = Pattern.compile("\\d+/\\d+");
    private static final PolicyJson JSON = PolicyJson.of(StandardKinds.standard());

    private static CourseOutcome outcome() {
        Path policies = ExamplePoliciesTest.POLICIES;
        CoursePolicy policy = JSON.read(
                        CoursePolicy.KIND, Input.of(policies.resolve("cmu/cmu-mlip-f2022-eight.policy.json")))
                .value();
        CourseRecord record = JSON.read(
                        CourseRecord.KIND, Input.of(policies.resolve("cmu/cmu-mlip-f2022-eight.record.json")))
                .value();
        return GradeEvaluator.of(policy).evaluate(record);
    }

    /** The rows of each student's table: what it is of, and what it comes to. */
    private static Map<StudentId, Map<String, String>> page() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        Map<StudentId, Map<String, String>> students = new LinkedHashMap<>();
        SECTION.matcher(page)
                .results()
                .forEach(section -> students.put(
                        StudentId.of(section.group(1)),
                        ROW.matcher(section.group(2))
                                .results()
                                .skip(1)
                                .collect(toMap(
                                        EightStudentsTest::label,
                                        row -> RATIO.matcher(row.group(2).replace("`", ""))
                                                .replaceAll(ratio -> Fraction.parse(ratio.group())
                                                        .toString()),
                                        (one, other) -> one + " and " + other,
                                        LinkedHashMap::new))));
        return students;
    }

    private static String label(MatchResult row) {
        return row.group(1).replace("`", "");
    }

    /** The same rows, as the library has them. */
    private static Map<String, String> rows(StudentOutcome outcome) {
        Map<String, String> rows = new LinkedHashMap<>();
        outcome.items().forEach((id, item) -> {
            if (id.names().size() <= 2) {
                rows.put(id.last().text(), score(item.score()));
            }
        });
        rows.put("total", ((Quantity) outcome.total()).amount().toString());
        rows.put("letter", outcome.letter().toString());
        outcome.accounts().forEach((name, account) -> rows.put("account " + name, account(account)));
        List<String> told = outcome.items().entrySet().stream()
                .filter(item -> !item.getValue().notices().isEmpty())
                .map(item -> item.getKey().last().text())
                .toList();
        rows.put("told", String.join(", ", told));
        return rows;
    }

    private static String score(Score score) {
        assertThat(score.pending()).isEqualTo(Fraction.ZERO);
        return score.earned() + " of " + score.possible();
    }

    private static String account(AccountOutcome account) {
        return Stream.of(account.granted(), account.spent(), account.left())
                .map(Fraction::toString)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    @Test
    void thePageHasEveryStudentOfTheRecord() throws IOException {
        assertThat(page().keySet()).isEqualTo(outcome().students().keySet()).hasSize(8);
    }

    @TestFactory
    Stream<DynamicTest> everyNumberOfThePageIsWhatTheLibrarySays() throws IOException {
        Map<StudentId, StudentOutcome> outcomes = outcome().students();
        return page().entrySet().stream()
                .map(student ->
                        dynamicTest(student.getKey().text(), () -> assertThat(rows(outcomes.get(student.getKey())))
                                .containsExactlyInAnyOrderEntriesOf(student.getValue())));
    }
}
