package org.university.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of this module promises: its commands print what stands below them, and without the jar they tell why not. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n((?s:.*?))^```$", Pattern.MULTILINE);
    private static final String PROGRAM = "course-policy ";

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")).replace("\r\n", "\n"))
                .results()
                .toList();
    }

    private static List<String> arguments(String command) {
        return Arrays.asList(command.strip().substring(PROGRAM.length()).split(" "));
    }

    @Test
    void everyCommandOfThePagePrintsWhatStandsBelowIt() throws IOException, InterruptedException {
        List<MatchResult> blocks = blocks();
        int run = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).group(2).startsWith(PROGRAM)) {
                ProgramRun program =
                        ProgramRun.withRules(arguments(blocks.get(i).group(2)));
                assertThat(program.status()).as(program.told()).isZero();
                assertThat(program.told()).matches(expected(blocks.get(i + 1).group(2)));
                run++;
            }
        }
        assertThat(run).isEqualTo(3);
    }

    /** A line with an ellipsis stands for any lines. */
    private static String expected(String text) {
        return text.lines()
                .map(line -> line.equals("…") ? "(?s:.*\n)?" : Pattern.quote(line) + "\n")
                .reduce("", String::concat);
    }

    @Test
    void withoutTheJarEachRuleIsUnknownAtItsPlace() throws IOException, InterruptedException {
        ProgramRun program =
                ProgramRun.withoutRules(List.of("check", "examples/custom-rule/studio/studio.policy.json"));
        assertThat(program.status()).isEqualTo(1);
        assertThat(program.told().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "studio.policy.json:18:38: UNKNOWN ",
                                        "/slowing: found \"slowing\", expected a kind of value"),
                        line -> assertThat(line).contains("found \"median-rating\", expected a kind of step"),
                        line -> assertThat(line).contains("docs/errors.md#unknown"));
    }

    @Test
    void theProgramIsBuiltAndNamedAsThePagesHaveIt() throws IOException {
        assertThat(blocks().get(1).group(2))
                .contains("-pl examples/custom-rule -am package")
                .contains(
                        "examples/command-line/target/course-policy.jar:",
                        "examples/custom-rule/target/custom-rule.jar ");
        assertThat(Path.of("pom.xml")).content().contains("<finalName>custom-rule</finalName>");
        assertThat(Path.of("../command-line/pom.xml"))
                .content()
                .contains("<finalName>course-policy</finalName>", "<course.rules>", "Element>${course.rules}<");
    }
}
