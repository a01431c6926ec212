package org.coursepolicy.batch;

import java.util.List;

/** The passes of sums. */
final class Sums {
    private Sums() {}

    static void add(Program program, List<Lane> terms, double[] factors, double start, boolean exact, Register to) {
        program.add(new Sum(terms.stream().map(Lane::register).toList(), factors, start, to));
    }

    /** A sum of registers, each times a factor, four at a time. */
    static final class Sum extends Kernel {
        private final double[] factors;
        private final double start;

        Sum(List<Register> from, double[] factors, double start, Register to) {
            super(from, to);
            this.factors = factors;
            this.start = start;
        }

        @Override
        void run(Frame frame) {
            double[] to = out(frame);
            int count = frame.count;
            int i = factors.length % 4;
            switch (i) {
                case 0 -> fill(to, start, count);
                case 1 -> first(in(frame, 0), factors[0], start, to, count);
                case 2 -> first(in(frame, 0), factors[0], in(frame, 1), factors[1], start, to, count);
                default -> {
                    first(in(frame, 0), factors[0], in(frame, 1), factors[1], start, to, count);
                    next(in(frame, 2), factors[2], to, count);
                }
            }
            for (; i < factors.length; i += 4) {
                double[] a = in(frame, i);
                double[] b = in(frame, i + 1);
                double[] c = in(frame, i + 2);
                double[] d = in(frame, i + 3);
                next(a, factors[i], b, factors[i + 1], c, factors[i + 2], d, factors[i + 3], to, count);
            }
        }

        private static void fill(double[] to, double start, int count) {
            for (int i = 0; i < count; i++) {
                to[i] = start;
            }
        }

        private static void first(double[] a, double by, double start, double[] to, int count) {
            for (int i = 0; i < count; i++) {
                to[i] = start + by * a[i];
            }
        }

        private static void first(
                double[] a, double byA, double[] b, double byB, double start, double[] to, int count) {
            for (int i = 0; i < count; i++) {
                to[i] = start + byA * a[i] + byB * b[i];
            }
        }

        private static void next(double[] a, double by, double[] to, int count) {
            for (int i = 0; i < count; i++) {
                to[i] += by * a[i];
            }
        }

        private static void next(
                double[] a,
                double byA,
                double[] b,
                double byB,
                double[] c,
                double byC,
                double[] d,
                double byD,
                double[] to,
                int count) {
            for (int i = 0; i < count; i++) {
                to[i] = to[i] + byA * a[i] + byB * b[i] + byC * c[i] + byD * d[i];
            }
        }
    }
}
