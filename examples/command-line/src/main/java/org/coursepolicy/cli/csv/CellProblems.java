package org.coursepolicy.cli.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/** Collects what is wrong with a folder, so that all of it is told together. Mutable; one reading, one thread. */
final class CellProblems {
    private final Map<List<Object>, CellProblem> found = new LinkedHashMap<>();
    private int untold;

    void add(Cell cell, Problem problem) {
        List<Object> identity = List.of(cell.file(), cell.column(), problem.message());
        if (!found.containsKey(identity) && found.size() >= Problems.LIMIT) {
            untold++;
            return;
        }
        CellProblem known = found.computeIfAbsent(identity, first -> new CellProblem(cell, new TreeSet<>(), problem));
        if (cell.row() > 0) {
            known.rows().add(cell.row());
        }
    }

    void add(Cell cell, Code code, String what, String expected, Optional<String> remedy) {
        add(cell, new Problem(code, Place.TOP, what, expected, remedy));
    }

    void add(Cell cell, Code code, String what, String expected) {
        add(cell, code, what, expected, Optional.empty());
    }

    /** Counts problems that somebody else found and did not keep. */
    void addUntold(int more) {
        untold += more;
    }

    /** Tells whether a file has no mistake so far. */
    boolean isSound(String file) {
        return found.values().stream().noneMatch(each -> each.cell().file().equals(file));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FolderException(
                    found.values().stream().sorted(CellProblem.ORDER).toList(), untold);
        }
    }
}
