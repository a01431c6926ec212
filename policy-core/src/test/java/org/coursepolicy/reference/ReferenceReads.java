package org.coursepolicy.reference;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.Name;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Step;
import org.coursepolicy.token.TokenAccount;
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
    /**
     * Something that is read.
     *
     * @param node an item
     * @param score whether it is read what it earns, and not only what was handed in, which needs no days and no tokens
     */
    record Read(Node node, boolean score) {}

    private static final Set<String> NONE = Set.of();
    private static final Set<String> SCORE = Set.of("score", "late", "uncovered", "early", "waived", "given");
    private static final Set<String> ATTEMPTS = Set.of("old", "new", "late", "uncovered", "early", "waived", "given");
    private static final Set<String> RATINGS = Set.of("own", "team", "late", "uncovered", "early", "waived", "given");

    private final Variant variant;
    private final ReferenceTree tree;
    private final Set<Name> sessions = new LinkedHashSet<>();
    private final Set<Name> accounts = new LinkedHashSet<>();

    ReferenceReads(Variant variant, ReferenceTree tree) {
        this.variant = variant;
        this.tree = tree;
    }

    /** Which sessions were met by all that was asked for so far. */
    Set<Name> sessionsMet() {
        return sessions;
    }

    /** Which accounts were met by all that was asked for so far. */
    Set<Name> accountsMet() {
        return accounts;
    }

    /** Meets everything that some items read, directly or through others. */
    void meetAllBelow(Set<Read> nodes) {
        Set<Read> all = new LinkedHashSet<>();
        nodes.forEach(node -> addBelow(node, all));
    }

    private void addBelow(Read read, Set<Read> all) {
        if (read.score() && all.add(read)) {
            ofSteps(read.node()).forEach(next -> addBelow(next, all));
            ofValue(read.node()).forEach(next -> addBelow(next, all));
        }
    }

    /** What the children and the value of an item read. */
    Set<Read> ofValue(Node node) {
        Set<Read> found = new LinkedHashSet<>();
        node.children().forEach(child -> found.add(new Read(child, true)));
        node.item().is().ifPresent(value -> found.addAll(of(value)));
        return found;
    }

    /** What decides the score; what people are told does not. */
    Set<Read> ofSteps(Node node) {
        Set<Read> found = new LinkedHashSet<>();
        for (Step step : node.item().pipeline()) {
            if (step instanceof Becomes becomes) {
                collect(becomes.value(), SCORE, found);
            } else if (step instanceof LatePenalty penalty) {
                collect(penalty.takes(), SCORE, found);
            } else if (step instanceof ResubmissionRule rule) {
                collect(rule.score(), ATTEMPTS, found);
            } else if (step instanceof PeerAdjustment adjustment) {
                collect(adjustment.factor(), RATINGS, found);
            } else if (step instanceof IncidentsStep) {
                variant.incidents().values().forEach(rule -> collect(rule.score(), SCORE, found));
            }
        }
        node.item().handIn().ifPresent(rules -> rules.demands().forEach(demand -> earned(demand.account(), found)));
        return found;
    }

    /** Tokens that can still be earned may still be spent. */
    private void earned(Name account, Set<Read> found) {
        Optional.ofNullable(variant.accounts().get(account))
                .flatMap(TokenAccount::earned)
                .ifPresent(earned -> collect(earned, NONE, found));
    }

    Set<Read> of(Value value) {
        Set<Read> found = new LinkedHashSet<>();
        collect(value, NONE, found);
        return found;
    }

    Set<Read> of(Requirement requirement) {
        Set<Read> found = new LinkedHashSet<>();
        collect(requirement, NONE, found);
        return found;
    }

    private void collect(Value value, Set<String> inStep, Set<Read> found) {
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

    private void collect(Requirement requirement, Set<String> inStep, Set<Read> found) {
        if (requirement instanceof Not not) {
            collect(not.of(), inStep, found);
        } else if (requirement instanceof Conditions conditions) {
            conditions.of().forEach(next -> collect(next, inStep, found));
        } else {
            ((Comparison) requirement).values().forEach(next -> collect(next, inStep, found));
        }
    }

    private void read(Reference reference, Set<String> inStep, Set<Read> found) {
        String owner = reference.aspect().owner();
        if (owner.equals("account")) {
            accounts.add(reference.of().last());
            earned(reference.of().last(), found);
            return;
        }
        if (owner.equals("sessions")) {
            Sessions read =
                    Objects.requireNonNull(variant.sessions().get(reference.of().last()));
            sessions.add(reference.of().last());
            read.plus().ifPresent(plus -> collect(plus, NONE, found));
            return;
        }
        if (inStep.contains(reference.of().toString())) {
            return;
        }
        Value let = variant.let().get(reference.of().last());
        if (let != null && reference.of().names().size() == 1 && reference.aspect() == Aspect.VALUE) {
            collect(let, NONE, found);
            return;
        }
        boolean score = !ReferenceEvaluator.isOfWhatIsHandedIn(reference.aspect());
        found.add(new Read(tree.get(reference.of()), score));
    }
}
