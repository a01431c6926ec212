package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recipe is a policy, and its marks come to what the page says. */
class RecipesPageTest {
    private static final Pattern RECIPE = Pattern.compile(
            "^## ([^\n]*)\n+```json\n\\{(.*?)\n}\n```\n(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile("`([^`]+)` ([a-z0-9.]+)");
    private static final String HEAD = """
            {"formatVersion": 1, "title": "Recipe", "zone": "America/New_York", "conventions": "plain-1",
            """;
    private static final String SCALE = """
            , "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}
            """;

    private static List<MatchResult> recipes() throws IOException {
        String page = Files.readString(Path.of("../docs/recipes.md")).replace("\r\n", "\n");
        List<MatchResult> recipes = RECIPE.matcher(page).results().toList();
        assertThat(recipes)
                .hasSameSizeAs(
                        page.lines().filter(line -> line.startsWith("## ")).toList());
        return recipes;
    }

    private static CoursePolicy policy(String recipe) {
        String scale = recipe.contains("\"scale\"") ? "" : SCALE;
        return PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.text("recipe", HEAD + recipe + scale + "}"))
                .value();
    }

    /** The record of a row such as "variant `exam-heavy`, `project` 90, `exam` excused". */
    private static CourseRecord record(String marks) {
        List<String> scores = new ArrayList<>();
        String student = "{}";
        for (String mark : marks.split(", ", -1)) {
            if (mark.startsWith("variant ")) {
                student = "{\"variant\": \"" + mark.substring(9, mark.length() - 1) + "\"}";
                continue;
            }
            MatchResult found = MARK.matcher(mark).results().findFirst().orElseThrow();
            String value = found.group(2);
            String written = Character.isDigit(value.charAt(0)) ? value : '"' + value + '"';
            scores.add("\"" + found.group(1) + "\": {\"ana\": " + written + "}");
        }
        String json = "{\"formatVersion\": 1, \"students\": {\"ana\": " + student + "}, \"scores\": {"
                + String.join(", ", scores) + "}}";
        return PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", json))
                .value();
    }

    private static String actual(StudentOutcome outcome, String expected) {
        if (expected.startsWith("total ")) {
            return "total " + outcome.total();
        }
        if (expected.startsWith("letter ")) {
            return "letter " + outcome.letter();
        }
        String item = expected.substring(1, expected.lastIndexOf('`'));
        return '`' + item + "` " + outcome.item(item).orElseThrow().score();
    }

    @TestFactory
    Stream<DynamicTest> marksComeToWhatThePageSays() throws IOException {
        return recipes().stream().flatMap(recipe -> {
            List<List<String>> rows = recipe.group(3)
                    .lines()
                    .filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
            assertThat(rows).as(recipe.group(1)).isNotEmpty();
            return rows.stream()
                    .map(row -> dynamicTest(recipe.group(1) + ": " + row.get(0), () -> {
                        StudentOutcome outcome = GradeEvaluator.of(policy(recipe.group(2)))
                                .evaluate(record(row.get(0)), StudentId.of("ana"))
                                .orElseThrow();
                        assertThat(outcome.open()).isEmpty();
                        for (String expected : row.get(1).split(", ", -1)) {
                            assertThat(actual(outcome, expected)).isEqualTo(expected);
                        }
                    }));
        });
    }

    @Test
    void recipesAreShort() throws IOException {
        assertThat(recipes()).hasSizeBetween(10, 20).allSatisfy(recipe -> assertThat(
                        recipe.group(2).lines().count())
                .as(recipe.group(1))
                .isLessThanOrEqualTo(12));
    }
}
