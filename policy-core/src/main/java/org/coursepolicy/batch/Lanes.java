package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;

/**
 * The arithmetic of lanes: each operation adds a pass to a program, and says what is known of its numbers.
 *
 * <p>As long as all numbers are whole and below {@link Bounds#WHOLE}, results are exact. Where they are not, a bound of the
 * error is worked out here, when the plan is compiled, from the bounds of what is combined; {@code docs/batch.md} has the
 * argument.
 */
final class Lanes {
    /** Divisors below this share of their greatest are not divided by here, for the error would grow too much. */
    private static final double SMALL = 0x1p-6;

    private final Program students = new Program();
    private final Program teams = new Program();
    private final Gathering gathering = new Gathering(students);
    private boolean needsTeams;

    /** Notes that nothing is decided about a student without a team. */
    void needTeams() {
        needsTeams = true;
    }

    boolean needsTeams() {
        return needsTeams;
    }

    Program students() {
        return students;
    }

    Program teams() {
        return teams;
    }

    Program program(boolean ofTeams) {
        return ofTeams ? teams : students;
    }

    /** The whole numbers of a column, each times a unit. */
    Lane load(Form form, boolean ofTeams, Fraction unit, Dimension dimension) {
        if (!(ofTeams ? form.ofTeams() : form.ofStudents())) {
            throw new NoKernelException("a column of " + (ofTeams ? "students for teams" : "teams for students"));
        }
        if (ofTeams) {
            needTeams();
        }
        if (form.least() == form.greatest()) {
            return Lane.constant(unit.times(Fraction.of(form.least())), dimension);
        }
        Register to = new Register(ofTeams);
        program(ofTeams).add(new Passes.Load(form.slot(), to));
        return new Lane(to, unit, form.least(), form.greatest(), 0, dimension, Integer.SIZE + Bounds.bits(unit), form);
    }

    /** The same lane for students, if it is one of teams. */
    Lane ofStudents(Lane lane) {
        return gathering.ofStudents(lane);
    }

    /** For students, the lane of the place that each has in the team. */
    Lane ofPlaces(List<Lane> places) {
        return gathering.ofPlaces(places);
    }

    /** The same lanes, all of students unless all are of teams. */
    List<Lane> together(List<Lane> lanes) {
        boolean teamsOnly = lanes.stream().allMatch(lane -> lane.isConstant() || lane.ofTeams());
        return teamsOnly ? lanes : lanes.stream().map(this::ofStudents).toList();
    }

    static boolean ofTeams(List<Lane> lanes) {
        return lanes.stream().anyMatch(Lane::ofTeams);
    }

    Lane plus(Lane one, Lane other, Dimension dimension) {
        return linear(List.of(one, other), List.of(Fraction.ONE, Fraction.ONE), dimension);
    }

    Lane minus(Lane one, Lane other, Dimension dimension) {
        return linear(List.of(one, other), List.of(Fraction.ONE, Fraction.of(-1)), dimension);
    }

    Lane sum(List<Lane> lanes, Dimension dimension) {
        return linear(lanes, lanes.stream().map(lane -> Fraction.ONE).toList(), dimension);
    }

    Lane times(Lane lane, Fraction factor) {
        if (lane.isConstant()) {
            return Lane.constant(lane.unit().times(factor), lane.dimension());
        }
        return factor.signum() > 0 ? lane.scaled(factor) : linear(List.of(lane), List.of(factor), lane.dimension());
    }

    /** The sum of lanes, each times a factor. */
    Lane linear(List<Lane> apart, List<Fraction> factors, Dimension dimension) {
        return new Linear(this, together(apart), factors, dimension).lane();
    }

    Lane times(Lane one, Lane other, Dimension dimension) {
        if (one.isConstant() || other.isConstant()) {
            Fraction factor = (one.isConstant() ? one : other).unit();
            return times(one.isConstant() ? other : one, factor).as(dimension);
        }
        List<Lane> both = together(List.of(one, other));
        Lane a = both.get(0);
        Lane b = both.get(1);
        double size = Bounds.carefully(a.size() * b.size());
        boolean exact = a.isExact() && b.isExact() && size < Bounds.WHOLE;
        double error = exact
                ? 0
                : Bounds.carefully(
                        a.size() * b.error() + b.size() * a.error() + a.error() * b.error() + size * Bounds.EPSILON);
        double least = a.least() >= 0 && b.least() >= 0 ? 0 : -size;
        Register to = new Register(a.ofTeams());
        program(a.ofTeams()).add(new Passes.Times(a.register(), b.register(), to));
        return Lane.of(to, a.unit().times(b.unit()), least, size, error, dimension, a.bits() + b.bits());
    }

