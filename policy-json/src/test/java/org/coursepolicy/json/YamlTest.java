package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML gives the same documents as JSON, and the same answers where they are wrong. */
class YamlTest {
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final Path YAML = Path.of("src/test/resources/org/coursepolicy/json/yaml/course.policy.yaml");

    private static CoursePolicy policy(Input input) {
        return JSON.read(CoursePolicy.KIND, input).value();
    }

    private static DocumentException failure(Input input) {
        try {
            policy(input);
        } catch (DocumentException refused) {
            return refused;
        }
        throw new AssertionError("nothing was found wrong");
    }

    private static List<String> problems(DocumentException failure) {
        return failure.problems().stream()
                .map(each -> each.problem() + " " + each.location().line() + ":"
                        + each.location().column())
                .toList();
    }

    @Test
    void aPolicyInYamlIsThePolicyInJson() {
        assertThat(policy(Input.of(YAML))).isEqualTo(policy(Input.of(Samples.file("good/course.policy.json"))));
    }

    @Test
    void aFileWhoseNameSaysSoIsYamlAndMayExtendOthers(@TempDir Path folder) throws IOException {
        Files.copy(YAML, folder.resolve("course.yml"));
        Path successor = Files.writeString(
                folder.resolve("next.yaml"), "formatVersion: 1\nextends: course.yml\ntitle: The next course\n");
        assertThat(policy(Input.of(successor)).title()).isEqualTo("The next course");
    }

    static Stream<Path> badFiles() {
        return Samples.badFiles(Code.SYNTAX, Code.ENCODING).stream();
    }

