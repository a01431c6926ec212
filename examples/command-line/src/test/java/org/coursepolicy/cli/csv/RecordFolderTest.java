package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFolderTest {
    /** The same facts as those of {@link #everything()}. */
    private static final String RECORD = """
            {
              "formatVersion": 1,
              "students": { "ana": {}, "zoe": {}, "max": { "variant": "short" }, "=cmd()": {} },
              "teams": { "t1": { "members": { "ana": {}, "zoe": { "until": "2022-03-01T05:00:00Z" } } }, "t2": { "members": { "zoe": { "from": "2022-03-01T05:00:00Z" }, "=cmd()": {} } } },
              "scores": {
                "midterm": { "ana": 87.5, "zoe": "excused", "max": 70, "=cmd()": "missing" },
                "quiz": { "ana": "3", "zoe": "1", "=cmd()": "2" },
                "project": { "t1": 40, "t2": 25 }
              },
              "days": { "lectures": { "ana": ["2022-01-19", "2022-01-24"], "zoe": ["2022-01-24"], "max": ["2022-01-19"] } },
              "excused-days": { "lectures": { "zoe": ["2022-01-19"] } },
              "submissions": [
                { "id": "1", "item": "essay", "by": "ana", "at": "2022-02-03T17:00:00Z", "scores": { "text": "pass", "layout": "fail", "spelling": "pass" } },
                { "id": "2", "item": "essay", "by": "ana", "at": "2022-03-01T17:00:00Z", "as": "redo", "with": ["reflection", "pictures"], "returned": "2022-03-08T17:00:00Z", "scores": { "text": "pass", "layout": "pass", "spelling": "pass" } },
                { "id": "3", "item": "lab", "by": "zoe", "at": "2022-03-03T17:00:00Z", "score": 40 },
                { "id": "4", "item": "lab", "by": "=cmd()", "at": "2022-03-01T17:00:00Z", "score": 20 }
              ],
              "extensions": [{ "item": "lab", "for": "zoe", "until": "2022-03-02T17:00:00Z", "reason": "ill" }],
              "requests": [{ "id": "5", "by": "ana", "account": "own", "item": "essay", "at": "2022-02-01T17:00:00Z", "says": "decline" }],
              "grants": [{ "id": "6", "account": "own", "to": "zoe", "amount": 2, "at": "2022-01-20T17:00:00Z", "reason": "ill, \\"badly\\"" }],
              "ratings": [{ "item": "project", "by": "zoe", "of": { "zoe": "2", "=cmd()": "1" } }],
              "incidents": [{ "id": "7", "kind": "cheating", "item": "essay", "by": "zoe", "at": "2022-02-04T17:00:00Z" }],
              "rulings": [{ "item": "lab", "for": "=cmd()", "score": 30, "reason": "regraded" }]
            }
            """;

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path);
    }

    private Folder everything() {
        return folder.with("roster.csv", "student,variant,team", "ana,,t1", "zoe,,", "max,short,", "=cmd(),,t2")
                .with("teams.csv", "team,student,from,until", "t1,zoe,,2022-03-01 00:00", "t2,zoe,2022-03-01 00:00,")
                .with(
                        "scores.csv",
                        "student,midterm,quiz",
                        "ana,87.5,3",
                        "zoe,excused,1",
                        "max,70,",
                        "=cmd(),missing,2")
                .with("team-scores.csv", "team,project", "t1,40", "t2,25")
                .with("days.csv", "student,2022-01-19,2022-01-24", "ana,x,x", "zoe,excused,x", "max,x,")
                .with(
                        "submissions.csv",
                        "item,by,at,as,score,text,layout,spelling,with,returned",
                        "essay,ana,2022-02-03 12:00,,,pass,fail,pass,,",
                        "essay,ana,2022-03-01 12:00,redo,,pass,pass,pass,reflection pictures,2022-03-08 12:00",
                        "lab,zoe,2022-03-03 12:00,,40,,,,,",
                        "lab,=cmd(),2022-03-01 12:00,,20,,,,,")
                .with("extensions.csv", "item,for,until,reason", "lab,zoe,2022-03-02 12:00,ill")
                .with("requests.csv", "by,account,item,at,says", "ana,own,essay,2022-02-01 12:00,decline")
                .with("grants.csv", "account,to,amount,at,reason", "own,zoe,2,2022-01-20 12:00,\"ill, \"\"badly\"\"\"")
                .with("ratings.csv", "item,by,of,rating", "project,zoe,zoe,2", "project,zoe,=cmd(),1")
                .with("incidents.csv", "kind,item,by,at", "cheating,essay,zoe,2022-02-04 12:00")
                .with("rulings.csv", "item,for,score,reason", "lab,=cmd(),30,regraded");
    }

    private static CourseOutcome document() {
        CourseRecord record = PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", RECORD))
                .value();
        return GradeEvaluator.of(Folder.POLICY).withoutExplanations().evaluate(record);
    }

    private CourseOutcome tables() throws IOException {
        return RecordFolder.evaluate(
                path, Folder.POLICY, GradeEvaluator.of(Folder.POLICY).withoutExplanations());
    }

    /** Returns an outcome as a document, without the ids of events, which tables make themselves. */
    private static String text(CourseOutcome outcome) {
        return PolicyJson.standard()
                .write(CourseOutcome.KIND, outcome)
                .replaceAll("\"id\": \"[^\"]*\"", "\"id\": \"\"")
                .replaceAll("\\s+", "");
    }

    @Test
    void tablesAndADocumentWithTheSameFactsHaveTheSameOutcome() throws IOException {
        everything();
        assertThat(text(tables())).isEqualTo(text(document()));
    }

    @RepeatedTest(10)
    void theOrderOfRowsAndColumnsChangesNothing(RepetitionInfo repetition) throws IOException {
        everything();
        CourseOutcome before = tables();
        Random random = new Random(repetition.getCurrentRepetition());
        try (var files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.write(file, shuffled(Files.readAllLines(file), random));
            }
        }
        assertThat(tables()).isEqualTo(before);
    }

    /** No cell of these tables has a comma in it but for the last of one file, which is then left as it is. */
    private static List<String> shuffled(List<String> lines, Random random) {
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, random);
        rows.add(0, lines.get(0));
        if (String.join("", lines).contains("\"")) {
            return rows;
        }
        int columns = lines.get(0).split(",", -1).length;
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i < columns; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        order.add(0, 0);
        return rows.stream()
                .map(row -> String.join(
                        ",", order.stream().map(i -> row.split(",", -1)[i]).toList()))
                .toList();
    }

    @Test
    void windowsLineEndsAndByteOrderMarksChangeNothing() throws IOException {
        everything();
        CourseOutcome before = tables();
        try (var files = Files.list(path)) {
            for (Path file : files.toList()) {
                String text = "\uFEFF" + Files.readString(file).replace("\n", "\r\n");
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void theMistakesOfAllFilesAreToldTogetherThoseThatThePolicyFindsIncluded() {
        folder.with("roster.csv", "student", "ana", "zoe")
                .with("scores.csv", "student,midterm", "ana,101", "zoe,\"87,5\"")
                .with("days.csv", "student,2022-01-19", "ana,y")
                .with("extensions.csv", "item,for,until,reason", "lap,zoe,2022-03-04 23:59,ill")
                .with("roaster.csv", "student");
        assertThat(folder.errors())
                .extracting(line -> line.replaceAll(": found.*", ""))
                .containsExactly(
                        "days.csv, row 2, column B (2022-01-19): ENUM",
                        "extensions.csv, row 2, column A (item): REF",
                        "roaster.csv: UNKNOWN",
                        "scores.csv, row 2, column B (midterm): RANGE",
                        "scores.csv, row 3, column B (midterm): TYPE");
    }

    @Test
    void noMessageNamesAPerson() {
        folder.with("roster.csv", "student,variant", "ana,none", "zoe,", "ana,")
                .with("scores.csv", "student,midterm,quiz", "zoe,101,zoe", "max,1,1")
                .with("ratings.csv", "item,by,of,rating", "zoe,zoe,ana,2");
        assertThat(String.join("\n", folder.errors()))
                .doesNotContain("ana")
                .doesNotContain("zoe")
                .doesNotContain("max");
    }

    @Test
    void anUnknownFileIsRefusedWithTheNearestName() {
        folder.with("roster.csv", "student", "ana")
                .with("Scores.csv", "student")
                .with("notes from the staff room.txt", "x");
        assertThat(folder.errors())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(
                                "Scores.csv: UNKNOWN: found something that is not read, expected only the files roster.csv, ")
                        && line.endsWith("; did you mean \"scores.csv\"?"))
                .anyMatch(line -> line.startsWith("notes from the staff room.txt: UNKNOWN")
                        && line.endsWith("; move it elsewhere"));
    }

    @Test
    void hiddenFilesAndThoseOfAnOpenSpreadsheetAreLeftAlone() {
        folder.with("roster.csv", "student", "ana")
                .with(".DS_Store", "x")
                .with(".~lock.scores.csv#", "x")
                .with("~$scores.xlsx", "x");
        assertThat(folder.outcome().students()).hasSize(1);
    }

    @Test
    void aFolderWithTheNameOfAFileIsNotPassedOver() throws IOException {
        folder.with("roster.csv", "student", "ana");
        Files.createDirectory(path.resolve("scores.csv"));
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("scores.csv: UNKNOWN: found something that is not read")
                .endsWith("; move it elsewhere");
    }

    @Test
    void theClassOfTheExamplesHasTheSameOutcomeInTables() throws IOException {
        Path examples = Path.of("..", "policies");
        CoursePolicy policy = PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.of(examples.resolve("cmu/cmu-mlip-f2022.policy.json")))
                .value();
        CourseRecord record = PolicyJson.standard()
                .read(CourseRecord.KIND, Input.of(examples.resolve("cmu/cmu-mlip-f2022.record.json")))
                .value();
        new RecordTables(record).write(path);
        GradeEvaluator evaluator = GradeEvaluator.of(policy).withoutExplanations();
        assertThat(RecordFolder.evaluate(path, policy, evaluator)).isEqualTo(evaluator.evaluate(record));
    }
}
