package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path).with("roster.csv", "student", "ana", "zoe");
    }

    @Test
    void marksOfPartsHaveColumnsOfTheirOwn() {
        folder.with(
                "submissions.csv",
                "item,by,at,score,text,form/layout,spelling",
                "essay,ana,2022-02-01 12:00,,pass,fail,pass",
                "lab,ana,2022-03-01 12:00,30,,,");
        assertThat(folder.outcome("ana").toText())
                .contains("essay: 80 of 100 points")
                .contains("lab: 30 of 40 points");
    }

    @Test
    void aRedoTakesThePlaceOfEarlierWork() {
        folder.with(
                "submissions.csv",
                "item,by,at,as,text,layout,spelling",
                "essay,ana,2022-02-01 12:00,,pass,fail,fail",
                "essay,ana,2022-02-20 12:00,redo,fail,pass,pass");
        assertThat(folder.outcome("ana").toText()).contains("essay: 40 of 100 points");
    }

    @Test
    void aSubmissionWithoutMarksHasThemInTheSheetOfScores() {
        folder.with("submissions.csv", "item,by,at", "lab,ana,2022-03-02 12:00")
                .with("scores.csv", "student,lab", "ana,40");
        assertThat(folder.outcome("ana").toText()).contains("lab: 36 of 40 points");
    }

    @Test
    void marksInBothPlacesAreToldAtTheRow() {
        folder.with("submissions.csv", "item,by,at,score", "lab,ana,2022-03-02 12:00,40")
                .with("scores.csv", "student,lab", "ana,40");
        assertThat(folder.errors())
                .containsExactly("submissions.csv, row 2: CONFLICT: found marks that stand in the record's scores too, "
                        + "expected marks of the first attempt in one place, here or there");
    }

    @Test
    void aColumnThatIsNoPartOfAnyItemIsRefused() {
        folder.with("submissions.csv", "item,by,at,txet", "essay,ana,2022-02-01 12:00,pass");
        assertThat(folder.errors())
                .containsExactly(
                        "submissions.csv, row 1, column D: UNKNOWN: found a column of another name, "
                                + "expected item, by, at, id, as, with, returned, score, or a part of an item; did you mean \"text\"?");
    }

    @Test
    void aMarkOfAPartThatTheItemLacksIsToldAtItsCell() {
        folder.with("submissions.csv", "item,by,at,midterm", "essay,ana,2022-02-01 12:00,80");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("submissions.csv, row 2, column D (midterm): REF: found \"midterm\", which no part has");
    }

    @Test
    void aMarkOfTheWholeBesideMarksOfPartsIsRefused() {
        folder.with("submissions.csv", "item,by,at,score,text", "essay,ana,2022-02-01 12:00,80,pass");
        assertThat(folder.errors())
                .containsExactly("submissions.csv, row 2: CONFLICT: found marks of parts beside a mark of the whole, "
                        + "expected one or the other");
    }

    @Test
    void everyWrongMarkOfARowIsTold() {
        folder.with("submissions.csv", "item,by,at,as,text,layout", "essay,ana,2022-02-01 12:00,Redo,\"1,5\",\"2,5\"");
        assertThat(folder.errors())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("submissions.csv, row 2, column D (as): ENUM"))
                .anyMatch(line -> line.startsWith("submissions.csv, row 2, column E (text): TYPE"))
                .anyMatch(line -> line.startsWith("submissions.csv, row 2, column F (layout): TYPE"));
    }
}
