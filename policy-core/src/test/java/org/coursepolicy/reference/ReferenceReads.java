package org.coursepolicy.reference;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.coursepolicy.course.Variant;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.ByBand;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Not;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/** Which items a value reads, directly or through named values and sessions. */
final class ReferenceReads {
    private final Variant variant;
    private final ReferenceTree tree;
    private final Set<Sessions> met = new LinkedHashSet<>();

    ReferenceReads(Variant variant, ReferenceTree tree) {
        this.variant = variant;
        this.tree = tree;
    }

    /** Which sessions were met by all that was asked for so far. */
    Set<Sessions> sessionsMet() {
        return met;
    }

    /** Everything that some items read, directly or through others, themselves included. */
    Set<Node> allBelow(Set<Node> nodes) {
        Set<Node> all = new LinkedHashSet<>();
        nodes.forEach(node -> addBelow(node, all));
        return all;
    }

    private void addBelow(Node node, Set<Node> all) {
        if (all.add(node)) {
            of(node).forEach(read -> addBelow(read, all));
        }
    }

    Set<Node> of(Node node) {
        Set<Node> found = new LinkedHashSet<>(node.children());
        node.item().is().ifPresent(value -> found.addAll(of(value)));
        for (Step step : node.item().pipeline()) {
            if (step instanceof Becomes becomes) {
                collect(becomes.value(), true, found);
            }
        }
        return found;
    }

    Set<Node> of(Value value) {
        Set<Node> found = new LinkedHashSet<>();
        collect(value, false, found);
        return found;
    }

    Set<Node> of(Requirement requirement) {
        Set<Node> found = new LinkedHashSet<>();
        collect(requirement, false, found);
        return found;
    }

    private void collect(Value value, boolean inStep, Set<Node> found) {
        if (value instanceof Reference reference) {
            read(reference, inStep, found);
        } else if (value instanceof Arithmetic arithmetic) {
            arithmetic.of().forEach(next -> collect(next, inStep, found));
        } else if (value instanceof Clamp clamp) {
            collect(clamp.of(), inStep, found);
            clamp.least().ifPresent(next -> collect(next, inStep, found));
            clamp.greatest().ifPresent(next -> collect(next, inStep, found));
        } else if (value instanceof Round round) {
            collect(round.of(), inStep, found);
        } else if (value instanceof Weighted weighted) {
            weighted.weights().keySet().forEach(id -> read(Reference.to(id, Aspect.PERCENT), inStep, found));
        } else if (value instanceof Cases cases) {
            cases.of().forEach(next -> {
                collect(next.when(), inStep, found);
                collect(next.then(), inStep, found);
            });
            collect(cases.otherwise(), inStep, found);
        } else if (value instanceof ByBand steps) {
            collect(steps.of(), inStep, found);
            steps.steps().forEach(step -> collect(step.gives(), inStep, found));
            collect(steps.otherwise(), inStep, found);
        } else if (value instanceof FirstPresent first) {
            first.of().forEach(next -> collect(next, inStep, found));
        }
    }

    private void collect(Requirement requirement, boolean inStep, Set<Node> found) {
        if (requirement instanceof Not not) {
            collect(not.of(), inStep, found);
        } else if (requirement instanceof Conditions conditions) {
            conditions.of().forEach(next -> collect(next, inStep, found));
        } else {
            ((Comparison) requirement).values().forEach(next -> collect(next, inStep, found));
        }
    }

    private void read(Reference reference, boolean inStep, Set<Node> found) {
        if (inStep && reference.of().toString().equals("score")) {
            return;
        }
        if (reference.aspect().owner().equals("sessions")) {
            Sessions sessions =
                    Objects.requireNonNull(variant.sessions().get(reference.of().last()));
            met.add(sessions);
            sessions.plus().ifPresent(plus -> collect(plus, false, found));
            return;
        }
        Value let = variant.let().get(reference.of().last());
        if (let != null && reference.of().names().size() == 1 && reference.aspect() == Aspect.VALUE) {
            collect(let, false, found);
            return;
        }
        found.add(tree.get(reference.of()));
    }
}
