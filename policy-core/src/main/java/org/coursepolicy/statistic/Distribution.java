package org.coursepolicy.statistic;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Value;

/**
 * The values that all students have of something: {@code "midterms": {"of": {"percent": "midterm"}}}.
 *
 * <p>They are those of all students on the roster whose variant has a distribution of this name. Who has no value, because the
 * midterm is not graded or excused, is left out, or counts as {@code absent} says. For example 60, 70 and 95 have the mean 75
 * and the median 70. Where the record states the statistics of a distribution, those are taken and nothing is computed.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Distribution implements Cited permits ImmutableDistribution {
    /** What sort of thing has the aspects below. */
    public static final String OWNER = "distribution";

    /** The mean. */
    public static final Aspect MEAN = new Aspect("mean-of", OWNER, "The mean of a distribution.");

    /** The median. */
    public static final Aspect MEDIAN =
            new Aspect("median-of", OWNER, "The median of a distribution; of two in the middle their mean.");

    /** The standard deviation. */
    public static final Aspect DEVIATION = new Aspect(
            "deviation-of", OWNER, "The standard deviation of a distribution, rounded as the distribution says.");

    /** How many values there are. */
    public static final Aspect SIZE =
            new Aspect("size-of", OWNER, Dimension.COUNT, "How many values a distribution has.");

    /** How documents describe it. */
    public static final Kind<Distribution> KIND = Kind.of(
                    "distribution",
                    Distribution.class,
                    "The values that all students have of something.",
                    Distribution::builder,
                    Builder::build)
            .required("of", Value.TYPE, Distribution::of, Builder::of, "the value")
            .optional(
                    "absent",
                    Types.number(NumberForm.any("in the unit of the value")),
                    Distribution::absent,
                    Builder::absent,
                    "what counts where a student has none; the student is left out if absent")
            .optional(
                    "deviation",
                    Deviation.KIND.asType(),
                    Distribution::deviation,
                    Builder::deviation,
                    "how the standard deviation is computed; it cannot be read if absent")
            .cited(Distribution::cite, Builder::cite, Distribution::reading, Builder::reading)
            .build();

    Distribution() {}

    /**
     * Returns the value.
     *
     * @return the value that each student has
     */
    public abstract Value of();

    /**
     * Returns what counts where a student has none.
     *
     * @return a number; empty if such a student is left out
     */
    public abstract Optional<Fraction> absent();

    /**
     * Returns how the standard deviation is computed.
     *
     * @return the estimator and its rounding; empty if it cannot be read
     */
    public abstract Optional<Deviation> deviation();

    /**
     * Computes the numbers of some values.
     *
     * @param values the values that students have
     * @return the numbers
     */
    public final Numbers numbers(List<Fraction> values) {
        return Numbers.of(values, deviation());
    }

    /**
     * Starts a distribution.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Distribution}. */
    public static final class Builder extends ImmutableDistribution.Builder {
        Builder() {}
    }
}
