package org.coursepolicy.value;

import java.util.List;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;

/**
 * Two values compared: at least, more than, at most, less than.
 *
 * <p>For example {@code {"at-most": ["exam", 55]}} holds at 55 points and below. Nothing is rounded first.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Comparison implements Requirement permits ImmutableComparison {
    /** How the first value must stand to the second. */
    public enum Relation {
        /** Equal or above. */
        AT_LEAST("at-least", Operation.AT_LEAST),
        /** Strictly above. */
        MORE_THAN("more-than", Operation.MORE_THAN),
        /** Equal or below. */
        AT_MOST("at-most", Operation.AT_MOST),
        /** Strictly below. */
        LESS_THAN("less-than", Operation.LESS_THAN);

        private final Operation operation;
        private final Kind<Comparison> kind;

        Relation(String name, Operation operation) {
            this.operation = operation;
            this.kind = Kind.of(
                            name,
                            Comparison.class,
                            "Holds if the first value is " + operation.phrase() + " the second.",
                            this::start,
                            Builder::build)
                    .required("values", Value.LIST, Comparison::values, Builder::addAllValues, "the two values")
                    .cited(Comparison::cite, Builder::cite, Comparison::reading, Builder::reading)
                    .bare("values")
                    .build();
        }

        private Builder start() {
            Builder builder = builder();
            builder.relation(this);
            return builder;
        }

        /**
         * Returns how documents describe this relation.
         *
         * @return the kind, named after the relation
         */
        public Kind<Comparison> kind() {
            return kind;
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case MORE_THAN -> comparison > 0;
                case AT_MOST -> comparison <= 0;
                case LESS_THAN -> comparison < 0;
            };
        }
    }

    Comparison() {}

    /**
     * Returns how the first value must stand to the second.
     *
     * @return the relation
     */
    public abstract Relation relation();

    /**
     * Returns the values.
     *
     * @return two values of one dimension
     */
    public abstract List<Value> values();

    /** Refuses other than two values. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(2, "values", values());
        Members.atMost(2, "values", values());
    }

    /**
     * Compares two values.
     *
     * @param relation how the first must stand to the second
     * @param first the first value
     * @param second the second value
     * @return the requirement
     */
    public static Comparison of(Relation relation, Value first, Value second) {
        Builder builder = builder();
        builder.relation(relation).addValues(first, second);
        return builder.build();
    }

    /**
     * Requires a value to be equal to another or above it.
     *
     * @param value the value
     * @param bound the bound
     * @return the requirement
     */
    public static Comparison atLeast(Value value, Value bound) {
        return of(Relation.AT_LEAST, value, bound);
    }

    /**
     * Requires a value to be equal to a number or above it.
     *
     * @param value the value
     * @param bound a whole number, in the unit of the value
     * @return the requirement
     */
    public static Comparison atLeast(Value value, long bound) {
        return atLeast(value, Constant.of(bound));
    }

    /**
     * Requires a value to be strictly above another.
     *
     * @param value the value
     * @param bound the bound
     * @return the requirement
     */
    public static Comparison moreThan(Value value, Value bound) {
        return of(Relation.MORE_THAN, value, bound);
    }

    /**
     * Requires a value to be strictly above a number.
     *
     * @param value the value
     * @param bound a whole number, in the unit of the value
     * @return the requirement
     */
    public static Comparison moreThan(Value value, long bound) {
        return moreThan(value, Constant.of(bound));
    }

    /**
     * Requires a value to be equal to another or below it.
     *
     * @param value the value
     * @param bound the bound
     * @return the requirement
     */
    public static Comparison atMost(Value value, Value bound) {
        return of(Relation.AT_MOST, value, bound);
    }

    /**
     * Requires a value to be equal to a number or below it.
     *
     * @param value the value
     * @param bound a whole number, in the unit of the value
     * @return the requirement
     */
    public static Comparison atMost(Value value, long bound) {
        return atMost(value, Constant.of(bound));
    }

    /**
     * Requires a value to be strictly below another.
     *
     * @param value the value
     * @param bound the bound
     * @return the requirement
     */
    public static Comparison lessThan(Value value, Value bound) {
        return of(Relation.LESS_THAN, value, bound);
    }

    /**
     * Requires a value to be strictly below a number.
     *
     * @param value the value
     * @param bound a whole number, in the unit of the value
     * @return the requirement
     */
    public static Comparison lessThan(Value value, long bound) {
        return lessThan(value, Constant.of(bound));
    }

    /**
     * Starts a comparison.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result test(Scope scope) {
        scope.trace().begin(this, relation().kind().name());
        Result first = values().get(0).evaluate(scope);
        Result second = values().get(1).evaluate(scope);
        Result truth = first instanceof Quantity left
                ? second instanceof Quantity right ? Truth.of(relation().holds(left.compare(right))) : second
                : first;
        return scope.trace().end(relation().operation, truth);
    }

    @Override
    public final void check(Checker checker) {
        checker.common(this, values());
    }

    @Override
    public final Kind<?> kind() {
        return relation().kind();
    }

    /** Builds a {@link Comparison}. */
    public static final class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
