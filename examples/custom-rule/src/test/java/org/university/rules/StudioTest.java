package org.university.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.json.reference.FormatReference;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.reference.Recomputation;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Rules of a module of its own are found, read, checked, evaluated, explained, documented and written like the library's. */
class StudioTest {
    @Test
    void serviceLoadingFindsBothRules() {
        assertThat(Studio.KINDS.find(Value.FAMILY, "slowing")).hasValue(Slowing.KIND);
        assertThat(Studio.KINDS.find(Step.FAMILY, "median-rating")).hasValue(MedianRating.KIND);
        assertThat(StandardKinds.standard().all()).doesNotContain(Slowing.KIND, MedianRating.KIND);
    }

    @Test
    void theModuleProvidesWhatTheClassPathDoes() {
        String service = Kinds.Provider.class.getName();
        assertThat(Path.of("src/main/resources/META-INF/services", service))
                .hasContent(UniversityRules.class.getName());
        assertThat(ModuleFinder.of(Path.of("target/classes"))
                        .find("org.university.rules")
                        .orElseThrow()
                        .descriptor()
                        .provides())
                .singleElement()
                .satisfies(provided -> {
                    assertThat(provided.service()).isEqualTo(service);
                    assertThat(provided.providers()).containsExactly(UniversityRules.class.getName());
                });
    }

    /** Essays of 90 that are 0, 2, 4 and 9 days late; a project of 80 with the medians 10, 9, 9 and 12, of which 11 count. */
    @Test
    void thePolicyGivesWhatIsWorkedOutByHand() {
        Map<StudentId, StudentOutcome> outcomes = Studio.outcomes(Studio.policy(), Studio.record());
        assertThat(outcomes.values().stream().map(student -> scores(student) + ", " + student.total()))
                .containsExactly(
                        "90 of 100 points, 80 of 100 points, 84 %",
                        "75.9 of 100 points, 72 of 100 points, 73.56 %",
                        "70 of 100 points, 72 of 100 points, 71.2 %",
                        "60 of 100 points, 88 of 100 points, 76.8 %");
    }

    private static String scores(StudentOutcome student) {
        return score(student, "essay") + ", " + score(student, "project");
    }

    private static Score score(StudentOutcome student, String item) {
        return student.item(item).orElseThrow().score();
    }

    @Test
    void everyStepOfTheExplanationsFollowsFromItsInputs() {
        Studio.outcomes(Studio.policy(), Studio.record()).values().forEach(student -> {
            List<Explanation> all = new ArrayList<>();
            student.totalExplanation().ifPresent(all::add);
            student.items().values().forEach(item -> item.explanation().ifPresent(all::add));
            assertThat(all).hasSize(3);
            assertThat(all.stream().map(Recomputation::wrong))
                    .allSatisfy(wrong -> assertThat(wrong).isEmpty());
        });
    }

    @Test
    void explanationsNameThePlaceAndTheSentenceOfARuleFromOutside() {
        assertThat(Studio.outcomes(Studio.policy(), Studio.record())
                        .get(StudentId.of("ben"))
                        .toText())
                .contains(
                        "power: 198.81 = 14.1 ^ 2",
                        "power: 201.64 = 14.2 ^ 2",
                        "root, down to a multiple of 0.1: 14.1 %",
                        "median-rating: 72 of 100 points = with the points of:   [/items/project/pipeline/0]",
                        "(Teams: what most of your team think of you counts, and no single voice does)",
                        "median of the ratings received (3): 9");
    }

    @Test
    void thePolicyIsWrittenAndReadAgainToTheSame() {
        String written = Studio.JSON.write(CoursePolicy.KIND, Studio.policy());
        assertThat(Studio.policy(written)).isEqualTo(Studio.policy());
        assertThat(Studio.JSON.write(CoursePolicy.KIND, Studio.policy(written))).isEqualTo(written);
    }

