package org.coursepolicy.rule;

import java.math.RoundingMode;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/** Rounds the points earned, for example {@code {"round": {"to": 1, "mode": "half-up"}}}: 66.5 of 100 becomes 67. */
@Value.Immutable
public abstract sealed class RoundStep implements Step permits ImmutableRoundStep {
    /** How documents describe it. */
    public static final Kind<RoundStep> KIND = Kind.of(
                    "round", RoundStep.class, "Rounds the points earned.", RoundStep::builder, Builder::build)
            .required("to", Round.STEP, RoundStep::to, Builder::to, "the distance between two rounded numbers")
            .required("mode", Round.MODE, RoundStep::mode, Builder::mode, "which neighbour is taken")
            .cited(RoundStep::cite, Builder::cite, RoundStep::reading, Builder::reading)
            .build();

    RoundStep() {}

    /**
     * Returns the distance between two rounded numbers.
     *
     * @return the distance in points, above 0
     */
    public abstract Fraction to();

    /**
     * Returns which neighbour is taken.
     *
     * @return the mode
     */
    public abstract RoundingMode mode();

    /** Refuses a distance of 0, and the mode that never rounds. */
    @Value.Check
    void check() {
        Round.checked(to(), mode());
    }

    /**
     * Starts a rounding.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Rounding rounding = new Rounding(to(), mode());
        scope.trace().begin(this, "round");
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        return scope.trace()
                .endRounded(rounding, score.withEarned(score.earned().round(rounding)));
    }

    @Override
    public final void check(Checker checker) {}

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link RoundStep}. */
    public static final class Builder extends ImmutableRoundStep.Builder {
        Builder() {}
    }
}
