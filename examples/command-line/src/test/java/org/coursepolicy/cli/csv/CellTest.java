package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {
    private static String column(int number) {
        return new Cell("f", 1, number, Optional.empty()).columnText();
    }

    @Test
    void columnsAreCalledByLettersAsInSpreadsheets() {
        assertThat(column(1)).isEqualTo(", column A");
        assertThat(column(26)).isEqualTo(", column Z");
        assertThat(column(27)).isEqualTo(", column AA");
        assertThat(column(52)).isEqualTo(", column AZ");
        assertThat(column(53)).isEqualTo(", column BA");
        assertThat(column(702)).isEqualTo(", column ZZ");
        assertThat(column(703)).isEqualTo(", column AAA");
    }

    @Test
    void aKnownHeadingStandsBesideTheLetter() {
        assertThat(new Cell("f", 1, 3, Optional.of("midterm")).columnText()).isEqualTo(", column C (midterm)");
    }

    @Test
    void aRowAsAWholeHasNoColumn() {
        assertThat(Cell.ofRow("f", 4).columnText()).isEmpty();
    }

    @Test
    void aRowOfAnotherFileIsCalledWithItsFile() {
        Cell here = Cell.ofRow("class/roster.csv", 3);
        assertThat(here.rowSeenFrom(Cell.ofRow("class/roster.csv", 9))).isEqualTo("row 3");
        assertThat(here.rowSeenFrom(Cell.ofRow("class/teams.csv", 9))).isEqualTo("row 3 of roster.csv");
        assertThat(Cell.ofRow("class\\roster.csv", 3).rowSeenFrom(Cell.ofRow("x", 9)))
                .isEqualTo("row 3 of roster.csv");
    }
}
