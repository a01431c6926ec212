package org.coursepolicy.kind;

import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * Which numbers a member takes.
 *
 * @param unit what the number counts, for documentation: "points", "% of the maximum"
 * @param least the least number allowed; empty for no bound
 * @param greatest the greatest number allowed; empty for no bound
 * @param whole whether only whole numbers are allowed
 */
public record NumberForm(String unit, Optional<Fraction> least, Optional<Fraction> greatest, boolean whole) {
    /**
     * Returns the form of any number.
     *
     * @param unit what the number counts
     * @return the form
     */
    public static NumberForm any(String unit) {
        return new NumberForm(unit, Optional.empty(), Optional.empty(), false);
    }

    /**
     * Returns the form of numbers from 0 up.
     *
     * @param unit what the number counts
     * @return the form
     */
    public static NumberForm notNegative(String unit) {
        return new NumberForm(unit, Optional.of(Fraction.ZERO), Optional.empty(), false);
    }

    /**
     * Returns the form of whole numbers in a range.
     *
     * @param unit what the number counts
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @return the form
     */
    public static NumberForm whole(String unit, int least, int greatest) {
        return new NumberForm(unit, Optional.of(Fraction.of(least)), Optional.of(Fraction.of(greatest)), true);
    }

    /**
     * Checks a number.
     *
     * @param number the number
     * @return the same number
     * @throws RejectedException if this form does not allow it
     */
    public Fraction checked(Fraction number) {
        boolean inside = least.map(bound -> number.compareTo(bound) >= 0).orElse(true)
                && greatest.map(bound -> number.compareTo(bound) <= 0).orElse(true);
        RejectedException.unless(inside, Code.RANGE, "", number, expected());
        RejectedException.unless(!whole || number.isWhole(), Code.TYPE, "", number, expected());
        return number;
    }

    /**
     * Returns what this form expects, in words.
     *
     * @return a phrase such as "a whole number from 1 to 60"
     */
    public String expected() {
        String range = least.isPresent() && greatest.isPresent()
                ? " from " + least.get() + " to " + greatest.get()
                : least.map(bound -> " of at least " + bound).orElse("")
                        + greatest.map(bound -> " of at most " + bound).orElse("");
        return (whole ? "a whole number" : "a number") + range;
    }
}
