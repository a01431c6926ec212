package org.coursepolicy.statistic;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * The place of a value in a distribution: which percentage of its values are below it.
 *
 * <p>For example 70 among 60, 70, 70 and 95: {@code {"rank": {"of": "midterm", "in": "midterms", "equals": "half"}}} is 50 %,
 * for one is below and half of two are equal; with {@code "none"} it is 25 %, with {@code "all"} 75 %.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Rank implements Value permits ImmutableRank {
    /** How much of the equal values counts as below. */
    public enum Equals {
        /** None of them. */
        NONE,
        /** Half of them. */
        HALF,
        /** All of them. */
        ALL
    }

    /** How documents describe it. */
    public static final Kind<Rank> KIND = Kind.of(
                    "rank",
                    Rank.class,
                    "The place of a value in a distribution, in percent.",
                    Rank::builder,
                    Builder::build)
            .required("of", Value.TYPE, Rank::of, Builder::of, "the value")
            .required("in", Types.NAME, Rank::in, Builder::in, "the name of the distribution")
            .required(
                    "equals",
                    Types.word(Equals.class),
                    Rank::equalOnes,
                    Builder::equalOnes,
                    "how much of the equal values counts as below")
            .cited(Rank::cite, Builder::cite, Rank::reading, Builder::reading)
            .build();

    Rank() {}

    /**
     * Returns the value.
     *
     * @return the value whose place is sought
     */
    public abstract Value of();

    /**
     * Returns the distribution.
     *
     * @return its name
     */
    public abstract Name in();

    /**
     * Returns how much of the equal values counts as below.
     *
     * @return none, half or all of them
     */
    public abstract Equals equalOnes();

    /**
     * Starts a value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A distribution is read as its size is, so that this comes after it. */
    static Reference reference(Name distribution) {
        return Reference.to(new ItemId(List.of(distribution)), Distribution.SIZE);
    }

    static List<Fraction> values(Scope scope, Name distribution) {
        return scope.fact(Distributions.class)
                .flatMap(all -> all.find(distribution))
                .map(Numbers::values)
                .orElse(List.of());
    }

    /** Why there is no place: nobody has a value, or the record states numbers, and not the values. */
    static Open nobody(Scope scope, Name distribution) {
        boolean stated = scope.fact(Distributions.class)
                .flatMap(all -> all.find(distribution))
                .filter(Numbers::isWithoutValues)
                .isPresent();
        return Open.pending(
                stated ? "the record states no values of " + distribution : "nobody has a value in " + distribution);
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "rank");
        Result value = of().evaluate(scope);
        List<Fraction> values = values(scope, in());
        if (!(value instanceof Quantity number)) {
            return scope.trace().end(Operation.OPEN, value);
        }
        if (values.isEmpty()) {
            return scope.trace().end(Operation.OPEN, nobody(scope, in()));
        }
        long below = values.stream()
                .filter(each -> each.compareTo(number.amount()) < 0)
                .count();
        long equal = values.stream().filter(number.amount()::equals).count();
        Fraction share =
                switch (equalOnes()) {
                    case NONE -> Fraction.ZERO;
                    case HALF -> Fraction.of(equal, 2);
                    case ALL -> Fraction.of(equal);
                };
        Fraction percent =
                Fraction.of(below).plus(share).times(Fraction.HUNDRED).dividedBy(Fraction.of(values.size()));
        String label = below + " of " + values.size() + " in " + in() + " are below, " + equal + " equal";
        return scope.trace()
                .end(Operation.CHOSEN, scope.trace().leaf(Operation.FACT, label, Quantity.percent(percent)));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        Optional<Dimension> value = of().dimension(checker);
        Optional<Dimension> values =
                checker.dimensionOf(Reference.to(reference(in()).of(), Distribution.MEDIAN), this);
        if (value.isPresent() && values.flatMap(value.get()::alongside).isEmpty() && values.isPresent()) {
            checker.problem(
                    this,
                    Code.CONFLICT,
                    value.get().phrase() + " in a distribution of "
                            + values.get().phrase(),
                    "a value like those of the distribution");
        }
        return Optional.of(Dimension.PERCENT);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Rank}. */
    public static final class Builder extends ImmutableRank.Builder {
        Builder() {}
    }
}
