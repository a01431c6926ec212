package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * Several values combined by one operation: sum, difference, product, quotient, greatest, least.
 *
 * <p>For example {@code {"sum": ["lab", "midterm"]}} of 18 and 80 points is 98 points; {@code {"difference": ["a", "b"]}}
 * takes all further values from the first. If one value is open, so is the result. A quotient by 0 is open, and so is a
 * number that would need more than {@value Fraction#MAX_BITS} bits.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Arithmetic implements Value permits ImmutableArithmetic {
    /** Which operation combines the values. */
    public enum Operator {
        /** All values added. */
        SUM("sum", "The values added.", Operation.SUM, 1),
        /** The first value less the others. */
        DIFFERENCE("difference", "The first value less the others.", Operation.DIFFERENCE, 2),
        /** All values multiplied. */
        PRODUCT("product", "The values multiplied; a percentage counts hundredths.", Operation.PRODUCT, 2),
        /** The first value divided by the second. */
        QUOTIENT("quotient", "The first value divided by the second.", Operation.QUOTIENT, 2),
        /** The first value raised to the second. */
        POWER("power", "The first value raised to the second, a whole number from 0 to 1000.", Operation.POWER, 2),
        /** The mean of the values. */
        MEAN("mean", "The sum of the values divided by how many they are.", Operation.MEAN, 1),
        /** The greatest value. */
        GREATEST("greatest", "The greatest of the values.", Operation.GREATEST, 1),
        /** The least value. */
        LEAST("least", "The least of the values.", Operation.LEAST, 1);

        private final Operation operation;
        private final int fewest;
        private final Kind<Arithmetic> kind;

        Operator(String name, String doc, Operation operation, int fewest) {
            this.operation = operation;
            this.fewest = fewest;
            this.kind = Kind.of(name, Arithmetic.class, doc, this::start, Builder::build)
                    .required("of", Value.LIST, Arithmetic::of, Builder::addAllOf, "the values")
                    .cited(Arithmetic::cite, Builder::cite, Arithmetic::reading, Builder::reading)
                    .bare("of")
                    .build();
        }

        private Builder start() {
            Builder builder = builder();
            builder.operator(this);
            return builder;
        }

        /**
         * Returns how documents describe this operation.
         *
         * @return the kind, named after the operation
         */
        public Kind<Arithmetic> kind() {
            return kind;
        }
    }

    private static final Fraction MOST_POWER = Fraction.of(1_000);

    Arithmetic() {}

    /**
     * Returns the operation.
     *
     * @return the operation
     */
    public abstract Operator operator();

    /**
     * Returns the values.
     *
     * @return the values, in order, at least one
     */
    public abstract List<Value> of();

    /** Refuses too few values. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(operator().fewest, "of", of());
        Members.atMost(operator() == Operator.QUOTIENT || operator() == Operator.POWER ? 2 : Members.MOST, "of", of());
    }

    /**
     * Combines values.
     *
     * @param operator the operation
     * @param values the values, in order
     * @return the combination
     */
    public static Arithmetic of(Operator operator, Value... values) {
        Builder builder = builder();
        builder.operator(operator).addOf(values);
        return builder.build();
    }

    /**
     * Adds values.
     *
     * @param values the values
     * @return their sum
     */
    public static Arithmetic sum(Value... values) {
        return of(Operator.SUM, values);
    }

    /**
     * Subtracts a value from another.
     *
     * @param from what is subtracted from
     * @param value what is subtracted
     * @return the difference
     */
    public static Arithmetic difference(Value from, Value value) {
        return of(Operator.DIFFERENCE, from, value);
    }

    /**
     * Multiplies values.
     *
     * @param values the values
     * @return their product
     */
    public static Arithmetic product(Value... values) {
        return of(Operator.PRODUCT, values);
    }

    /**
     * Divides a value by another.
     *
     * @param value what is divided
     * @param by what it is divided by
     * @return the quotient
     */
    public static Arithmetic quotient(Value value, Value by) {
        return of(Operator.QUOTIENT, value, by);
    }

    /**
     * Takes the mean of some values.
     *
     * @param values the values
     * @return their mean
     */
    public static Arithmetic mean(Value... values) {
        return of(Operator.MEAN, values);
    }

    /**
     * Takes the least of some values.
     *
     * @param values the values
     * @return the least
     */
    public static Arithmetic least(Value... values) {
        return of(Operator.LEAST, values);
    }

    /**
     * Takes the greatest of some values.
     *
     * @param values the values
     * @return the greatest
     */
    public static Arithmetic greatest(Value... values) {
        return of(Operator.GREATEST, values);
    }

    /**
     * Starts a combination.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, operator().kind().name());
        Result combined = of().get(0).evaluate(scope);
        for (Value next : of().subList(1, of().size())) {
            combined = combine(combined, next.evaluate(scope));
        }
        if (operator() == Operator.MEAN && combined instanceof Quantity sum) {
            // Not Quantity.dividedBy: the mean of levels is checked as a level, though levels are not divided.
            combined = new Quantity(sum.amount().dividedBy(Fraction.of(of().size())), sum.dimension());
        }
        return scope.trace().end(operator().operation, combined);
    }

    private Result combine(Result one, Result other) {
        if (!(one instanceof Quantity left)) {
            return one;
        }
        if (!(other instanceof Quantity right)) {
            return other;
        }
        try {
            return combined(left, right);
        } catch (ArithmeticException tooLong) {
            return Open.TOO_LONG;
        }
    }

    private Result combined(Quantity left, Quantity right) {
        return switch (operator()) {
            case SUM, MEAN -> left.plus(right);
            case DIFFERENCE -> left.minus(right);
            case PRODUCT -> left.times(right);
            case QUOTIENT -> right.amount().signum() == 0 ? Open.nothing("the divisor is 0") : left.dividedBy(right);
            case POWER -> power(left, right.amount());
            case GREATEST -> picked(left, right, left.compare(right) >= 0);
            case LEAST -> picked(left, right, left.compare(right) <= 0);
        };
    }

    /** Only whole powers are exact. */
    private static Result power(Quantity base, Fraction exponent) {
        if (!exponent.isWhole() || exponent.signum() < 0 || exponent.compareTo(MOST_POWER) > 0) {
            return Open.nothing("the power " + exponent + " is not a whole number from 0 to " + MOST_POWER);
        }
        Fraction power = Fraction.ONE;
        for (int i = exponent.toIntExact(); i > 0; i--) {
            power = power.times(base.amount());
        }
        return Quantity.number(power);
    }

    /** A picked bare number takes the dimension of what it was compared with. */
    private static Quantity picked(Quantity left, Quantity right, boolean first) {
        Dimension common = left.dimension().alongside(right.dimension()).orElse(left.dimension());
        return new Quantity((first ? left : right).amount(), common);
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        return switch (operator()) {
            case SUM, DIFFERENCE, MEAN, GREATEST, LEAST -> checker.common(this, of());
            case PRODUCT -> folded(checker, Dimension::times);
            case QUOTIENT -> folded(checker, Dimension::dividedBy);
            case POWER -> folded(checker, Arithmetic::ofPower);
        };
    }

    /** Only plain numbers are raised to powers, for there are no square points. */
    private static Optional<Dimension> ofPower(Dimension base, Dimension exponent) {
        return isPlain(base) && isPlain(exponent) ? Optional.of(Dimension.NUMBER) : Optional.empty();
    }

    private static boolean isPlain(Dimension dimension) {
        return dimension == Dimension.NUMBER || dimension == Dimension.RATIO || dimension == Dimension.COUNT;
    }

    private Optional<Dimension> folded(Checker checker, BiFunction<Dimension, Dimension, Optional<Dimension>> step) {
        List<Optional<Dimension>> each =
                of().stream().map(value -> value.dimension(checker)).toList();
        if (each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BinaryOperator<Optional<Dimension>> fold =
                (left, right) -> left.flatMap(l -> right.flatMap(r -> step.apply(l, r)));
        Optional<Dimension> result = each.stream().skip(1).reduce(each.get(0), fold);
        if (result.isEmpty()) {
            String found = String.join(
                    " and ",
                    each.stream()
                            .flatMap(Optional::stream)
                            .map(Dimension::phrase)
                            .toList());
            checker.problem(
                    this,
                    Code.CONFLICT,
                    found,
                    "values that make sense as a " + operator().kind().name());
        }
        return result;
    }

    @Override
    public final Kind<?> kind() {
        return operator().kind();
    }

    /** Builds an {@link Arithmetic}. */
    public static final class Builder extends ImmutableArithmetic.Builder {
        Builder() {}
    }
}
