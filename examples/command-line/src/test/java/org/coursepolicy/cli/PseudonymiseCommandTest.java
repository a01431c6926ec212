package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymiseCommandTest {
    private static final Path POLICY = Path.of("..", "policies", "cmu", "cmu-mlip-f2022.policy.json");
    private static final Path RECORD = Path.of("..", "policies", "cmu", "cmu-mlip-f2022.record.json");

    @TempDir
    private Path folder;

    private Path key;

    @BeforeEach
    void start() throws Exception {
        key = Files.writeString(folder.resolve("course.key"), "0123456789abcdef0123456789abcdef");
    }

    @Test
    void aRecordIsPrintedUnderPseudonymsAndGradedAlike() throws Exception {
        ProgramRun run = ProgramRun.of("pseudonymise", RECORD, "--policy", POLICY, "--key", key);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"s-").doesNotContain("\"s63\"");
        Path told = Files.writeString(folder.resolve("told.record.json"), run.out());
        assertThat(letters(ProgramRun.of("grade", POLICY, told, "--format", "csv")))
                .isEqualTo(letters(ProgramRun.of("grade", POLICY, RECORD, "--format", "csv")));
    }

    /** Everything but ids, in an order that does not depend on them. */
    private static java.util.List<String> letters(ProgramRun run) {
        assertThat(run.status()).isZero();
        return run.out()
                .lines()
                .map(line -> line.substring(line.indexOf(',')))
                .sorted()
                .toList();
    }

    @Test
    void theSameKeyGivesTheSameRecordAndNoKeyAnotherEachTime() {
        assertThat(ProgramRun.of("pseudonymise", RECORD, "--key", key))
                .isEqualTo(ProgramRun.of("pseudonymise", RECORD, "--key", key));
        assertThat(ProgramRun.of("pseudonymise", RECORD)).isNotEqualTo(ProgramRun.of("pseudonymise", RECORD));
    }

    @Test
    void whoIsWhoIsWrittenForTheOwnerAloneAndNeverPrinted() throws Exception {
        Path mapping = folder.resolve("who.csv");
        ProgramRun run = ProgramRun.of("pseudonymise", RECORD, "--mapping", mapping);
        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("\"s63\"");
        assertThat(Files.readAllLines(mapping))
                .startsWith("pseudonym,is,id")
                .anyMatch(line -> line.matches("s-[0-9a-f]{16},student,s63"))
                .anyMatch(line -> line.matches("t-[0-9a-f]{16},team,.*"));
        if (Files.getFileStore(mapping).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mapping)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aMappingThatIsThereIsLeftAloneAndNothingIsPrinted() throws Exception {
        Path mapping = Files.writeString(folder.resolve("who.csv"), "mine");
        ProgramRun run = ProgramRun.of("pseudonymise", RECORD, "--mapping", mapping);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(mapping).hasContent("mine");
    }

    @Test
    void aFolderOfTablesIsReadByItsPolicyAndRefusedWithoutOne() {
        Path course = folder.resolve("course");
        assertThat(ProgramRun.of("init", course).status()).isZero();
        ProgramRun without = ProgramRun.of("pseudonymise", course.resolve("record"));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("--policy");
        ProgramRun with =
                ProgramRun.of("pseudonymise", course.resolve("record"), "--policy", course.resolve("policy.json"));
        assertThat(with.status()).isZero();
        assertThat(with.out()).contains("71").doesNotContain("ben");
    }

    @Test
    void aKeyThatIsMissingOrShortIsRefused() throws Exception {
        assertThat(ProgramRun.of("pseudonymise", RECORD, "--key", folder.resolve("none"))
                        .status())
                .isEqualTo(2);
        Path shortKey = Files.writeString(folder.resolve("short.key"), "secret");
        ProgramRun run = ProgramRun.of("pseudonymise", RECORD, "--key", shortKey);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("at least 32").doesNotContain("secret\n");
    }
}
