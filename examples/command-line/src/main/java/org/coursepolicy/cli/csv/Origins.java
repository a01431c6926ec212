package org.coursepolicy.cli.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;

/** The way back from places in a record to the cells they came from. Mutable; one reading, one thread. */
final class Origins {
    private final Map<Place, Cell> cells = new HashMap<>();
    /** Where a place is a person's entry in a map, its key has a cell too; problems with references are about that. */
    private final Map<Place, Cell> persons = new HashMap<>();

    /** Starts with the folder as the origin of the whole record. */
    Origins(Cell folder) {
        cells.put(Place.TOP, folder);
    }

    /** Remembers the cell of a place, and returns the cell that said the same thing before. */
    Optional<Cell> put(Place place, Cell cell) {
        return Optional.ofNullable(cells.putIfAbsent(place, cell));
    }

    void putPerson(Place place, Cell cell) {
        persons.putIfAbsent(place, cell);
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

    /**
     * Tells problems of a record at its cells.
     *
     * @param exception the problems, with places in the record
     * @param isPerson tells whether a text is somebody's id, which is not repeated even where it stands by mistake
     * @param problems where they go
     */
    void translate(PolicyException exception, Predicate<String> isPerson, CellProblems problems) {
        for (Problem problem : exception.problems()) {
            Cell cell = find(problem.place());
            String found = problem.found();
            boolean quoted = found.length() > 2 && found.startsWith("\"") && found.endsWith("\"");
            boolean person = quoted && isPerson.test(found.substring(1, found.length() - 1));
            problems.add(
                    problem.code() == Code.REF ? persons.getOrDefault(problem.place(), cell) : cell,
                    problem.code(),
                    person ? "the id of a student or team" : found,
                    problem.expected(),
                    problem.remedy());
        }
        problems.addUntold(exception.count() - exception.problems().size());
    }
}
