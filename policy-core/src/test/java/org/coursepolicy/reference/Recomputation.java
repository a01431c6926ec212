package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;

/** Computes a step of an explanation again from the results of its inputs, as a student would by hand. */
public final class Recomputation {
    private final Explanation step;
    private final List<Result> inputs;

    private Recomputation(Explanation step) {
        this.step = step;
        this.inputs = step.inputs().stream()
                .filter(input -> input.operation() != Operation.SKIPPED)
                .map(Explanation::result)
                .toList();
    }

    /** Finds the first step, from the top, whose result does not follow from its inputs. */
    public static Optional<String> wrong(Explanation step) {
        if (!new Recomputation(step).holds()) {
            return Optional.of(step.toText());
        }
        return step.inputs().stream()
                .map(Recomputation::wrong)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean holds() {
        return switch (step.operation()) {
            case FACT, CONSTANT, REFERENCE -> inputs.isEmpty();
            case SKIPPED, OPEN -> step.result() instanceof Open;
            case CHOSEN -> same(step.result(), inputs.get(inputs.size() - 1));
            case SUM -> step.result() instanceof Score sum ? isSum(sum) : is(sum());
            case MEAN -> is(sum().divide(BigFraction.of(inputs.size())));
            case DIFFERENCE -> is(numbers().stream().skip(1).reduce(number(0), BigFraction::subtract));
            case QUOTIENT -> is(number(0).divide(number(1)));
            case POWER -> is(number(0).pow(number(1).intValue()));
            case PRODUCT -> isProduct();
            case GREATEST -> is(numbers().stream().reduce(number(0), Exact::greatest));
            case LEAST -> is(numbers().stream().reduce(number(0), Exact::least));
            case ROUND -> isRounded();
            case EARNED -> is(Exact.of(score(0).earned()));
            case POSSIBLE -> is(Exact.of(score(0).possible()));
            case PERCENT_OF ->
                is(Exact.of(score(0).earned()).multiply(Exact.HUNDRED).divide(Exact.of(score(0).possible())));
            case SCORE -> isScore();
            case EARNS ->
                step.result() instanceof Score score
                        && Exact.of(score.earned()).equals(number(1))
                        && score.possible().equals(score(0).possible())
                        && score.pending().equals(score(0).pending());
            case AT_LEAST -> holds(number(0).compareTo(number(1)) >= 0);
            case MORE_THAN -> holds(number(0).compareTo(number(1)) > 0);
            case AT_MOST -> holds(number(0).compareTo(number(1)) <= 0);
            case LESS_THAN -> holds(number(0).compareTo(number(1)) < 0);
            case ENOUGH -> isEnough();
            case NOT -> holds(inputs.get(0) == Truth.FAILS);
        };
    }

    private Score score(int input) {
        return (Score) inputs.get(input);
    }

    private BigFraction number(int input) {
        return Exact.of(((Quantity) inputs.get(input)).amount());
    }

    private List<BigFraction> numbers() {
        return inputs.stream()
                .map(input -> Exact.of(((Quantity) input).amount()))
                .toList();
    }

    private BigFraction sum() {
        return numbers().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private boolean is(BigFraction number) {
        return step.result() instanceof Quantity quantity
                && Exact.of(quantity.amount()).compareTo(number) == 0;
    }

    private boolean holds(boolean truth) {
        return step.result() == Truth.of(truth);
    }

    private boolean isSum(Score sum) {
        BigFraction earned = BigFraction.ZERO;
        BigFraction possible = BigFraction.ZERO;
        BigFraction pending = BigFraction.ZERO;
        for (Result input : inputs) {
            Score part = (Score) input;
            earned = earned.add(Exact.of(part.earned()));
            possible = possible.add(Exact.of(part.possible()));
            pending = pending.add(Exact.of(part.pending()));
        }
        return Exact.of(sum.earned()).compareTo(earned) == 0
                && Exact.of(sum.possible()).compareTo(possible) == 0
                && Exact.of(sum.pending()).compareTo(pending) == 0;
    }

    /** A percentage of points or of a percentage counts hundredths. */
    private boolean isProduct() {
        BigFraction product = number(0);
        Dimension so = ((Quantity) inputs.get(0)).dimension();
        for (int i = 1; i < inputs.size(); i++) {
            Dimension next = ((Quantity) inputs.get(i)).dimension();
            product = product.multiply(number(i));
            boolean both = isPercentOrPoints(so) && isPercentOrPoints(next);
            product = both ? product.divide(Exact.HUNDRED) : product;
            so = so.times(next).orElseThrow();
        }
        return is(product);
    }

    private static boolean isPercentOrPoints(Dimension dimension) {
        return dimension == Dimension.PERCENT || dimension == Dimension.POINTS;
    }

    private boolean isRounded() {
        BigFraction to = Exact.of(step.rounding().orElseThrow().step());
        RoundingMode mode = step.rounding().orElseThrow().mode();
        if (step.result() instanceof Score score) {
            BigFraction before = Exact.of(score(0).earned());
            return score.possible().equals(score(0).possible())
                    && score.pending().equals(score(0).pending())
                    && Exact.of(score.earned()).compareTo(Exact.round(before, to, mode)) == 0;
        }
        return is(Exact.round(number(0), to, mode));
    }

    private boolean isScore() {
        Quantity value = (Quantity) inputs.get(0);
        BigFraction points = number(1);
        BigFraction earned = number(0);
        if (value.dimension() == Dimension.PERCENT) {
            earned = earned.multiply(points).divide(Exact.HUNDRED);
        } else if (value.dimension() == Dimension.RATIO) {
            earned = earned.multiply(points);
        }
        BigFraction possible = inputs.size() > 2 ? number(2) : points;
        return step.result() instanceof Score score
                && Exact.of(score.earned()).compareTo(earned) == 0
                && Exact.of(score.possible()).compareTo(possible) == 0;
    }

    private boolean isEnough() {
        long holding = inputs.stream().filter(Truth.HOLDS::equals).count();
        long open = inputs.stream().filter(Open.class::isInstance).count();
        BigFraction needed = number(0);
        boolean enough = BigFraction.of(holding).compareTo(needed) >= 0;
        boolean possible = BigFraction.of(holding + open).compareTo(needed) >= 0;
        return holds(enough) && (enough || !possible);
    }

    /** A number that a case or band states takes the dimension of its neighbours, and stays the same number. */
    private static boolean same(Result result, Result input) {
        if (result instanceof Quantity one && input instanceof Quantity other) {
            return one.amount().equals(other.amount());
        }
        if (result instanceof Level one && input instanceof Level other) {
            return one.equals(other);
        }
        return result.equals(input);
    }
}
