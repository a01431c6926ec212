package org.coursepolicy.cli.csv;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * Which columns a file has.
 *
 * @param required columns that must be there
 * @param optional columns that may be there
 * @param open other headings that may be there, such as the ids of items
 * @param openPhrase what those headings are; empty if there are none
 */
record Columns(List<String> required, List<String> optional, Set<String> open, Optional<String> openPhrase) {
    Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        open = Set.copyOf(open);
    }

    static Columns of(List<String> required, List<String> optional) {
        return new Columns(required, optional, Set.of(), Optional.empty());
    }

    /** Adds columns for everything of a sort, whose names are the policy's. */
    Columns andAny(String phrase, Set<String> names) {
        return new Columns(required, optional, names, Optional.of(phrase));
    }

    boolean knows(String heading) {
        return required.contains(heading) || optional.contains(heading) || open.contains(heading);
    }

    /** Notes headings that are not known, or stand twice, and required ones that are not there. */
    void check(String file, List<String> headings, CellProblems problems) {
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Cell cell = new Cell(file, 1, i + 1, Optional.of(heading).filter(this::knows));
            if (!knows(heading)) {
                problems.add(
                        cell,
                        Code.UNKNOWN,
                        heading.isEmpty() ? "a column without a heading" : "a column of another name",
                        expected(),
                        Optional.of(Problem.nearest(heading, known())
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("delete the column, or give it one of these names")));
            } else if (headings.indexOf(heading) < i) {
                problems.add(cell, Code.DUPLICATE, "a second column of this name", "each column once");
            }
        }
        for (String name : required) {
            if (!headings.contains(name)) {
                Optional<String> remedy = Optional.of("its heading stands in the first row");
                problems.add(Cell.ofRow(file, 1), Code.MISSING, "no column " + name, "a column " + name, remedy);
            }
        }
    }

    private String expected() {
        String fixed = String.join(
                ", ", Stream.concat(required.stream(), optional.stream()).toList());
        return openPhrase.map(phrase -> fixed + ", or " + phrase).orElse(fixed);
    }

    private List<String> known() {
        return ImmutableList.<String>builder()
                .addAll(required)
                .addAll(optional)
                .addAll(open)
                .build();
    }
}
