package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.util.List;

/** The passes of roundings to whole numbers of steps. */
final class Roundings {
    private Roundings() {}

    /** Tells whether a number between two whole ones goes up: below is the lower one, side is -1, 0 or 1 of the middle. */
    private static boolean goesUp(RoundingMode mode, double below, boolean between, int side) {
        return between
                && switch (mode) {
                    case FLOOR -> false;
                    case CEILING -> true;
                    case DOWN -> below < 0;
                    case UP -> below >= 0;
                    case HALF_UP -> side > 0 || side == 0 && below >= 0;
                    case HALF_DOWN -> side > 0 || side == 0 && below < 0;
                    case HALF_EVEN -> side > 0 || side == 0 && Math.abs(below % 2) == 1;
                    case UNNECESSARY -> throw new IllegalStateException("no way to round");
                };
    }

    /**
     * Whole numbers of at most half the bits that a {@code double} has, divided by a whole one, up or down: a quotient is
     * farther from the whole number beyond it than its rounding can bring it.
     */
    static final class Quotient extends Kernel {
        private final double of;
        private final boolean up;

        Quotient(Register from, double of, boolean up, Register to) {
            super(List.of(from), to);
            this.of = of;
            this.up = up;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            if (up) {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.ceil(from[i] / of);
                }
            } else {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.floor(from[i] / of);
                }
            }
        }
    }

    /** Whole numbers times one whole number, divided by another. */
    static final class Exact extends Kernel {
        private final double by;
        private final double of;
        private final RoundingMode mode;

        Exact(Register from, double by, double of, RoundingMode mode, Register to) {
            super(List.of(from), to);
            this.by = by;
            this.of = of;
            this.mode = mode;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                double top = from[i] * by;
                double below = Math.floor(top / of);
                double rest = top - below * of;
                // The quotient is rounded, so that its floor may be one too many or too few.
                if (rest < 0) {
                    below--;
                    rest += of;
                } else if (rest >= of) {
                    below++;
                    rest -= of;
                }
                to[i] = goesUp(mode, below, rest > 0, Double.compare(2 * rest, of)) ? below + 1 : below;
            }
        }
    }

    /** Numbers that may be a little off: near a number where the rounding jumps, the student is in doubt. */
    static final class Near extends Kernel {
        private final double by;
        private final RoundingMode mode;
        private final double error;

        Near(Register from, double by, RoundingMode mode, double error, Register to) {
            super(List.of(from), to);
            this.by = by;
            this.mode = mode;
            this.error = error;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            byte[] doubts = frame.doubts;
            boolean half =
                    mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_DOWN || mode == RoundingMode.HALF_EVEN;
            for (int i = 0; i < frame.count; i++) {
                double steps = from[i] * by;
                double below = Math.floor(steps);
                double rest = steps - below;
                double jump = half ? Math.abs(rest - 0.5) : Math.min(rest, 1 - rest);
                doubts[i] |= jump <= error ? frame.doubt : 0;
                to[i] = goesUp(mode, below, rest > 0, Double.compare(rest, 0.5)) ? below + 1 : below;
            }
        }
    }
}
