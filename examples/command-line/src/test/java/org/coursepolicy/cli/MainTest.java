package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program as a user meets it: arguments in; output, errors and exit status out. */
class MainTest {
    private static final String POLICY = """
            {
              "formatVersion": 1, "title": "Two exams", "zone": "UTC", "conventions": "plain-1",
              "items": { "midterm": 100, "final": {"points": 90, "due": "2026-06-01T12:00", "bonus": 9} },
              "total": { "weighted": { "midterm": 40, "final": 60 }, "cite": { "section": "Grading" } },
              "scale": { "cutoffs": { "bands": { "A": 90, "B": 50 }, "else": "F" } }
            }
            """;
    private static final String RECORD = """
            {
              "formatVersion": 1, "students": { "s1": {}, "=s2": {} },
              "scores": { "midterm": { "s1": 80, "=s2": "excused" }, "final": { "s1": 50, "=s2": 80 } }
            }
            """;

    @TempDir
    private Path folder;

    private Path policy;
    private Path record;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeDocuments() throws IOException {
        policy = Files.writeString(folder.resolve("two.policy.json"), POLICY);
        record = Files.writeString(folder.resolve("two.record.json"), RECORD);
    }

    private int run(Object... arguments) {
        CommandLine program = Main.program();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(err));
        return program.execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }

    private List<String> errors() {
        return err.toString().lines().toList();
    }

    @Test
    void gradePrintsATableThatCutsNumbersOffAndSaysSo() {
        assertThat(run("grade", policy, record)).isZero();
        assertThat(out.toString())
                .contains("| s1      | base    |    80.00  |  55.55+ | 65.33+ | B      |")
                .contains("| =s2     | base    |         - |  88.88+ | 88.88+ | B      |");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void gradePrintsExactNumbersAsCsvAndKeepsSpreadsheetsFromRunningIds() {
        assertThat(run("grade", policy, record, "--format", "csv")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "student,variant,midterm %,final %,total,letter,so far,open",
                        "s1,base,80,500/9,196/3,B,,", "'=s2,base,,800/9,800/9,B,,");
    }

    @Test
    void gradePrintsTheOutcomeAsADocument() {
        assertThat(run("grade", policy, record, "--format", "json")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"formatVersion\": 1,\n  \"policy\": \"Two exams\"")
                .contains("\"percent\": \"196/3\"");
    }

    @Test
    void gradeAsOfAnEarlierInstantLeavesOpenWhatIsDueLater() {
        assertThat(run("grade", policy, record, "--as-of", "2026-05-01T00:00:00Z"))
                .isZero();
        assertThat(out.toString())
                .contains("As of 2026-05-01T00:00:00Z")
                .contains("open")
                .contains("B so far");
    }

    @Test
    void explainShowsHowEveryNumberCameAbout() {
        assertThat(run("explain", policy, record, "--student", "s1")).isZero();
        assertThat(out.toString())
                .contains("total: 65.3333 % (exactly 196/3) = sum of:   [/total]")
                .contains("  midterm: 32 % = 40 % × percent of midterm 80 %")
                .contains("(Grading)")
                .contains("final: 50 of 90 points, recorded");
    }

    @Test
    void explainOfAnEarlierInstantSaysWhatIsNotSettled() {
        assertThat(run("explain", policy, record, "--student", "s1", "--as-of", "2026-05-01T00:00:00Z"))
                .isZero();
        assertThat(out.toString())
                .startsWith("So far, for this is not settled yet: final\n")
                .contains("final: not graded yet, ungraded");
    }

    @Test
    void checkSaysThatAPolicyIsSound() {
        assertThat(run("check", policy)).isZero();
        assertThat(out.toString()).contains("\"Two exams\" is sound; variants: base");
    }

    @Test
    void checkTellsWhatIsHardlyMeant() throws IOException {
        Path doubtful = Files.writeString(folder.resolve("doubtful.policy.json"), """
                {
                  "formatVersion": 1, "title": "Doubtful", "zone": "UTC",
                  "items": { "exam": 50, "bonus": 50 },
                  "let": { "part": { "least": [100, { "quotient": ["exam", "bonus"] }] } },
                  "total": { "percent": "exam" },
                  "scale": { "table": {
                    "rows": [{ "level": "pass", "when": { "at-least": [{ "percent": "exam" }, 0.9] } }],
                    "else": "fail"
                  } }
                }
                """);
        assertThat(run("check", doubtful)).isZero();
        assertThat(out.toString().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(doubtful + ":4:")
                                .endsWith(
                                        " DOUBT /let/part: found 100 beside a ratio, which is 10000 %, perhaps meant: 1 for 100 %"),
                        line -> assertThat(line)
                                .startsWith(doubtful + ":7:")
                                .endsWith("found 0.9 beside a percentage, which is 0.9 %, perhaps meant: 90 for 90 %"));
    }

    @Test
    void everyMistakeOfAPolicyIsOneLineWithItsPlace() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.policy.json"), """
                {
                  "formatVersion": 1, "title": "Bad", "zone": "UTC",
                  "items": {
                    "midterm": { "pionts": 100, "points": "100" },
                    "final": { "points": 90, "due": "2026-06-31T12:00" }
                  },
                  "total": { "weighted": { "midterm": 40, "final": 70 } },
                  "scale": { "cutofs": {} }
                }
                """);
        assertThat(run("check", bad)).isEqualTo(1);
        assertThat(errors())
                .hasSize(6)
                .last()
                .asString()
                .startsWith("More about it: docs/errors.md#")
                .contains("docs/errors.md#missing");
        assertThat(errors().subList(0, 5))
                .allSatisfy(line -> assertThat(line).startsWith(bad.toString() + ":"))
                .anyMatch(line -> line.contains(":4:18: UNKNOWN /items/midterm/pionts") && line.contains("\"points\"?"))
                .anyMatch(line -> line.contains(":4:43: TYPE /items/midterm/points"))
                .anyMatch(line -> line.contains(":5:37: TIME /items/final/due"))
                .anyMatch(line -> line.contains(":7:26: MISSING /total/weighted/empty") && line.contains("conventions"))
                .anyMatch(line -> line.contains(":8:14: UNKNOWN /scale/cutofs"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRecordThatDoesNotSuitThePolicyIsToldAtItsPlaceWithoutNamingAPerson() throws IOException {
        Path unsuited = Files.writeString(folder.resolve("unsuited.record.json"), """
                {
                  "formatVersion": 1, "students": { "s1": {"variant": "phd"} },
                  "scores": {
                    "midtrem": { "s1": 80 },
                    "final": { "s1": 100 }
                  }
                }
                """);
        assertThat(run("grade", policy, unsuited)).isEqualTo(1);
        assertThat(errors())
                .anyMatch(line -> line.contains("REF /scores/midtrem") && line.contains("did you mean \"midterm\"?"))
                .anyMatch(line -> line.contains("REF /students/s1/variant"));
    }

    @Test
    void aPolicyGivenAsARecordIsCalledWhatItIs() {
        assertThat(run("grade", policy, policy)).isEqualTo(1);
        assertThat(err.toString()).contains("TYPE").contains("\"policy\"").contains("\"record\"");
    }

    @Test
    void aFolderOfTablesIsARecordToo() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("roster.csv"), "student\n=s2\ns1\n");
        Files.writeString(tables.resolve("scores.csv"), "student,midterm,final\ns1,80,50\n=s2,excused,80\n");
        assertThat(run("grade", policy, tables, "--format", "csv")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "student,variant,midterm %,final %,total,letter,so far,open",
                        "'=s2,base,,800/9,800/9,B,,", "s1,base,80,500/9,196/3,B,,");
        assertThat(run("grade", policy, tables, "--as-of", "2026-05-01T00:00:00Z"))
                .isZero();
        assertThat(out.toString()).contains("As of 2026-05-01T00:00:00Z").contains("B so far");
    }

    @Test
    void everyMistakeOfAFolderOfTablesIsOneLine() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("roster.csv"), "student\ns1\n");
        Files.writeString(tables.resolve("scores.csv"), "student,midterm,final\ns1,101,\"50,5\"\n");
        assertThat(run("grade", policy, tables)).isEqualTo(1);
        assertThat(errors())
                .containsExactly(
                        tables.resolve("scores.csv") + ", row 2, column B (midterm): RANGE: found 101 points, "
                                + "expected from 0 to 100 points",
                        tables.resolve("scores.csv") + ", row 2, column C (final): TYPE: found a number with a comma, "
                                + "expected a number of at least 0; write 87.5 and not 87,5, and 1000 and not 1,000");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongUseIsStatusTwoAndNeverAStackTrace() {
        assertThat(run("grade", policy)).isEqualTo(2);
        assertThat(run("grade", policy, folder.resolve("nothing.json"))).isEqualTo(2);
        assertThat(run("explain", policy, record, "--student", "nobody")).isEqualTo(2);
        assertThat(run("grade", policy, record, "--format", "xml")).isEqualTo(2);
        assertThat(run("grade", policy, record, "--as-of", "yesterday")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void onlyWaysToRoundAreProposed() throws IOException {
        String rounding = "\"pipeline\": [{\"round\": {\"to\": 1, \"mode\": \"unnecessary\"}}], ";
        Path never =
                Files.writeString(folder.resolve("never.policy.json"), POLICY.replace("\"due\"", rounding + "\"due\""));
        assertThat(run("check", never)).isEqualTo(1);
        assertThat(errors())
                .hasSize(2)
                .first()
                .asString()
                .contains("ENUM")
                .contains("half-up")
                .doesNotContain(", unnecessary");
    }
}
