package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.record.Extension;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;

/** Makes random instants: much of it at the edges of deadlines and closings, and at each other's. */
final class InstantMaker {
    private static final List<Duration> NEAR = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofNanos(-1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24).plusNanos(1),
            Duration.ofMinutes(24 * 60 + 30),
            Duration.ofMinutes(24 * 60 + 30),
            Duration.ofHours(48),
            Duration.ofMinutes(48 * 60 + 30),
            Duration.ofDays(3),
            Duration.ofDays(-2));

    private final Dice dice;
    private final Collection<ReferenceTree> trees;
    private final List<Instant> instants = new ArrayList<>();

    InstantMaker(Dice dice, Collection<ReferenceTree> trees) {
        this.dice = dice;
        this.trees = trees;
    }

    /** Instants at which something happened. */
    List<Instant> instants() {
        return instants;
    }

    /** One at which something happened already, or any. */
    Instant any() {
        return instants.isEmpty() || dice.percent(50) ? someday() : dice.of(instants);
    }

    private Instant remembered(Instant instant) {
        instants.add(instant);
        return instant;
    }

    Instant someday() {
        return SketchMaker.FIRST
                .plusDays(dice.below(130))
                .atTime(12, dice.below(60))
                .toInstant(ZoneOffset.UTC);
    }

    /** A time near that on which something depends for the item, one at which something happens already, or any. */
    Instant at(Node node, List<Extension> extensions) {
        if (!instants.isEmpty() && dice.percent(8)) {
            return dice.of(instants);
        }
        List<Instant> edges = new ArrayList<>();
        node.due().ifPresent(edges::add);
        node.due().ifPresent(edges::add);
        HandIn rules = node.rules();
        extensions.forEach(extension -> {
            edges.add(extension.until());
            // An extension may move what closes.
            rules.accepted()
                    .ifPresent(closing -> edges.add(closes(node, closing.when())
                            .plus(Duration.between(node.due().orElseThrow(), extension.until()))));
        });
        if (!extensions.isEmpty() && rules.accepted().isPresent() && dice.percent(40)) {
            return remembered(edges.get(edges.size() - 1).plus(Duration.ofMinutes(dice.between(-2_000, 600))));
        }
        if (node.due().isPresent() && mayBeShort(rules) && dice.percent(75)) {
            return remembered(node.due().get().plus(Duration.ofMinutes(dice.between(1, 5_000))));
        }
        List<Closing> closings = new ArrayList<>();
        rules.accepted().ifPresent(closings::add);
        rules.attempts().flatMap(AttemptLimits::accepted).ifPresent(closings::add);
        rules.regrades().ifPresent(closings::add);
        for (Demand demand : rules.demands()) {
            demand.accepted().ifPresent(closings::add);
            demand.asked().ifPresent(closings::add);
        }
        closings.forEach(closing -> edges.add(closes(node, closing.when())));
        rules.attempts().flatMap(AttemptLimits::from).ifPresent(from -> edges.add(closes(node, from)));
        if (rules.clock() instanceof Passing passing) {
            passing.moments().forEach(moment -> edges.add(closes(node, moment)));
        }
        rules.grace().ifPresent(grace -> node.due().ifPresent(due -> edges.add(due.plus(grace.time()))));
        if (edges.isEmpty() || dice.percent(10)) {
            return remembered(someday());
        }
        Instant edge = dice.of(edges);
        return remembered(
                dice.percent(60)
                        ? edge.plus(dice.of(NEAR))
                        : edge.plus(Duration.ofMinutes(dice.between(-4_000, 9_000))));
    }

    /** Tells whether it matters most of what is late what is paid, since tokens go to the best or the most important. */
    private boolean mayBeShort(HandIn rules) {
        return rules.counts() == HandIn.Counts.BEST
                || rules.demands().stream()
                        .anyMatch(demand -> demand.isForLateness() && demand.spending() != Demand.Spending.REQUESTED);
    }

    private Instant closes(Node node, When when) {
        List<Instant> returns = instants.isEmpty() ? List.of(someday()) : instants;
        return trees.stream()
                .filter(tree -> tree.all().contains(node))
                .findFirst()
                .orElseThrow()
                .at(when, node, Optional.empty(), Optional.of(dice.of(returns)))
                .orElseThrow();
    }
}
