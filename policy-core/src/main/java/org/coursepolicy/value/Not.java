package org.coursepolicy.value;

import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;

/** A requirement turned round: {@code {"not": {"at-least": ["exam", 50]}}} holds below 50 points. */
@org.immutables.value.Value.Immutable
public abstract sealed class Not implements Requirement permits ImmutableNot {
    /** How documents describe it. */
    public static final Kind<Not> KIND = Kind.of(
                    "not", Not.class, "Holds if the requirement does not.", Not::builder, Builder::build)
            .required("of", Requirement.TYPE, not -> not.of(), Builder::of, "the requirement")
            .cited(Not::cite, Builder::cite, Not::reading, Builder::reading)
            .bare("of")
            .build();

    Not() {}

    /**
     * Returns the requirement that must not hold.
     *
     * @return the requirement
     */
    public abstract Requirement of();

    /**
     * Turns a requirement round.
     *
     * @param requirement the requirement that must not hold
     * @return the requirement
     */
    public static Not of(Requirement requirement) {
        return builder().of(requirement).build();
    }

    /**
     * Starts a requirement.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result test(Scope scope) {
        scope.trace().begin(this, "not");
        Result inner = of().test(scope);
        return scope.trace().end(Operation.NOT, inner instanceof Truth ? Truth.of(inner == Truth.FAILS) : inner);
    }

    @Override
    public final void check(Checker checker) {
        of().check(checker);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Not}. */
    public static final class Builder extends ImmutableNot.Builder {
        Builder() {}
    }
}
