package org.coursepolicy.value;

import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * A number that the policy states.
 *
 * <p>For example {@code 25} or {@code "2/3"}: a bare number takes the dimension of what it meets. Where a policy must say
 * which, it writes {@code {"constant": {"is": 1, "unit": "percent"}}}.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Constant implements Value permits ImmutableConstant {
    private static final Type<Fraction> ANY = Types.number(NumberForm.any("in the given unit"));

    /** How documents describe a constant with a unit. */
    public static final Kind<Constant> KIND = Kind.of(
                    "constant", Constant.class, "A number with its unit.", Constant::builder, Builder::build)
            .required("is", ANY, Constant::is, Builder::is, "the number")
            .defaulted(
                    "unit",
                    Types.word(Dimension.class),
                    Dimension.NUMBER,
                    Constant::unit,
                    Builder::unit,
                    "what it counts")
            .cited(Constant::cite, Builder::cite, Constant::reading, Builder::reading)
            .build();

    /** The bare spelling: a number. */
    static final Type<Constant> BARE = ANY.as(Constant::of, Constant::is);

    Constant() {}

    /**
     * Returns the number.
     *
     * @return the number; 90 for 90 percent
     */
    public abstract Fraction is();

    /**
     * Returns what it counts.
     *
     * @return the dimension, by default that of a bare number
     */
    @org.immutables.value.Value.Default
    public Dimension unit() {
        return Dimension.NUMBER;
    }

    /**
     * Returns a bare number.
     *
     * @param number the number
     * @return the constant
     */
    public static Constant of(Fraction number) {
        return builder().is(number).build();
    }

    /**
     * Returns a bare number.
     *
     * @param number the number
     * @return the constant
     */
    public static Constant of(long number) {
        return of(Fraction.of(number));
    }

    /**
     * Starts a constant.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    static boolean isBare(Value value) {
        return value instanceof Constant constant && constant.equals(of(constant.is()));
    }

    @Override
    public final Result evaluate(Scope scope) {
        return scope.trace().leaf(Operation.CONSTANT, "constant", new Quantity(is(), unit()));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        return Optional.of(unit());
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Constant}. */
    public static final class Builder extends ImmutableConstant.Builder {
        Builder() {}
    }
}
