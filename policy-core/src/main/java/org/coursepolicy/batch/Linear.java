package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;

/** A sum of lanes, each times a factor, and a constant. */
final class Linear {
    private final Lanes lanes;
    private final Dimension dimension;
    private final List<Lane> terms = new ArrayList<>();
    private final List<Fraction> factors = new ArrayList<>();
    private Fraction constant = Fraction.ZERO;
    private long bits;

    Linear(Lanes lanes, List<Lane> of, List<Fraction> factors, Dimension dimension) {
        this.lanes = lanes;
        this.dimension = dimension;
        for (int i = 0; i < of.size(); i++) {
            Lane lane = of.get(i);
            Fraction factor = factors.get(i);
            bits += lane.bits() + Bounds.bits(factor) + 1;
            if (lane.isConstant()) {
                constant = constant.plus(lane.unit().times(factor));
            } else if (factor.signum() != 0) {
                terms.add(lane);
                this.factors.add(factor.times(lane.unit()));
            }
        }
    }

    Lane lane() {
        if (terms.isEmpty()) {
            return Lane.constant(constant, dimension);
        }
        if (terms.size() == 1 && constant.signum() == 0 && factors.get(0).signum() > 0) {
            Lane only = terms.get(0);
            return only.scaled(factors.get(0).dividedBy(only.unit())).as(dimension);
        }
        Fraction unit = constant;
        for (Fraction factor : factors) {
            unit = Bounds.common(unit, factor);
        }
        boolean exact = terms.stream().allMatch(Lane::isExact) && size(unit) < Bounds.WHOLE;
        return emit(exact ? unit : Fraction.ONE, exact);
    }

    private double size(Fraction unit) {
        double size = Math.abs(Bounds.near(constant.dividedBy(unit)));
        for (int i = 0; i < terms.size(); i++) {
            size += Math.abs(Bounds.near(factors.get(i).dividedBy(unit)))
                    * terms.get(i).size();
        }
        return Bounds.carefully(size);
    }

    private Lane emit(Fraction unit, boolean exact) {
        double[] by = new double[terms.size()];
        double start = Bounds.near(constant.dividedBy(unit));
        double least = start;
        double greatest = start;
        double error = 0;
        for (int i = 0; i < by.length; i++) {
            by[i] = Bounds.near(factors.get(i).dividedBy(unit));
            double one = by[i] * terms.get(i).least();
            double other = by[i] * terms.get(i).greatest();
            least += Math.min(one, other);
            greatest += Math.max(one, other);
            error += Math.abs(by[i]) * terms.get(i).error();
        }
        if (exact) {
            error = 0;
        } else {
            // Each factor, each product and each sum is rounded once, and none of them is greater than the sum of
            // sizes.
            error = Bounds.carefully(error * (1 + 2 * Bounds.EPSILON) + size(unit) * Bounds.EPSILON * (by.length + 3));
            least -= error;
            greatest += error;
        }
        Register to = new Register(Lanes.ofTeams(terms));
        Sums.add(lanes.program(to.ofTeams()), terms, by, start, exact, to);
        return Lane.of(to, unit, least, greatest, error, dimension, bits);
    }

    /** A lane in another unit. */
    static Lane rescaled(Lanes lanes, Lane lane, Fraction unit, boolean exact) {
        return new Linear(lanes, List.of(lane), List.of(Fraction.ONE), lane.dimension()).emit(unit, exact);
    }
}
