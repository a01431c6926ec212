package org.coursepolicy.rule;

import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * Fewer points than are possible count as all: {@code {"full-at": 140}}.
 *
 * <p>For example ten homeworks of 20 points, of which 140 count as full: 120 of 200 are then 120 of 140, and 150 are 140 of
 * 140. With {@code {"full-at": {"points": 140, "most": 105}}} they are 147 of 140, 105 %, at the most. As long as less than
 * that is graded, what is graded is full.
 */
@Value.Immutable
public abstract sealed class FullAt implements Step permits ImmutableFullAt {
    /** How documents describe it. */
    public static final Kind<FullAt> KIND = Kind.of(
                    "full-at",
                    FullAt.class,
                    "Fewer points than are possible count as all.",
                    FullAt::builder,
                    Builder::build)
            .required(
                    "points",
                    Types.number(NumberForm.notNegative("points")),
                    FullAt::points,
                    Builder::points,
                    "how many points count as full")
            .defaulted(
                    "most",
                    Types.number(NumberForm.notNegative("% of these points")),
                    Fraction.HUNDRED,
                    FullAt::most,
                    Builder::most,
                    "the percentage of them that can be earned at the most; 100 if absent")
            .cited(FullAt::cite, Builder::cite, FullAt::reading, Builder::reading)
            .bare("points")
            .build();

    FullAt() {}

    /**
     * Returns how many points count as full.
     *
     * @return points, above 0
     */
    public abstract Fraction points();

    /**
     * Returns how much can be earned at the most.
     *
     * @return a percentage of the points that count as full
     */
    @Value.Default
    public Fraction most() {
        return Fraction.HUNDRED;
    }

    /** Refuses no points. */
    @Value.Check
    void check() {
        RejectedException.unless(points().signum() > 0, Code.RANGE, "points", points(), "above 0");
        RejectedException.unless(most().signum() > 0, Code.RANGE, "most", most(), "above 0");
    }

    /**
     * Returns a step.
     *
     * @param points how many points count as full
     * @return the step
     */
    public static FullAt of(long points) {
        return builder().points(Fraction.of(points)).build();
    }

    /**
     * Starts a step.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Trace trace = scope.trace();
        Fraction full = points().min(score.possible());
        Quantity cap = Quantity.points(full.times(most()).dividedBy(Fraction.HUNDRED));
        Quantity earned = Quantity.points(score.earned().min(cap.amount()));
        trace.begin(this, "full-at");
        trace.begin(this, "points earned");
        trace.leaf(Operation.REFERENCE, SCORE, Quantity.points(score.earned()));
        trace.leaf(Operation.CONSTANT, "the most", cap);
        trace.end(Operation.LEAST, earned);
        trace.leaf(Operation.CONSTANT, "full at", Quantity.points(full));
        return trace.end(Operation.SCORE, new Score(earned.amount(), full, score.pending()));
    }

    @Override
    public final void check(Checker checker) {}

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link FullAt}. */
    public static final class Builder extends ImmutableFullAt.Builder {
        Builder() {}
    }
}
