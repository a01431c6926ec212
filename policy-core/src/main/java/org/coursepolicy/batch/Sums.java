package org.coursepolicy.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passes of sums. */
final class Sums {
    private Sums() {}

    /** Adds the passes of a sum; columns of bytes that have the same factor are added up as bytes first. */
    static void add(Program program, List<Lane> terms, double[] factors, double start, boolean exact, Register to) {
        Map<Double, List<Integer>> small = new LinkedHashMap<>();
        for (int i = 0; exact && i < factors.length; i++) {
            if (isSmall(terms.get(i))) {
                small.computeIfAbsent(factors[i], first -> new ArrayList<>()).add(i);
            }
        }
        small.values().removeIf(same -> same.size() < 2);
        Set<Integer> done = new HashSet<>();
        List<Register> from = new ArrayList<>();
        List<Double> by = new ArrayList<>();
        small.forEach((factor, same) -> {
            for (List<Integer> part : parts(terms, same)) {
                Register sum = new Register(to.ofTeams());
                program.add(new SmallSum(
                        part.stream().mapToInt(i -> slot(terms.get(i))).toArray(), sum));
                from.add(sum);
                by.add(factor);
            }
            done.addAll(same);
        });
        for (int i = 0; i < factors.length; i++) {
            if (!done.contains(i)) {
                from.add(terms.get(i).register());
                by.add(factors[i]);
            }
        }
        program.add(new Sum(from, by.stream().mapToDouble(Double::doubleValue).toArray(), start, to));
    }

    private static boolean isSmall(Lane lane) {
        return lane.least() >= 0 && lane.source().filter(Form::bytes).isPresent();
    }

    private static int slot(Lane lane) {
        return lane.source().orElseThrow().slot();
    }

    /** Parts whose sums fit in a byte. */
    private static List<List<Integer>> parts(List<Lane> terms, List<Integer> same) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        double size = 0;
        for (int i : same) {
            double next = terms.get(i).size();
            if (!part.isEmpty() && size + next > Byte.MAX_VALUE) {
                parts.add(part);
                part = new ArrayList<>();
                size = 0;
            }
            part.add(i);
            size += next;
        }
        parts.add(part);
        return parts;
    }

    /**
     * A sum of columns of bytes of 0 or more, which fits in a byte too: eight bytes are added at once as one long, for no
     * byte carries into the next.
     */
    static final class SmallSum extends Kernel {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

        private final int[] slots;

        SmallSum(int[] slots, Register to) {
            super(List.of(), to);
            this.slots = slots;
        }

        @Override
        void run(Frame frame) {
            byte[] sum = frame.small;
            int from = frame.from;
            int count = frame.count;
            Arrays.fill(sum, 0, count, (byte) 0);
            int odd = slots.length % 4;
            for (int k = 0; k < odd; k++) {
                add(frame.bytes(slots[k]), from, sum, count);
            }
            for (int k = odd; k < slots.length; k += 4) {
                add(
                        frame.bytes(slots[k]),
                        frame.bytes(slots[k + 1]),
                        frame.bytes(slots[k + 2]),
                        frame.bytes(slots[k + 3]),
                        from,
                        sum,
                        count);
            }
            double[] to = out(frame);
            for (int i = 0; i < count; i++) {
                to[i] = sum[i];
            }
        }

        private static void add(byte[] column, int from, byte[] sum, int count) {
            int whole = count & -Long.BYTES;
            for (int i = 0; i < whole; i += Long.BYTES) {
                LONGS.set(sum, i, (long) LONGS.get(sum, i) + (long) LONGS.get(column, from + i));
            }
            for (int i = whole; i < count; i++) {
                sum[i] += column[from + i];
            }
        }

        private static void add(byte[] a, byte[] b, byte[] c, byte[] d, int from, byte[] sum, int count) {
            int whole = count & -Long.BYTES;
            for (int i = 0; i < whole; i += Long.BYTES) {
                long four = (long) LONGS.get(a, from + i)
                        + (long) LONGS.get(b, from + i)
                        + (long) LONGS.get(c, from + i)
                        + (long) LONGS.get(d, from + i);
                LONGS.set(sum, i, (long) LONGS.get(sum, i) + four);
            }
            for (int i = whole; i < count; i++) {
                sum[i] += (byte) (a[from + i] + b[from + i] + c[from + i] + d[from + i]);
            }
        }
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
