package org.coursepolicy.host3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The host runs on the class path and on the module path, with Jackson 3 and no other databind. */
class MainTest {
    private static final Path TERM = Path.of("src/test/resources/org/coursepolicy/host3/term.json");
    private static final List<String> NEEDED = List.of(
            "policy-core",
            "policy-json",
            "policy-jackson3",
            "jackson3-host",
            "guava",
            "failureaccess",
            "jackson-core",
            "jackson-annotations",
            "jackson-databind");

    /** What the program needs at run time, of all that its tests have. */
    private static String path() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .filter(entry -> NEEDED.stream().anyMatch(name -> entry.contains(File.separator + name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(TERM.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    @Test
    void itRunsOnTheClassPath() throws IOException, InterruptedException {
        assertThat(run("-cp", path(), "org.coursepolicy.host3.Main"))
                .startsWith("{\"term\":\"Fall 2026\",\"outcome\":{\"formatVersion\":1,")
                .contains("\"pass\"");
    }

    @Test
    void itRunsOnTheModulePath() throws IOException, InterruptedException {
        assertThat(run("-p", path(), "-m", "org.coursepolicy.host/org.coursepolicy.host3.Main"))
                .isEqualTo(run("-cp", path(), "org.coursepolicy.host3.Main"));
    }

    @Test
    void theOtherJacksonIsNotThere() {
        assertThat(path())
                .contains("/tools/jackson/core/jackson-databind")
                .doesNotContain("/com/fasterxml/jackson/core/jackson-databind");
    }

    @Test
    void whatIsWrongIsToldWithItsLineInTheHostsDocument() throws IOException {
        String wrong = Files.readString(TERM).replace("\"final\": 60", "\"finale\": 60");
        assertThat(Main.published(wrong))
                .startsWith("policy:9:")
                .contains("REF /total/weighted/finale: found \"finale\"")
                .contains("did you mean \"final\"?");
    }
}
