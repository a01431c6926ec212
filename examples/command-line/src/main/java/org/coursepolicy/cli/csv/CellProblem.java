package org.coursepolicy.cli.csv;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.coursepolicy.problem.Problem;

/**
 * A mistake in a folder of tables. The same mistake in many rows of one column is one problem, for its cure is one too.
 *
 * @param cell where it is; of several rows, where it was found first
 * @param rows the rows; none for a file as a whole
 * @param problem what is wrong; its place is not told, for places in a record name persons
 */
record CellProblem(Cell cell, SortedSet<Integer> rows, Problem problem) {
    /** The order in which a reader goes through a folder. */
    static final Comparator<CellProblem> ORDER = Comparator.comparing((CellProblem each) -> each.cell.file())
            .thenComparingInt(each -> each.rows.isEmpty() ? 0 : each.rows.first())
            .thenComparingInt(each -> each.cell.column());

    /** How many rows with the same mistake are listed; the rest is counted. */
    private static final int LISTED = 5;

    /**
     * Returns the whole problem on one line: {@code class/scores.csv, row 4, column C (midterm): RANGE: found 120 points,
     * expected from 0 to 100 points}.
     */
    @Override
    public String toString() {
        String file = cell.file().replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return file + rowText() + cell.columnText() + ": " + problem.message();
    }

    private String rowText() {
        List<String> listed = rows.stream().limit(LISTED).map(String::valueOf).collect(Collectors.toList());
        if (listed.size() <= 1) {
            return listed.isEmpty() ? "" : ", row " + listed.get(0);
        }
        int more = rows.size() - listed.size();
        String last = more > 0 ? more + " more" : listed.remove(listed.size() - 1);
        return ", rows " + String.join(", ", listed) + " and " + last;
    }
}
