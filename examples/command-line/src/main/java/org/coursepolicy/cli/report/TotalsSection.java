package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.ArmResult;

/** How totals are spread under each policy. */
final class TotalsSection {
    /** Bins of the chart that make one row of the table. */
    private static final int BINS_PER_ROW = 5;

    private TotalsSection() {}

    static Section of(List<ArmResult> arms) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(moments(arms)));
        // Totals in percent and totals in points cannot share an axis.
        Map<Long, List<ArmResult>> byWidth = arms.stream()
                .filter(arm -> arm.totals().count() > 0)
                .collect(Collectors.groupingBy(arm -> arm.histogram().width(), TreeMap::new, Collectors.toList()));
        byWidth.forEach((width, some) -> blocks.add(spread(width, some)));
        return new Section("totals", "Totals", List.of(), blocks);
    }

    private static Table moments(List<ArmResult> arms) {
        return new Table(
                "Totals of students who have one",
                List.of("policy", "students", "mean", "interval of the mean", "standard deviation"),
                arms.stream()
                        .map(arm -> Row.of(
                                arm.label(),
                                Told.count(arm.totals().count()),
                                Told.number(arm.totals().mean()),
                                Told.meanInterval(arm.totals()),
                                Told.number(arm.totals().deviation())))
                        .toList());
    }

    private static Block spread(long width, List<ArmResult> arms) {
        int bins = arms.get(0).histogram().counts().size();
        int[] filled = IntStream.range(0, bins)
                .filter(bin ->
                        arms.stream().anyMatch(arm -> arm.histogram().counts().get(bin) > 0))
                .toArray();
        int first = filled[0] / BINS_PER_ROW * BINS_PER_ROW;
        int end = Math.min(bins, (filled[filled.length - 1] / BINS_PER_ROW + 1) * BINS_PER_ROW);
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        arms.stream().limit(Charts.MOST_SERIES).forEach(arm -> shares.put(arm.label(), shares(arm, first, end)));
        return Block.of(
                Charts.steps(
                        "total, in steps of " + width,
                        "% of students",
                        width,
                        first,
                        shares,
                        "How totals are spread under " + String.join(", ", shares.keySet())
                                + "; the table has the numbers in wider steps."),
                table(width, first, end, arms));
    }

    private static List<Double> shares(ArmResult arm, int first, int end) {
        double students = arm.totals().count();
        return arm.histogram().counts().subList(first, end).stream()
                .map(count -> count / students)
                .toList();
    }

    private static Table table(long width, int first, int end, List<ArmResult> arms) {
        List<String> columns = new ArrayList<>(List.of("total"));
        arms.forEach(arm -> columns.add(arm.label()));
        int bins = arms.get(0).histogram().counts().size();
        List<Row> rows = new ArrayList<>();
        for (int from = first; from < end; from += BINS_PER_ROW) {
            int to = Math.min(end, from + BINS_PER_ROW);
            int start = from;
            rows.add(Row.of(
                    range(width, from, to, bins),
                    arms.stream()
                            .map(arm -> Told.count(arm.histogram().counts().subList(start, to).stream()
                                    .mapToLong(Long::longValue)
                                    .sum()))
                            .toArray(String[]::new)));
        }
        return new Table("Students by total", columns, rows);
    }

    /** The first bin has all below it, and the last all beyond it. */
    private static String range(long width, int from, int to, int bins) {
        if (from == 0) {
            return "below " + to * width;
        }
        return from * width + (to == bins ? " and more" : " to below " + to * width);
    }
}
