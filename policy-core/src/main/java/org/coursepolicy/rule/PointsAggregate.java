package org.coursepolicy.rule;

import java.util.List;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.immutables.value.Value;

/**
 * Points earned over points possible: {@code "points"}. For example 18 of 20 and 40 of 80 make 58 of 100. Excused
 * children leave both sums; bonus points add to what is earned only.
 */
@Value.Immutable
public abstract sealed class PointsAggregate implements Aggregate permits ImmutablePointsAggregate {
    /** How documents describe it. */
    public static final Kind<PointsAggregate> KIND = Kind.of(
                    "points",
                    PointsAggregate.class,
                    "Points earned over points possible.",
                    PointsAggregate::builder,
                    Builder::build)
            .cited(PointsAggregate::cite, Builder::cite, PointsAggregate::reading, Builder::reading)
            .build();

    PointsAggregate() {}

    /**
     * Returns the aggregate, without citation.
     *
     * @return the aggregate
     */
    public static PointsAggregate of() {
        return builder().build();
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
        trace.begin(this, "points");
        Score sum = Score.NONE;
        for (Part part : parts) {
            trace.leaf(Operation.REFERENCE, part.name(), part.score());
            sum = sum.plus(part.score());
        }
        return trace.end(Operation.SUM, sum);
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return points.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {}

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link PointsAggregate}. */
    public static final class Builder extends ImmutablePointsAggregate.Builder {
        Builder() {}
    }
}
