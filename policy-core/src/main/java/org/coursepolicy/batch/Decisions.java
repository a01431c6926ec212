package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Dimension;

/**
 * What is decided by numbers: comparisons, choices, bands, roundings. A truth is a lane of 1 and 0. Where an error could turn
 * a decision, the student is in doubt, and the exact evaluator decides.
 */
final class Decisions {
    private static final Lane TRUE = Lane.constant(Fraction.ONE, Dimension.NUMBER);
    private static final Lane FALSE = Lane.constant(Fraction.ZERO, Dimension.NUMBER);

    private final Lanes lanes;

    Decisions(Lanes lanes) {
        this.lanes = lanes;
    }

    static Lane of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Tells of whom one value is at least another, or more than it where only that counts. */
    Lane atLeast(Lane one, Lane other, boolean more) {
        if (!one.isConstant() && other.isConstant()) {
            return reaches(one, other.unit(), more);
        }
        return reaches(lanes.minus(one, other, Dimension.NUMBER), Fraction.ZERO, more);
    }

    private Lane reaches(Lane lane, Fraction bound, boolean more) {
        if (lane.isConstant()) {
            int comparison = lane.unit().compareTo(bound);
            return of(more ? comparison > 0 : comparison >= 0);
        }
        Cut cut = Cut.of(lane, bound, more);
        if (lane.isExact() && (lane.least() >= cut.from() || lane.greatest() < cut.from())) {
            return of(lane.least() >= cut.from());
        }
        Register to = new Register(lane.ofTeams());
        lanes.program(to.ofTeams())
                .add(
                        lane.isExact()
                                ? new Choices.ReachesWhole(lane.register(), cut.from(), to)
                                : new Choices.Reaches(lane.register(), cut.from(), cut.doubt(), to));
        return truth(to);
    }

    private static Lane truth(Register register) {
        return Lane.of(register, Fraction.ONE, 0, 1, 0, Dimension.NUMBER, 1);
    }

    /** Where a band begins for the numbers of a lane: at this number, in doubt if no farther from it than that. */
    record Cut(double from, double doubt) {
        static Cut of(Lane lane, Fraction bound, boolean more) {
            Fraction at = bound.dividedBy(lane.unit());
            if (lane.isExact()) {
                Fraction whole = more ? Bounds.floor(at).plus(Fraction.ONE) : Bounds.ceiling(at);
                Fraction most = Fraction.of(1L << 53);
                return new Cut(Bounds.near(whole.max(most.negated()).min(most)), 0);
            }
            double near = Bounds.near(at);
            return new Cut(near, Bounds.carefully(lane.error() + Math.abs(near) * Bounds.EPSILON));
        }
    }

    Lane not(Lane truth) {
        return lanes.minus(TRUE, truth, Dimension.NUMBER);
    }

    /** Tells of whom at least so many hold. */
    Lane enough(List<Lane> truths, int fewest) {
        return atLeast(
                lanes.sum(truths, Dimension.NUMBER), Lane.constant(Fraction.of(fewest), Dimension.NUMBER), false);
    }

    Lane minus(Lane one, Lane other) {
        return lanes.minus(one, other, Dimension.NUMBER);
    }

    Lane picked(Lane one, Lane other, boolean greatest) {
        return lanes.picked(one, other, greatest, one.dimension());
    }

    /** One value where something holds, another where it does not. */
    Lane chosen(Lane truth, Lane one, Lane other, Dimension dimension) {
        if (truth.isConstant()) {
            return (truth.unit().signum() > 0 ? one : other).as(dimension);
        }
        if (one.isConstant() && other.isConstant() && one.unit().equals(other.unit())) {
            return one.as(dimension);
        }
        if (one.isConstant() && other.isConstant()) {
            // One is left of the other where the truth is 1.
            Fraction difference = one.unit().minus(other.unit());
            Lane from = Lane.constant(other.unit(), dimension);
            return lanes.linear(List.of(truth, from), List.of(difference, Fraction.ONE), dimension);
        }
        List<Lane> together = lanes.together(List.of(truth, one, other));
        Lanes.Alike alike = lanes.alike(together.subList(1, 3));
        Lane a = alike.lanes().get(0);
        Lane b = alike.lanes().get(1);
        Lane holds = lanes.together(List.of(together.get(0), a, b)).get(0);
        Register to = new Register(Lanes.ofTeams(List.of(holds, a, b)));
        lanes.program(to.ofTeams())
                .add(
                        alike.error() == 0
                                ? Choices.ChosenWhole.of(holds.register(), a, b, to)
                                : Choices.Chosen.of(holds.register(), a, b, to));
        double least = Math.min(a.least(), b.least());
        double greatest = Math.max(a.greatest(), b.greatest());
        long bits = Math.max(one.bits(), other.bits());
        return Lane.of(to, alike.unit(), least, greatest, alike.error(), dimension, bits);
    }

    /** The position of the first of some falling bounds that a value reaches; how many there are where it reaches none. */
    Lane band(Lane lane, List<Fraction> bounds, List<Boolean> more) {
        double[] from = new double[bounds.size()];
        double doubt = 0;
        for (int i = 0; i < from.length; i++) {
            if (lane.isConstant()) {
                int comparison = lane.unit().compareTo(bounds.get(i));
                if (more.get(i) ? comparison > 0 : comparison >= 0) {
                    return Lane.constant(Fraction.of(i), Dimension.NUMBER);
                }
                continue;
            }
            Cut cut = Cut.of(lane, bounds.get(i), more.get(i));
            from[i] = cut.from();
            doubt = Math.max(doubt, cut.doubt());
        }
        if (lane.isConstant()) {
            return Lane.constant(Fraction.of(from.length), Dimension.NUMBER);
        }
        Register to = new Register(lane.ofTeams());
        lanes.program(to.ofTeams())
                .add(new Choices.Band(lane.register(), from, doubt, lane.least(), lane.greatest(), to));
        return Lane.of(to, Fraction.ONE, 0, from.length, 0, Dimension.NUMBER, Integer.SIZE);
    }

