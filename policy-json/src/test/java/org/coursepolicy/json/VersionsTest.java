package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.LentCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of a version that was released are read by every later release, and a newer document says that it is newer.
 *
 * <p>A released version's documents are never written anew. Before its release: {@code -Dversions.write=true}.
 */
class VersionsTest {
    private static final Path RELEASED = Path.of("src/test/resources/org/coursepolicy/json/versions");
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final Map<String, Kind<?>> KINDS = Map.of(
            ".policy.json", CoursePolicy.KIND, ".record.json", CourseRecord.KIND, ".outcome.json", CourseOutcome.KIND);

    static Stream<Path> documents() throws IOException {
        if (Boolean.getBoolean("versions.write")) {
            write(RELEASED.resolve("1"));
        }
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    /** Random courses reach more of the format than anybody would write by hand. */
    private static void write(Path folder) throws IOException {
        List<LentCourse> courses =
                LongStream.range(1, 5).mapToObj(LentCourse::of).toList();
        for (int i = 0; i < courses.size(); i++) {
            LentCourse course = courses.get(i);
            String name = "random-" + (i + 1);
            Files.writeString(folder.resolve(name + ".policy.json"), JSON.write(CoursePolicy.KIND, course.policy()));
            Files.writeString(folder.resolve(name + ".record.json"), JSON.write(CourseRecord.KIND, course.record()));
            Files.writeString(folder.resolve(name + ".outcome.json"), JSON.write(CourseOutcome.KIND, course.outcome()));
        }
    }

    private static Kind<?> kind(Path file) {
        return KINDS.entrySet().stream()
                .filter(ending -> file.toString().endsWith(ending.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aReleasedDocumentIsRead(Path file) {
        if (file.toString().endsWith(".cases.json")) {
            assertThat(CaseFile.read(JSON, Input.of(file)).cases())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.differences()).isEmpty());
        } else {
            comesBack(kind(file), file);
        }
    }

    private static <T> void comesBack(Kind<T> kind, Path file) {
        T value = JSON.read(kind, Input.of(file)).value();
        assertThat(JSON.read(kind, Input.text("again", JSON.write(kind, value))).value())
                .isEqualTo(value);
    }

    @Test
    void everySortOfDocumentIsAmongThem() throws IOException {
        assertThat(documents().map(Path::toString))
                .anySatisfy(file -> assertThat(file).endsWith(".policy.json"))
                .anySatisfy(file -> assertThat(file).endsWith(".record.json"))
                .anySatisfy(file -> assertThat(file).endsWith(".outcome.json"))
                .anySatisfy(file -> assertThat(file).endsWith(".cases.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".policy.json", ".record.json", ".outcome.json"})
    void aNewerDocumentSaysThatItIsNewerAndNothingElse(String ending) {
        Input newer = Input.text("n", "{\"formatVersion\": 2, \"invented-later\": {\"a\": []}}");
        assertThatThrownBy(() -> JSON.read(KINDS.get(ending), newer))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(
                        "n:1:19: VERSION /formatVersion: found a document written by a newer version, expected the"
                                + " number 1; use a newer version of this library\n");
    }

    @Test
    void aNewerFileOfCasesSaysSo() {
        Input newer = Input.text("n", "{\"formatVersion\": 3, \"cases\": []}");
        assertThatThrownBy(() -> CaseFile.read(JSON, newer))
                .hasMessageContaining("VERSION /formatVersion: found a document written by a newer version");
    }

    @Test
    void aNewerBaseSaysSoInItsOwnFile() {
        Input successor = Input.text("s", "{\"formatVersion\": 1, \"extends\": \"base\"}")
                .withBases(name -> Optional.of(Input.text(name, "{\"formatVersion\": 2}")));
        assertThatThrownBy(() -> JSON.read(CoursePolicy.KIND, successor))
                .isInstanceOfSatisfying(DocumentException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.problem().code()).isEqualTo(Code.VERSION);
                            assertThat(problem.location().source()).isEqualTo("base");
                        }));
    }

    @Test
    void whatIsWrittenSaysItsVersionFirst() {
        LentCourse course = LentCourse.of(1);
        assertThat(List.of(
                        JSON.write(CoursePolicy.KIND, course.policy()),
                        JSON.write(CourseRecord.KIND, course.record()),
                        JSON.write(CourseOutcome.KIND, course.outcome())))
                .allSatisfy(text -> assertThat(text).startsWith("{\n  \"formatVersion\": 1"));
    }
}
