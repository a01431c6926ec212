package org.coursepolicy.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.GroupShift;
import org.coursepolicy.simulate.NearCutoff;
import org.coursepolicy.simulate.Share;
import org.coursepolicy.simulate.ShiftTable;

/** Prints what came out of an experiment. Policies are called A, B and so on; variations by what they change. */
final class ExperimentTable {
    private final ExperimentResult result;
    private final PrintWriter out;

    private ExperimentTable(ExperimentResult result, PrintWriter out) {
        this.result = result;
        this.out = out;
    }

    static void print(ExperimentResult result, PrintWriter out) {
        ExperimentTable table = new ExperimentTable(result, out);
        table.origin();
        for (int arm = 0; arm <= result.comparisons().size(); arm++) {
            table.grades(arm);
        }
        result.comparisons().forEach(table::comparison);
        table.sensitivity();
    }

    private static String name(int arm) {
        return String.valueOf((char) ('A' + arm));
    }

    private void origin() {
        out.println(
                result.origin().simulated()
                        ? result.students() + " invented students, seed "
                                + result.origin().seed() + ", "
                                + result.origin().generator()
                        : result.students() + " students of a record");
        for (int arm = 0; arm <= result.comparisons().size(); arm++) {
            ArmResult found = result.arms().get(arm);
            out.println(name(arm) + ": " + found.label() + ", \"" + found.title() + "\"");
            found.withoutPlan()
                    .forEach((variant, why) ->
                            out.println("   " + variant + " is evaluated student by student, for it has " + why));
        }
    }

    private void grades(int arm) {
        ArmResult found = result.arms().get(arm);
        out.println();
        out.println("Under " + name(arm) + ": mean total " + two(found.totals().mean()) + ", deviation "
                + two(found.totals().deviation()));
        List<String[]> rows = new ArrayList<>();
        for (int letter = 0; letter < found.letters().size(); letter++) {
            long count = found.counts().get(letter);
            String name = found.letters().get(letter);
            rows.add(new String[] {name, Long.toString(count), percent(count), near(found, name)});
        }
        if (found.open() > 0) {
            rows.add(new String[] {"open", Long.toString(found.open()), percent(found.open()), ""});
        }
        table(rows, left("letter"), right("students"), right("%"), right("within 0.5 of its cutoff"));
    }

    private static String near(ArmResult arm, String letter) {
        List<NearCutoff> cutoffs = arm.nearCutoffs().stream()
                .filter(near -> near.letter().equals(letter))
                .toList();
        return cutoffs.isEmpty()
                ? ""
                : Long.toString(cutoffs.stream()
                        .mapToLong(near -> near.below() + near.from())
                        .sum());
    }

    private void comparison(Comparison comparison) {
        int arm = result.comparisons().indexOf(comparison) + 1;
        ShiftTable shifts = comparison.shifts();
        out.println();
        out.println("From A (rows) to " + name(arm) + " (columns), how many students:");
        List<Column> columns = new ArrayList<>(List.of(left("")));
        for (int second = 0; second <= shifts.to().size(); second++) {
            columns.add(right(letter(shifts.to(), second)));
        }
        List<String[]> rows = new ArrayList<>();
        for (int first = 0; first <= shifts.from().size(); first++) {
            List<String> cells = new ArrayList<>(List.of(letter(shifts.from(), first)));
            shifts.counts().get(first).forEach(count -> cells.add(count == 0 ? "" : Long.toString(count)));
            rows.add(cells.toArray(String[]::new));
        }
        table(rows, columns.toArray(Column[]::new));
        out.println("Another letter: " + told(shifts.moved()) + "; better " + told(shifts.raised()) + ", worse "
                + told(shifts.lowered()));
        out.println("Total: " + two(comparison.differences().mean()) + " on average, deviation "
                + two(comparison.differences().deviation()));
        if (comparison.groups().size() > 1) {
            comparison.groups().forEach(this::group);
        }
    }

    private void group(GroupShift group) {
        out.println(
                "  " + group.group() + ": another letter " + told(group.shifts().moved()) + ", total "
                        + two(group.differences().mean()) + " on average");
    }

    private void sensitivity() {
        if (result.sensitivity().isEmpty()) {
            return;
        }
        out.println();
        out.println("If one thing is different in A:");
        List<String[]> rows = new ArrayList<>();
        for (Comparison each : result.sensitivity()) {
            rows.add(new String[] {
                each.to(),
                told(each.shifts().moved()),
                Long.toString(each.shifts().raised().of()),
                Long.toString(each.shifts().lowered().of()),
                two(each.differences().mean())
            });
        }
        table(rows, left("change"), right("another letter"), right("better"), right("worse"), right("total"));
    }

    private static String letter(List<String> letters, int position) {
        return position < letters.size() ? letters.get(position) : "open";
    }

    private String percent(long count) {
        return two(100.0 * count / Math.max(1, result.students()));
    }

    private static String two(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }

    private static String told(Share share) {
        return String.format(
                Locale.ROOT,
                "%d, %s %% (%s to %s)",
                share.of(),
                two(100 * share.value()),
                two(100 * share.low()),
                two(100 * share.high()));
    }

    private void table(List<String[]> rows, Column... columns) {
        out.println(
                AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns, rows.toArray(String[][]::new)));
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.RIGHT);
    }
}
