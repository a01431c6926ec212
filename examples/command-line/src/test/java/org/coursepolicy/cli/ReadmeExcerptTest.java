package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The lines of an explanation that the README shows are printed, in this order, for the student whom it names. */
class ReadmeExcerptTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern EXCERPT = Pattern.compile("--student (s\\d+).*?```text\n(.*?)```", Pattern.DOTALL);

    private static List<String> explained(String student) {
        StringWriter out = new StringWriter();
        CommandLine program = Main.program();
        program.setOut(new PrintWriter(out));
        Path policy = ExamplePoliciesTest.POLICIES.resolve("cmu/cmu-mlip-f2022.policy.json");
        Path record = ExamplePoliciesTest.POLICIES.resolve("cmu/cmu-mlip-f2022.record.json");
        assertThat(program.execute("explain", policy.toString(), record.toString(), "--student", student))
                .isZero();
        return out.toString().lines().toList();
    }

    /** The README leaves out what stands in brackets behind a line: where the rule stands in the policy. */
    private static String withoutPlace(String line) {
        return line.replaceFirst(" {3}\\[/.*]$", "");
    }

    @Test
    void shownLinesArePrintedInThisOrder() throws IOException {
        Matcher excerpt = EXCERPT.matcher(Files.readString(README).replace("\r\n", "\n"));
        assertThat(excerpt.find()).isTrue();
        List<String> shown =
                excerpt.group(2).lines().filter(line -> !line.equals("…")).toList();
        List<String> printed = explained(excerpt.group(1)).stream()
                .map(ReadmeExcerptTest::withoutPlace)
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(printed).containsSubsequence(shown);
    }
}
