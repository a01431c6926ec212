package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.rule.WeightsAggregate;
import org.coursepolicy.value.Value;

/** Compiles how the scores of a group's children make its own. */
final class AggregateCompiler {
    /** A child: its name, the points that the policy gives it, and its score. */
    record Part(Name name, Fraction points, Points score) {}

    private final ValueCompiler values;
    private final Names names;
    private final Lanes lanes;

    AggregateCompiler(ValueCompiler values, Names names, Lanes lanes) {
        this.values = values;
        this.names = names;
        this.lanes = lanes;
    }

    Points combined(Aggregate aggregate, List<Part> parts) {
        if (aggregate instanceof PointsAggregate) {
            return sum(parts);
        } else if (aggregate instanceof EqualAggregate) {
            return mean(parts, parts.stream().map(part -> Fraction.ONE).toList());
        } else if (aggregate instanceof WeightsAggregate weights) {
            return mean(
                    parts,
                    parts.stream()
                            .map(part -> Objects.requireNonNull(weights.of().get(part.name())))
                            .toList());
        } else if (aggregate instanceof AnyAggregate any) {
            return any(parts, any.count());
        } else if (aggregate instanceof DropAggregate drop) {
            return dropped(drop, parts);
        }
        throw new NoKernelException(aggregate.kind().name());
    }

    private Points sum(List<Part> parts) {
        Fraction possible = Fraction.ZERO;
        for (Part part : parts) {
            possible = possible.plus(part.score().possible());
        }
        List<Lane> earned = parts.stream().map(part -> part.score().earned()).toList();
        return new Points(
                earned.isEmpty() ? Lane.constant(Fraction.ZERO, Dimension.POINTS) : lanes.sum(earned, Dimension.POINTS),
                possible);
    }

    private Points mean(List<Part> parts, List<Fraction> weights) {
        List<Lane> earned = new ArrayList<>();
        List<Fraction> factors = new ArrayList<>();
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        for (int i = 0; i < parts.size(); i++) {
            Points score = parts.get(i).score();
            if (score.possible().signum() == 0 || sum.signum() == 0) {
                throw new NoKernelException("a mean of children without points");
            }
            earned.add(score.earned());
            factors.add(Fraction.HUNDRED
                    .dividedBy(score.possible())
                    .times(weights.get(i))
                    .dividedBy(sum));
        }
        return new Points(lanes.linear(earned, factors, Dimension.POINTS), Fraction.HUNDRED);
    }

    private Points any(List<Part> parts, int count) {
        Fraction possible = same(parts);
        if (parts.stream().anyMatch(part -> part.points().signum() == 0)) {
            throw new NoKernelException("any of children without points");
        }
        Lane best = values.decisions().middle(earned(parts), parts.size() - count, 0, Dimension.POINTS);
        return new Points(best, possible.times(Fraction.of(count)));
    }

    private static List<Lane> earned(List<Part> parts) {
        return parts.stream().map(part -> part.score().earned()).toList();
    }

    /** The points that are possible in each of some children, where they are the same. */
    private static Fraction same(List<Part> parts) {
        Fraction possible = parts.get(0).score().possible();
        if (possible.signum() == 0
                || parts.stream().anyMatch(part -> !part.score().possible().equals(possible))) {
            throw new NoKernelException("a choice among children of unequal points");
        }
        return possible;
    }

    /** Where what is compared is what is added, ties do not matter: the sum of the middle ones is the same. */
    private Points dropped(DropAggregate drop, List<Part> parts) {
        List<Part> candidates = new ArrayList<>();
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            boolean never = drop.never().contains(part.name());
            (never || part.score().possible().signum() == 0 ? kept : candidates).add(part);
        }
        int high = count(drop.highest()).orElse(0);
        int low = drop.keep().isPresent()
                ? Math.max(0, candidates.size() - high - count(drop.keep()).orElse(0))
                : count(drop.lowest()).orElse(0);
        int most = Math.max(0, candidates.size() - 1);
        int lowest = Math.min(low, most);
        int highest = Math.min(high, most - lowest);
        if (drop.then() instanceof PointsAggregate) {
            return points(candidates, kept, lowest, highest);
        }
        if (drop.then() instanceof EqualAggregate && drop.by() != DropAggregate.By.POINTS) {
            return percents(candidates, kept, lowest, highest);
        }
        throw new NoKernelException("drop, then " + drop.then().kind().name());
    }

    private Optional<Integer> count(Optional<Value> value) {
        return value.map(each -> values.compile(each, names))
                .map(lane -> lane.constant().orElseThrow(() -> new NoKernelException("a number dropped that varies")))
                .map(number -> number.round(new Rounding(Fraction.ONE, RoundingMode.FLOOR))
                        .max(Fraction.ZERO)
                        .min(Fraction.of(1_000_000))
                        .toIntExact());
    }

    private Points points(List<Part> candidates, List<Part> kept, int low, int high) {
        Points rest = sum(kept);
        if (candidates.isEmpty()) {
            return rest;
        }
        Fraction possible = same(candidates).times(Fraction.of(candidates.size() - low - high));
        Lane middle = values.decisions().middle(earned(candidates), low, high, Dimension.POINTS);
        return new Points(lanes.plus(middle, rest.earned(), Dimension.POINTS), possible.plus(rest.possible()));
    }

    private Points percents(List<Part> candidates, List<Part> kept, int low, int high) {
        if (kept.stream().anyMatch(part -> part.score().possible().signum() == 0)) {
            throw new NoKernelException("a mean of children without points");
        }
        int counted = candidates.size() - low - high + kept.size();
        List<Lane> percents = new ArrayList<>();
        kept.forEach(part -> percents.add(percent(part)));
        if (!candidates.isEmpty()) {
            List<Lane> compared = candidates.stream().map(this::percent).toList();
            percents.add(values.decisions().middle(compared, low, high, Dimension.POINTS));
        }
        Lane sum = lanes.sum(percents, Dimension.POINTS);
        return new Points(lanes.times(sum, Fraction.of(1, counted)), Fraction.HUNDRED);
    }

    private Lane percent(Part part) {
        return lanes.times(
                part.score().earned(), Fraction.HUNDRED.dividedBy(part.score().possible()));
    }
}
