package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;

/**
 * The first of some values that is known, for example {@code {"first-present": ["second-sitting", "exam"]}}: the second
 * sitting if there was one. A bare number takes the dimension of the other values.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class FirstPresent implements Value permits ImmutableFirstPresent {
    /** How documents describe it. */
    public static final Kind<FirstPresent> KIND = Kind.of(
                    "first-present",
                    FirstPresent.class,
                    "The first of the values that is known.",
                    FirstPresent::builder,
                    Builder::build)
            .required("of", Value.LIST, FirstPresent::of, Builder::addAllOf, "the values, in order of preference")
            .cited(FirstPresent::cite, Builder::cite, FirstPresent::reading, Builder::reading)
            .bare("of")
            .build();

    FirstPresent() {}

    /**
     * Returns the values.
     *
     * @return the values, in order of preference, at least one
     */
    public abstract List<Value> of();

    /** Refuses an empty list. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(1, "of", of());
    }

    /**
     * Starts a preference.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "first-present");
        Result last = Open.pending("none of the values is known");
        for (Value value : of()) {
            last = value.evaluate(scope);
            if (!(last instanceof Open)) {
                break;
            }
        }
        return scope.trace().end(Operation.CHOSEN, Members.settled(this, last, scope));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        return checker.common(this, of());
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link FirstPresent}. */
    public static final class Builder extends ImmutableFirstPresent.Builder {
        Builder() {}
    }
}
