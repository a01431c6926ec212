package org.coursepolicy.late;

import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;

/**
 * What lateness costs: a share of the maximum or of what was earned, or points.
 *
 * <p>For example 15 % of the maximum for each unit late that no token covers, never below 0 points:
 *
 * <pre>{@code
 * {"late-penalty": {"takes": {"product": [15, "uncovered"]}, "of": "maximum", "floor": 0}}
 * }</pre>
 *
 * <p>90 of 100 points, 2 units late, become 60. Used alone:
 *
 * <pre>{@code
 * LatePenalty penalty = LatePenalty.percentPerUnit(15);
 * penalty.after(Score.of(Fraction.of(90), Fraction.of(100)), 2); // 60 of 100 points
 * }</pre>
 */
@org.immutables.value.Value.Immutable
public abstract sealed class LatePenalty implements Step permits ImmutableLatePenalty {
    /** Of what a penalty is taken. */
    public enum Of {
        /** Percentages of the points possible. */
        MAXIMUM,
        /** Percentages of the points earned. */
        EARNED,
        /** Points. */
        POINTS,
        /** Percentages of the points possible, off the most that can be earned. */
        CEILING
    }

    private static final String EARNED = "points earned";

    /** How documents describe it. */
    public static final Kind<LatePenalty> KIND = Kind.of(
                    "late-penalty", LatePenalty.class, "What lateness costs.", LatePenalty::builder, Builder::build)
            .required(
                    "takes",
                    org.coursepolicy.value.Value.TYPE,
                    LatePenalty::takes,
                    Builder::takes,
                    "how much is taken: it reads \"late\", units late, and \"uncovered\", those that nothing covers")
            .settled(
                    "of",
                    Types.word(Of.class),
                    LatePenalty::of,
                    Builder::of,
                    "percentages of the maximum, percentages of what was earned, points, or percentages off the most "
                            + "that can be earned")
            .settled(
                    "floor",
                    Types.number(NumberForm.notNegative("% of the maximum")),
                    LatePenalty::floor,
                    Builder::floor,
                    "the percentage of the maximum below which lateness takes no score")
            .cited(LatePenalty::cite, Builder::cite, LatePenalty::reading, Builder::reading)
            .build();

    LatePenalty() {}

    /**
     * Returns how much is taken.
     *
     * @return a percentage, or points where {@link #of()} says so
     */
    public abstract org.coursepolicy.value.Value takes();

    /**
     * Returns of what it is taken.
     *
     * @return the maximum, what was earned, or points
     */
    public abstract Of of();

    /**
     * Returns the percentage of the maximum below which lateness takes no score.
     *
     * @return a percentage from 0 to 100; a score that is lower anyway stays as it is
     */
    public abstract Fraction floor();

    /** Refuses a floor outside 0 to 100 %. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(
                floor().signum() >= 0 && floor().compareTo(Fraction.HUNDRED) <= 0,
                Code.RANGE,
                "floor",
                floor(),
                "a percentage from 0 to 100");
    }

    /**
     * Returns the penalty of a percentage of the maximum for each unit that nothing covers, down to 0 points.
     *
     * @param percent the percentage for one unit
     * @return the penalty
     */
    public static LatePenalty percentPerUnit(long percent) {
        return builder()
                .takes(Arithmetic.product(Constant.of(percent), Reference.to(UNCOVERED)))
                .of(Of.MAXIMUM)
                .floor(Fraction.ZERO)
                .build();
    }

    /**
     * Returns the penalty of everything that was earned, bonus included: late work earns nothing, unless all of its
     * lateness is covered.
     *
     * @return the penalty, for a clock of whole units
     */
    public static LatePenalty noCredit() {
        return builder()
                .takes(Arithmetic.product(Constant.of(100), Reference.to(UNCOVERED)))
                .of(Of.EARNED)
                .floor(Fraction.ZERO)
                .build();
    }

