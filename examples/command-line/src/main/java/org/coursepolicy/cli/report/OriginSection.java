package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Cell;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.Origin;

/** Who the students are, which policies they meet, and all that it takes to make the numbers again. */
final class OriginSection {
    private OriginSection() {}

    static Section of(ExperimentResult result, String program) {
        return new Section(
                "origin",
                "Students and policies",
                List.of(),
                List.of(Block.of(students(result, program)), Block.of(policies(result.arms()))));
    }

    private static Table students(ExperimentResult result, String program) {
        Origin origin = result.origin();
        List<Row> rows = new ArrayList<>();
        rows.add(row("students", Told.count(result.students())));
        if (origin.simulated()) {
            rows.add(row("generator", origin.generator()));
            rows.add(row("seed", Long.toString(origin.seed())));
            rows.add(row("model", origin.model()));
        } else {
            rows.add(row("from", "a record"));
        }
        rows.add(row("groups", String.join(", ", result.groups())));
        rows.add(row("made by", program));
        return new Table("Where the numbers come from", List.of("what", "is"), rows);
    }

    private static Row row(String name, String text) {
        return new Row(name, List.of(Cell.words(text)));
    }

    private static Table policies(List<ArmResult> arms) {
        List<Row> rows = arms.stream()
                .map(arm -> new Row(
                        arm.label(),
                        List.of(
                                Cell.words(arm.title()),
                                Cell.words(arm.digest()),
                                Cell.number(Told.count(arm.exactly())),
                                Cell.words(reasons(arm)))))
                .toList();
        return new Table(
                "The policies, and how many students the exact evaluator decided one by one, where columns do not",
                List.of("policy", "calls itself", "digest", "decided one by one", "variants without columns"),
                rows);
    }

    private static String reasons(ArmResult arm) {
        if (arm.withoutPlan().isEmpty()) {
            return Told.NONE;
        }
        return new TreeMap<>(arm.withoutPlan())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; "));
    }
}
