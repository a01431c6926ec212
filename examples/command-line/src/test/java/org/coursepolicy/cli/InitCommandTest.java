package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatItWritesGradesAtOnceByTheCommandThatItPrints() {
        Path course = folder.resolve("a new/course");
        ProgramRun init = ProgramRun.of("init", course);
        assertThat(init.status()).isZero();
        String policy = course.resolve("policy.json").toString();
        String record = course.resolve("record").toString();
        assertThat(init.out())
                .isEqualTo("Wrote a policy, " + policy + ", and a record, the CSV files in " + record + ".\nNext:\n"
                        + "  course-policy grade \"" + policy + "\" \"" + record + "\"\n");
        ProgramRun grade = ProgramRun.of("grade", policy, record);
        assertThat(grade.status()).isZero();
        assertThat(grade.err()).isEmpty();
        assertThat(grade.out()).contains("| ana ").contains("3 students: A 1, D 1, B 1");
    }

    @Test
    void aPlainPathIsPrintedWithoutQuotes() {
        Path course = Path.of("target", "no-such-folder-yet", Long.toString(System.nanoTime()));
        ProgramRun init = ProgramRun.of("init", course);
        assertThat(init.out())
                .endsWith("grade " + course.resolve("policy.json") + " " + course.resolve("record") + "\n");
    }

    @Test
    void aPolicyThatIsThereIsLeftAsItIs() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.json"), "mine");
        ProgramRun init = ProgramRun.of("init", folder);
        assertThat(init.status()).isEqualTo(2);
        assertThat(init.err())
                .isEqualTo("course-policy: " + policy
                        + " is there already, and is left as it is; choose another folder\n");
        assertThat(policy).hasContent("mine");
        assertThat(folder.resolve("record")).doesNotExist();
    }

    @Test
    void aRecordThatIsThereIsLeftAsItIsAndNoPolicyIsPutBesideIt() throws IOException {
        Files.createDirectory(folder.resolve("record"));
        assertThat(ProgramRun.of("init", folder).status()).isEqualTo(2);
        assertThat(folder.resolve("policy.json")).doesNotExist();
        assertThat(folder.resolve("record")).isEmptyDirectory();
    }

    @Test
    void whatIsWrittenHasTheLineEndsOfEverySystem() throws IOException {
        assertThat(ProgramRun.of("init", folder).status()).isZero();
        assertThat(Files.readString(folder.resolve("record/roster.csv"))).isEqualTo("student\nana\nben\nchloe\n");
    }
}
