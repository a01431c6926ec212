package org.coursepolicy.cli.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;

/** The way back from places in a record to the cells they came from. Mutable; one reading, one thread. */
final class Origins {
    private final Map<Place, Cell> cells = new HashMap<>();

    /** Starts with the folder as the origin of the whole record. */
    Origins(Cell folder) {
        cells.put(Place.TOP, folder);
    }

    /** Remembers the cell of a place, and returns the cell that said the same thing before. */
    Optional<Cell> put(Place place, Cell cell) {
        return Optional.ofNullable(cells.putIfAbsent(place, cell));
    }

    /** Finds the cell of a place, or that of the nearest place above it. */
    private Cell find(Place place) {
        List<String> steps = place.steps();
        for (int length = steps.size(); length > 0; length--) {
            Cell cell = cells.get(new Place(steps.subList(0, length)));
            if (cell != null) {
                return cell;
            }
        }
        return cells.get(Place.TOP);
    }

    /** Tells problems of a record at its cells. */
    void translate(PolicyException exception, CellProblems problems) {
        for (Problem problem : exception.problems()) {
            problems.add(find(problem.place()), problem);
        }
        problems.addUntold(exception.count() - exception.problems().size());
    }
}
