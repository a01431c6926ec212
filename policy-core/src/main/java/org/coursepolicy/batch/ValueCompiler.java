package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.ByBand;
import org.coursepolicy.value.Case;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/** Compiles values. The kinds say what each means; here stands only how it is computed for many. */
final class ValueCompiler {
    private static final int MOST_POWER = 40;

    private final Lanes lanes;
    private final Decisions decisions;
    private final RequirementCompiler requirements;

    ValueCompiler(Lanes lanes) {
        this.lanes = lanes;
        this.decisions = new Decisions(lanes);
        this.requirements = new RequirementCompiler(decisions, this);
    }

    Decisions decisions() {
        return decisions;
    }

    RequirementCompiler requirements() {
        return requirements;
    }

    Lane compile(Value value, Names names) {
        if (value instanceof Constant constant) {
            return Lane.constant(constant.is(), constant.unit());
        } else if (value instanceof Reference reference) {
            return names.read(reference);
        } else if (value instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, names);
        } else if (value instanceof Weighted weighted) {
            return weighted(weighted, names);
        } else if (value instanceof Clamp clamp) {
            return clamp(clamp, names);
        } else if (value instanceof Round round) {
            return decisions.rounded(compile(round.of(), names), new Rounding(round.to(), round.mode()));
        } else if (value instanceof ByBand bands) {
            return bands(bands, names);
        } else if (value instanceof Cases cases) {
            return cases(cases, names);
        } else if (value instanceof FirstPresent first) {
            // Nothing is open here, so the first is known.
            return settled(first, compile(first.of().get(0), names), names);
        } else if (value instanceof Over over) {
            return over(over, names);
        }
        throw new NoKernelException(value.kind().name());
    }

    private Lane arithmetic(Arithmetic arithmetic, Names names) {
        List<Lane> of =
                arithmetic.of().stream().map(each -> compile(each, names)).toList();
        return switch (arithmetic.operator()) {
            case SUM -> lanes.sum(of, common(of));
            case MEAN -> lanes.times(lanes.sum(of, common(of)), Fraction.of(1, of.size()));
            case DIFFERENCE -> {
                List<Fraction> signs = new ArrayList<>();
                of.forEach(lane -> signs.add(Fraction.of(signs.isEmpty() ? 1 : -1)));
                yield lanes.linear(of, signs, common(of));
            }
            case PRODUCT -> of.stream().skip(1).reduce(of.get(0), this::product);
            case QUOTIENT -> lanes.dividedBy(of.get(0), of.get(1), quotient(of.get(0), of.get(1)));
            case POWER -> power(of.get(0), of.get(1));
            case GREATEST -> picked(of, true);
            case LEAST -> picked(of, false);
        };
    }

    private static Dimension common(List<Lane> of) {
        return of.stream()
                .map(Lane::dimension)
                .reduce((one, other) -> one.alongside(other).orElseThrow(() -> unfit("combination")))
                .orElseThrow();
    }

    private static NoKernelException unfit(String what) {
        return new NoKernelException("a " + what + " of unfit dimensions");
    }

    private static Dimension quotient(Lane one, Lane other) {
        return one.dimension().dividedBy(other.dimension()).orElseThrow(() -> unfit("quotient"));
    }

    /** A percentage of points or of a percentage counts hundredths. */
    Lane product(Lane one, Lane other) {
        Dimension product = one.dimension().times(other.dimension()).orElseThrow(() -> unfit("product"));
        Lane times = lanes.times(one, other, product);
        boolean hundredths = one.dimension() == Dimension.PERCENT
                        && (other.dimension() == Dimension.POINTS || other.dimension() == Dimension.PERCENT)
                || one.dimension() == Dimension.POINTS && other.dimension() == Dimension.PERCENT;
        return hundredths ? lanes.times(times, Fraction.of(1, 100)) : times;
    }

    private Lane picked(List<Lane> of, boolean greatest) {
        Lane picked = of.get(0);
        for (Lane next : of.subList(1, of.size())) {
            picked = lanes.picked(picked, next, greatest, common(List.of(picked, next)));
        }
        return picked;
    }

    /** A constant power is a product; a constant raised to small whole numbers is looked up. */
    private Lane power(Lane base, Lane exponent) {
        Optional<Fraction> constant = exponent.constant();
        if (constant.isPresent()) {
            Fraction power = constant.get();
            if (!power.isWhole() || power.signum() < 0 || power.compareTo(Fraction.of(MOST_POWER)) > 0) {
                throw new NoKernelException("power");
            }
            return powers(base.as(Dimension.NUMBER), power.toIntExact());
        }
        if (!base.isConstant()
                || !exponent.isExact()
                || !exponent.unit().equals(Fraction.ONE)
                || exponent.least() < 0
                || exponent.greatest() > MOST_POWER) {
            throw new NoKernelException("power");
        }
        List<Fraction> powers = new ArrayList<>(List.of(Fraction.ONE));
        for (int i = 0; i < exponent.greatest(); i++) {
            powers.add(powers.get(i).times(base.unit()));
        }
        return decisions.looked(exponent, powers, Dimension.NUMBER);
    }

    private Lane powers(Lane base, int exponent) {
        Lane power = Lane.constant(Fraction.ONE, Dimension.NUMBER);
        for (int i = 0; i < exponent; i++) {
            power = lanes.times(power, base, Dimension.NUMBER);
        }
        return power;
    }

    private Lane weighted(Weighted weighted, Names names) {
        List<Lane> percents = new ArrayList<>();
        List<Fraction> factors = new ArrayList<>();
        weighted.weights().forEach((item, weight) -> {
            Lane percent = names.read(Reference.to(item, Aspect.PERCENT));
            if (percent.dimension() != Dimension.PERCENT) {
                throw unfit("weighting");
            }
            percents.add(percent);
            factors.add(weight.dividedBy(Fraction.HUNDRED));
        });
        if (weighted.weights().values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new NoKernelException("weights of nothing");
        }
        return lanes.linear(percents, factors, Dimension.PERCENT);
    }

    private Lane clamp(Clamp clamp, Names names) {
        Lane lane = compile(clamp.of(), names);
        if (clamp.greatest().isPresent()) {
            lane = picked(List.of(lane, compile(clamp.greatest().get(), names)), false);
        }
        return clamp.least().isPresent()
                ? picked(List.of(lane, compile(clamp.least().get(), names)), true)
                : lane;
    }

    private Lane bands(ByBand bands, Names names) {
        Lane of = compile(bands.of(), names);
        List<Lane> gives = new ArrayList<>();
        List<Fraction> bounds = new ArrayList<>();
        List<Boolean> more = new ArrayList<>();
        bands.steps().forEach(step -> {
            bounds.add(step.from().at());
            more.add(step.from().side().orElse(bands.bound()) == Bound.Side.MORE_THAN);
            gives.add(settled(bands, compile(step.gives(), names), names));
        });
        gives.add(settled(bands, compile(bands.otherwise(), names), names));
        Dimension dimension = same(gives);
        if (gives.stream().allMatch(Lane::isConstant)) {
            Lane position = decisions.band(of, bounds, more);
            return decisions.looked(position, gives.stream().map(Lane::unit).toList(), dimension);
        }
        Lane chosen = gives.get(bounds.size());
        for (int i = bounds.size() - 1; i >= 0; i--) {
            Lane reaches = decisions.atLeast(of, Lane.constant(bounds.get(i), of.dimension()), more.get(i));
            chosen = decisions.chosen(reaches, gives.get(i), chosen, dimension);
        }
        return chosen;
    }

    private Lane cases(Cases cases, Names names) {
        List<Lane> branches = new ArrayList<>();
        List<Lane> when = new ArrayList<>();
        for (Case next : cases.of()) {
            when.add(requirements.compile(next.when(), names));
            branches.add(settled(cases, compile(next.then(), names), names));
        }
        Lane chosen = settled(cases, compile(cases.otherwise(), names), names);
        branches.add(chosen);
        Dimension dimension = same(branches);
        for (int i = when.size() - 1; i >= 0; i--) {
            chosen = decisions.chosen(when.get(i), branches.get(i), chosen, dimension);
        }
        return chosen;
    }

    private static Dimension same(List<Lane> branches) {
        if (branches.stream().map(Lane::dimension).distinct().count() > 1) {
            throw unfit("choice");
        }
        return branches.get(0).dimension();
    }

    /** A branch that is a bare number has the dimension of the others. */
    private static Lane settled(Value choice, Lane branch, Names names) {
        return branch.dimension() == Dimension.NUMBER
                ? branch.as(choice.dimension(names.checker()).orElse(Dimension.NUMBER))
                : branch;
    }

    /** Items that do not count count as 0 in a sum; other combinations are for items that all count. */
    private Lane over(Over over, Names names) {
        Dimension dimension = over.dimension(names.checker()).orElse(Dimension.NUMBER);
        List<Lane> values = new ArrayList<>();
        for (ItemId item : new LinkedHashSet<>(names.itemsOf(over.of()))) {
            Names inside = names.withEach(item);
            Lane value = over.value()
                    .map(each -> compile(each, inside))
                    .orElseGet(() -> Lane.constant(Fraction.ONE, Dimension.COUNT));
            if (over.when().isPresent()) {
                Lane holds = requirements.compile(over.when().get(), inside);
                if (over.make() != Over.Make.SUM) {
                    throw new NoKernelException(over.kind().name() + " with a requirement");
                }
                value = decisions.chosen(
                        holds, value, Lane.constant(Fraction.ZERO, value.dimension()), value.dimension());
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw new NoKernelException(over.kind().name() + " of nothing");
        }
        if (same(values) != dimension) {
            throw unfit("combination");
        }
        return switch (over.make()) {
            case SUM -> lanes.sum(values, dimension);
            case MEAN -> lanes.times(lanes.sum(values, dimension), Fraction.of(1, values.size()));
            case GREATEST -> picked(values, true);
            case LEAST -> picked(values, false);
        };
    }
}
