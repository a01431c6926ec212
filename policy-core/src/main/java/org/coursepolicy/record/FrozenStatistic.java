package org.coursepolicy.record;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.immutables.value.Value;

/**
 * The numbers of a distribution as they are stated, and not computed from the record: {@code {"mean": 70, "deviation": 10}}.
 *
 * <p>For example those of a midterm before anybody's score was replaced. What is absent cannot be read.
 */
@Value.Immutable
public abstract sealed class FrozenStatistic permits ImmutableFrozenStatistic {
    private static final Type<Fraction> NUMBER = Types.number(NumberForm.any("in the unit of the value"));

    /** How documents describe it. */
    public static final Kind<FrozenStatistic> KIND = Kind.of(
                    "frozen-statistic",
                    FrozenStatistic.class,
                    "The numbers of a distribution as they are stated.",
                    FrozenStatistic::builder,
                    Builder::build)
            .optional("mean", NUMBER, FrozenStatistic::mean, Builder::mean, "the mean")
            .optional("median", NUMBER, FrozenStatistic::median, Builder::median, "the median")
            .optional("deviation", NUMBER, FrozenStatistic::deviation, Builder::deviation, "the standard deviation")
            .optional(
                    "size",
                    Types.number(NumberForm.notNegative("values")),
                    FrozenStatistic::size,
                    Builder::size,
                    "how many values there are")
            .defaulted(
                    "values",
                    Types.list(NUMBER),
                    List.of(),
                    FrozenStatistic::values,
                    Builder::addAllValues,
                    "all values, in any order")
            .build();

    FrozenStatistic() {}

    /**
     * Returns the mean.
     *
     * @return a number; empty if it is not stated
     */
    public abstract Optional<Fraction> mean();

    /**
     * Returns the median.
     *
     * @return a number; empty if it is not stated
     */
    public abstract Optional<Fraction> median();

    /**
     * Returns the standard deviation.
     *
     * @return a number; empty if it is not stated
     */
    public abstract Optional<Fraction> deviation();

    /**
     * Returns how many values there are.
     *
     * @return a count; empty if it is not stated
     */
    public abstract Optional<Fraction> size();

    /**
     * Returns all values.
     *
     * @return numbers in any order; none if they are not stated
     */
    public abstract List<Fraction> values();

    /**
     * Starts a statement.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FrozenStatistic}. */
    public static final class Builder extends ImmutableFrozenStatistic.Builder {
        Builder() {}
    }
}
