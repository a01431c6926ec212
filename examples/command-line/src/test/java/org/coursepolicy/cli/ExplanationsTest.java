package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationsTest {
    private static final CoursePolicy POLICY = PolicyJson.standard()
            .read(CoursePolicy.KIND, Input.text("policy", """
                    {
                      "formatVersion": 1, "title": "One exam", "zone": "UTC", "conventions": "plain-1",
                      "items": { "exam": 100 }, "total": { "percent": "exam" },
                      "scale": { "cutoffs": { "bands": { "A": 90 }, "else": "F" } }
                    }
                    """))
            .value();

    @TempDir
    private Path folder;

    private static CourseOutcome outcome(String... students) {
        CourseRecord.Builder record = CourseRecord.builder();
        for (String student : students) {
            record.student(StudentId.of(student)).points("exam", StudentId.of(student), 95);
        }
        return GradeEvaluator.of(POLICY).evaluate(record.build());
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyStudentHasAFileThatBeginsWithCourseAndId() throws IOException {
        Path letters = folder.resolve("new/letters");
        Explanations.write(outcome("ana", "Zo\u00eb"), letters, false);
        assertThat(names(letters)).hasSize(2).first().isEqualTo("ana.txt");
        assertThat(Files.readString(letters.resolve("ana.txt")))
                .startsWith("One exam\nana\n\nletter: A = decided by:")
                .contains("exam: 95 of 100 points, recorded");
        assertThat(Files.readString(letters.resolve(names(letters).get(1)))).startsWith("One exam\nZo\u00eb\n");
    }

    @Test
    void anEarlierInstantIsToldInTheFile() throws IOException {
        CourseRecord record =
                CourseRecord.builder().student(StudentId.of("ana")).build();
        CourseOutcome early = GradeEvaluator.of(POLICY)
                .asOf(Instant.parse("2026-01-01T00:00:00Z"))
                .evaluate(record);
        Explanations.write(early, folder, false);
        assertThat(Files.readString(folder.resolve("ana.txt")))
                .startsWith("One exam\nana\nAs of 2026-01-01T00:00:00Z\n\n");
    }

    @Test
    void idsThatLeadElsewhereStayInTheFolder() throws IOException {
        Path letters = folder.resolve("letters");
        Explanations.write(outcome("../evil", "/etc/evil", "..", "a/b", "Ana", "ana"), letters, false);
        assertThat(names(folder)).containsExactly("letters");
        assertThat(names(letters)).hasSize(6);
    }

    @Test
    void ifOneFileIsThereNoneIsWritten() throws IOException {
        Files.writeString(folder.resolve("zoe.txt"), "mine");
        assertThatThrownBy(() -> Explanations.write(outcome("ana", "zoe"), folder, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 of 2 files are in ")
                .hasMessageNotContaining("zoe");
        assertThat(names(folder)).containsExactly("zoe.txt");
        assertThat(Files.readString(folder.resolve("zoe.txt"))).isEqualTo("mine");
    }

    @Test
    void byForceFilesAreWrittenAnewAndNothingOfTheOldIsLeft() throws IOException {
        Files.writeString(folder.resolve("ana.txt"), "old\n".repeat(1_000));
        Explanations.write(outcome("ana", "zoe"), folder, true);
        assertThat(Files.readString(folder.resolve("ana.txt")))
                .startsWith("One exam")
                .doesNotContain("old\nold");
        assertThat(names(folder)).containsExactly("ana.txt", "zoe.txt");
    }

    @Test
    void aLinkInTheFolderIsNeverFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Path letters = Files.createDirectory(folder.resolve("letters"));
        assumeThat(link(letters.resolve("ana.txt"), elsewhere)).isPresent();
        assertThatThrownBy(() -> Explanations.write(outcome("ana"), letters, false))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Explanations.write(outcome("ana"), letters, true))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(elsewhere)).isEqualTo("mine");
    }

    /** Not every system lets everybody make links; where it does not, the test is told as skipped. */
    private static Optional<Path> link(Path link, Path to) {
        try {
            return Optional.of(Files.createSymbolicLink(link, to));
        } catch (IOException | UnsupportedOperationException impossible) {
            return Optional.empty();
        }
    }
}
