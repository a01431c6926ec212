package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Cell;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ShiftTable;

/** From which letter to which, as a table whose cells are the darker, the more of a row's students are in them. */
final class ShiftSection {
    private static final int DARKEST = 9;

    private ShiftSection() {}

    static Section of(int number, Comparison comparison) {
        ShiftTable shifts = comparison.shifts();
        List<String> from = letters(shifts.from());
        List<String> to = letters(shifts.to());
        List<String> columns = new ArrayList<>(List.of("letter"));
        columns.addAll(to);
        columns.add("all");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            rows.add(row(from.get(i), shifts.counts().get(i), to));
        }
        rows.add(sums(shifts, to.size()));
        return new Section(
                "shift-" + number,
                "From letter to letter: " + comparison.to(),
                List.of("Rows are letters under " + comparison.from() + ", columns letters under " + comparison.to()
                        + ". Below each count is the share of its row; the same letter is framed."),
                List.of(Block.of(new Table(
                        "Students by their letter under " + comparison.from() + " and under " + comparison.to(),
                        columns,
                        rows))));
    }

    private static List<String> letters(List<String> letters) {
        List<String> all = new ArrayList<>(letters);
        all.add(LettersSection.OPEN);
        return all;
    }

    private static Row row(String letter, List<Long> counts, List<String> to) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            String share = count == 0 ? "" : Told.percent(count, all);
            String same = to.get(i).equals(letter) ? " same" : "";
            cells.add(new Cell(Told.count(count), share, "heat h" + darkness(count, all) + same));
        }
        cells.add(Cell.number(Told.count(all)));
        return new Row(letter, cells);
    }

    /** No student is white, and any at all is not. */
    static long darkness(long count, long all) {
        return count == 0 ? 0 : 1 + Math.round((DARKEST - 1) * ((double) count / all));
    }

    private static Row sums(ShiftTable shifts, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            cells.add(Cell.number(Told.count(
                    shifts.counts().stream().mapToLong(row -> row.get(column)).sum())));
        }
        cells.add(Cell.number(Told.count(shifts.students())));
        return new Row("all", cells);
    }
}
