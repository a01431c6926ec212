package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Name;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.rule.RankedAggregate;
import org.coursepolicy.rule.WeightsAggregate;
import org.coursepolicy.value.Value;

/** Makes one score of those of children. */
final class ReferenceAggregate {
    /**
     * A child.
     *
     * @param name its name among the children
     * @param points the points that the policy gives it
     * @param score what it earned
     * @param kept whether something that happened keeps it from being left out
     */
    record Child(Name name, BigFraction points, Earned score, boolean kept) {
        boolean hasPercent() {
            return score.possible().signum() > 0;
        }

        BigFraction percent() {
            return score.earned().multiply(Exact.HUNDRED).divide(score.possible());
        }
    }

    /** A child and its weight. */
    private record Weighed(Child child, BigFraction weight) {}

    private final Function<Value, Answer> values;

    /**
     * Prepares to make scores.
     *
     * @param values answers the values that say how many are dropped
     */
    ReferenceAggregate(Function<Value, Answer> values) {
        this.values = values;
    }

    Earned of(Aggregate aggregate, List<Child> children) {
        if (aggregate instanceof PointsAggregate) {
            return sum(children);
        }
        if (aggregate instanceof EqualAggregate) {
            return mean(children.stream()
                    .map(child -> new Weighed(child, BigFraction.ONE))
                    .toList());
        }
        if (aggregate instanceof AnyAggregate any) {
            return any(children, any.count());
        }
        if (aggregate instanceof WeightsAggregate weights) {
            return mean(children.stream()
                    .map(child -> new Weighed(
                            child, Exact.of(Objects.requireNonNull(weights.of().get(child.name())))))
                    .toList());
        }
        if (aggregate instanceof RankedAggregate ranked) {
            return ranked(ranked, children);
        }
        DropAggregate drop = (DropAggregate) aggregate;
        return of(drop.then(), new ReferenceDrop(drop, children, values).kept());
    }

    static Earned sum(List<Child> children) {
        return children.stream().map(Child::score).reduce(Earned.NOTHING, Earned::plus);
    }

    /** Who has no percentage leaves the mean. */
    private static Earned mean(List<Weighed> all) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction weights = BigFraction.ZERO;
        BigFraction pending = BigFraction.ZERO;
        for (Weighed each : all) {
            pending = pending.add(each.child().score().pending());
            if (each.child().hasPercent()) {
                sum = sum.add(each.weight().multiply(each.child().percent()));
                weights = weights.add(each.weight());
            }
        }
        return weights.signum() == 0
                ? Earned.pending(pending)
                : new Earned(sum.divide(weights), Exact.HUNDRED, pending);
    }

    /** The best of those that have a percentage has the first weight. */
    private static Earned ranked(RankedAggregate ranked, List<Child> children) {
        List<Child> best =
                new ArrayList<>(children.stream().filter(Child::hasPercent).toList());
        best.sort(Comparator.comparing(Child::percent).reversed());
        children.stream().filter(child -> !child.hasPercent()).forEach(best::add);
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            weighed.add(new Weighed(best.get(i), Exact.of(ranked.weights().get(i))));
        }
        return mean(weighed);
    }

    /**
     * Any so many: first those that nothing may drop, graded or not; then the best of what is graded; then what may still
     * come. An excused child is not answered.
     */
    private static Earned any(List<Child> children, int count) {
        List<Earned> taken = new ArrayList<>();
        for (boolean kept : List.of(true, false)) {
            List<Earned> graded = new ArrayList<>();
            List<Earned> waiting = new ArrayList<>();
            for (Child child : children) {
                if (child.kept() != kept) {
                    continue;
                }
                // What has nothing possible is a bonus, and counts by what it earns.
                if (child.score().possible().signum() > 0
                        || child.score().earned().signum() > 0) {
                    graded.add(child.score());
                } else if (child.score().pending().signum() > 0) {
                    waiting.add(Earned.pending(child.points()));
                }
            }
            graded.sort(Comparator.comparing(Earned::earned).reversed());
            taken.addAll(graded);
            taken.addAll(waiting);
        }
        return taken.stream().limit(count).reduce(Earned.NOTHING, Earned::plus);
    }

    /** The points of a group, as far as the policy alone tells. */
    static BigFraction points(Aggregate aggregate, List<Node> children) {
        if (aggregate instanceof PointsAggregate) {
            return children.stream().map(Node::points).reduce(BigFraction.ZERO, BigFraction::add);
        }
        if (aggregate instanceof AnyAggregate any) {
            return children.get(0).points().multiply(any.count());
        }
        return aggregate instanceof DropAggregate drop
                ? points(drop.then(), ReferenceDrop.largest(drop, children))
                : Exact.HUNDRED;
    }
}
