package org.coursepolicy.statistic;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * The value at a place in a distribution: the least of its values that at least so many percent of them do not exceed.
 *
 * <p>For example at 50 % of 60, 70, 80 and 95 it is 70, for two of four do not exceed it; at 51 % it is 80; at 0 % it is the
 * least one.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class AtRank implements Value permits ImmutableAtRank {
    /** How documents describe it. */
    public static final Kind<AtRank> KIND = Kind.of(
                    "at-rank", AtRank.class, "The value at a place in a distribution.", AtRank::builder, Builder::build)
            .required("of", Value.TYPE, AtRank::of, Builder::of, "the place, in percent")
            .required("in", Types.NAME, AtRank::in, Builder::in, "the name of the distribution")
            .cited(AtRank::cite, Builder::cite, AtRank::reading, Builder::reading)
            .build();

    AtRank() {}

    /**
     * Returns the place.
     *
     * @return a value in percent
     */
    public abstract Value of();

    /**
     * Returns the distribution.
     *
     * @return its name
     */
    public abstract Name in();

    /**
     * Starts a value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "at-rank");
        Result place = of().evaluate(scope);
        List<Fraction> values = Rank.values(scope, in());
        if (!(place instanceof Quantity percent)) {
            return scope.trace().end(Operation.OPEN, place);
        }
        if (values.isEmpty()) {
            return scope.trace().end(Operation.OPEN, Rank.nobody(scope, in()));
        }
        Fraction size = Fraction.of(values.size());
        int position = percent.amount()
                .times(size)
                .dividedBy(Fraction.HUNDRED)
                .round(new Rounding(Fraction.ONE, RoundingMode.CEILING))
                .max(Fraction.ONE)
                .min(size)
                .toIntExact();
        Dimension dimension = dimension(scope.dimensions()).orElse(Dimension.NUMBER);
        Quantity value = new Quantity(values.get(position - 1), dimension);
        String label = "value " + position + " of " + values.size() + " in " + in();
        return scope.trace().end(Operation.CHOSEN, scope.trace().leaf(Operation.FACT, label, value));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        of().dimension(checker)
                .filter(found -> found.alongside(Dimension.PERCENT).isEmpty())
                .ifPresent(found -> checker.problem(this, Code.CONFLICT, found.phrase(), "a place in percent"));
        return checker.dimensionOf(Reference.to(Rank.reference(in()).of(), Distribution.MEDIAN), this);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link AtRank}. */
    public static final class Builder extends ImmutableAtRank.Builder {
        Builder() {}
    }
}
