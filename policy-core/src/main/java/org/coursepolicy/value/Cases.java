package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;

/**
 * The value of the first case whose requirement holds.
 *
 * <p>For example an exam of at most 55 points is the grade, and otherwise counts 65 %: {@code {"cases": {"of": [{"when":
 * {"at-most": ["exam", 55]}, "then": "exam"}], "else": …}}}. If a requirement before the first that holds is open, so is
 * the value. A bare number takes the dimension of the other cases.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Cases implements Value permits ImmutableCases {
    /** How documents describe it. */
    public static final Kind<Cases> KIND = Kind.of(
                    "cases", Cases.class, "The value of the first case that holds.", Cases::builder, Builder::build)
            .required("of", Types.list(Case.KIND.asType()), Cases::of, Builder::addAllOf, "the cases, first to last")
            .required("else", Value.TYPE, Cases::otherwise, Builder::otherwise, "the value if no case holds")
            .cited(Cases::cite, Builder::cite, Cases::reading, Builder::reading)
            .build();

    Cases() {}

    /**
     * Returns the cases.
     *
     * @return the cases, in the order in which they are tried, at least one
     */
    public abstract List<Case> of();

    /**
     * Returns the value if no case holds.
     *
     * @return the value
     */
    public abstract Value otherwise();

    /** Refuses an empty list. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(1, "of", of());
    }

    /**
     * Starts a choice between cases.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "cases");
        for (Case next : of()) {
            Result holds = next.when().test(scope);
            if (holds instanceof Open) {
                return scope.trace().end(Operation.CHOSEN, holds);
            }
            if (holds == Truth.HOLDS) {
                return chosen(next.then(), scope);
            }
        }
        return chosen(otherwise(), scope);
    }

    private Result chosen(Value branch, Scope scope) {
        return scope.trace().end(Operation.CHOSEN, Members.settled(this, branch.evaluate(scope), scope));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        List<Value> branches = new ArrayList<>();
        for (Case next : of()) {
            next.when().check(checker);
            branches.add(next.then());
        }
        branches.add(otherwise());
        return checker.common(this, branches);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds {@link Cases}. */
    public static final class Builder extends ImmutableCases.Builder {
        Builder() {}

        /**
         * Adds a case.
         *
         * @param when the requirement
         * @param then the value if it holds
         * @return this builder
         */
        public Builder when(Requirement when, Value then) {
            addOf(new Case(when, then));
            return this;
        }

        /**
         * Adds a case.
         *
         * @param when the requirement
         * @param then the number if it holds
         * @return this builder
         */
        public Builder when(Requirement when, long then) {
            return when(when, Constant.of(then));
        }

        /**
         * Sets the number if no case holds.
         *
         * @param number the number
         * @return this builder
         */
        public Builder otherwise(long number) {
            return otherwise(Constant.of(number));
        }
    }
}
