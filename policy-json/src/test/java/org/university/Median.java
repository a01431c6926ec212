package org.university;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * A university's own kind of value: the middle one of some values, the mean of the middle two of an even number.
 *
 * <p>It stands outside the library's packages and is one file: description, check, evaluation.
 *
 * @param of the values
 * @param cite the sentence it comes from
 * @param reading how open words are read
 */
record Median(List<Value> of, Optional<Citation> cite, Optional<String> reading) implements Value {
    static final Kind<Median> KIND = Kind.of("median", Median.class, "The middle value.", Draft::new, Draft::build)
            .required("of", Value.LIST, Median::of, (draft, of) -> draft.of = of, "the values")
            .cited(
                    Median::cite,
                    (draft, cite) -> draft.cite = Optional.of(cite),
                    Median::reading,
                    (draft, reading) -> draft.reading = Optional.of(reading))
            .bare("of")
            .build();

    private static final class Draft {
        private List<Value> of = List.of();
        private Optional<Citation> cite = Optional.empty();
        private Optional<String> reading = Optional.empty();

        Median build() {
            return new Median(List.copyOf(of), cite, reading);
        }
    }

    @Override
    public Result evaluate(Scope scope) {
        scope.trace().begin(this, "median");
        List<Quantity> known = new ArrayList<>();
        Result open = null;
        for (Value value : of) {
            Result result = value.evaluate(scope);
            if (result instanceof Quantity quantity) {
                known.add(quantity);
            } else {
                open = result;
            }
        }
        if (open != null) {
            return scope.trace().end(Operation.OPEN, open);
        }
        known.sort(Comparator.comparing(Quantity::amount));
        Quantity low = known.get((known.size() - 1) / 2);
        Quantity high = known.get(known.size() / 2);
        scope.trace().begin(this, "the middle");
        scope.trace().leaf(Operation.REFERENCE, "lower", low);
        scope.trace().leaf(Operation.REFERENCE, "upper", high);
        Quantity middle = low.plus(high).dividedBy(Quantity.number(Fraction.of(2)));
        scope.trace().end(Operation.MEAN, middle);
        return scope.trace().end(Operation.CHOSEN, middle);
    }

    @Override
    public Optional<Dimension> dimension(Checker checker) {
        return checker.common(this, of);
    }

    @Override
    public Kind<?> kind() {
        return KIND;
    }
}
