package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problems;
import org.junit.jupiter.api.Test;

class CellProblemsTest {
    private final CellProblems problems = new CellProblems();

    private List<String> lines() {
        return Assertions.catchThrowableOfType(FolderException.class, problems::throwIfAny)
                .lines();
    }

    private void add(String file, int row, int column, String found) {
        problems.add(new Cell(file, row, column, Optional.empty()), Code.TYPE, found, "a number");
    }

    @Test
    void nothingFoundIsNoException() {
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void aProblemNamesFileRowColumnWhatWasFoundAndWhatWasExpected() {
        add("scores.csv", 4, 3, "a text");
        assertThat(lines()).containsExactly("scores.csv, row 4, column C: TYPE: found a text, expected a number");
    }

    @Test
    void theSameMistakeInSeveralRowsOfAColumnIsOneProblem() {
        add("a", 2, 1, "a text");
        add("a", 4, 1, "a text");
        add("a", 2, 1, "a text");
        assertThat(lines()).containsExactly("a, rows 2 and 4, column A: TYPE: found a text, expected a number");
    }

    @Test
    void ofManyRowsTheFirstFiveAreListed() {
        for (int row = 20; row > 1; row--) {
            add("a", row, 1, "a text");
        }
        assertThat(lines().get(0)).startsWith("a, rows 2, 3, 4, 5, 6 and 14 more, column A: ");
    }

    @Test
    void fiveRowsAreAllListed() {
        for (int row = 2; row < 7; row++) {
            add("a", row, 1, "a text");
        }
        assertThat(lines().get(0)).startsWith("a, rows 2, 3, 4, 5 and 6, column A: ");
    }

    @Test
    void problemsAreInTheOrderOfFilesRowsAndColumns() {
        add("b", 2, 1, "one");
        add("a", 3, 2, "two");
        add("a", 3, 1, "three");
        problems.add(Cell.ofFile("a"), Code.UNKNOWN, "four", "none");
        assertThat(lines())
                .extracting(line -> line.replaceAll(".*found (\\w+),.*", "$1"))
                .containsExactly("four", "three", "two", "one");
    }

    @Test
    void onlySoManyProblemsAreToldAndTheOthersAreCounted() {
        for (int row = 0; row < Problems.LIMIT + 7; row++) {
            add("a", row + 1, 1, "text " + row);
        }
        problems.addUntold(3);
        assertThat(lines()).hasSize(Problems.LIMIT + 1).last().isEqualTo("and 10 more");
    }

    @Test
    void aFileIsSoundUntilSomethingIsWrongWithIt() {
        add("a", 1, 1, "a text");
        assertThat(problems.isSound("a")).isFalse();
        assertThat(problems.isSound("b")).isTrue();
    }

    @Test
    void aFileNameCannotBreakTheLine() {
        problems.add(Cell.ofFile("a\nb\u202Ec"), Code.UNKNOWN, "it", "none");
        assertThat(lines()).containsExactly("a?b?c: UNKNOWN: found it, expected none");
    }
}