    /**
     * Starts a penalty.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes the penalty from a score.
     *
     * @param score the score
     * @param uncovered units late, none of them covered, 0 or more
     * @return the score after it
     * @throws RejectedException if there are fewer units than none
     */
    public final Score after(Score score, long uncovered) {
        RejectedException.unless(uncovered >= 0, Code.RANGE, "uncovered", uncovered, "at least 0 units");
        Quantity units = Quantity.count(Fraction.of(uncovered));
        return apply(score, Scope.of(java.util.Map.of(LATE, units, UNCOVERED, units)));
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Trace trace = scope.trace();
        Scope inside = scope.knowing(SCORE, Quantity.points(score.earned()));
        Result taken = takes().evaluate(inside.silently());
        if (taken.equals(Open.TOO_LONG)) {
            trace.skipped(this, "late-penalty", "what it takes is " + taken);
            return Score.pending(score.possible());
        }
        if (taken instanceof Open open) {
            trace.skipped(this, "late-penalty", "what it takes is open: " + open.reason());
            return score;
        }
        Fraction amount = ((Quantity) taken).amount();
        if (amount.signum() == 0 || of() == Of.EARNED && score.earned().signum() <= 0) {
            trace.skipped(this, "late-penalty", "nothing is taken");
            return score;
        }
        trace.begin(this, "late-penalty");
        trace.leaf(Operation.REFERENCE, SCORE, score);
        trace.begin(this, "points left");
        Quantity after = lessened(score, amount, inside);
        Quantity floor = floor(score, trace);
        Fraction left = after.amount().max(floor.amount());
        trace.end(Operation.GREATEST, Quantity.points(left));
        return trace.end(Operation.EARNS, score.withEarned(left));
    }

    private Quantity lessened(Score score, Fraction amount, Scope inside) {
        Trace trace = inside.trace();
        if (of() == Of.CEILING) {
            return capped(score, amount, inside);
        }
        trace.begin(this, "less the penalty");
        Quantity earned = trace.leaf(Operation.REFERENCE, EARNED, Quantity.points(score.earned()));
        trace.begin(this, "penalty");
        Quantity penalty = of() == Of.POINTS
                ? told(Quantity.points(amount), inside)
                : trace.end(Operation.PRODUCT, percentage(score, amount, inside));
        return trace.end(Operation.DIFFERENCE, earned.minus(penalty));
    }

    /** The most that can be earned is lower; who earned less anyway keeps it. */
    private Quantity capped(Score score, Fraction amount, Scope inside) {
        Trace trace = inside.trace();
        trace.begin(this, "at most");
        Quantity earned = trace.leaf(Operation.REFERENCE, EARNED, Quantity.points(score.earned()));
        trace.begin(this, "the most that can be earned");
        Quantity possible = trace.leaf(Operation.REFERENCE, "points possible", Quantity.points(score.possible()));
        trace.begin(this, "penalty");
        Quantity penalty = trace.end(Operation.PRODUCT, percentage(score, amount, inside));
        Quantity ceiling = trace.end(Operation.DIFFERENCE, possible.minus(penalty));
        return trace.end(Operation.LEAST, Quantity.points(earned.amount().min(ceiling.amount())));
    }

    private Quantity percentage(Score score, Fraction amount, Scope inside) {
        inside.trace().begin(this, "percentage");
        Quantity percent = told(Quantity.percent(amount), inside);
        Quantity base = of() != Of.EARNED
                ? inside.trace().leaf(Operation.REFERENCE, "points possible", Quantity.points(score.possible()))
                : inside.trace().leaf(Operation.REFERENCE, EARNED, Quantity.points(score.earned()));
        return percent.times(base);
    }

    /** Tells how what is taken comes about, as the number that it is here: bare numbers are percentages, or points. */
    private Quantity told(Quantity amount, Scope inside) {
        takes().evaluate(inside);
        return inside.trace().end(Operation.CHOSEN, amount);
    }

    /** A score that is below the floor anyway stays where it is. */
    private Quantity floor(Score score, Trace trace) {
        trace.begin(this, "floor");
        Fraction floor = score.possible().times(floor()).dividedBy(Fraction.HUNDRED);
        trace.leaf(Operation.CONSTANT, floor() + " % of the maximum", Quantity.points(floor));
        trace.leaf(Operation.REFERENCE, EARNED, Quantity.points(score.earned()));
        return trace.end(Operation.LEAST, Quantity.points(floor.min(score.earned())));
    }

    @Override
    public final void check(Checker checker) {
        Optional<Dimension> dimension = takes().dimension(checker.knowing(SCORE, Dimension.POINTS));
        Dimension unit = of() == Of.POINTS ? Dimension.POINTS : Dimension.PERCENT;
        boolean fits = dimension
                .map(found -> found == Dimension.COUNT || unit.alongside(found).isPresent())
                .orElse(true);
        if (!fits) {
            checker.problem(takes(), Code.CONFLICT, dimension.orElseThrow().phrase(), "a value in " + unit.phrase());
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link LatePenalty}. */
    public static final class Builder extends ImmutableLatePenalty.Builder {
        Builder() {}
    }
}
