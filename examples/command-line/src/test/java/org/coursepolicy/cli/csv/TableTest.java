package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Columns COLUMNS =
            Columns.of(List.of("student"), List.of("team")).andAny("an item", Set.of("midterm"));

    private final CellProblems problems = new CellProblems();

    /** Makes a table of rows whose cells have commas between them. */
    private Optional<Table> table(String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(Arrays.asList(row.split(",", -1)));
        }
        return Table.of("f.csv", cells, COLUMNS, problems);
    }

    private List<String> errors() {
        return Assertions.catchThrowableOfType(FolderException.class, problems::throwIfAny)
                .lines();
    }

    @Test
    void rowsHaveTheirCellsUnderTheirHeadingsInWhateverOrder() {
        Table table = table("midterm,student", "80,ana", ",zoe").orElseThrow();
        problems.throwIfAny();
        assertThat(table.headings()).containsExactly("midterm", "student");
        assertThat(table.rows()).hasSize(2);
        Table.Row first = table.rows().get(0);
        assertThat(first.text("student")).contains("ana");
        assertThat(first.text("midterm")).contains("80");
        assertThat(first.text("team")).isEmpty();
        assertThat(table.rows().get(1).text("midterm")).isEmpty();
        assertThat(first.cell("midterm")).isEqualTo(new Cell("f.csv", 2, 1, Optional.of("midterm")));
        assertThat(first.cell("team")).isEqualTo(Cell.ofRow("f.csv", 2));
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestNameAndWithoutRepeatingIt() {
        assertThat(table("student,midtrem", "ana,80")).isPresent();
        assertThat(errors())
                .containsExactly("f.csv, row 1, column B: UNKNOWN: found a column of another name, "
                        + "expected student, team, or an item; did you mean \"midterm\"?");
    }

    @Test
    void aColumnLikeNoOtherIsToBeDeleted() {
        table("student,Notes and remarks", "ana,");
        assertThat(errors()).singleElement().asString().endsWith("delete the column, or give it one of these names");
    }

    @Test
    void aColumnWithoutAHeadingIsRefused() {
        table("student,", "ana,80");
        assertThat(errors())
                .singleElement()
                .asString()
                .contains("row 1, column B: UNKNOWN: found a column without a heading");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        table("student,midterm,midterm", "ana,1,2");
        assertThat(errors())
                .containsExactly("f.csv, row 1, column C (midterm): DUPLICATE: found a second column of this name, "
                        + "expected each column once");
    }

    @Test
    void withoutARequiredColumnThereIsNoTable() {
        assertThat(table("midterm", "80")).isEmpty();
        assertThat(errors())
                .containsExactly("f.csv, row 1: MISSING: found no column student, expected a column student; "
                        + "its heading stands in the first row");
    }

    @Test
    void anEmptyFileLacksItsRequiredColumns() {
        assertThat(table()).isEmpty();
        assertThat(errors()).singleElement().asString().contains("MISSING");
    }

    @Test
    void aRaggedRowIsRefusedAndTheOthersAreRead() {
        Table table = table("student,midterm", "ana,80,1", "zoe", "s3,70").orElseThrow();
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(4);
        assertThat(errors())
                .containsExactly(
                        "f.csv, row 2: SYNTAX: found 3 cells, expected 2, as many as the first row has; "
                                + "a text with a comma in it stands in quotes",
                        "f.csv, row 3: SYNTAX: found 1 cell, expected 2, as many as the first row has; "
                                + "a text with a comma in it stands in quotes");
    }

    @Test
    void rowsOfEmptyCellsAreWhatSpreadsheetsLeaveBehind() {
        Table table = table("student,midterm", "", ",", "ana,80", ",").orElseThrow();
        problems.throwIfAny();
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(4);
    }

    @Test
    void semicolonsAndTabsAreCalledWhatTheyAre() {
        assertThat(table("student;midterm", "ana;80")).isEmpty();
        assertThat(errors())
                .containsExactly(
                        "f.csv, row 1: SYNTAX: found cells with semicolons or tabs between them, "
                                + "expected commas between cells; in the spreadsheet, choose the comma when you save it as CSV");
        assertThat(table("student\tmidterm", "ana\t80")).isEmpty();
    }
}
