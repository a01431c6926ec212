package org.coursepolicy.batch;

import java.util.List;
import org.coursepolicy.record.Mark;

/**
 * What a plan knows of a column: of what sort it is, and bounds of its numbers.
 *
 * @param slot where the column stands among all
 * @param bytes whether its numbers are bytes
 * @param denominator what its whole numbers are divided by
 * @param levels what its codes stand for
 * @param ofStudents whether it has a number for each student
 * @param ofTeams whether it has a number for each team
 * @param least no number is below this
 * @param greatest no number is above this
 */
record Form(
        int slot,
        boolean bytes,
        int denominator,
        List<Mark> levels,
        boolean ofStudents,
        boolean ofTeams,
        int least,
        int greatest) {
    static Form of(int slot, Column column, Columns columns) {
        return new Form(
                slot,
                column instanceof Column.Bytes,
                column.denominator(),
                column.levels(),
                column.size() == columns.students(),
                column.size() == columns.teams(),
                column.least(),
                column.greatest());
    }

    /** The same sort of column with bounds that hold for both. */
    Form widened(Form other) {
        return new Form(
                slot,
                bytes,
                denominator,
                levels,
                ofStudents && other.ofStudents,
                ofTeams && other.ofTeams,
                Math.min(least, other.least),
                Math.max(greatest, other.greatest));
    }

    boolean admits(Column column, Columns columns) {
        return column instanceof Column.Bytes == bytes
                && column.denominator() == denominator
                && column.levels().equals(levels)
                && (!ofStudents || column.size() == columns.students())
                && (!ofTeams || column.size() == columns.teams())
                && column.least() >= least
                && column.greatest() <= greatest;
    }
}