    @Test
    void theReferencePageHasBothRulesWithTheirMembers() {
        assertThat(FormatReference.of(CoursePolicy.KIND, Studio.KINDS))
                .contains("### `slowing` (value)", "### `median-rating` (step)")
                .contains(Slowing.KIND.doc(), "the percentage for one unit", "the greatest factor");
    }

    @Test
    void withoutTheModuleTheRulesAreToldAsUnknownAtTheirPlaces() {
        assertThatThrownBy(() -> PolicyJson.standard().read(CoursePolicy.KIND, Input.of(Studio.POLICY)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("found \"slowing\", expected a kind of value")
                .hasMessageContaining("found \"median-rating\", expected a kind of step");
    }

    @Test
    void theirMistakesAreToldAtTheirPlaces() throws IOException {
        assertWrong("\"down-to\": 0.1", "\"down-to\": 0", "RANGE", "/slowing/down-to: found 0, expected above 0");
        assertWrong("\"first\": 10", "\"frist\": 10", "UNKNOWN", "did you mean \"first\"?");
        assertWrong(
                "\"uncovered\"", "\"score\"", "CONFLICT", "/slowing/units: found points, expected a count of units");
        assertWrong("\"uncovered\"", "\"overed\"", "REF", "/slowing/units: found \"overed\"");
        assertWrong("\"full\": 10", "\"full\": 0", "RANGE", "/median-rating/full: found 0, expected above 0");
        assertWrong("\"undefined\": 1", "\"undefined\": -1", "RANGE", "/median-rating/undefined: found -1");
    }

    private static void assertWrong(String right, String wrong, String... told) throws IOException {
        String policy = Files.readString(Studio.POLICY);
        assertThat(policy).contains(right);
        assertThatThrownBy(() -> Studio.policy(policy.replace(right, wrong)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll(told);
    }

    @Test
    void conventionsReachTheMembersThatARuleLeavesOpen() throws IOException {
        String policy = Files.readString(Studio.POLICY)
                .replace(", \"undefined\": 1}", "}")
                .replace("\"from\": \"plain-1\",", "\"from\": \"plain-1\", \"median-rating\": {\"undefined\": 1},");
        assertThat(Studio.policy(policy)).isEqualTo(Studio.policy());
    }

    @Test
    void aWordIsNoRatingWhereTheRuleHasNone() throws IOException {
        String record = Files.readString(Studio.FOLDER.resolve("studio.record.json"));
        assertThatThrownBy(() -> Studio.outcomes(
                        Studio.policy(), Studio.record(record.replace("\"ben\": 2", "\"ben\": \"good\""))))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("TYPE /ratings/3/of/ben: found a word, expected a number");
    }

    @Test
    void aNumberIsNoRatingWhereTheRuleHasWords() throws IOException {
        CoursePolicy policy = Studio.policy(Files.readString(Studio.POLICY)
                .replace("{\"full\": 10,", "{\"levels\": {\"strong\": 10, \"weak\": 6}, \"full\": 10,"));
        String record = Files.readString(Studio.FOLDER.resolve("studio.record.json"))
                .replaceAll(
                        "(\"ratings\": \\[)(?s:.*)]",
                        "$1{\"item\": \"project\", \"by\": \"ben\", \"of\": {\"ana\": RATING}}]");
        assertThatThrownBy(() -> Studio.outcomes(policy, Studio.record(record.replace("RATING", "6"))))
                .hasMessageContaining("found a number, expected a word: strong, weak");
        assertThatThrownBy(() -> Studio.outcomes(policy, Studio.record(record.replace("RATING", "\"weka\""))))
                .hasMessageContaining("did you mean \"weak\"?");
        StudentOutcome ana = Studio.outcomes(policy, Studio.record(record.replace("RATING", "\"weak\"")))
                .get(StudentId.of("ana"));
        assertThat(score(ana, "project")).hasToString("48 of 100 points");
    }
}
