package org.coursepolicy.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.immutables.value.Value;

/**
 * Any so many of the children, as when two of four questions are to be answered: {@code {"any": 2}}.
 *
 * <p>If more are answered, those that earned most count, and of equals the earlier. Children have equal points, so that
 * the choice does not change what is possible. Children that nobody answered need not be graded. A child that an incident
 * keeps from being left out counts first, and is waited for.
 */
@Value.Immutable
public abstract sealed class AnyAggregate implements Aggregate permits ImmutableAnyAggregate {
    /** How documents describe it. */
    public static final Kind<AnyAggregate> KIND = Kind.of(
                    "any",
                    AnyAggregate.class,
                    "Any so many of the children; the best of them count.",
                    AnyAggregate::builder,
                    Builder::build)
            .required(
                    "count", Types.whole("children", 1, 10_000), AnyAggregate::count, Builder::count, "how many count")
            .cited(AnyAggregate::cite, Builder::cite, AnyAggregate::reading, Builder::reading)
            .bare("count")
            .build();

    /** What counts whatever others earn, graded or not; then what earned most; then what may still be graded. */
    private static final Comparator<Part> BEST_FIRST = Comparator.comparing(Part::kept)
            .thenComparing(AnyAggregate::isGraded)
            .thenComparing(part -> part.score().earned())
            .reversed();

    AnyAggregate() {}

    /**
     * Returns how many children count.
     *
     * @return the number, from 1 to the number of children
     */
    public abstract int count();

    /** Refuses a choice of none. */
    @Value.Check
    void check() {
        RejectedException.unless(count() >= 1, Code.RANGE, "count", count(), "at least 1");
    }

    /**
     * Returns an aggregate of any so many children.
     *
     * @param count how many count
     * @return the aggregate
     */
    public static AnyAggregate of(int count) {
        return builder().count(count).build();
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
        Set<Integer> counting = counting(parts);
        trace.begin(this, "any " + count());
        Score sum = Score.NONE;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!counting.contains(i)) {
                trace.skipped(this, part.name(), isGraded(part) ? "others earned as much" : "not answered");
            } else {
                Score score = isGraded(part) ? part.score() : Score.pending(part.points());
                sum = sum.plus(trace.leaf(Operation.REFERENCE, part.name(), score));
            }
        }
        return trace.end(Operation.SUM, sum);
    }

    /** Returns positions, because two children may be equal in name, points and score. */
    private Set<Integer> counting(List<Part> parts) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isGraded(parts.get(i)) || parts.get(i).score().isOpen()) {
                candidates.add(i);
            }
        }
        candidates.sort(Comparator.comparing(parts::get, BEST_FIRST));
        return new HashSet<>(candidates.subList(0, Math.min(count(), candidates.size())));
    }

    /** Bonus items have nothing possible, and count by what they earn. */
    private static boolean isGraded(Part part) {
        return part.score().possible().signum() > 0 || part.score().earned().signum() > 0;
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return points.get(0).times(Fraction.of(count()));
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {
        if (count() > points.size()) {
            checker.problem(this, Code.RANGE, Integer.toString(count()), "at most the " + points.size() + " children");
        }
        if (points.stream().distinct().count() > 1) {
            checker.problem(this, Code.CONFLICT, "children of unequal points", "children of equal points");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link AnyAggregate}. */
    public static final class Builder extends ImmutableAnyAggregate.Builder {
        Builder() {}
    }
}
