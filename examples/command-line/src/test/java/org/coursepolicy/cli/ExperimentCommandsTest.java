package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code simulate} and {@code compare}. */
class ExperimentCommandsTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final Path MLIP = POLICIES.resolve("cmu/cmu-mlip-f2022.policy.json");
    private static final Path RECORD = POLICIES.resolve("cmu/cmu-mlip-f2022.record.json");

    private static final String TWO_EXAMS = """
            {
              "formatVersion": 1, "title": "Two exams", "zone": "Europe/Zagreb", "conventions": "plain-1",
              "items": {"midterm": 100, "final": 100},
              "total": {"weighted": {"midterm": %d, "final": %d}},
              "scale": {"cutoffs": {"bands": {"pass": %d}, "else": "fail"}}
            }
            """;

    @TempDir
    private Path folder;

    private Path policy(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path exams(String name, int midterm, int cutoff) throws IOException {
        return policy(name, TWO_EXAMS.formatted(midterm, 100 - midterm, cutoff));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, withHeader)) {
            return parser.getRecords();
        }
    }

    private static String value(List<CSVRecord> rows, String section, String measure) {
        return rows.stream()
                .filter(row ->
                        row.get("section").equals(section) && row.get("measure").equals(measure))
                .findFirst()
                .orElseThrow()
                .get("value");
    }

    @Test
    void aPolicyIsSimulatedAndTheSameSeedTellsTheSame() {
        ProgramRun run = ProgramRun.of("simulate", MLIP, "--students", 500, "--seed", 4);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("500 invented students, seed 4, SplitMix64-keyed-1")
                .contains("Machine Learning in Production");
        assertThat(ProgramRun.of("simulate", MLIP, "--students", 500, "--seed", 4, "--threads", 3)
                        .out())
                .isEqualTo(run.out());
        assertThat(ProgramRun.of("simulate", MLIP, "--students", 500, "--seed", 5)
                        .out())
                .isNotEqualTo(run.out());
    }

    @Test
    void twoPoliciesAreComparedOnInventedStudents() throws IOException {
        Path csv = folder.resolve("all.csv");
        ProgramRun run = ProgramRun.of(
                "compare", exams("a.json", 40, 80), exams("b.json", 40, 85), "--students", 2_000, "--csv", csv);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("2 items are the same, by their ids.")
                .contains("From A (rows) to B (columns)")
                .contains("better 0, 0.00 %");
        List<CSVRecord> rows = rows(csv);
        assertThat(value(rows, "origin", "seed")).isEqualTo("1");
        assertThat(value(rows, "origin", "generator")).isEqualTo("SplitMix64-keyed-1");
        assertThat(value(rows, "origin", "program")).startsWith("course-policy ");
        assertThat(value(rows, "origin", "digest")).startsWith("sha256:");
        assertThat(Long.parseLong(value(rows, "comparison", "moved"))).isPositive();
        assertThat(value(rows, "comparison", "raised")).isEqualTo("0");
    }

    @Test
    void aPolicyComparedWithItselfMovesNobody() throws IOException {
        Path same = exams("a.json", 40, 80);
        assertThat(ProgramRun.of("compare", same, same).out()).contains("Another letter: 0, 0.00 % (0.00 to 0.38)");
    }

    @Test
    void twoPoliciesAreComparedOnARecord() {
        ProgramRun run = ProgramRun.of("compare", MLIP, MLIP, RECORD);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("74 students of a record").contains("Another letter: 0,");
    }

    @Test
    void whatDoesNotSuitAPolicyInARecordIsToldAtItsPlace() throws IOException {
        Path record = policy("r.json", """
                {"formatVersion": 1, "students": {"ana": {}}, "scores": {"midterm": {"ana": 180}}}
                """);
        ProgramRun run = ProgramRun.of("compare", exams("a.json", 40, 80), exams("b.json", 50, 80), record);
        assertThat(run.status()).isEqualTo(Main.DOCUMENT_ERRORS);
        assertThat(run.err()).contains("r.json:1:");
    }

    @Test
    void policiesOfOtherItemsAreRefusedAndToldApart() throws IOException {
        Path exams = exams("a.json", 40, 80);
        Path other = policy("b.json", TWO_EXAMS.formatted(40, 60, 80).replace("\"final\"", "\"last\""));
        ProgramRun run = ProgramRun.of("compare", exams, other);
        assertThat(run.status()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err())
                .contains("in both: midterm")
                .contains("a.json: final")
                .contains("b.json: last")
                .contains("--items-may-differ");
        assertThat(ProgramRun.of("compare", exams, other, "--items-may-differ").out())
                .contains("1 items are the same, by their ids; others are in one policy only.");
    }

    @Test
    void parametersAreVariedAtTheirPointers() throws IOException {
        ProgramRun run = ProgramRun.of(
                "simulate",
                exams("a.json", 40, 80),
                "--vary",
                "/scale/cutoffs/bands/pass=70",
                "--vary",
                "/items/midterm=50");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("If one thing is different in A:")
                .contains("/scale/cutoffs/bands/pass=70")
                .contains("/items/midterm=50");
    }

    @Test
    void aVariationThatIsNoPolicyIsToldAtItsPlace() throws IOException {
        Path exams = exams("a.json", 40, 80);
        ProgramRun run = ProgramRun.of("simulate", exams, "--vary", "/scale/cutoffs/bands/pass=\"many\"");
        assertThat(run.status()).isEqualTo(Main.DOCUMENT_ERRORS);
        assertThat(run.err()).contains("--vary /scale/cutoffs/bands/pass");
        assertThat(ProgramRun.of("simulate", exams, "--vary", "pass").status()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void studentsAndItemsAreWrittenOneARow() throws IOException {
        Path students = folder.resolve("students.csv");
        Path items = folder.resolve("items.csv");
        ProgramRun run = ProgramRun.of(
                "compare",
                exams("a.json", 40, 80),
                exams("b.json", 40, 85),
                "--students",
                50,
                "--by-student",
                students,
                "--by-item",
                items);
        assertThat(run.err()).isEmpty();
        assertThat(rows(students)).hasSize(100);
        assertThat(rows(students).get(99).get("student")).isEqualTo("s49");
        assertThat(rows(students).get(99).get("letter")).isIn("pass", "fail");
        assertThat(rows(items)).hasSize(200);
        assertThat(rows(items).get(0).get("item")).isEqualTo("midterm");
        assertThat(value(rows(folder.resolve("students.origin.csv")), "origin", "students"))
                .isEqualTo("50");
        assertThat(folder.resolve("items.origin.csv")).exists();
    }

    @Test
    void aModelIsReadFromAFile() throws IOException {
        Path model = policy("able.properties", """
                marks.mean = 0.95
                marks.spread = 0.02
                marks.missing = 0
                items.final.mean = 0.9
                groups.on\\ site.weight = 2
                groups.remote.ability = -1
                teams.size = 1
                """);
        ProgramRun run = ProgramRun.of(
                "compare", exams("a.json", 40, 80), exams("b.json", 40, 92), "--model", model, "--students", 3_000);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("pass   |     3000 | 100.00").contains("  remote: another letter");
    }

    @Test
    void aModelOfWhatThereIsNotIsRefused() throws IOException {
        Path exams = exams("a.json", 40, 80);
        assertThat(ProgramRun.of("simulate", exams, "--model", policy("a.properties", "marks.avarage = 1\n"))
                        .err())
                .contains("a model has no marks.avarage");
        assertThat(ProgramRun.of("simulate", exams, "--model", policy("b.properties", "marks.mean = high\n"))
                        .err())
                .contains("`marks.mean` should be a number:");
        assertThat(ProgramRun.of("simulate", exams, "--model", policy("c.properties", "marks.mean = 7\n"))
                        .err())
                .contains("`mean` must be from 0.0 to 1.0 but was 7.0");
    }
}
