package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code docs/your-first-policy.md} are done as they are written, one after the other.
 *
 * <p>A block of {@code sh} is run. A block of {@code text} is what the last command printed, where a line with an ellipsis
 * stands for any lines. A block with the name of a file after its language is a change to that file ({@code diff}), or what
 * is in it; if there is no such file, the reader is told to make it, and so it is made.
 */
class TutorialTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+) ?(.*)\n((?s:.*?))^```$", Pattern.MULTILINE);
    private static final String ELLIPSIS = "…";
    /** All that the reader makes is in this folder. */
    private static final String COURSE = "my-course";

    @TempDir
    private static Path folder;

    private ProgramRun last = new ProgramRun(0, "", "");

    private record Block(int number, String language, String file, String text) {
        String name() {
            return number + ": " + (language.equals("sh") ? text.strip() : language + " " + file);
        }
    }

    private static List<Block> blocks() throws IOException {
        String page =
                Files.readString(ROOT.resolve("docs/your-first-policy.md")).replace("\r\n", "\n");
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            blocks.add(new Block(blocks.size() + 1, matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        assertThat(page.lines().filter(line -> line.startsWith("```"))).hasSize(2 * blocks.size());
        return blocks;
    }

    @Test
    void theProgramIsBuiltAndNamedAsTheProjectHasIt() throws IOException {
        Block build = blocks().get(0);
        assertThat(build.text().lines())
                .containsExactly(
                        "mvn -q -B -ntp -DskipTests -pl examples/command-line -am package",
                        "alias course-policy=\"java -jar $PWD/examples/command-line/target/course-policy.jar\"");
        assertThat(ROOT.resolve("examples/command-line/pom.xml"))
                .content()
                .contains("<finalName>course-policy</finalName>")
                .contains("<mainClass>org.coursepolicy.cli.Main</mainClass>");
    }

    @TestFactory
    Stream<DynamicTest> everyStepDoesWhatThePageSays() throws IOException {
        List<Block> steps = blocks().subList(1, blocks().size());
        assertThat(steps).hasSizeGreaterThan(20);
        return steps.stream().map(step -> dynamicTest(step.name(), () -> take(step)));
    }

    private void take(Block step) throws IOException {
        switch (step.language()) {
            case "sh" -> step.text().lines().forEach(this::run);
            case "text" -> assertPrinted(step.text());
            case "diff" -> change(file(step), step.text());
            case "json", "csv" -> {
                if (!Files.exists(file(step))) {
                    Files.writeString(file(step), step.text());
                }
                assertThat(file(step)).hasContent(step.text());
            }
            default -> throw new AssertionError("no reader knows what to do with a block of " + step.language());
        }
    }

    private static Path file(Block step) {
        assertThat(step.file()).startsWith(COURSE + "/");
        return folder.resolve(step.file());
    }

    private void run(String command) {
        List<String> words = Arrays.asList(command.split(" "));
        assertThat(words.get(0)).isEqualTo("course-policy");
        last = ProgramRun.of(words.stream()
                .skip(1)
                .map(word -> word.startsWith(COURSE) ? folder.resolve(word) : word)
                .toArray());
    }

    private void assertPrinted(String text) {
        String printed = (last.err() + last.out())
                .replace(folder + java.io.File.separator, "")
                .replace('\\', '/');
        String expected = text.lines()
                .map(line -> line.equals(ELLIPSIS) ? "(?s:.*\n)?" : Pattern.quote(line) + "\n")
                .reduce("", String::concat);
        assertThat(printed.stripTrailing() + "\n").as(printed).matches(expected);
    }

    /** Replaces the lines that a change shows as they were by the same lines as they will be. */
    private static void change(Path file, String change) throws IOException {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String line : change.lines().toList()) {
            assertThat(line.charAt(0)).isIn(' ', '-', '+');
            if (line.charAt(0) != '+') {
                before.append(line, 1, line.length()).append('\n');
            }
            if (line.charAt(0) != '-') {
                after.append(line, 1, line.length()).append('\n');
            }
        }
        String text = Files.readString(file);
        assertThat(text.split(Pattern.quote(before.toString()), -1)).as("once").hasSize(2);
        Files.writeString(file, text.replace(before.toString(), after.toString()));
    }
}
