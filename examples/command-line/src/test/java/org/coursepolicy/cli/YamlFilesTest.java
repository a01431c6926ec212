package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the program takes JSON it takes YAML. */
class YamlFilesTest {
    private static final String POLICY = """
            formatVersion: 1
            title: Two exams
            zone: Europe/Zagreb
            conventions: plain-1
            items: {midterm: 100, final: 100}
            total: {weighted: {midterm: 40, final: 60}}
            scale:
              cutoffs:
                bands: {pass: 50}
                else: fail
            """;
    private static final String RECORD = """
            formatVersion: 1
            students: {ana: {}}
            scores:
              midterm: {ana: 80}
              final: {ana: 30}
            """;
    private static final String CASES = """
            formatVersion: 1
            policy: exams.policy.yaml
            cases:
              - name: Half is enough
                record: {students: {ana: {}}, scores: {midterm: {ana: 80}, final: {ana: 30}}}
                expect: {ana: {total: 50, letter: pass}}
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPolicyAndARecordAreGraded() throws IOException {
        ProgramRun run = ProgramRun.of("grade", write("exams.policy.yaml", POLICY), write("exams.record.yml", RECORD));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("| ana ").contains("pass");
    }

    @Test
    void aMistakeIsToldWithItsLine() throws IOException {
        Path policy = write("exams.policy.yaml", POLICY.replace("else: fail", "els: fail"));
        ProgramRun run = ProgramRun.of("check", policy);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains(policy + ":10:5: UNKNOWN /scale/cutoffs/els")
                .contains("did you mean \"else\"?");
    }

    @Test
    void casesOfAFolderAreRun() throws IOException {
        write("exams.policy.yaml", POLICY);
        write("exams.cases.yaml", CASES);
        ProgramRun run = ProgramRun.of("conform", folder);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }
}
