package org.coursepolicy.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.GroupShift;
import org.coursepolicy.simulate.Share;
import org.coursepolicy.simulate.ShiftTable;

/** How many students have another letter under another policy. */
final class MovesSection {
    private static final String INTERVALS =
            "Intervals are of 95 %, by Wilson for shares and by the normal distribution for means. They say how sure a number is"
                    + " for students drawn like these, and nothing about a model that is wrong.";

    private MovesSection() {}

    /** Returns the section; none if nothing is compared. */
    static List<Section> of(List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return List.of();
        }
        return List.of(new Section(
                "moves",
                "Who gets another letter",
                List.of("A student is raised or lowered where both letters are letters of the first policy. "
                        + INTERVALS),
                List.of(block("policy", comparisons))));
    }

    /** Returns a chart of the shares that move, and a table with all that is known. */
    static Block block(String what, List<Comparison> comparisons) {
        Map<String, Share> moved = new LinkedHashMap<>();
        comparisons.forEach(
                comparison -> moved.put(comparison.to(), comparison.shifts().moved()));
        Table table = new Table(
                "Students who get another letter than under "
                        + comparisons.get(0).from(),
                columns(what),
                comparisons.stream()
                        .map(comparison -> row(comparison.to(), comparison.all()))
                        .toList());
        return Block.of(
                Charts.intervals(
                        what,
                        "% with another letter",
                        moved,
                        "Share of students who get another letter than under "
                                + comparisons.get(0).from() + ": " + told(moved) + "."),
                table);
    }

    private static String told(Map<String, Share> shares) {
        return String.join(
                "; ",
                shares.entrySet().stream()
                        .map(entry -> entry.getKey() + " "
                                + Told.percent(entry.getValue().value()))
                        .toList());
    }

    static List<String> columns(String what) {
        return List.of(
                what,
                "students",
                "another letter",
                "share",
                "interval",
                "raised",
                "lowered",
                "mean change of total",
                "interval");
    }

    static Row row(String name, GroupShift shift) {
        ShiftTable letters = shift.shifts();
        return Row.of(
                name,
                Told.count(letters.students()),
                Told.count(letters.moved().of()),
                Told.percent(letters.moved().value()),
                Told.interval(letters.moved()),
                Told.percent(letters.raised().value()),
                Told.percent(letters.lowered().value()),
                Told.signed(shift.differences().mean()),
                Told.meanInterval(shift.differences()));
    }
}
