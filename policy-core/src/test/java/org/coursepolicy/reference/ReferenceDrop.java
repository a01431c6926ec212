package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.ReferenceAggregate.Child;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Value;

/** Which children are dropped; what is best is found by trying all that may be dropped. */
final class ReferenceDrop {
    private final DropAggregate rule;
    private final List<Child> all;
    private final List<Child> droppable;
    private final int low;
    private final int high;

    ReferenceDrop(DropAggregate rule, List<Child> all, Function<Value, Answer> values) {
        this.rule = rule;
        this.all = all;
        this.droppable = all.stream().filter(this::isDroppable).toList();
        int highest = Math.max(0, count(rule.highest(), values));
        int lowest = rule.keep().isPresent() && values.apply(rule.keep().get()) instanceof Num
                ? droppable.size() - highest - count(rule.keep(), values)
                : count(rule.lowest(), values);
        // One of those that may be dropped stays.
        int most = Math.max(0, droppable.size() - 1);
        this.low = Math.min(Math.max(0, lowest), most);
        this.high = Math.min(highest, most - low);
    }

    private boolean isDroppable(Child child) {
        return child.hasPercent()
                && child.score().pending().signum() == 0
                && !child.kept()
                && !rule.never().contains(child.name());
    }

    /** Nothing below 0, and no fraction of one. */
    private static int count(Optional<Value> value, Function<Value, Answer> values) {
        return value.isPresent() && values.apply(value.get()) instanceof Num number
                ? Exact.greatest(
                                BigFraction.ZERO,
                                Exact.least(
                                        BigFraction.of(1_000_000),
                                        Exact.round(number.amount(), BigFraction.ONE, RoundingMode.FLOOR)))
                        .intValue()
                : 0;
    }

    List<Child> kept() {
        List<Child> sorted = new ArrayList<>(droppable);
        sorted.sort(
                order().thenComparing(Comparator.comparing(droppable::indexOf).reversed()));
        List<Child> dropped = new ArrayList<>(sorted.subList(0, low));
        dropped.addAll(sorted.subList(sorted.size() - high, sorted.size()));
        return without(dropped);
    }

    private List<Child> without(List<Child> dropped) {
        return all.stream().filter(child -> !dropped.contains(child)).toList();
    }

    private Comparator<Child> order() {
        if (rule.by() == DropAggregate.By.POINTS) {
            return Comparator.comparing(child -> child.score().earned());
        }
        if (rule.by() == DropAggregate.By.RATIO || !(rule.then() instanceof PointsAggregate) || droppable.isEmpty()) {
            return Comparator.comparing(Child::percent);
        }
        // What a child has beyond the ratio that is best: the less, the better it is without the child.
        BigFraction best = best();
        return Comparator.comparing(child ->
                child.score().earned().subtract(best.multiply(child.score().possible())));
    }

    /** The greatest ratio that some low ones leave, whichever high ones are dropped beside them. */
    private BigFraction best() {
        List<BigFraction> best = new ArrayList<>();
        subsets(droppable, low, lowest -> {
            List<BigFraction> worst = new ArrayList<>();
            List<Child> others = new ArrayList<>(droppable);
            others.removeAll(lowest);
            subsets(others, high, highest -> {
                List<Child> dropped = new ArrayList<>(lowest);
                dropped.addAll(highest);
                Earned left = ReferenceAggregate.sum(without(dropped));
                replace(worst, left.earned().divide(left.possible()), -1);
            });
            replace(best, worst.get(0), 1);
        });
        return best.get(0);
    }

    /** Keeps the greater (1) or the smaller (-1). */
    private static void replace(List<BigFraction> known, BigFraction next, int sign) {
        if (known.isEmpty()) {
            known.add(next);
        } else if (next.compareTo(known.get(0)) * sign > 0) {
            known.set(0, next);
        }
    }

    private static void subsets(List<Child> from, int size, Consumer<List<Child>> each) {
        if (size == 0) {
            each.accept(List.of());
            return;
        }
        for (int i = 0; i <= from.size() - size; i++) {
            Child first = from.get(i);
            subsets(from.subList(i + 1, from.size()), size - 1, others -> {
                List<Child> subset = new ArrayList<>(List.of(first));
                subset.addAll(others);
                each.accept(subset);
            });
        }
    }

    /** What the policy alone tells: without the smallest children, where it states how many. */
    static List<Node> largest(DropAggregate rule, List<Node> children) {
        List<Node> left = new ArrayList<>(children);
        left.removeIf(child -> !rule.never().contains(child.name()));
        List<Node> droppable = new ArrayList<>(children);
        droppable.removeAll(left);
        if (droppable.isEmpty()) {
            return left;
        }
        Function<Value, Answer> stated = value -> value instanceof Constant constant
                ? new Num(Exact.of(constant.is()), Dimension.NUMBER)
                : new Unknown(true);
        int highest = count(rule.highest(), stated);
        int lowest = rule.keep().filter(Constant.class::isInstance).isPresent()
                ? Math.max(0, droppable.size() - highest - count(rule.keep(), stated))
                : count(rule.lowest(), stated);
        droppable.sort(Comparator.comparing(Node::points));
        left.addAll(droppable.subList(Math.min(highest + lowest, droppable.size() - 1), droppable.size()));
        return left;
    }
}
