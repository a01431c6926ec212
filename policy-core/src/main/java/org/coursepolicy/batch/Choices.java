package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The passes of decisions. */
final class Choices {
    private Choices() {}

    /** 1 where a whole number is at least another, else 0: without a branch, as many at once as the processor can. */
    static final class ReachesWhole extends Kernel {
        private final double bound;

        ReachesWhole(Register from, double bound, Register to) {
            super(List.of(from), to);
            this.bound = bound;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            double below = bound - 1;
            for (int i = 0; i < frame.count; i++) {
                to[i] = Math.max(0, Math.min(1, from[i] - below));
            }
        }
    }

    /** One whole number where something holds, another where not, without a branch; either may be a constant. */
    static final class ChosenWhole extends Kernel {
        private final boolean hasOne;
        private final boolean hasOther;
        private final double one;
        private final double other;

        private ChosenWhole(
                List<Register> from, boolean hasOne, boolean hasOther, double one, double other, Register to) {
            super(from, to);
            this.hasOne = hasOne;
            this.hasOther = hasOther;
            this.one = one;
            this.other = other;
        }

        static ChosenWhole of(Register holds, Lane one, Lane other, Register to) {
            return new ChosenWhole(
                    Chosen.reads(holds, one, other),
                    !one.isConstant(),
                    !other.isConstant(),
                    one.least(),
                    other.least(),
                    to);
        }

        @Override
        void run(Frame frame) {
            double[] holds = in(frame, 0);
            double[] to = out(frame);
            if (hasOne && hasOther) {
                double[] a = in(frame, 1);
                double[] b = in(frame, 2);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = b[i] + holds[i] * (a[i] - b[i]);
                }
            } else if (hasOne) {
                double[] a = in(frame, 1);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = other + holds[i] * (a[i] - other);
                }
            } else {
                double[] b = in(frame, 1);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = b[i] + holds[i] * (one - b[i]);
                }
            }
        }
    }

    /** 1 where a number is at least another, else 0. */
    static final class Reaches extends Kernel {
        private final double bound;
        private final double doubt;

        Reaches(Register from, double bound, double doubt, Register to) {
            super(List.of(from), to);
            this.bound = bound;
            this.doubt = doubt;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                to[i] = from[i] >= bound ? 1 : 0;
            }
            if (doubt > 0) {
                byte[] doubts = frame.doubts;
                for (int i = 0; i < frame.count; i++) {
                    doubts[i] |= Math.abs(from[i] - bound) <= doubt ? frame.doubt : 0;
                }
            }
        }
    }

    /** One number where something holds, another where not; either may be a constant. */
    static final class Chosen extends Kernel {
        private final boolean hasOne;
        private final boolean hasOther;
        private final double one;
        private final double other;

        private Chosen(List<Register> from, boolean hasOne, boolean hasOther, double one, double other, Register to) {
            super(from, to);
            this.hasOne = hasOne;
            this.hasOther = hasOther;
            this.one = one;
            this.other = other;
        }

        private static List<Register> reads(Register holds, Lane one, Lane other) {
            List<Register> from = new ArrayList<>(List.of(holds));
            if (!one.isConstant()) {
                from.add(one.register());
            }
            if (!other.isConstant()) {
                from.add(other.register());
            }
            return from;
        }

        static Chosen of(Register holds, Lane one, Lane other, Register to) {
            return new Chosen(
                    reads(holds, one, other), !one.isConstant(), !other.isConstant(), one.least(), other.least(), to);
        }

        @Override
        void run(Frame frame) {
            double[] holds = in(frame, 0);
            double[] to = out(frame);
            if (hasOne && hasOther) {
                double[] a = in(frame, 1);
                double[] b = in(frame, 2);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = holds[i] != 0 ? a[i] : b[i];
                }
            } else if (hasOne) {
                double[] a = in(frame, 1);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = holds[i] != 0 ? a[i] : other;
                }
            } else {
                double[] b = in(frame, 1);
                for (int i = 0; i < frame.count; i++) {
                    to[i] = holds[i] != 0 ? one : b[i];
                }
            }
        }
    }

    /**
     * The band that a number lies in. A table says for small ranges of numbers which bands begin above all of them; from there
     * on, bands are tried one after the other, and nearly always it is the first.
     */
    static final class Band extends Kernel {
        private static final int RANGES = 1024;

        private final double[] cuts;
        private final double doubt;
        private final double least;
        private final double ranges;
        private final byte[] starts;

        Band(Register from, double[] cuts, double doubt, double least, double greatest, Register to) {
            super(List.of(from), to);
            if (cuts.length > Byte.MAX_VALUE) {
                throw new NoKernelException("too many bands");
            }
            this.cuts = cuts;
            this.doubt = doubt;
            this.least = least;
            double width = greatest - least;
            this.ranges = width > 0 ? (RANGES - 1) / width : 0;
            this.starts = new byte[RANGES];
            for (int range = 0; range < RANGES; range++) {
                byte start = 0;
                while (start < cuts.length && range(cuts[start]) > range) {
                    start++;
                }
                starts[range] = start;
            }
        }

        /** Never falls as numbers rise, so that a number in a lower range than a bound is below it. */
        private int range(double number) {
            return Math.max(0, Math.min(RANGES - 1, (int) ((number - least) * ranges)));
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                double number = from[i];
                int band = starts[range(number)];
                while (band < cuts.length && number < cuts[band]) {
                    band++;
                }
                to[i] = band;
            }
            if (doubt > 0) {
                doubt(frame, from, to);
            }
        }

        private void doubt(Frame frame, double[] from, double[] to) {
            byte[] doubts = frame.doubts;
            for (int i = 0; i < frame.count; i++) {
                int band = (int) to[i];
                boolean above = band > 0 && cuts[band - 1] - from[i] <= doubt;
                boolean below = band < cuts.length && from[i] - cuts[band] <= doubt;
                doubts[i] |= above || below ? frame.doubt : 0;
            }
        }
    }

    /** The number at a position. */
    static final class Looked extends Kernel {
        private final double[] numbers;

        Looked(Register from, double[] numbers, Register to) {
            super(List.of(from), to);
            this.numbers = numbers;
        }

        @Override
        void run(Frame frame) {
            double[] from = in(frame, 0);
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                to[i] = numbers[(int) from[i]];
            }
        }
    }

    /** The sum of some numbers without the lowest and the highest. */
    static final class Middle extends Kernel {
        private final int low;
        private final int high;

        Middle(List<Register> from, int low, int high, Register to) {
            super(from, to);
            this.low = low;
            this.high = high;
        }

        @Override
        void run(Frame frame) {
            int size = reads().size();
            double[][] from = new double[size][];
            for (int k = 0; k < size; k++) {
                from[k] = in(frame, k);
            }
            double[] sorted = new double[size];
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                for (int k = 0; k < size; k++) {
                    sorted[k] = from[k][i];
                }
                Arrays.sort(sorted);
                double sum = 0;
                for (int k = low; k < size - high; k++) {
                    sum += sorted[k];
                }
                to[i] = sum;
            }
        }
    }
}
