package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.GroupGrades;
import org.coursepolicy.simulate.GroupShift;
import org.coursepolicy.simulate.Share;

/** What each group of students gets. */
final class GroupsSection {
    private GroupsSection() {}

    /** Returns the section; none if there is but one group. */
    static List<Section> of(List<String> groups, List<ArmResult> arms, List<Comparison> comparisons) {
        if (groups.size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        comparisons.forEach(comparison -> blocks.add(moves(comparison)));
        arms.forEach(arm -> blocks.add(Block.of(grades(arm))));
        return List.of(new Section(
                "groups",
                "By group",
                List.of("Each group by itself. Groups differ in size, so their intervals do, too."),
                blocks));
    }

    private static Block moves(Comparison comparison) {
        Map<String, Share> moved = new LinkedHashMap<>();
        comparison
                .groups()
                .forEach(group -> moved.put(group.group(), group.shifts().moved()));
        List<Row> rows = new ArrayList<>();
        for (GroupShift group : comparison.groups()) {
            rows.add(MovesSection.row(group.group(), group));
        }
        String caption = "Students of each group who get another letter under " + comparison.to() + " than under "
                + comparison.from();
        return Block.of(
                Charts.intervals("group", "% with another letter", moved, caption + "; the table has the numbers."),
                new Table(caption, MovesSection.columns("group"), rows));
    }

    private static Table grades(ArmResult arm) {
        List<String> columns = new ArrayList<>(List.of("group", "students", "mean total", "interval"));
        columns.addAll(arm.letters());
        columns.add(LettersSection.OPEN);
        List<Row> rows = new ArrayList<>();
        for (GroupGrades group : arm.groups()) {
            List<String> cells = new ArrayList<>(List.of(
                    Told.count(group.students()),
                    Told.number(group.totals().mean()),
                    Told.meanInterval(group.totals())));
            group.counts().forEach(count -> cells.add(Told.percent(count, group.students())));
            rows.add(Row.of(group.group(), cells.toArray(String[]::new)));
        }
        return new Table("What each group gets under " + arm.label(), columns, rows);
    }
}
