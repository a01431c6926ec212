package org.coursepolicy.cli.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ExperimentResult;

/**
 * Calls policies by the names of their files. On the command line they are paths, which are long, and which tell what the
 * folders of somebody's computer are called.
 */
final class ShortLabels {
    private static final Pattern FILE = Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+?)(?:\\.policy)?\\.(?:json|yaml|yml)");

    private ShortLabels() {}

    /** Returns the result with short labels, or as it is if two policies would be called the same. */
    static ExperimentResult of(ExperimentResult result) {
        Map<String, String> shortened = new HashMap<>();
        result.arms().forEach(arm -> shortened.put(arm.label(), file(arm.label())));
        if (new HashSet<>(shortened.values()).size() < result.arms().size()) {
            return result;
        }
        UnaryOperator<String> label = text -> shortened.getOrDefault(text, text);
        return new ExperimentResult(
                result.origin(),
                result.students(),
                result.groups(),
                result.arms().stream().map(arm -> called(arm, label)).toList(),
                called(result.comparisons(), label),
                called(result.sensitivity(), label));
    }

    private static String file(String label) {
        var path = FILE.matcher(label);
        return path.matches() ? path.group(1) : label;
    }

    private static ArmResult called(ArmResult arm, UnaryOperator<String> label) {
        return new ArmResult(
                label.apply(arm.label()),
                arm.title(),
                arm.digest(),
                arm.letters(),
                arm.all(),
                arm.groups(),
                arm.histogram(),
                arm.nearCutoffs(),
                arm.exactly(),
                arm.withoutPlan());
    }

    private static List<Comparison> called(List<Comparison> comparisons, UnaryOperator<String> label) {
        return comparisons.stream()
                .map(comparison -> new Comparison(
                        label.apply(comparison.from()),
                        label.apply(comparison.to()),
                        comparison.all(),
                        comparison.groups()))
                .toList();
    }
}
