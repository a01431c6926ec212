package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    private Path policy;
    private Path record;

    @BeforeEach
    void start() {
        Path course = folder.resolve("course");
        assertThat(ProgramRun.of("init", course).status()).isZero();
        policy = course.resolve("policy.json");
        record = course.resolve("record");
    }

    @Test
    void aStudentOfAFolderOfTablesIsExplained() {
        ProgramRun run = ProgramRun.of("explain", policy, record, "--student", "ben");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("midterm: 71 of 100 points, recorded");
    }

    @Test
    void allStudentsAreExplainedInFilesAndCounted() {
        Path letters = folder.resolve("letters");
        ProgramRun run = ProgramRun.of("explain", policy, record, "--all", "--to", letters);
        assertThat(run).isEqualTo(new ProgramRun(0, "3 explanations are in " + letters + "\n", ""));
        assertThat(letters.resolve("ben.txt")).content().contains("midterm: 71 of 100 points, recorded");
    }

    @Test
    void filesAreWrittenAnewByForceOnly() {
        Path letters = folder.resolve("letters");
        Object[] arguments = {"explain", policy, record, "--all", "--to", letters};
        assertThat(ProgramRun.of(arguments).status()).isZero();
        ProgramRun again = ProgramRun.of(arguments);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err())
                .contains("3 of 3 files are in " + letters + " already")
                .contains("--force");
        assertThat(ProgramRun.of("explain", policy, record, "--all", "--force", "--to", letters)
                        .status())
                .isZero();
    }

    @Test
    void eitherOneStudentOrAllAreAskedForAndAllGoSomewhere() {
        assertThat(ProgramRun.of("explain", policy, record).status()).isEqualTo(2);
        assertThat(ProgramRun.of("explain", policy, record, "--all").status()).isEqualTo(2);
        assertThat(ProgramRun.of("explain", policy, record, "--to", folder).status())
                .isEqualTo(2);
        assertThat(ProgramRun.of("explain", policy, record, "--student", "ana", "--all", "--to", folder)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        ProgramRun run = ProgramRun.of("explain", policy, record, "--all", "--to", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }
}
