package org.coursepolicy.batch;

import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A value in a plan: a constant, or a register and what is known of its numbers.
 *
 * <p>The value of a student is {@code unit} times the exact number for which the register's number {@code x} stands. They
 * differ by at most {@code error}. Where {@code error} is 0, {@code x} is that number and a whole one below
 * {@link Bounds#WHOLE}. All {@code x} lie from {@code least} to {@code greatest}.
 */
final class Lane {
    private final @Nullable Register register;
    /** The value of a register's 1; of a constant, the constant. */
    private final Fraction unit;

    private final double least;
    private final double greatest;
    private final double error;
    private final Dimension dimension;
    /** How many bits the exact value may need above or below its line. */
    private final long bits;
    /** The column whose numbers stand in the register, if any. */
    private final @Nullable Form source;

    Lane(
            @Nullable Register register,
            Fraction unit,
            double least,
            double greatest,
            double error,
            Dimension dimension,
            long bits,
            @Nullable Form source) {
        if (bits > Fraction.MAX_BITS) {
            throw new NoKernelException("a number that may be too long to be exact");
        }
        this.register = register;
        this.unit = unit;
        this.least = least;
        this.greatest = greatest;
        this.error = error;
        this.dimension = dimension;
        this.bits = bits;
        this.source = source;
    }

    static Lane constant(Fraction value, Dimension dimension) {
        return new Lane(null, value, 1, 1, 0, dimension, Bounds.bits(value), null);
    }

    static Lane of(
            Register register, Fraction unit, double least, double greatest, double error, Dimension dim, long bits) {
        return new Lane(register, unit, least, greatest, error, dim, bits, null);
    }

    boolean isConstant() {
        return register == null;
    }

    Optional<Fraction> constant() {
        return register == null ? Optional.of(unit) : Optional.empty();
    }

    Register register() {
        if (register == null) {
            throw new IllegalStateException("a constant has no register");
        }
        return register;
    }

    boolean ofTeams() {
        return register != null && register.ofTeams();
    }

    Fraction unit() {
        return unit;
    }

    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    /** The greatest size that a number of the register has. */
    double size() {
        return Math.max(Math.abs(least), Math.abs(greatest));
    }

    double error() {
        return error;
    }

    boolean isExact() {
        return error == 0;
    }

    Dimension dimension() {
        return dimension;
    }

    long bits() {
        return bits;
    }

    Optional<Form> source() {
        return Optional.ofNullable(source);
    }

    Lane as(Dimension other) {
        return new Lane(register, unit, least, greatest, error, other, bits, source);
    }

    /** This times a number above 0, which costs nothing. */
    Lane scaled(Fraction factor) {
        return new Lane(
                register, unit.times(factor), least, greatest, error, dimension, bits + Bounds.bits(factor), source);
    }

    /** Tells whether the exact value is 0 or more for everybody. */
    boolean isNeverNegative() {
        return register == null ? unit.signum() >= 0 : least - error >= 0;
    }
}
