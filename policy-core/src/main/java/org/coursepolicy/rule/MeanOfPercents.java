package org.coursepolicy.rule;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Described;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;

/** The mean of the percentages of parts, each with its weight; parts without a percentage leave it. */
final class MeanOfPercents {
    /**
     * A part and its weight.
     *
     * @param part the part
     * @param weight the weight, 0 or more
     */
    record Weighed(Aggregate.Part part, Fraction weight) {}

    /** What a group whose score is such a mean is out of. */
    static final Fraction POINTS = Fraction.HUNDRED;

    private MeanOfPercents() {}

    /** Refuses children that have no percentage, whatever is recorded. */
    static void check(Described rule, List<Fraction> points, Checker checker) {
        if (points.stream().anyMatch(each -> each.signum() == 0)) {
            checker.problem(rule, Code.CONFLICT, "a child of 0 points", "children that have a percentage");
        }
    }

    static Score of(Described rule, String label, List<Weighed> weighed, Trace trace) {
        Fraction weights = Fraction.ZERO;
        Fraction pending = Fraction.ZERO;
        for (Weighed each : weighed) {
            pending = pending.plus(each.part().score().pending());
            weights = each.part().score().percent().isPresent() ? weights.plus(each.weight()) : weights;
        }
        trace.begin(rule, label);
        trace.begin(rule, "weighted mean");
        Quantity sum = Quantity.percent(Fraction.ZERO);
        for (Weighed each : weighed) {
            Aggregate.Part part = each.part();
            Optional<Quantity> percent = part.score().percent();
            if (percent.isEmpty() || weights.signum() == 0) {
                trace.skipped(rule, part.name(), part.score().isOpen() ? "not graded yet" : "excused");
                continue;
            }
            trace.begin(rule, part.name());
            Quantity weight = new Quantity(each.weight().dividedBy(weights), Dimension.RATIO);
            trace.leaf(Operation.CONSTANT, "weight " + each.weight() + " of " + weights, weight);
            trace.begin(rule, part.name());
            trace.leaf(Operation.REFERENCE, part.name(), part.score());
            trace.end(Operation.PERCENT_OF, percent.get());
            sum = sum.plus(trace.end(Operation.PRODUCT, weight.times(percent.get())));
        }
        boolean none = weights.signum() == 0;
        trace.end(none ? Operation.CONSTANT : Operation.SUM, sum);
        Fraction possible = none ? Fraction.ZERO : Fraction.HUNDRED;
        trace.leaf(Operation.CONSTANT, "of", Quantity.points(possible));
        return trace.end(Operation.SCORE, new Score(sum.amount(), possible, pending));
    }
}
