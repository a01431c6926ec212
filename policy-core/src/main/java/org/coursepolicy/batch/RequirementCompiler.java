package org.coursepolicy.batch;

import java.util.List;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.Not;
import org.coursepolicy.value.Requirement;

/** Compiles requirements to lanes of 1 and 0. */
final class RequirementCompiler {
    private final Decisions decisions;
    private final ValueCompiler values;

    RequirementCompiler(Decisions decisions, ValueCompiler values) {
        this.decisions = decisions;
        this.values = values;
    }

    Lane compile(Requirement requirement, Names names) {
        if (requirement instanceof Comparison comparison) {
            return comparison(comparison, names);
        } else if (requirement instanceof Conditions conditions) {
            List<Lane> truths =
                    conditions.of().stream().map(each -> compile(each, names)).toList();
            return decisions.enough(truths, conditions.fewest() < 0 ? truths.size() : conditions.fewest());
        } else if (requirement instanceof Not not) {
            return decisions.not(compile(not.of(), names));
        }
        throw new NoKernelException(requirement.kind().name());
    }

    private Lane comparison(Comparison comparison, Names names) {
        Lane first = values.compile(comparison.values().get(0), names);
        Lane second = values.compile(comparison.values().get(1), names);
        return switch (comparison.relation()) {
            case AT_LEAST -> decisions.atLeast(first, second, false);
            case MORE_THAN -> decisions.atLeast(first, second, true);
            case AT_MOST -> decisions.not(decisions.atLeast(first, second, true));
            case LESS_THAN -> decisions.not(decisions.atLeast(first, second, false));
        };
    }
}
