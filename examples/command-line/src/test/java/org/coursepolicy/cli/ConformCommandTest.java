package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of cases are run as somebody runs them who wrote a policy of their own. */
class ConformCommandTest {
    private static final String POLICY = """
            {
              "formatVersion": 1, "title": "A homework", "zone": "UTC", "conventions": "plain-1",
              "accounts": { "own": { "holder": "student", "grant": 1 } },
              "items": { "h1": {
                "points": 100, "due": "2026-09-09T23:59",
                "hand-in": { "demands": [{ "account": "own", "price": 1, "buys": "late-unit", "cover": "partial" }] },
                "pipeline": [{ "late-penalty": { "takes": { "product": [10, "uncovered"] } } }]
              } },
              "total": { "percent": "h1" },
              "scale": { "cutoffs": { "bands": { "pass": 50 }, "else": "fail" } }
            }
            """;

    @TempDir
    private Path folder;

    private Path course;

    /** Two days late, of which a token pays one. */
    private static String lateCase(String name, String expected) {
        return """
                { "name": "%s",
                  "record": { "students": { "ana": {} }, "submissions": [
                    { "id": "e1", "item": "h1", "by": "ana", "at": "2026-09-11T12:00:00Z", "score": 90 }] },
                  "expect": { "ana": %s } }
                """.formatted(name, expected);
    }

    private static String file(String... cases) {
        return """
                { "formatVersion": 1, "policy": "homework.policy.json", "cases": [ %s ] }
                """.formatted(String.join(",", cases));
    }

    private static final String GOOD = lateCase("A token pays one of two days", "{ \"total\": 80 }");
    private static final String WRONG = lateCase("Two days cost 20 points", """
            { "total": 70, "letter": "pass", "items": { "h1": 70 },
              "submissions": { "e1": { "late": 2, "covered": 0 } }, "accounts": { "own": { "left": 1 } } }
            """);
    private static final String UNSUITED = GOOD.replace("\"h1\"", "\"h2\"");

    @BeforeEach
    void makeACourse() throws IOException {
        course = Files.createDirectory(folder.resolve("course"));
        write("homework.policy.json", POLICY);
    }

    private Path write(String name, String text) throws IOException {
        Path file = course.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFileInWhichAllIsAsExpectedIsOneLine() throws IOException {
        Path cases = write("late.cases.json", file(GOOD, GOOD));
        assertThat(ProgramRun.of("conform", cases))
                .isEqualTo(new ProgramRun(0, cases + ": 2 cases, all as expected\n1 file, 2 cases, 0 differ\n", ""));
    }

    @Test
    void whatDiffersIsToldWithTheCaseTheStudentAndBothNumbers() throws IOException {
        Path cases = write("late.cases.json", file(GOOD, WRONG));
        assertThat(ProgramRun.of("conform", cases)).isEqualTo(new ProgramRun(1, cases + """
                : 2 cases, 1 differs
                  Two days cost 20 points
                    ana, total: expected 70, but it is 80 %
                    ana, h1: expected 70, but it is 80 of 100 points
                    ana, units covered of submission e1: expected 0, but it is 1
                    ana, tokens left of own: expected 1, but it is 0
                1 file, 2 cases, 1 differs
                """, ""));
    }

    @Test
    void aFolderIsSearchedInItsSubfoldersAndInTheOrderOfTheNames() throws IOException {
        write("inner/homework.policy.json", POLICY);
        Path inner = write("inner/a.cases.json", file(WRONG, GOOD, WRONG));
        Path first = write("b.cases.json", file(GOOD));
        Path last = write("z.cases.json", file(GOOD));
        write("notes.json", "no cases");
        ProgramRun run = ProgramRun.of("conform", course);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        first + ": 1 case, all as expected",
                        inner + ": 3 cases, 2 differ",
                        last + ": 1 case, all as expected",
                        "3 files, 5 cases, 2 differ");
    }

