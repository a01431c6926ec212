package org.coursepolicy.cli.csv;

import java.util.Optional;

/**
 * Where something stands in a folder of tables: a file, or a row of it, or a cell. Rows and columns are called as
 * spreadsheets call them, so that a teacher finds them: rows from 1, with the row of headings as the first, and columns
 * by letters.
 *
 * @param file the file as the user named it
 * @param row the row, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the row as a whole
 * @param heading the column's heading, if it is one of ours; others are not repeated, for they may name a person
 */
record Cell(String file, int row, int column, Optional<String> heading) {
    private static final int LETTERS = 26;

    static Cell ofFile(String file) {
        return new Cell(file, 0, 0, Optional.empty());
    }

    static Cell ofRow(String file, int row) {
        return new Cell(file, row, 0, Optional.empty());
    }

    /** Returns where it is within a row: {@code , column C (midterm)}; nothing for a row as a whole. */
    String columnText() {
        return column == 0
                ? ""
                : ", column " + letters(column)
                        + heading.map(name -> " (" + name + ")").orElse("");
    }

    /** Returns how another cell of the folder calls its row: {@code row 3}, or {@code row 3 of roster.csv}. */
    String rowSeenFrom(Cell other) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return "row " + row + (file.equals(other.file) ? "" : " of " + name);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + (column - 1) % LETTERS);
        return column <= LETTERS ? last : letters((column - 1) / LETTERS) + last;
    }
}