    /** JSON is YAML, but for what is too deep or long for either. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadDocumentInJsonIsAnsweredTheSameAsYaml(Path file) {
        Input yaml = Input.text("d", Samples.text(file)).asYaml();
        try {
            JSON.read(Samples.kind(file), yaml);
        } catch (DocumentException refused) {
            assertThat(problems(refused)).isEqualTo(problems(Samples.failure(file)));
            return;
        }
        throw new AssertionError("nothing was found wrong");
    }

    private static Arguments bad(String name, String yaml, Code code, String place) {
        return Arguments.of(name, yaml, code, place);
    }

    static Stream<Arguments> badYaml() {
        String head = "formatVersion: 1\ntitle: T\nzone: UTC\nconventions: plain-1\n";
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        return Stream.of(
                bad("empty", "", Code.SYNTAX, "1:1"),
                bad("comments alone", "# nothing\n", Code.SYNTAX, "2:1"),
                bad("nothing but a mark", "---\n", Code.TYPE, "2:1"),
                bad("anchors", bomb, Code.LIMIT, "1:4"),
                bad("alias", "title: *t\n", Code.LIMIT, "1:8"),
                bad("tag of Java", "title: !!java.util.ArrayList [x]\n", Code.TYPE, "1:8"),
                bad("tag of a class", "title: !org.coursepolicy.json.Trap x\n", Code.TYPE, "1:8"),
                bad("tag of a text", "title: !!str x\n", Code.TYPE, "1:8"),
                bad("a member twice", head + "title: U\n", Code.DUPLICATE, "5:1"),
                bad("no", head + "items: {a: no}\n", Code.TYPE, "5:12"),
                bad("Yes", head + "items: {a: Yes}\n", Code.TYPE, "5:12"),
                bad("sexagesimal", head + "items: {a: 12:30}\n", Code.TYPE, "5:12"),
                bad("underscore", head + "items: {a: 1_000}\n", Code.TYPE, "5:12"),
                bad("octal", head + "items: {a: 012}\n", Code.TYPE, "5:12"),
                bad("new octal", head + "items: {a: 0o12}\n", Code.TYPE, "5:12"),
                bad("hexadecimal", head + "items: {a: 0x10}\n", Code.TYPE, "5:12"),
                bad("plus", head + "items: {a: +1}\n", Code.TYPE, "5:12"),
                bad("point first", head + "items: {a: .5}\n", Code.TYPE, "5:12"),
                bad("point last", head + "items: {a: 5.}\n", Code.TYPE, "5:12"),
                bad("infinity", head + "items: {a: .inf}\n", Code.TYPE, "5:12"),
                bad("not a number", head + "items: {a: .NaN}\n", Code.TYPE, "5:12"),
                bad("tilde", head + "items: {a: ~}\n", Code.TYPE, "5:12"),
                bad("nothing", head + "items:\n  a:\n", Code.TYPE, "6:5"),
                bad("number for a name", head + "items: {1: 5}\n", Code.RANGE, "5:9"),
                bad("nothing for a name", head + "items: {~: 5}\n", Code.TYPE, "5:9"),
                bad("merge", head + "items: {<<: {a: 5}}\n", Code.TYPE, "5:9"),
                bad("list for a name", head + "items: {[a]: 5}\n", Code.TYPE, "5:9"),
                bad("tab", head + "items:\n\ta: 5\n", Code.SYNTAX, "6:1"),
                bad("wrong indent", head + "items:\n    a: 5\n  b: 6\n", Code.SYNTAX, "7:3"),
                bad("two documents", "formatVersion: 1\n---\nformatVersion: 1\n", Code.SYNTAX, "2:1"),
                bad("directive", "%YAML 1.1\n---\nformatVersion: 1\n", Code.SYNTAX, "1:1"),
                bad("control character", "title: a\u0007b\n", Code.SYNTAX, "1:9"),
                bad("surrogate", "title: \uD83D\uDE00 \uD800\n", Code.ENCODING, "1:11"),
                bad("after a pair", "title: {\uD83D\uDE00: 1, <<: x}\n", Code.TYPE, "1:16"),
                bad("deep", "[".repeat(1_000), Code.LIMIT, "1:65"),
                bad("deep blocks", "- ".repeat(1_000), Code.LIMIT, "1:129"),
                bad("long text", "title: " + "x".repeat(70_000) + "\n", Code.LIMIT, "1:8"),
                bad("long document", "# " + "x".repeat(1 << 20) + "\n", Code.LIMIT, "1:1048577"),
                bad("many digits", head + "items: {a: " + "1".repeat(1_001) + "}\n", Code.LIMIT, "5:12"),
                bad("exponent", head + "items: {a: 1e1000000000}\n", Code.RANGE, "5:12"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badYaml")
    void everyBadYamlHasItsCodeAndPlace(String name, String yaml, Code code, String place) {
        DocumentException refused = failure(Input.text("d", yaml).asYaml());
        DocumentProblem found = refused.problems().stream()
                .filter(each -> each.problem().code() == code)
                .findFirst()
                .orElseThrow(() -> refused);
        assertThat(found.location().line() + ":" + found.location().column())
                .as(refused.getMessage())
                .isEqualTo(place);
    }

    @Test
    void aNameIsATextAsItStands() {
        String record = "formatVersion: 1\nstudents: {007: {}, on: {}, 1.50: {}, 12:30: {}}\n";
        assertThat(JSON.read(CourseRecord.KIND, Input.text("r", record).asYaml())
                        .value()
                        .students()
                        .keySet())
                .extracting(Object::toString)
                .containsExactly("007", "on", "1.50", "12:30");
    }

    @Test
    void aDoubtfulTextIsNotRepeatedAndReadingGoesOn() {
        DocumentException refused = failure(Input.text("d", "formatVersion: 1\ntitle: 007\nzone: off\nitems: {}\n")
                .asYaml());
        assertThat(refused.getMessage().lines())
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(
                                "d:2:8: TYPE /title: found a text without quotes that YAML may take for something else,"
                                        + " expected a text; write a text in quotes, a number without a leading 0, a"
                                        + " truth value as true or false"))
                .anySatisfy(line -> assertThat(line).startsWith("d:3:7: TYPE /zone"))
                .noneMatch(line -> line.contains("007"));
    }
}
