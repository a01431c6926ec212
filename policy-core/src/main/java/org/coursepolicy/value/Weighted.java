package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * The sum of percentages of items, each times its weight.
 *
 * <p>For example {@code {"weighted": {"homework": 60, "exam": 40}}}: 95 % in homework and 80 % in the exam make 0.6 × 95 +
 * 0.4 × 80 = 89 %. Weights are percent of the whole and sum to 100, unless {@code sum} declares another sum, such as 110
 * where a tenth is extra credit.
 *
 * <p>An item may have nothing possible, because all of its work is excused; {@code empty} says what then becomes of its
 * weight. The weight of an item of which nothing is graded yet is spread, so that the result is a total so far.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Weighted implements Value permits ImmutableWeighted {
    /** What becomes of the weight of an item in which nothing was possible. */
    public enum Empty {
        /** It is spread over the other items, in proportion to their weights. */
        SPREAD,
        /** The item counts as 0 %. */
        ZERO,
        /** The item counts as 100 %. */
        FULL
    }

    /** How documents describe it. */
    public static final Kind<Weighted> KIND = Kind.of(
                    "weighted",
                    Weighted.class,
                    "Percentages of items, each times its weight.",
                    Weighted::builder,
                    Builder::build)
            .required(
                    "weights",
                    Types.map(Types.ITEM_FORM, ItemId::of, Types.number(NumberForm.notNegative("% of the whole"))),
                    Weighted::weights,
                    Builder::putAllWeights,
                    "the weight of each item")
            .settled(
                    "empty",
                    Types.word(Empty.class),
                    Weighted::empty,
                    Builder::empty,
                    "what becomes of the weight of an item in which nothing was possible")
            .defaulted(
                    "sum",
                    Types.number(NumberForm.notNegative("% of the whole")),
                    Fraction.HUNDRED,
                    Weighted::sum,
                    Builder::sum,
                    "what the weights sum to")
            .cited(Weighted::cite, Builder::cite, Weighted::reading, Builder::reading)
            .bare("weights")
            .build();

    Weighted() {}

    /**
     * Returns the weight of each item.
     *
     * @return weights in percent of the whole, none below 0, in order
     */
    public abstract Map<ItemId, Fraction> weights();

    /**
     * Returns what becomes of the weight of an item in which nothing was possible.
     *
     * @return the choice
     */
    public abstract Empty empty();

    /**
     * Returns what the weights sum to.
     *
     * @return the declared sum, by default 100
     */
    @org.immutables.value.Value.Default
    public Fraction sum() {
        return Fraction.HUNDRED;
    }

    /** Refuses weights below 0, and weights with another sum than declared. */
    @org.immutables.value.Value.Check
    void check() {
        Fraction actual = Fraction.ZERO;
        for (Fraction weight : weights().values()) {
            RejectedException.unless(weight.signum() >= 0, Code.RANGE, "weights", weight, "at least 0");
            actual = actual.plus(weight);
        }
        RejectedException.unless(sum().signum() > 0, Code.RANGE, "sum", sum(), "above 0");
        RejectedException.unless(
                actual.equals(sum()), Code.CONFLICT, "weights", "weights that sum to " + actual, "a sum of " + sum());
    }

    /**
     * Starts a weighting.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @org.immutables.value.Value.Lazy
    Map<Reference, Fraction> references() {
        Map<Reference, Fraction> references = new LinkedHashMap<>();
        weights().forEach((item, weight) -> references.put(Reference.to(item, Aspect.PERCENT), weight));
        return references;
    }

    @Override
    public final Result evaluate(Scope scope) {
        scope.trace().begin(this, "weighted");
        Map<Reference, Result> known = new LinkedHashMap<>();
        Fraction counted = Fraction.ZERO;
        boolean pending = false;
        for (Map.Entry<Reference, Fraction> entry : references().entrySet()) {
            Result percent = scope.peek(entry.getKey());
            known.put(entry.getKey(), percent);
            pending |= percent instanceof Open open && open.cause() == Open.Cause.PENDING;
            if (!isSpread(percent)) {
                counted = counted.plus(entry.getValue());
            }
        }
        if (counted.signum() == 0) {
            Open open =
                    pending ? Open.pending("no item has a percentage yet") : Open.nothing("no item has a percentage");
            return scope.trace().end(Operation.OPEN, open);
        }
        Fraction scale = sum().dividedBy(counted);
        Quantity total = Quantity.percent(Fraction.ZERO);
        for (Map.Entry<Reference, Result> entry : known.entrySet()) {
            total = total.plus(part(scope, entry.getKey(), entry.getValue(), scale));
        }
        return scope.trace().end(Operation.SUM, total);
    }

    /** What is not graded yet is left out of a total so far; what is excused goes as the policy says. */
    private boolean isSpread(Result percent) {
        return percent instanceof Open open && (open.cause() == Open.Cause.PENDING || empty() == Empty.SPREAD);
    }

    private Quantity part(Scope scope, Reference reference, Result percent, Fraction scale) {
        String item = reference.of().toString();
        Fraction weight = references().getOrDefault(reference, Fraction.ZERO);
        if (percent instanceof Open reason && isSpread(percent)) {
            scope.trace().skipped(this, item, reason.reason() + "; its weight of " + weight + " % is spread");
            return Quantity.percent(Fraction.ZERO);
        }
        scope.trace().begin(this, item);
        Quantity share = Quantity.percent(weight.times(scale));
        scope.trace().leaf(Operation.CONSTANT, "weight", share);
        Quantity earned;
        if (percent instanceof Quantity number) {
            earned = number;
            scope.trace().leaf(Operation.REFERENCE, reference.label(), number);
        } else {
            earned = Quantity.percent(empty() == Empty.FULL ? Fraction.HUNDRED : Fraction.ZERO);
            scope.trace().leaf(Operation.CONSTANT, "nothing was possible", earned);
        }
        return scope.trace().end(Operation.PRODUCT, share.times(earned));
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        List<Reference> all = new ArrayList<>(references().keySet());
        boolean sound = true;
        for (Reference reference : all) {
            Checker.At at = new Checker.At(this, "weights", reference.of().toString());
            Optional<Dimension> found = checker.dimensionOf(reference, at);
            // Only a name that a step knows, such as the score so far, is anything but a percentage.
            if (found.isPresent() && found.get() != Dimension.PERCENT) {
                checker.problem(
                        at,
                        Code.CONFLICT,
                        "\"" + reference.of() + "\", which is " + found.get().phrase(),
                        "items, which have a percentage");
            }
            sound &= found.equals(Optional.of(Dimension.PERCENT));
        }
        return sound ? Optional.of(Dimension.PERCENT) : Optional.empty();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Weighted}. */
    public static final class Builder extends ImmutableWeighted.Builder {
        Builder() {}

        /**
         * Adds an item.
         *
         * @param item its id
         * @param weight its weight in percent of the whole
         * @return this builder
         */
        public Builder weight(String item, long weight) {
            putWeights(ItemId.of(item), Fraction.of(weight));
            return this;
        }
    }
}
