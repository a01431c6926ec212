package org.coursepolicy.reference;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.statistic.AtRank;
import org.coursepolicy.statistic.Rank;
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
import org.coursepolicy.value.Over;
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
    private static final Set<String> RATINGS = Set.of(
            "own", "team", "received", "members", "raters", "gave", "late", "uncovered", "early", "waived", "given");

    private final Variant variant;
    private final ReferenceTree tree;
    private final Set<Name> sessions = new LinkedHashSet<>();
    private final Set<Name> accounts = new LinkedHashSet<>();
    private final Set<Name> distributions = new LinkedHashSet<>();
    /** The full id of the item that {@code each} stands for. */
    private Optional<String> each = Optional.empty();

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

    /** Which distributions were met by all that was asked for so far. */
    Set<Name> distributionsMet() {
        return distributions;
    }

    /** What is meant by a name where {@code each} is an item. */
    static Reference meant(Reference reference, String item) {
        String id = reference.of().toString();
        if (!(id + "/").startsWith("each/") || !reference.aspect().owner().equals("item")) {
            return reference;
        }
        Reference.Builder meant = Reference.builder();
        return meant.of(ItemId.of(item + id.substring("each".length())))
                .aspect(reference.aspect())
                .at(reference.at())
                .build();
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
        counts(node.item().aggregate(), found);
        node.item().handIn().ifPresent(rules -> rules.demands().forEach(demand -> earned(demand.account(), found)));
        return found;
    }

    /** How many children are dropped. */
    private void counts(Aggregate aggregate, Set<Read> found) {
        if (aggregate instanceof DropAggregate drop) {
            Stream.of(drop.lowest(), drop.highest(), drop.keep())
                    .flatMap(Optional::stream)
                    .forEach(count -> collect(count, NONE, found));
            counts(drop.then(), found);
        }
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

    /** What the letter depends on beside the total. */
    Set<Read> of(Scale scale) {
        Set<Read> found = new LinkedHashSet<>();
        if (scale instanceof LevelTable table) {
            table.rows().forEach(row -> collect(row.when(), NONE, found));
        } else if (scale instanceof AdjustedScale adjusted) {
            found.addAll(of(adjusted.scale()));
            adjusted.rules().forEach(rule -> {
                collect(rule.when(), NONE, found);
                rule.steps().ifPresent(steps -> collect(steps, NONE, found));
            });
        }
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
        } else if (value instanceof Over over) {
            Optional<String> outer = each;
            for (Node node : tree.in(over.of())) {
                each = Optional.of(node.id());
                over.when().ifPresent(when -> collect(when, inStep, found));
                over.value().ifPresent(next -> collect(next, inStep, found));
            }
            each = outer;
        } else if (value instanceof Rank rank) {
            collect(rank.of(), inStep, found);
            distribution(rank.in(), found);
        } else if (value instanceof AtRank at) {
            collect(at.of(), inStep, found);
            distribution(at.in(), found);
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

    /** A distribution has a value of each student, and so the own one, too. */
    private void distribution(Name name, Set<Read> found) {
        distributions.add(name);
        collect(Objects.requireNonNull(variant.distributions().get(name)).of(), NONE, found);
    }

    private void read(Reference written, Set<String> inStep, Set<Read> found) {
        Reference reference = each.map(item -> meant(written, item)).orElse(written);
        String owner = reference.aspect().owner();
        if (owner.equals("account")) {
            accounts.add(reference.of().last());
            earned(reference.of().last(), found);
            return;
        }
        if (owner.equals("distribution")) {
            distribution(reference.of().last(), found);
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