    /** A quotient; a student whose divisor may be 0 or below it is not decided. */
    Lane dividedBy(Lane one, Lane divisor, Dimension dimension) {
        if (divisor.isConstant()) {
            if (divisor.unit().signum() == 0) {
                throw new NoKernelException("a quotient by 0");
            }
            return times(one, Fraction.ONE.dividedBy(divisor.unit())).as(dimension);
        }
        List<Lane> both = together(List.of(one.isConstant() ? spread(one, divisor) : one, divisor));
        Lane a = both.get(0);
        Lane b = both.get(1);
        double lowest = Math.max(b.least(), b.isExact() ? 1 : b.greatest() * SMALL);
        double size = Bounds.carefully((a.size() + a.error()) / (lowest - b.error()));
        if (!(lowest > 2 * b.error()) || !(size < 0x1p300)) {
            throw new NoKernelException("a quotient by something that may be 0");
        }
        double error = Bounds.carefully((a.error() + size * b.error()) / (lowest - b.error()) + size * Bounds.EPSILON);
        Register to = new Register(a.ofTeams());
        program(a.ofTeams()).add(new Passes.DividedBy(a.register(), b.register(), lowest, b.least() < lowest, to));
        double least = a.least() >= 0 ? 0 : -size;
        Fraction unit = a.unit().dividedBy(b.unit());
        return Lane.of(to, unit, least, size, error, dimension, a.bits() + b.bits());
    }

    /** A constant as a register, where an operation needs one; units are above 0. */
    private Lane spread(Lane constant, Lane beside) {
        Fraction value = constant.unit();
        Register to = new Register(beside.ofTeams());
        program(beside.ofTeams()).add(new Passes.Fill(value.signum(), to));
        Fraction unit = value.signum() == 0 ? Fraction.ONE : value.signum() < 0 ? value.negated() : value;
        double number = value.signum();
        return Lane.of(to, unit, number, number, 0, constant.dimension(), constant.bits());
    }

    /** The greater or the lesser of two. */
    Lane picked(Lane one, Lane other, boolean greatest, Dimension dimension) {
        if (one.isConstant() && other.isConstant()) {
            Fraction picked =
                    greatest ? one.unit().max(other.unit()) : one.unit().min(other.unit());
            return Lane.constant(picked, dimension);
        }
        Alike alike = alike(List.of(one, other));
        Lane a = alike.lanes().get(0);
        Lane b = alike.lanes().get(1);
        double least = greatest ? Math.max(a.least(), b.least()) : Math.min(a.least(), b.least());
        double most = greatest ? Math.max(a.greatest(), b.greatest()) : Math.min(a.greatest(), b.greatest());
        if (alike.error() == 0 && (greatest ? a.least() >= b.greatest() : a.greatest() <= b.least())) {
            return a.as(dimension);
        }
        if (alike.error() == 0 && (greatest ? b.least() >= a.greatest() : b.greatest() <= a.least())) {
            return b.as(dimension);
        }
        Register to = new Register(ofTeams(alike.lanes()));
        List<Register> from = alike.lanes().stream()
                .filter(lane -> !lane.isConstant())
                .map(Lane::register)
                .toList();
        Optional<Lane> bound = alike.lanes().stream().filter(Lane::isConstant).findFirst();
        Program program = program(to.ofTeams());
        if (bound.isPresent()) {
            program.add(new Passes.PickedConstant(from.get(0), bound.get().least(), greatest, to));
        } else {
            program.add(new Passes.Picked(from.get(0), from.get(1), greatest, to));
        }
        return Lane.of(to, alike.unit(), least, most, alike.error(), dimension, Math.max(a.bits(), b.bits()));
    }

    /** Lanes with one unit, constants in that unit among them; where not all are exact, the greatest error of any. */
    record Alike(List<Lane> lanes, Fraction unit, double error, long bits) {}

    /** Brings lanes to one unit; constants stay constants, whose number in that unit is their {@code least}. */
    Alike alike(List<Lane> apart) {
        List<Lane> lanes = together(apart);
        Fraction unit = Fraction.ZERO;
        for (Lane lane : lanes) {
            unit = Bounds.common(unit, lane.unit());
        }
        boolean exact = lanes.stream().allMatch(Lane::isExact);
        for (Lane lane : lanes) {
            exact = exact && lane.size() * Math.abs(Bounds.near(lane.unit().dividedBy(unit))) < Bounds.WHOLE;
        }
        Fraction common = exact ? unit : Fraction.ONE;
        List<Lane> alike = new ArrayList<>();
        double error = 0;
        long bits = 0;
        for (Lane lane : lanes) {
            Lane same = inUnit(lane, common, exact);
            alike.add(same);
            error = Math.max(error, same.error());
            bits = Math.max(bits, same.bits());
        }
        return new Alike(alike, common, error, bits);
    }

    private Lane inUnit(Lane lane, Fraction unit, boolean exact) {
        Fraction factor = lane.unit().dividedBy(unit);
        if (lane.isConstant()) {
            double near = Bounds.near(factor);
            double error = exact ? 0 : Bounds.carefully(Math.abs(near) * Bounds.EPSILON);
            return new Lane(null, lane.unit(), near, near, error, lane.dimension(), lane.bits(), null);
        }
        if (factor.equals(Fraction.ONE)) {
            return lane;
        }
        return Linear.rescaled(this, lane, unit, exact);
    }
}