    /** The constant that stands at a position. */
    Lane looked(Lane position, List<Fraction> constants, Dimension dimension) {
        if (position.isConstant()) {
            return Lane.constant(constants.get(position.unit().toIntExact()), dimension);
        }
        Fraction unit = Fraction.ZERO;
        long bits = 1;
        for (Fraction constant : constants) {
            unit = Bounds.common(unit, constant);
            bits = Math.max(bits, Bounds.bits(constant));
        }
        unit = unit.signum() == 0 ? Fraction.ONE : unit;
        double[] numbers = new double[constants.size()];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Bounds.near(constants.get(i).dividedBy(unit));
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
        }
        if (Math.max(Math.abs(least), Math.abs(greatest)) >= Bounds.WHOLE) {
            throw new NoKernelException("constants without a common unit");
        }
        Register to = new Register(position.ofTeams());
        lanes.program(to.ofTeams()).add(new Choices.Looked(position.register(), numbers, to));
        return Lane.of(to, unit, least, greatest, 0, dimension, bits);
    }

    Lane rounded(Lane lane, Rounding rounding) {
        if (lane.isConstant()) {
            return Lane.constant(lane.unit().round(rounding), lane.dimension());
        }
        Fraction ratio = lane.unit().dividedBy(rounding.step());
        if (lane.isExact() && ratio.isWhole()) {
            return lane;
        }
        double near = Bounds.near(ratio);
        double size = Bounds.carefully(lane.size() * near);
        if (size >= Bounds.WHOLE / 4) {
            throw new NoKernelException("a rounding of large numbers");
        }
        // In steps; an exact number of steps can be a tie, which is decided only where the error is 0.
        double error = Bounds.carefully(lane.error() * near + size * 2 * Bounds.EPSILON);
        Fraction most = Bounds.ceiling(ratio.times(Fraction.of(1)));
        Register to = new Register(lane.ofTeams());
        lanes.program(to.ofTeams()).add(rounding(lane, ratio, rounding.mode(), error, to));
        double bound = size + 1 + most.signum();
        return Lane.of(
                to,
                rounding.step(),
                lane.least() >= 0 ? 0 : -bound,
                bound,
                0,
                lane.dimension(),
                lane.bits() + Bounds.bits(rounding.step()));
    }

    private static Kernel rounding(Lane lane, Fraction ratio, RoundingMode mode, double error, Register to) {
        Fraction top = ratio;
        Fraction bottom = Fraction.ONE;
        Fraction common = Bounds.common(ratio, Fraction.ONE);
        top = top.dividedBy(common);
        bottom = bottom.dividedBy(common);
        double by = Bounds.near(top);
        double of = Bounds.near(bottom);
        boolean exact = lane.isExact() && by * lane.size() < Bounds.WHOLE / 4 && of < Bounds.WHOLE / 4;
        boolean up = mode == RoundingMode.CEILING;
        if (exact && by == 1 && lane.size() < Bounds.WHOLE / 4 && (up || mode == RoundingMode.FLOOR)) {
            return new Roundings.Quotient(lane.register(), of, up, to);
        }
        return exact
                ? new Roundings.Exact(lane.register(), by, of, mode, to)
                : new Roundings.Near(lane.register(), Bounds.near(ratio), mode, error, to);
    }

    /** The sum of what is left of some values without the lowest and the highest. */
    Lane middle(List<Lane> of, int low, int high, Dimension dimension) {
        Lanes.Alike alike = lanes.alike(of);
        boolean ofTeams = Lanes.ofTeams(alike.lanes());
        List<Register> from = new ArrayList<>();
        double size = 0;
        double least = 0;
        double greatest = 0;
        int kept = of.size() - low - high;
        for (Lane lane : alike.lanes()) {
            Lane spread = lane.isConstant() ? fill(lane, ofTeams) : lane;
            from.add(spread.register());
            size = Math.max(size, lane.size());
            least = Math.min(least, lane.least());
            greatest = Math.max(greatest, lane.greatest());
        }
        double all = Bounds.carefully(size * kept);
        double error = alike.error() == 0 && all < Bounds.WHOLE
                ? 0
                : Bounds.carefully(alike.error() * kept + all * Bounds.EPSILON * (kept + 1));
        Register to = new Register(ofTeams);
        lanes.program(ofTeams).add(new Choices.Middle(from, low, high, to));
        long bits = of.stream().mapToLong(lane -> lane.bits() + 1).sum();
        double bottom = least * kept - error;
        return Lane.of(to, alike.unit(), bottom, greatest * kept + error, error, dimension, bits);
    }

    private Lane fill(Lane constant, boolean ofTeams) {
        Register to = new Register(ofTeams);
        lanes.program(ofTeams).add(new Passes.Fill(constant.least(), to));
        return Lane.of(to, Fraction.ONE, constant.least(), constant.least(), 0, constant.dimension(), 1);
    }
}
