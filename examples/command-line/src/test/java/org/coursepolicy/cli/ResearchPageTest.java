package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.Experiment;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.GroupModel;
import org.coursepolicy.simulate.MarkModel;
import org.coursepolicy.simulate.Share;
import org.coursepolicy.simulate.StudentModel;
import org.coursepolicy.simulate.Students;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/research.md} shows is run as it stands there. */
class ResearchPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n((?s:.*?))^```$", Pattern.MULTILINE);

    private static final String POLICY = """
            {
              "formatVersion": 1, "title": "Two exams", "zone": "Europe/Zagreb", "conventions": "plain-1",
              "items": {"midterm": 100, "final": 100},
              "total": {"weighted": {"midterm": %d, "final": %d}},
              "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}
            }
            """;

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/research.md")).replace("\r\n", "\n");
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @Test
    void everyCommandRuns() throws IOException {
        write();
        List<String> commands = blocks("sh");
        assertThat(commands).hasSize(3);
        for (String command : commands) {
            List<Object> words = new java.util.ArrayList<>();
            for (String word : command.strip().split(" ", -1)) {
                words.add(word.matches(".*\\.(json|csv)") ? folder.resolve(word) : word);
            }
            assertThat(words.remove(0)).isEqualTo("course-policy");
            ProgramRun run = ProgramRun.of(words.toArray());
            assertThat(run.err()).as(command).isEmpty();
            assertThat(run.status()).isZero();
        }
        assertThat(folder.resolve("each.origin.csv")).exists();
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("first.policy.json"), POLICY.formatted(40, 60));
        Files.writeString(folder.resolve("second.policy.json"), POLICY.formatted(60, 40));
        Files.writeString(folder.resolve("class.record.json"), """
                {"formatVersion": 1, "students": {"ana": {}},
                 "scores": {"midterm": {"ana": 80}, "final": {"ana": 30}}}
                """);
    }

    @Test
    void theModelIsOneAndItsTableNamesAllThatThereIs() throws IOException {
        Path model = Files.writeString(
                folder.resolve("model.properties"), blocks("properties").get(0));
        Properties read = new Properties();
        read.load(new StringReader(blocks("properties").get(0)));
        assertThat(read).hasSize(7);
        assertThat(ModelFile.read(model).toString()).contains("on site", "remote", "midterm");
        String page = Files.readString(ROOT.resolve("docs/research.md"));
        Matcher usual =
                Pattern.compile("\\w+=([\\d.]+)").matcher(ModelFile.usual().toString());
        while (usual.find()) {
            assertThat(page).contains(usual.group(1).replaceFirst("\\.0$", ""));
        }
    }

    @Test
    void theJavaIsWhatRunsHere() throws IOException {
        write();
        CoursePolicy first = Documents.policy(folder.resolve("first.policy.json"));
        CoursePolicy second = Documents.policy(folder.resolve("second.policy.json"));
        run(first, second);
        String source = Files.readString(Path.of("src/test/java/org/coursepolicy/cli/ResearchPageTest.java"));
        assertThat(squeezed(source)).contains(squeezed(blocks("java").get(0)));
    }

    /** Formatters break lines as they like. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static void run(CoursePolicy first, CoursePolicy second) {
        StudentModel model = StudentModel.builder()
                .putItems(
                        ItemId.of("midterm"),
                        MarkModel.builder().mean(0.7).spread(0.2).build())
                .putGroups("on site", new GroupModel(3, 0, "base"))
                .putGroups("remote", new GroupModel(1, -0.3, "base"))
                .build();
        ExperimentResult result = Experiment.of(
                        Students.drawn(model, 1, 100_000),
                        List.of(new Arm("as it is", first, ""), new Arm("other weights", second, "")))
                .run(2);
        Comparison comparison = result.comparisons().get(0);
        Share moved = comparison.shifts().moved();
        System.out.println(moved.value() + " from " + moved.low() + " to " + moved.high());
        comparison
                .groups()
                .forEach(group -> System.out.println(
                        group.group() + " " + group.differences().mean()));
    }
}
