package org.coursepolicy.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;

/** Prints grades as a table: a row for each student, a column for each item at the top, then total and letter. */
final class GradeTable {
    private GradeTable() {}

    static void print(CourseOutcome outcome, PrintWriter out) {
        List<ItemId> top = topItems(outcome);
        List<Column> columns = new ArrayList<>(List.of(left("student"), left("variant")));
        top.forEach(item -> columns.add(right(item + " %")));
        columns.addAll(List.of(right("total"), left("letter")));
        List<String[]> rows = new ArrayList<>();
        outcome.students().forEach((id, student) -> rows.add(row(id.text(), student, top)));
        out.println(outcome.policy());
        outcome.asOf().ifPresent(instant -> out.println("As of " + instant));
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                columns.toArray(Column[]::new),
                rows.toArray(String[][]::new)));
        out.println(summary(outcome));
        out.println("Numbers are cut off after two decimals; + says that a number is a little more.");
    }

    static List<ItemId> topItems(CourseOutcome outcome) {
        Set<ItemId> top = new LinkedHashSet<>();
        outcome.students().values().forEach(student -> student.items().keySet().stream()
                .filter(item -> item.names().size() == 1)
                .forEach(top::add));
        return List.copyOf(top);
    }

    private static String[] row(String id, StudentOutcome student, List<ItemId> top) {
        List<String> cells = new ArrayList<>(List.of(id, student.variant().text()));
        top.forEach(item ->
                cells.add(Optional.<ItemOutcome>ofNullable(student.items().get(item))
                        .map(Shown::percent)
                        .orElse("")));
        cells.add(Shown.total(student));
        cells.add(Shown.letter(student));
        return cells.toArray(String[]::new);
    }

    /** Counts the letters, in the order in which they are met. */
    private static String summary(CourseOutcome outcome) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        outcome.students().values().forEach(student -> counts.merge(Shown.letter(student), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((letter, count) -> parts.add(letter + " " + count));
        return outcome.students().size() + " students: " + String.join(", ", parts);
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.RIGHT);
    }
}
