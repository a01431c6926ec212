package org.coursepolicy.value;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * A value rounded, because the policy says so.
 *
 * <p>For example {@code {"round": {"of": "mark", "to": 1, "mode": "half-up"}}} turns 66.5 into 67.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Round implements Value permits ImmutableRound {
    /** The type of the distance between two rounded numbers. */
    public static final Type<Fraction> STEP = Types.number(NumberForm.notNegative("the unit of what is rounded"));

    /** The type of the way of rounding. */
    public static final Type<RoundingMode> MODE = Types.word(Arrays.stream(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .toList());

    /** How documents describe it. */
    public static final Kind<Round> KIND = Kind.of(
                    "round", Round.class, "A value rounded.", Round::builder, Builder::build)
            .required("of", Value.TYPE, Round::of, Builder::of, "the value")
            .required("to", STEP, Round::to, Builder::to, "the distance between two rounded numbers, such as 0.01")
            .required("mode", MODE, Round::mode, Builder::mode, "which neighbour is taken; half-up at 0.5 goes up")
            .cited(Round::cite, Builder::cite, Round::reading, Builder::reading)
            .build();

    Round() {}

    /**
     * Returns the value.
     *
     * @return the value that is rounded
     */
    public abstract Value of();

    /**
     * Returns the distance between two rounded numbers.
     *
     * @return the distance, above 0
     */
    public abstract Fraction to();

    /**
     * Returns which neighbour is taken.
     *
     * @return the mode
     */
    public abstract RoundingMode mode();

    /** Refuses a distance of 0, and the mode that never rounds. */
    @org.immutables.value.Value.Check
    void check() {
        checked(to(), mode());
    }

    /**
     * Makes a rounding of its two members.
     *
     * @param to the distance between two rounded numbers
     * @param mode which neighbour is taken
     * @return the rounding
     * @throws RejectedException if the distance is not above 0, or the mode is {@code unnecessary}
     */
    public static Rounding checked(Fraction to, RoundingMode mode) {
        RejectedException.unless(to.signum() > 0, Code.RANGE, "to", to, "above 0");
        RejectedException.unless(mode != RoundingMode.UNNECESSARY, Code.ENUM, "mode", "unnecessary", "a way to round");
        return new Rounding(to, mode);
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
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "round");
        Rounding rounding = new Rounding(to(), mode());
        Result value = of().evaluate(scope);
        return scope.trace().endRounded(rounding, value instanceof Quantity number ? number.round(rounding) : value);
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        return of().dimension(checker);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Round}. */
    public static final class Builder extends ImmutableRound.Builder {
        Builder() {}
    }
}
