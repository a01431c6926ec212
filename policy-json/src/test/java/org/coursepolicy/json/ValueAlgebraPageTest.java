package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page of the value algebra shows is what its examples come to, and it has a row for every kind. */
class ValueAlgebraPageTest {
    private static final String PAGE = page();
    private static final List<String> DOCUMENTS = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(PAGE)
            .results()
            .map(found -> found.group(1))
            .toList();

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/value-algebra.md")).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The cells of the rows below a heading. */
    private static Stream<List<String>> rows(String heading) {
        int begin = PAGE.indexOf("\n## " + heading + "\n") + 1;
        assertThat(begin).as(heading).isPositive();
        int end = PAGE.indexOf("\n## ", begin);
        return PAGE.substring(begin, end < 0 ? PAGE.length() : end)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private static String json(String cell) {
        assertThat(cell).startsWith("`").endsWith("`");
        return cell.substring(1, cell.length() - 1);
    }

    /** What ana has in the course of the page with one thing set. */
    private static StudentOutcome with(String place, String json) {
        Input input = Input.text("row", """
                        {"formatVersion": 1, "title": "Row", "extends": "page", "changes": {"set": {"%s": %s}}}
                        """.formatted(place, json))
                .withBases(name -> Optional.of(Input.text(name, DOCUMENTS.get(0))));
        CoursePolicy policy =
                PolicyJson.standard().read(CoursePolicy.KIND, input).value();
        CourseRecord record = PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", DOCUMENTS.get(1)))
                .value();
        return GradeEvaluator.of(policy).evaluate(record, StudentId.of("ana")).orElseThrow();
    }

    private static String value(String json) {
        return Objects.requireNonNull(with("/let", "{\"shown\": " + json + "}").let().values().stream()
                        .findFirst()
                        .orElseThrow()
                        .result())
                .toString();
    }

    @TestFactory
    Stream<DynamicTest> valuesAreWhatThePageSays() {
        return rows("Values")
                .map(row -> dynamicTest(
                        row.get(1), () -> assertThat(value(json(row.get(1)))).isEqualTo(row.get(2))));
    }

    @TestFactory
    Stream<DynamicTest> requirementsHoldWhereThePageSaysSo() {
        return rows("Requirements")
                .map(row -> dynamicTest(row.get(1), () -> {
                    String cases =
                            "{\"cases\": {\"of\": [{\"when\": " + json(row.get(1)) + ", \"then\": 1}], \"else\": 0}}";
                    assertThat(value(cases)).isEqualTo(row.get(2).equals("holds") ? "1" : "0");
                    assertThat(row.get(2)).isIn("holds", "does not hold");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aggregatesMakeWhatThePageSays() {
        return rows("Aggregates")
                .map(row -> dynamicTest(row.get(1), () -> {
                    StudentOutcome outcome = with("/items/" + row.get(2) + "/aggregate", json(row.get(1)));
                    assertThat(outcome.item(row.get(2)).orElseThrow().score()).hasToString(row.get(3));
                }));
    }

    @Test
    void everyKindHasARow() {
        everyKindHasARow("Values", Value.FAMILY);
        everyKindHasARow("Requirements", Requirement.FAMILY);
        everyKindHasARow("Aggregates", Aggregate.FAMILY);
    }

    private static void everyKindHasARow(String heading, Family<?> family) {
        List<String> shown = rows(heading)
                .filter(row -> row.get(0).startsWith("`"))
                .peek(row -> assertThat(row.get(1))
                        .as("the example of %s", row.get(0))
                        .contains('"' + json(row.get(0)) + '"'))
                .map(row -> json(row.get(0)))
                .toList();
        List<String> known =
                StandardKinds.standard().of(family).stream().map(Kind::name).toList();
        assertThat(new TreeSet<>(shown)).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void thePageIsOnePage() {
        assertThat(PAGE.lines()).hasSizeLessThanOrEqualTo(120);
    }
}
