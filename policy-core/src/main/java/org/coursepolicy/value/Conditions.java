package org.coursepolicy.value;

import java.util.List;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;

/**
 * Several requirements of which some must hold: all of them, any of them, or at least so many.
 *
 * <p>For example {@code {"all-of": [{"at-least": ["exam", 50]}, {"at-least": ["lab", 10]}]}}. What is still open counts
 * neither way: the result is open only if it could still turn out either way.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Conditions implements Requirement permits ImmutableConditions {
    private static final int ALL = -1;

    /** How documents describe requirements that must all hold. */
    public static final Kind<Conditions> ALL_OF =
            described("all-of", "Holds if all of the requirements hold.", ALL).build();

    /** How documents describe requirements of which one must hold. */
    public static final Kind<Conditions> ANY_OF = described(
                    "any-of", "Holds if at least one of the requirements holds.", 1)
            .build();

    /** How documents describe requirements of which some must hold. */
    public static final Kind<Conditions> ENOUGH_OF = Kind.of(
                    "enough-of",
                    Conditions.class,
                    "Holds if at least so many of the requirements hold.",
                    Conditions::builder,
                    Builder::build)
            .required(
                    "fewest",
                    Types.whole("requirements", 2, Members.MOST),
                    Conditions::fewest,
                    Builder::fewest,
                    "how many must hold")
            .required("of", Requirement.LIST, Conditions::of, Builder::addAllOf, "the requirements")
            .cited(Conditions::cite, Builder::cite, Conditions::reading, Builder::reading)
            .build();

    Conditions() {}

    private static Kind.Builder<Conditions, Builder> described(String name, String doc, int fewest) {
        return Kind.of(name, Conditions.class, doc, () -> counted(fewest), Builder::build)
                .required("of", Requirement.LIST, Conditions::of, Builder::addAllOf, "the requirements")
                .cited(Conditions::cite, Builder::cite, Conditions::reading, Builder::reading)
                .bare("of");
    }

    private static Builder counted(int fewest) {
        Builder builder = builder();
        builder.fewest(fewest);
        return builder;
    }

    /**
     * Returns how many must hold.
     *
     * @return the number, or -1 for all of them
     */
    public abstract int fewest();

    /**
     * Returns the requirements.
     *
     * @return the requirements, at least one
     */
    public abstract List<Requirement> of();

    /** Refuses an empty list, and a number below 1 or above how many there are. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(1, "of", of());
        RejectedException.unless(fewest() == ALL || fewest() >= 1, Code.RANGE, "fewest", fewest(), "at least 1");
        RejectedException.unless(fewest() <= of().size(), Code.RANGE, "fewest", fewest(), "at most " + of().size());
    }

    /**
     * Requires all of some requirements.
     *
     * @param requirements the requirements
     * @return the requirement
     */
    public static Conditions allOf(Requirement... requirements) {
        return counted(ALL).addOf(requirements).build();
    }

    /**
     * Requires at least one of some requirements.
     *
     * @param requirements the requirements
     * @return the requirement
     */
    public static Conditions anyOf(Requirement... requirements) {
        return counted(1).addOf(requirements).build();
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
        scope.trace().begin(this, kind().name());
        int needed = fewest() == ALL ? of().size() : fewest();
        scope.trace().leaf(Operation.CONSTANT, "needed", Quantity.count(Fraction.of(needed)));
        int holding = 0;
        int open = 0;
        Result unknown = Truth.FAILS;
        for (Requirement requirement : of()) {
            Result result = requirement.test(scope);
            holding += result == Truth.HOLDS ? 1 : 0;
            open += result instanceof Open ? 1 : 0;
            unknown = result instanceof Open ? result : unknown;
        }
        boolean undecided = holding < needed && holding + open >= needed;
        return scope.trace().end(Operation.ENOUGH, undecided ? unknown : Truth.of(holding >= needed));
    }

    @Override
    public final void check(Checker checker) {
        of().forEach(requirement -> requirement.check(checker));
    }

    @Override
    public final Kind<?> kind() {
        return fewest() == ALL ? ALL_OF : fewest() == 1 ? ANY_OF : ENOUGH_OF;
    }

    /** Builds {@link Conditions}. */
    public static final class Builder extends ImmutableConditions.Builder {
        Builder() {}
    }
}
