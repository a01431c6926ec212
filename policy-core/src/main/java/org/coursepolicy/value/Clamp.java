package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Result;

/**
 * A value kept between bounds, for example {@code {"clamp": {"of": "bonus", "least": 0, "greatest": 5}}}.
 *
 * <p>It is short for the greatest of the lower bound and the least of value and upper bound.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Clamp implements Value permits ImmutableClamp {
    /** How documents describe it. */
    public static final Kind<Clamp> KIND = Kind.of(
                    "clamp", Clamp.class, "A value kept between bounds.", Clamp::builder, Builder::build)
            .required("of", Value.TYPE, Clamp::of, Builder::of, "the value")
            .optional("least", Value.TYPE, Clamp::least, Builder::least, "the lower bound; none if absent")
            .optional("greatest", Value.TYPE, Clamp::greatest, Builder::greatest, "the upper bound; none if absent")
            .cited(Clamp::cite, Builder::cite, Clamp::reading, Builder::reading)
            .build();

    Clamp() {}

    /**
     * Returns the value.
     *
     * @return the value
     */
    public abstract Value of();

    /**
     * Returns the lower bound.
     *
     * @return the bound, or empty for none
     */
    public abstract Optional<Value> least();

    /**
     * Returns the upper bound.
     *
     * @return the bound, or empty for none
     */
    public abstract Optional<Value> greatest();

    /** Refuses a clamp that clamps nothing, and one that leaves no value its own. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(
                least().isPresent() || greatest().isPresent(), Code.MISSING, "", "no bound", "least, greatest or both");
        if (least().orElse(null) instanceof Constant low && greatest().orElse(null) instanceof Constant high) {
            boolean alike =
                    low.unit() == high.unit() || low.unit() == Dimension.NUMBER || high.unit() == Dimension.NUMBER;
            RejectedException.unless(
                    !alike || low.is().compareTo(high.is()) <= 0,
                    Code.CONFLICT,
                    "greatest",
                    high.is() + " below `least`, " + low.is(),
                    "not below `least`");
        }
    }

    /**
     * Starts a clamp.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @org.immutables.value.Value.Lazy
    Value composed() {
        Value capped =
                greatest().<Value>map(bound -> Arithmetic.least(of(), bound)).orElse(of());
        return least().<Value>map(bound -> Arithmetic.greatest(capped, bound)).orElse(capped);
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "clamp");
        return scope.trace().end(Operation.CHOSEN, composed().evaluate(scope));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        List<Value> all = new ArrayList<>(List.of(of()));
        least().ifPresent(all::add);
        greatest().ifPresent(all::add);
        return checker.common(this, all);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Clamp}. */
    public static final class Builder extends ImmutableClamp.Builder {
        Builder() {}
    }
}
