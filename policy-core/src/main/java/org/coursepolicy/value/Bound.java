package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.number.Fraction;

/**
 * Where a band begins: at a number, which belongs to it or not.
 *
 * <p>For example "90 % and above" is {@code atLeast(90)}, "more than 90 %" is {@code moreThan(90)}. A bare number takes
 * the side that its scale states once for all its bands.
 *
 * @param at the number
 * @param side whether the number itself belongs to the band; empty for what the scale states
 */
public record Bound(Fraction at, Optional<Side> side) {
    /** Whether a bound belongs to the band above it. */
    public enum Side {
        /** The number itself belongs to the band: {@code >=}. */
        AT_LEAST,
        /** Only greater numbers belong to the band: {@code >}. */
        MORE_THAN
    }

    private static final Type<Fraction> NUMBER = Types.number(NumberForm.any("in the unit of what is compared"));

    private static final Kind<Bound> KIND = Kind.of(
                    "bound", Bound.class, "A bound that says its side.", Draft::new, Draft::build)
            .optional("at-least", NUMBER, bound -> bound.on(Side.AT_LEAST), Draft::atLeast, "this number and above")
            .optional("more-than", NUMBER, bound -> bound.on(Side.MORE_THAN), Draft::moreThan, "above this number")
            .build();

    /** The type of a member that holds a bound: a number, or an object that says the side. */
    public static final Type<Bound> TYPE = Types.either(List.of(
            new Alternative<>(NUMBER.as(at -> new Bound(at, Optional.empty()), Bound::at), bound -> bound.side()
                    .isEmpty()),
            new Alternative<>(KIND.asType(), bound -> true)));

    private Optional<Fraction> on(Side wanted) {
        return side.filter(wanted::equals).map(found -> at);
    }

    /**
     * Returns a bound that belongs to its band.
     *
     * @param at the number
     * @return the bound
     */
    public static Bound atLeast(long at) {
        return new Bound(Fraction.of(at), Optional.of(Side.AT_LEAST));
    }

    /**
     * Returns a bound that does not belong to its band.
     *
     * @param at the number
     * @return the bound
     */
    public static Bound moreThan(long at) {
        return new Bound(Fraction.of(at), Optional.of(Side.MORE_THAN));
    }

    /**
     * Tells whether a number lies in the band above this bound.
     *
     * @param number the number
     * @param stated the side of a bound that does not say its own
     * @return true if the number is above the bound, or on it and the bound belongs to its band
     */
    public boolean admits(Fraction number, Side stated) {
        int comparison = number.compareTo(at);
        return comparison > 0 || comparison == 0 && side.orElse(stated) == Side.AT_LEAST;
    }

    private static final class Draft {
        private Optional<Fraction> atLeast = Optional.empty();
        private Optional<Fraction> moreThan = Optional.empty();

        void atLeast(Fraction at) {
            atLeast = Optional.of(at);
        }

        void moreThan(Fraction at) {
            moreThan = Optional.of(at);
        }

        Bound build() {
            org.coursepolicy.problem.RejectedException.unless(
                    atLeast.isPresent() != moreThan.isPresent(),
                    org.coursepolicy.problem.Code.CONFLICT,
                    "",
                    atLeast.isPresent() ? "two sides" : "no side",
                    "either at-least or more-than");
            return atLeast.map(at -> new Bound(at, Optional.of(Side.AT_LEAST)))
                    .orElseGet(() -> new Bound(moreThan.orElseThrow(), Optional.of(Side.MORE_THAN)));
        }
    }
}
