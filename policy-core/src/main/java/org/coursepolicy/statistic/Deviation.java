package org.coursepolicy.statistic;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.value.Round;
import org.immutables.value.Value;

/**
 * How a standard deviation is computed, which is a root and so must be rounded: {@code {"of": "population", "to": 0.01, "mode":
 * "half-up"}}.
 *
 * <p>For example 60, 70 and 80: of the population it is the root of 200/3, 8.16; of a sample the root of 100, 10.
 */
@Value.Immutable
public abstract sealed class Deviation permits ImmutableDeviation {
    /** What the values are taken to be. */
    public enum Of {
        /** All there are: the sum of squares is divided by how many they are. */
        POPULATION,
        /** A sample of more: it is divided by one less. */
        SAMPLE
    }

    /** How documents describe it. */
    public static final Kind<Deviation> KIND = Kind.of(
                    "deviation",
                    Deviation.class,
                    "How a standard deviation is computed.",
                    Deviation::builder,
                    Builder::build)
            .required("of", Types.word(Of.class), Deviation::of, Builder::of, "what the values are taken to be")
            .required("to", Round.STEP, Deviation::to, Builder::to, "the distance between two rounded numbers")
            .required("mode", Round.MODE, Deviation::mode, Builder::mode, "which neighbour is taken")
            .build();

    Deviation() {}

    /**
     * Returns what the values are taken to be.
     *
     * @return the whole population, or a sample
     */
    public abstract Of of();

    /**
     * Returns the distance between two rounded numbers.
     *
     * @return the distance, above 0
     */
    public abstract Fraction to();

    /**
     * Returns which neighbour is taken.
     *
     * @return the mode
     */
    public abstract RoundingMode mode();

    /** Refuses a distance of 0, and the mode that never rounds. */
    @Value.Check
    void check() {
        Round.checked(to(), mode());
    }

    /**
     * Starts an estimator.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Computes the standard deviation.
     *
     * @param values the values
     * @return the deviation, rounded; empty of nothing, and for a sample of one
     */
    public final Optional<Fraction> of(List<Fraction> values) {
        int divisor = values.size() - (of() == Of.SAMPLE ? 1 : 0);
        return divisor < 1
                ? Optional.empty()
                : Numbers.mean(values).map(mean -> values.stream()
                        .map(value -> value.minus(mean))
                        .map(difference -> difference.times(difference))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .dividedBy(Fraction.of(divisor))
                        .squareRoot(new Rounding(to(), mode())));
    }

    /** Builds a {@link Deviation}. */
    public static final class Builder extends ImmutableDeviation.Builder {
        Builder() {}
    }
}
