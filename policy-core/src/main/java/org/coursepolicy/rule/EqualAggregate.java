package org.coursepolicy.rule;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.immutables.value.Value;

/**
 * The mean of the children's percentages, whatever their points: {@code "equal"}. For example 90 % and 50 % make 70 %,
 * which is 70 of 100 points. Excused children leave the mean.
 */
@Value.Immutable
public abstract sealed class EqualAggregate implements Aggregate permits ImmutableEqualAggregate {
    /** How documents describe it. */
    public static final Kind<EqualAggregate> KIND = Kind.of(
                    "equal",
                    EqualAggregate.class,
                    "The mean of the children's percentages.",
                    EqualAggregate::builder,
                    Builder::build)
            .cited(EqualAggregate::cite, Builder::cite, EqualAggregate::reading, Builder::reading)
            .build();

    EqualAggregate() {}

    /**
     * Returns the aggregate, without citation.
     *
     * @return the aggregate
     */
    public static EqualAggregate of() {
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
        trace.begin(this, "equal");
        trace.begin(this, "mean");
        Fraction sum = Fraction.ZERO;
        Fraction pending = Fraction.ZERO;
        int counted = 0;
        for (Part part : parts) {
            pending = pending.plus(part.score().pending());
            Optional<Quantity> percent = part.score().percent();
            if (percent.isPresent()) {
                trace.begin(this, part.name());
                trace.leaf(Operation.REFERENCE, part.name(), part.score());
                trace.end(Operation.PERCENT_OF, percent.get());
                sum = sum.plus(percent.get().amount());
                counted++;
            } else {
                trace.skipped(this, part.name(), part.score().isOpen() ? "not graded yet" : "excused");
            }
        }
        Fraction mean = counted == 0 ? Fraction.ZERO : sum.dividedBy(Fraction.of(counted));
        trace.end(counted == 0 ? Operation.CONSTANT : Operation.MEAN, Quantity.percent(mean));
        Fraction possible = counted == 0 ? Fraction.ZERO : Fraction.HUNDRED;
        trace.leaf(Operation.CONSTANT, "of", Quantity.points(possible));
        return trace.end(Operation.SCORE, new Score(mean, possible, pending));
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return Fraction.HUNDRED;
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {
        if (points.stream().anyMatch(each -> each.signum() == 0)) {
            checker.problem(this, Code.CONFLICT, "a child of 0 points", "children that have a percentage");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link EqualAggregate}. */
    public static final class Builder extends ImmutableEqualAggregate.Builder {
        Builder() {}
    }
}
