package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.reference.FormatReference;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the documentation shows is read and run, and its reference parts are those of the kinds.
 *
 * <p>To write the reference parts anew: {@code mvn -pl policy-json -am test -Dtest=DocumentationTest -Ddocs.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final String BEGIN = "<!-- reference: begin -->\n";
    private static final String END = "<!-- reference: end -->";
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, Kind<?>> REFERENCES = Map.of(
            "policy-format.md", CoursePolicy.KIND,
            "record-format.md", CourseRecord.KIND,
            "outcome-format.md", CourseOutcome.KIND,
            "cases-format.md", PolicyCase.Expectation.KIND);

    private static String text(Path file) throws IOException {
        return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
    }

    private static List<String> blocks(Path file, Pattern pattern) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = pattern.matcher(text(file));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> theReferencePartsAreWrittenFromTheKinds() {
        return REFERENCES.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> {
                    Path file = Path.of("docs", page.getKey());
                    String text = text(file);
                    String reference = FormatReference.of(page.getValue(), StandardKinds.standard());
                    String expected = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                            + reference
                            + text.substring(text.indexOf(END));
                    if (Boolean.getBoolean("docs.write")) {
                        Files.writeString(ROOT.resolve(file), expected);
                        return;
                    }
                    assertThat(text).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentThatIsShownIsRead() {
        return Stream.of("README.md", "docs/policy-format.md", "docs/record-format.md")
                .flatMap(page -> documents(page).stream()
                        .map(shown -> dynamicTest(
                                page + ": " + shown.lines().skip(2).findFirst().orElse(""), () -> {
                                    boolean record = shown.contains("\"students\"");
                                    Kind<?> kind = record ? CourseRecord.KIND : CoursePolicy.KIND;
                                    assertThat(PolicyJson.standard()
                                                    .read(kind, Input.text(page, shown))
                                                    .value())
                                            .isNotNull();
                                })));
    }

    private static List<String> documents(String page) {
        try {
            List<String> documents = blocks(Path.of(page), JSON);
            assertThat(documents).isNotEmpty();
            return documents;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void theRecordsThatAreShownSuitThePoliciesThatAreShown() throws IOException {
        List<String> policies = blocks(Path.of("docs/policy-format.md"), JSON);
        List<String> records = blocks(Path.of("docs/record-format.md"), JSON);
        assertThat(policies).hasSameSizeAs(records);
        for (int i = 0; i < policies.size(); i++) {
            CoursePolicy policy = PolicyJson.standard()
                    .read(CoursePolicy.KIND, Input.text("policy", policies.get(i)))
                    .value();
            CourseRecord record = PolicyJson.standard()
                    .read(CourseRecord.KIND, Input.text("record", records.get(i)))
                    .value();
            assertThat(GradeEvaluator.of(policy).evaluate(record).students()).hasSameSizeAs(record.students());
        }
    }

    @Test
    void whatIsToldOfGroupsAndLettersIsWhatComesOut() throws IOException {
        CoursePolicy policy = PolicyJson.standard()
                .read(
                        CoursePolicy.KIND,
                        Input.text(
                                "policy",
                                blocks(Path.of("docs/policy-format.md"), JSON).get(5)))
                .value();
        CourseRecord record = PolicyJson.standard()
                .read(
                        CourseRecord.KIND,
                        Input.text(
                                "record",
                                blocks(Path.of("docs/record-format.md"), JSON).get(5)))
                .value();
        CourseOutcome outcome = GradeEvaluator.of(policy).evaluate(record);
        StudentOutcome s01 = outcome.student(StudentId.of("s01")).orElseThrow();
        StudentOutcome s02 = outcome.student(StudentId.of("s02")).orElseThrow();
        StudentOutcome s06 = outcome.student(StudentId.of("s06")).orElseThrow();
        assertThat(s01.item("quizzes").orElseThrow().score()).hasToString("81 of 120 points");
        assertThat(s01.item("homework").orElseThrow().score()).hasToString("45 of 50 points");
        assertThat(s02.item("homework").orElseThrow().score()).hasToString("52.5 of 50 points");
        assertThat(s06.item("homework").orElseThrow().score()).hasToString("31 of 40 points");
        assertThat(s01.item("labs").orElseThrow().score()).hasToString("76 of 100 points");
        assertThat(s01.item("project").orElseThrow().score()).hasToString("96 of 100 points");
        assertThat(s01.let())
                .hasEntrySatisfying(Name.of("z"), z -> assertThat(z.result()).hasToString("0.5"));
        assertThat(outcome.student(StudentId.of("s04")).orElseThrow().let())
                .hasEntrySatisfying(
                        Name.of("place"), place -> assertThat(place.result()).hasToString("50 %"));
        assertThat(s02.total()).hasToString("84 %");
        assertThat(s02.letter()).hasToString("C");
    }

    @Test
    void theJavaThatTheReadmeShowsIsTheJavaThatRuns() throws IOException {
        Matcher run = Pattern.compile("// readme: begin\n(.*?) *// readme: end", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/test/java/org/coursepolicy/json/ReadmeExampleTest.java")));
        assertThat(run.find()).isTrue();
        assertThat(blocks(Path.of("README.md"), JAVA))
                .containsExactly(run.group(1).stripTrailing().stripIndent() + "\n");
    }

    @Test
    void theFileOfCasesThatIsShownIsReadWithThePolicyOfTheReadme() throws IOException {
        String policy = blocks(Path.of("README.md"), JSON).get(0);
        Input shown = Input.text(
                        "cases", blocks(Path.of("docs/cases-format.md"), JSON).get(0))
                .withBases(name -> Optional.of(Input.text(name, policy)));
        assertThat(CaseFile.read(PolicyJson.standard(), shown).cases())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.differences()).isEmpty());
    }

    @Test
    void theExpectationsThatAreShownAreRead() throws IOException {
        String shown = blocks(Path.of("docs/cases-format.md"), JSON).get(1);
        String policy = blocks(Path.of("README.md"), JSON).get(0);
        String cases = """
                {"formatVersion": 1, "policy": "p", "cases": [{"name": "Shown", "record": {"students": {}}, "expect": %s}]}
                """.formatted(shown);
        Input input = Input.text("cases", cases).withBases(name -> Optional.of(Input.text(name, policy)));
        assertThat(CaseFile.read(PolicyJson.standard(), input).cases().get(0).expect())
                .hasSize(1);
    }
}
