package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Quantity;

/** Prints grades as comma-separated values (RFC 4180), with exact numbers: decimals, or ratios such as 800/9. */
final class GradeCsv {
    /** Signs that begin a formula, those of full width among them, which some spreadsheets read alike. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20-]");

    private GradeCsv() {}

    static void print(CourseOutcome outcome, PrintWriter out) throws IOException {
        List<ItemId> top = GradeTable.topItems(outcome);
        List<String> header = new ArrayList<>(List.of("student", "variant"));
        top.forEach(item -> header.add(item + " %"));
        header.addAll(List.of("total", "letter", "so far", "open"));
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header);
        for (var student : outcome.students().entrySet()) {
            csv.printRecord(row(student.getKey().text(), student.getValue(), top));
        }
    }

    private static List<String> row(String id, StudentOutcome student, List<ItemId> top) {
        List<String> cells =
                new ArrayList<>(List.of(harmless(id), student.variant().text()));
        top.forEach(item -> cells.add(Optional.ofNullable(student.items().get(item))
                .flatMap(found -> found.score().percent())
                .map(percent -> percent.amount().toString())
                .orElse("")));
        cells.add(student.total() instanceof Quantity total ? total.amount().toString() : "");
        boolean settled = student.open().isEmpty() && !student.letter().equals(StudentOutcome.NO_SCALE);
        cells.add(settled ? harmless(student.letter().toString()) : "");
        cells.add(student.soFar().map(level -> harmless(level.name())).orElse(""));
        cells.add(harmless(String.join(" ", student.open())));
        return cells;
    }

    /**
     * A spreadsheet runs a cell that begins like a formula; an apostrophe before it says that it is text. A text that has
     * such an apostrophe of its own gets another, so that no two ids look alike.
     */
    static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
