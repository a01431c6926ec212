package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.immutables.value.Value.Lazy;

/**
 * A value that depends on which band another value lies in. A bare number takes the dimension of the other bands.
 *
 * <p>For example 1 from 80 percent, 0.9 from 60 percent, else 0: {@code {"bands": {"of": {"percent": "labs"}, "bound":
 * "at-least", "steps": [{"from": 80, "gives": 1}, {"from": 60, "gives": 0.9}], "else": 0}}}.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class ByBand implements Value permits ImmutableByBand {
    /** How documents describe it. */
    public static final Kind<ByBand> KIND = Kind.of(
                    "bands", ByBand.class, "A value by the band that another lies in.", ByBand::builder, Builder::build)
            .required("of", Value.TYPE, ByBand::of, Builder::of, "the value whose band is looked for")
            .settled(
                    "bound",
                    Types.word(Bound.Side.class),
                    ByBand::bound,
                    Builder::bound,
                    "whether a bound itself belongs to its band")
            .required("steps", Types.list(Row.TYPE), ByBand::steps, Builder::addAllSteps, "the bands, highest first")
            .required("else", Value.TYPE, ByBand::otherwise, Builder::otherwise, "the value below all bands")
            .cited(ByBand::cite, Builder::cite, ByBand::reading, Builder::reading)
            .build();

    ByBand() {}

    /**
     * One band and its value.
     *
     * @param from where the band begins
     * @param gives the value in it
     */
    public record Row(Bound from, Value gives) {
        static final Type<Row> TYPE = Kind.of("band", Row.class, "A band and its value.", Draft::new, Draft::build)
                .required("from", Bound.TYPE, Row::from, Draft::from, "where the band begins")
                .required("gives", Value.TYPE, Row::gives, Draft::gives, "the value in it")
                .build()
                .asType();

        private static final class Draft {
            private Optional<Bound> from = Optional.empty();
            private Optional<Value> gives = Optional.empty();

            void from(Bound bound) {
                from = Optional.of(bound);
            }

            void gives(Value value) {
                gives = Optional.of(value);
            }

            Row build() {
                return new Row(from.orElseThrow(), gives.orElseThrow());
            }
        }
    }

    /**
     * Returns the value whose band is looked for.
     *
     * @return the value
     */
    public abstract Value of();

    /**
     * Returns whether a bound itself belongs to its band, where it does not say so.
     *
     * @return the side
     */
    public abstract Bound.Side bound();

    /**
     * Returns the bands.
     *
     * @return the bands, highest first, at least one
     */
    public abstract List<Row> steps();

    /**
     * Returns the value below all bands.
     *
     * @return the value
     */
    public abstract Value otherwise();

    /** Builds the bands, which refuse bounds that do not fall. */
    @org.immutables.value.Value.Check
    void check() {
        try {
            bands();
        } catch (RejectedException refused) {
            // The bands do not know in which member they stand.
            throw new RejectedException(refused.code(), "steps", refused.found(), refused.expected());
        }
    }

    @Lazy
    Bands<Value> bands() {
        return new Bands<>(
                steps().stream()
                        .map(step -> new Bands.Band<>(step.from(), step.gives()))
                        .toList(),
                bound());
    }

    /**
     * Starts a choice by bands.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "bands");
        Result result = of().evaluate(scope);
        if (result instanceof Quantity number) {
            Optional<Bands.Band<Value>> band = bands().find(number.amount());
            scope.trace().note(band.map(found -> "from " + found.from().at()).orElse("below all bands"));
            Value gives = band.map(Bands.Band::gives).orElse(otherwise());
            result = Members.settled(this, gives.evaluate(scope), scope);
        }
        return scope.trace().end(Operation.CHOSEN, result);
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        of().dimension(checker);
        List<Value> branches = new java.util.ArrayList<>();
        steps().forEach(step -> branches.add(step.gives()));
        branches.add(otherwise());
        return checker.common(this, branches);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds {@link ByBand}. */
    public static final class Builder extends ImmutableByBand.Builder {
        Builder() {}
    }
}
