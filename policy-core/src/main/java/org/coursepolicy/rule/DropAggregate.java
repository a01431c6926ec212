package org.coursepolicy.rule;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * Some of the children do not count: {@code {"drop": {"lowest": 1, "by": "best"}}}.
 *
 * <p>For example 80 of 100, 20 of 100 and 1 of 20: by {@code ratio} or by {@code points} the quiz with 1 of 20 is dropped, and
 * 100 of 200 are left; by {@code best}, which asks what is best for the student, 20 of 100 is dropped, and 81 of 120 are
 * left. Excused children and those that are not graded yet are not dropped; at least one of those that may be dropped
 * stays.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class DropAggregate implements Aggregate permits ImmutableDropAggregate {
    /** Which children are the lowest and the highest. */
    public enum By {
        /** By their percentages. */
        RATIO,
        /** By their points. */
        POINTS,
        /** Those without which the student has most. */
        BEST
    }

    /** How documents describe it. */
    public static final Kind<DropAggregate> KIND = Kind.of(
                    "drop",
                    DropAggregate.class,
                    "Some of the children do not count.",
                    DropAggregate::builder,
                    Builder::build)
            .optional(
                    "lowest",
                    Value.TYPE,
                    DropAggregate::lowest,
                    Builder::lowest,
                    "how many of the lowest are dropped, a fraction of one is none; none if absent")
            .optional(
                    "highest",
                    Value.TYPE,
                    DropAggregate::highest,
                    Builder::highest,
                    "how many of the highest are dropped; none if absent")
            .optional(
                    "keep",
                    Value.TYPE,
                    DropAggregate::keep,
                    Builder::keep,
                    "how many are kept of those that may be dropped, in place of how many of the lowest are dropped")
            .required(
                    "by", Types.word(By.class), DropAggregate::by, Builder::by, "which are the lowest and the highest")
            .defaulted(
                    "never",
                    Types.list(Types.NAME),
                    List.of(),
                    DropAggregate::never,
                    Builder::addAllNever,
                    "children that are never dropped")
            .defaulted(
                    "then",
                    FAMILY.asType(),
                    PointsAggregate.of(),
                    DropAggregate::then,
                    Builder::then,
                    "how the scores of the others make one; points if absent")
            .cited(DropAggregate::cite, Builder::cite, DropAggregate::reading, Builder::reading)
            .build();

    DropAggregate() {}

    /**
     * Returns how many of the lowest are dropped.
     *
     * @return a count; empty for none, or where it is said how many are kept
     */
    public abstract Optional<Value> lowest();

    /**
     * Returns how many of the highest are dropped.
     *
     * @return a count; empty for none
     */
    public abstract Optional<Value> highest();

    /**
     * Returns how many are kept of those that may be dropped; what is never dropped stays besides.
     *
     * @return a count; empty where it is said how many are dropped
     */
    public abstract Optional<Value> keep();

    /**
     * Returns which are the lowest and the highest.
     *
     * @return by what they are compared
     */
    public abstract By by();

    /**
     * Returns the children that are never dropped.
     *
     * @return their names
     */
    public abstract List<Name> never();

    /**
     * Returns how the scores of the others make one.
     *
     * @return the aggregate, points over points unless stated
     */
    @org.immutables.value.Value.Default
    public Aggregate then() {
        return PointsAggregate.of();
    }

    /** Refuses a choice of nothing, and two ways to say how many. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(
                keep().isEmpty() || lowest().isEmpty(),
                Code.CONFLICT,
                "keep",
                "how many are kept and how many are dropped",
                "one of the two");
        RejectedException.unless(
                keep().isPresent() || lowest().isPresent() || highest().isPresent(),
                Code.MISSING,
                "lowest",
                "nothing to drop",
                "`lowest`, `highest` or `keep`");
    }

    /**
     * Returns an aggregate that drops the lowest.
     *
     * @param count how many
     * @param by which are the lowest
     * @return the aggregate
     */
    public static DropAggregate lowest(int count, By by) {
        return builder().lowest(Constant.of(count)).by(by).build();
    }

    /**
     * Starts an aggregate.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score combine(List<Part> parts, Trace trace) {
        return combine(parts, Scope.of(Map.of(), trace));
    }

    @Override
    public final Score combine(List<Part> parts, Scope scope) {
        Trace trace = scope.trace();
        Set<Integer> dropped = dropped(parts, scope);
        trace.begin(this, "drop");
        if (!dropped.isEmpty()) {
            trace.note(dropped.size() + " of " + parts.size() + " dropped, "
                    + switch (by()) {
                        case RATIO -> "by percentages";
                        case POINTS -> "by points";
                        case BEST -> "so that most is left";
                    });
        }
        List<Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (dropped.contains(i)) {
                trace.skipped(
                        this, parts.get(i).name(), "dropped: " + parts.get(i).score());
            } else {
                kept.add(parts.get(i));
            }
        }
        return trace.end(Operation.CHOSEN, then().combine(kept, scope));
    }

    private Set<Integer> dropped(List<Part> parts, Scope scope) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isDroppable(parts.get(i))) {
                candidates.add(i);
            }
        }
        int high = count(highest(), scope).orElse(0);
        int low = count(keep(), scope)
                .map(keep -> Math.max(0, candidates.size() - high - keep))
                .orElseGet(() -> count(lowest(), scope).orElse(0));
        Dropping dropping = new Dropping(parts, candidates, low, high);
        return switch (by()) {
            case RATIO -> dropping.byRatio();
            case POINTS -> dropping.byPoints();
            // Where percentages have equal weights, the lowest of them are the ones to drop.
            case BEST -> then() instanceof PointsAggregate ? dropping.byBest() : dropping.byRatio();
        };
    }

    private boolean isDroppable(Part part) {
        return part.score().possible().signum() > 0
                && !part.score().isOpen()
                && !part.kept()
                && part.id().map(id -> !never().contains(id)).orElse(true);
    }

    private static Optional<Integer> count(Optional<Value> value, Scope scope) {
        return value.map(each -> each.evaluate(scope.silently()))
                .filter(Quantity.class::isInstance)
                .map(result -> ((Quantity) result)
                        .amount()
                        .round(new Rounding(Fraction.ONE, RoundingMode.FLOOR))
                        .max(Fraction.ZERO)
                        .min(Fraction.of(1_000_000))
                        .toIntExact());
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return then().points(largest(points));
    }

    @Override
    public final Fraction points(Map<Name, Fraction> children) {
        List<Fraction> left = new ArrayList<>();
        List<Fraction> droppable = new ArrayList<>();
        children.forEach((name, points) -> (never().contains(name) ? left : droppable).add(points));
        left.addAll(largest(droppable));
        return then().points(left);
    }

    /** What the policy alone tells: the smallest children are dropped, as many as it says. */
    private List<Fraction> largest(List<Fraction> points) {
        int high = count(highest(), Scope.of(Map.of())).orElse(0);
        int low = count(keep(), Scope.of(Map.of()))
                .map(keep -> Math.max(0, points.size() - high - keep))
                .orElseGet(() -> count(lowest(), Scope.of(Map.of())).orElse(0));
        int dropped = Math.min(low + high, Math.max(0, points.size() - 1));
        List<Fraction> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.naturalOrder());
        return sorted.subList(dropped, sorted.size());
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {
        for (Optional<Value> count : List.of(lowest(), highest(), keep())) {
            count.flatMap(value -> value.dimension(checker))
                    .filter(found -> found.alongside(Dimension.COUNT).isEmpty())
                    .ifPresent(found -> checker.problem(this, Code.CONFLICT, found.phrase(), "a count of children"));
        }
        boolean known = then() instanceof PointsAggregate || then() instanceof EqualAggregate;
        if (by() == By.BEST && !known) {
            checker.problem(
                    this, Code.CONFLICT, "the best of children that make a score in another way", "points or equal");
        }
        then().check(points, checker);
    }

    @Override
    public final void checkNames(Set<Name> children, Checker checker) {
        never().stream()
                .filter(name -> !children.contains(name))
                .forEach(name -> checker.unknown(
                        this,
                        "never",
                        name.text(),
                        "the name of a child",
                        children.stream().map(Name::text).toList()));
        then().checkNames(children, checker);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link DropAggregate}. */
    public static final class Builder extends ImmutableDropAggregate.Builder {
        Builder() {}
    }
}
