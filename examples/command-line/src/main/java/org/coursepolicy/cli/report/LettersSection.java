package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Cell;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.ArmResult;

/** How many students have each letter under each policy. */
final class LettersSection {
    /** What the letter of a student without one is called. */
    static final String OPEN = "(open)";

    private LettersSection() {}

    static Section of(List<ArmResult> arms) {
        List<String> letters = letters(arms);
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        // A letter that nobody has is in the table only.
        List<String> had = letters.stream()
                .filter(letter -> arms.stream().anyMatch(arm -> count(arm, letter) > 0))
                .toList();
        if (had.isEmpty()) {
            return new Section("letters", "Letters", List.of(), List.of(Block.of(table(arms, letters))));
        }
        arms.stream().limit(Charts.MOST_SERIES).forEach(arm -> shares.put(arm.label(), shares(arm, had)));
        return new Section(
                "letters",
                "Letters",
                List.of(),
                List.of(Block.of(
                        Charts.bars(
                                "letter",
                                "% of students",
                                had,
                                shares,
                                "Share of students with each letter, under " + String.join(", ", shares.keySet())
                                        + "; the table has the numbers."),
                        table(arms, letters))));
    }

    private static List<String> letters(List<ArmResult> arms) {
        Set<String> letters = new LinkedHashSet<>();
        arms.forEach(arm -> letters.addAll(arm.letters()));
        if (arms.stream().anyMatch(arm -> arm.open() > 0)) {
            letters.add(OPEN);
        }
        return List.copyOf(letters);
    }

    private static List<Double> shares(ArmResult arm, List<String> letters) {
        double students = Math.max(1, arm.all().students());
        return letters.stream().map(letter -> count(arm, letter) / students).toList();
    }

    private static long count(ArmResult arm, String letter) {
        int index = arm.letters().indexOf(letter);
        if (index >= 0) {
            return arm.counts().get(index);
        }
        return letter.equals(OPEN) ? arm.open() : 0;
    }

    private static Table table(List<ArmResult> arms, List<String> letters) {
        List<String> columns = new ArrayList<>(List.of("letter"));
        arms.forEach(arm -> {
            columns.add(arm.label());
            columns.add("share");
        });
        List<Row> rows = new ArrayList<>();
        for (String letter : letters) {
            List<Cell> cells = new ArrayList<>();
            arms.forEach(arm -> {
                cells.add(Cell.number(Told.count(count(arm, letter))));
                cells.add(Cell.number(Told.percent(count(arm, letter), arm.all().students())));
            });
            rows.add(new Row(letter, cells));
        }
        return new Table("Students with each letter", columns, rows);
    }
}
