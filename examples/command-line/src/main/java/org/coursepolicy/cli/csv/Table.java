package org.coursepolicy.cli.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.problem.Code;

/** The rows of one file, under headings that its {@link Columns} know. */
final class Table {
    private final String file;
    private final Columns columns;
    private final List<String> headings;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, Columns columns, List<String> headings) {
        this.file = file;
        this.columns = columns;
        this.headings = headings;
        for (int i = 0; i < headings.size(); i++) {
            index.putIfAbsent(headings.get(i), i);
        }
    }

    /**
     * Makes a table of the cells of a file. What can be used of a file with mistakes is kept, so that the mistakes in it
     * are told together with the others.
     *
     * @param file what messages call the file
     * @param cells the cells, row by row
     * @param columns the columns that it has
     * @param problems where mistakes go
     * @return the table; empty if it lacks a column without which its rows say nothing
     */
    static Optional<Table> of(String file, List<List<String>> cells, Columns columns, CellProblems problems) {
        List<String> headings = cells.isEmpty() ? List.of() : cells.get(0);
        if (headings.size() == 1 && headings.get(0).matches("(?s).*[;\t].*")) {
            problems.add(
                    Cell.ofRow(file, 1),
                    Code.SYNTAX,
                    "cells with semicolons or tabs between them",
                    "commas between cells",
                    Optional.of("in the spreadsheet, choose the comma when you save it as CSV"));
            return Optional.empty();
        }
        columns.check(file, headings, problems);
        Table table = new Table(file, columns, headings);
        for (int i = 1; i < cells.size(); i++) {
            table.add(i + 1, cells.get(i), problems);
        }
        return headings.containsAll(columns.required()) ? Optional.of(table) : Optional.empty();
    }

    /** Rows of empty cells are what spreadsheets leave behind below the last row, and between rows. */
    private void add(int number, List<String> cells, CellProblems problems) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() != headings.size()) {
            problems.add(
                    Cell.ofRow(file, number),
                    Code.SYNTAX,
                    cells.size() == 1 ? "1 cell" : cells.size() + " cells",
                    headings.size() + ", as many as the first row has",
                    Optional.of("a text with a comma in it stands in quotes"));
            return;
        }
        rows.add(new Row(this, number, List.copyOf(cells)));
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns the headings that are known, each once. */
    List<String> headings() {
        return headings.stream().filter(columns::knows).distinct().toList();
    }

    boolean has(String heading) {
        return index.containsKey(heading);
    }

    /** Returns the cell of the first row that holds a heading, or the whole row if there is no such heading. */
    Cell heading(String heading) {
        return cell(1, heading);
    }

    Cell cell(int row, String heading) {
        return Optional.ofNullable(index.get(heading))
                .map(column -> new Cell(file, row, column + 1, Optional.of(heading)))
                .orElse(Cell.ofRow(file, row));
    }

    /**
     * A row of a table.
     *
     * @param table the table
     * @param number its number in the file, from 1
     * @param cells the texts of its cells
     */
    record Row(Table table, int number, List<String> cells) {
        /** Returns the text under a heading; an empty cell says nothing. */
        Optional<String> text(String heading) {
            return Optional.ofNullable(table.index.get(heading)).map(cells::get).filter(text -> !text.isEmpty());
        }

        Cell cell(String heading) {
            return table.cell(number, heading);
        }

        Cell cell() {
            return Cell.ofRow(table.file, number);
        }
    }
}
