package org.university.rules;

import java.math.RoundingMode;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * A percentage that grows ever slower with lateness: twice the first unit's for four units, thrice for nine.
 *
 * <p>For example {@code {"slowing": {"units": "uncovered", "first": 10, "down-to": 0.1}}} is 10 % for one unit, 20 % for four
 * and 14.1 % for two: the root of 10 × 10 × 2, 14.142…, is rounded down. Roots are seldom exact, so the policy must say to
 * what they are rounded.
 *
 * @param units how late the work is
 * @param first the percentage for one unit, 0 or more
 * @param downTo the distance between two percentages, above 0
 * @param cite the sentence it comes from
 * @param reading how open words of it are read
 */
public record Slowing(Value units, Fraction first, Fraction downTo, Optional<Citation> cite, Optional<String> reading)
        implements Value {
    /** How documents describe it. */
    public static final Kind<Slowing> KIND = Kind.of(
                    "slowing",
                    Slowing.class,
                    "A percentage that grows with the square root of lateness: each further unit costs less.",
                    Draft::new,
                    Draft::build)
            .required(
                    "units", Value.TYPE, Slowing::units, (draft, units) -> draft.units = units, "how late the work is")
            .required(
                    "first",
                    Types.number(NumberForm.notNegative("%")),
                    Slowing::first,
                    (draft, first) -> draft.first = first,
                    "the percentage for one unit")
            .required(
                    "down-to",
                    Types.number(NumberForm.notNegative("%")),
                    Slowing::downTo,
                    (draft, downTo) -> draft.downTo = downTo,
                    "the distance between two percentages, such as 0.1; the root is rounded down to a multiple of it")
            .cited(
                    Slowing::cite,
                    (draft, cite) -> draft.cite = Optional.of(cite),
                    Slowing::reading,
                    (draft, reading) -> draft.reading = Optional.of(reading))
            .build();

    /** Refuses numbers out of range, also where a curve is made in Java. */
    public Slowing {
        RejectedException.unless(first.signum() >= 0, Code.RANGE, "first", first, "at least 0");
        RejectedException.unless(downTo.signum() > 0, Code.RANGE, "down-to", downTo, "above 0");
    }

    @Override
    public Result evaluate(Scope scope) {
        Trace trace = scope.trace();
        trace.begin(this, "slowing");
        // Rules are made of rules: the product checks, tells and passes on what is open by itself.
        Value product = Arithmetic.product(Constant.of(first), Constant.of(first), units);
        Result result = product.evaluate(scope);
        if (!(result instanceof Quantity square)) {
            return trace.end(Operation.OPEN, result);
        }
        Fraction root;
        try {
            root = square.amount().squareRoot(new Rounding(downTo, RoundingMode.DOWN));
        } catch (ArithmeticException none) {
            return trace.end(Operation.OPEN, Open.nothing("the units are below 0, or the number is too long"));
        }
        // There is no operation for roots: the explanation says what makes it the root, and anybody can check that.
        Value number = Constant.of(square.amount());
        Comparison.atMost(squared(root), number).test(scope);
        Comparison.moreThan(squared(root.plus(downTo)), number).test(scope);
        String label = "root, down to a multiple of " + downTo;
        return trace.end(Operation.CHOSEN, trace.leaf(Operation.CONSTANT, label, Quantity.percent(root)));
    }

    private static Value squared(Fraction percentage) {
        return Arithmetic.of(Arithmetic.Operator.POWER, Constant.of(percentage), Constant.of(2));
    }

    @Override
    public Optional<Dimension> dimension(Checker checker) {
        Optional<Dimension> found = units.dimension(checker);
        if (found.isPresent() && found.get().alongside(Dimension.COUNT).isEmpty()) {
            checker.problem(units, Code.CONFLICT, found.get().phrase(), "a count of units");
            return Optional.empty();
        }
        return found.map(count -> Dimension.PERCENT);
    }

    @Override
    public Kind<?> kind() {
        return KIND;
    }

    /** What has been read so far; members that must be there are, when it is built. */
    private static final class Draft {
        private Value units = Constant.of(0);
        private Fraction first = Fraction.ZERO;
        private Fraction downTo = Fraction.ONE;
        private Optional<Citation> cite = Optional.empty();
        private Optional<String> reading = Optional.empty();

        Slowing build() {
            return new Slowing(units, first, downTo, cite, reading);
        }
    }
}
