package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.outcome.ItemOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path).with("roster.csv", "student,variant,team", "ana,,t1", "zoe,short,");
    }

    private String earned(String student, String item) {
        return Optional.ofNullable(folder.outcome(student).items().get(ItemId.of(item)))
                .map(ItemOutcome::score)
                .map(score -> score.isOpen() ? "open" : score.earned() + "/" + score.possible())
                .orElseThrow();
    }

    @Test
    void cellsArePointsLevelsAndStates() {
        folder.with(
                "scores.csv",
                "student,midterm,quiz,essay/text,layout,form/spelling",
                "ana,87.5,2,pass,missing,excused");
        assertThat(earned("ana", "midterm")).isEqualTo("87.5/100");
        assertThat(earned("ana", "quiz")).isEqualTo("5/10");
        assertThat(earned("ana", "essay/text")).isEqualTo("60/60");
        assertThat(earned("ana", "essay/form/layout")).isEqualTo("0/20");
        assertThat(earned("ana", "essay/form")).isEqualTo("0/20");
    }

    @Test
    void anEmptyCellRecordsNothing() {
        folder.with("scores.csv", "student,midterm", "ana,", "zoe,0");
        assertThat(folder.outcome("ana").open()).contains("midterm");
        assertThat(earned("zoe", "midterm")).isEqualTo("0/100");
    }

    @Test
    void aByteOrderMarkQuotesAndWindowsLineEndsChangeNothing() {
        folder.bytes(
                "scores.csv", "\uFEFF\"student\",\"midterm\"\r\n\"ana\",\"80\"\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(earned("ana", "midterm")).isEqualTo("80/100");
    }

    @Test
    void teamsHaveAFileOfTheirOwnBesideThatOfStudents() {
        folder.with("scores.csv", "student,midterm", "ana,80").with("team-scores.csv", "team,project", "t1,40");
        assertThat(earned("ana", "midterm")).isEqualTo("80/100");
        assertThat(earned("ana", "project")).isEqualTo("40/50");
    }

    @Test
    void anUnknownItemIsToldAtItsColumn() {
        folder.with("scores.csv", "student,midtrem", "ana,80", "zoe,70");
        assertThat(folder.errors())
                .containsExactly("scores.csv, row 1, column B: UNKNOWN: found a column of another name, "
                        + "expected student, or an item of the policy; did you mean \"midterm\"?");
    }

    @Test
    void pointsBeyondTheItemsAreToldAtTheirCells() {
        folder.with("scores.csv", "student,midterm", "ana,101", "zoe,80");
        assertThat(folder.errors())
                .containsExactly("scores.csv, row 2, column B (midterm): RANGE: found 101 points, "
                        + "expected from 0 to 100 points");
    }

    @Test
    void aWordThatIsNoLevelIsToldAtItsCell() {
        folder.with("scores.csv", "student,essay/text,midterm", "ana,Pass,N/A");
        assertThat(folder.errors())
                .containsExactly(
                        "scores.csv, row 2, column B (essay/text): ENUM: found \"Pass\", expected a level of this item "
                                + "(fail, pass); did you mean \"pass\"?",
                        "scores.csv, row 2, column C (midterm): TYPE: found a word, expected points, or missing, "
                                + "excused or ungraded");
    }

    @Test
    void aScoreOfAGroupOrOfWhatTheVariantLacksIsToldForAllItsRowsTogether() {
        folder.with("roster.csv", "student,variant", "ana,", "max,", "zoe,short")
                .with("scores.csv", "student,essay", "ana,80", "max,70");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "scores.csv, rows 2 and 3, column B (essay): CONFLICT: found a score of an item that has items");
    }

    @Test
    void anItemOfTeamsIsNoColumnOfStudents() {
        folder.with("scores.csv", "student,project", "ana,40");
        assertThat(folder.errors())
                .containsExactly("scores.csv, row 2, column B (project): REF: found a student, "
                        + "expected the id of a team, for teams have this item");
    }

    @Test
    void aStudentWhoIsNotOnTheRosterIsToldOnceAndWithoutBeingNamed() {
        folder.with("scores.csv", "student,midterm,quiz", "max,80,1", "ana,70,2");
        assertThat(folder.errors())
                .containsExactly("scores.csv, row 2, column A (student): REF: found nobody of that id, "
                        + "expected a student of roster.csv");
    }

    @Test
    void aTeamThatNobodyIsInIsRefused() {
        folder.with("team-scores.csv", "team,project", "t9,40");
        assertThat(folder.errors())
                .containsExactly("team-scores.csv, row 2, column A (team): REF: found nobody of that id, "
                        + "expected a team of roster.csv or teams.csv");
    }

    @Test
    void aStudentWhoStandsTwiceIsRefused() {
        folder.with("scores.csv", "student,midterm", "ana,80", "ana,90");
        assertThat(folder.errors())
                .containsExactly("scores.csv, row 3, column A (student): DUPLICATE: found the student of row 2, "
                        + "expected each student once");
    }

    @Test
    void aTeamsMarkInBothFilesIsRefused() {
        folder.with("scores.csv", "team,project", "t1,40").with("team-scores.csv", "team,project", "t1,40");
        assertThat(folder.errors())
                .containsExactly("team-scores.csv, row 2, column B (project): DUPLICATE: found a mark of row 2 of "
                        + "scores.csv, expected one mark");
    }

    @Test
    void theSameItemUnderTwoHeadingsIsRefused() {
        folder.with("scores.csv", "student,layout,form/layout", "ana,pass,fail");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .contains("DUPLICATE")
                .contains("each item once");
    }

    @Test
    void theFirstColumnMustSayWhoseTheMarksAre() {
        folder.with("scores.csv", "name,midterm", "ana,80");
        assertThat(folder.errors())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("scores.csv, row 1: MISSING: found no column student"))
                .anyMatch(line -> line.startsWith("scores.csv, row 1, column A: UNKNOWN"));
    }

    @Test
    void aSheetWithStudentsAsColumnsNamesNobody() {
        folder.with("scores.csv", "student,ana,zoe", "midterm,80,70");
        assertThat(String.join("\n", folder.errors())).doesNotContain("ana").doesNotContain("zoe");
    }
}