    @Test
    void quietlyOnlyFilesWithDifferencesAreToldAndTheTotal() throws IOException {
        write("a.cases.json", file(GOOD));
        Path wrong = write("b.cases.json", file(WRONG));
        ProgramRun run = ProgramRun.of("conform", "--quiet", course);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith(wrong + ": 1 case, 1 differs\n").endsWith("2 files, 2 cases, 1 differs\n");
        Files.delete(wrong);
        assertThat(ProgramRun.of("conform", "--quiet", course))
                .isEqualTo(new ProgramRun(0, "1 file, 1 case, 0 differ\n", ""));
    }

    @Test
    void aBrokenFileIsToldAtItsLineAndTheOthersAreRun() throws IOException {
        Path broken = write("a.cases.json", file(GOOD).replace("\"expect\"", "\"expects\""));
        Path good = write("b.cases.json", file(GOOD));
        ProgramRun run = ProgramRun.of("conform", course);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(broken + ":4:").contains("UNKNOWN").contains("did you mean \"expect\"?");
        assertThat(run.out()).isEqualTo("""
                %s: cannot be read
                %s: 1 case, all as expected
                2 files, 1 case, 0 differ, 1 file cannot be read
                """.formatted(broken, good));
    }

    @Test
    void aBrokenPolicyIsToldWithItsFileToo() throws IOException {
        Path policy = write("homework.policy.json", POLICY.replace("\"own\", \"price\"", "\"won\", \"price\""));
        Path cases = write("late.cases.json", file(GOOD));
        ProgramRun run = ProgramRun.of("conform", cases);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(policy + ":").contains("did you mean \"own\"?");
    }

    @Test
    void aCaseWhoseRecordDoesNotSuitIsToldAndTheOthersAreRun() throws IOException {
        Path cases = write("late.cases.json", file(UNSUITED, WRONG, GOOD));
        ProgramRun run = ProgramRun.of("conform", cases);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(cases + ": 3 cases, 1 differs, 1 cannot be run\n")
                .contains("  A token pays one of two days\n    its record does not suit the policy:\n")
                .contains("    /submissions/0/item REF: found \"h2\"")
                .endsWith("1 file, 3 cases, 1 differs, 1 cannot be run\n");
    }

    @Test
    void aFileThatIsNotThereIsWrongUseAndTheOthersAreRun() throws IOException {
        Path cases = write("late.cases.json", file(WRONG));
        Path nothing = course.resolve("nothing.cases.json");
        ProgramRun run = ProgramRun.of("conform", nothing, cases);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("course-policy: cannot read the file " + nothing + "\n");
        assertThat(run.out())
                .contains(cases + ": 1 case, 1 differs")
                .endsWith("2 files, 1 case, 1 differs, 1 file cannot be read\n");
    }

    @Test
    void aFolderWithoutCasesIsNotAllAsExpected() {
        ProgramRun run = ProgramRun.of("conform", course);
        assertThat(run)
                .isEqualTo(new ProgramRun(
                        2, "", "course-policy: no file in the folder " + course + " ends in .cases.json\n"));
        assertThat(ProgramRun.of("conform").status()).isEqualTo(2);
    }

    @Test
    void aFileIsRunOnceHoweverOftenItIsNamedAndWhateverItsName() throws IOException {
        Path cases = write("late.cases.json", file(GOOD));
        Path other = write("other.json", file(GOOD));
        Path roundabout = course.resolve("..").resolve("course").resolve("late.cases.json");
        assertThat(ProgramRun.of("conform", cases, course, roundabout, other).out())
                .isEqualTo("""
                        %s: 1 case, all as expected
                        %s: 1 case, all as expected
                        2 files, 2 cases, 0 differ
                        """.formatted(cases, other));
    }

    @Test
    void theExamplesConform() {
        ProgramRun run = ProgramRun.of("conform", "--quiet", ExamplePoliciesTest.POLICIES);
        assertThat(run.out()).matches("\\d+ files, \\d+ cases, 0 differ\n");
        assertThat(run.status()).isZero();
    }
}
