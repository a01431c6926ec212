package org.coursepolicy.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.immutables.value.Value;

/**
 * The mean of the children's percentages, weighed by their rank, best first: {@code {"ranked": [40, 30, 20, 10]}}. For
 * example 60 %, 90 % and 80 % with weights 3, 2 and 1 make 3 × 90, 2 × 80 and 60, divided by 6: 81 2/3 %.
 *
 * <p>Where fewer are graded, the first weights count. So the lowest counts half with {@code [1, 1, 1, 0.5]}.
 */
@Value.Immutable
public abstract sealed class RankedAggregate implements Aggregate permits ImmutableRankedAggregate {
    /** How documents describe it. */
    public static final Kind<RankedAggregate> KIND = Kind.of(
                    "ranked",
                    RankedAggregate.class,
                    "The mean of the children's percentages, weighed by their rank.",
                    RankedAggregate::builder,
                    Builder::build)
            .required(
                    "weights",
                    Types.list(Types.number(NumberForm.notNegative("a weight"))),
                    RankedAggregate::weights,
                    Builder::addAllWeights,
                    "the weight of the best, of the second best, and so on, one for each child")
            .cited(RankedAggregate::cite, Builder::cite, RankedAggregate::reading, Builder::reading)
            .bare("weights")
            .build();

    RankedAggregate() {}

    /**
     * Returns the weights by rank.
     *
     * @return the weight of the best, of the second best, and so on, in any unit
     */
    public abstract List<Fraction> weights();

    /** Refuses weights below 0, and a best one that does not count. */
    @Value.Check
    void check() {
        boolean sound = weights().stream().allMatch(weight -> weight.signum() >= 0);
        RejectedException.unless(sound, Code.RANGE, "weights", "a weight below 0", "weights of at least 0");
        RejectedException.unless(
                !weights().isEmpty() && weights().get(0).signum() > 0,
                Code.RANGE,
                "weights",
                "no weight for the best",
                "a weight above 0");
    }

    /**
     * Starts an aggregate.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score combine(List<Part> parts, Trace trace) {
        List<Part> ranked = new ArrayList<>(parts);
        // The best first; who has no percentage has no rank. Of equal ones the earlier is better.
        ranked.sort(Comparator.comparing(RankedAggregate::hasPercent)
                .thenComparing(RankedAggregate::percent)
                .reversed());
        List<MeanOfPercents.Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            weighed.add(new MeanOfPercents.Weighed(ranked.get(i), weights().get(i)));
        }
        return MeanOfPercents.of(this, "ranked", weighed, trace);
    }

    private static boolean hasPercent(Part part) {
        return part.score().percent().isPresent();
    }

    private static Fraction percent(Part part) {
        return part.score().percent().map(Quantity::amount).orElse(Fraction.ZERO);
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return MeanOfPercents.POINTS;
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {
        MeanOfPercents.check(this, points, checker);
        if (points.size() != weights().size()) {
            checker.problem(
                    this,
                    Code.RANGE,
                    weights().size() + " weights for " + points.size() + " children",
                    "a weight for each child");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link RankedAggregate}. */
    public static final class Builder extends ImmutableRankedAggregate.Builder {
        Builder() {}
    }
}
