package org.coursepolicy.batch;

import java.util.Arrays;
import java.util.List;

/** The passes that add up the ratings which each team's member in one place received. */
final class RatingSums {
    private RatingSums() {}

    /** Where nobody left a rating out. */
    static final class Full extends Kernel {
        private final int slot;
        private final int rated;
        private final int[] raters;
        /** What each code is worth. */
        private final double[] worth;

        Full(int slot, List<Integer> raters, int[] numbers, int rated, Register to) {
            super(List.of(), to);
            this.slot = slot;
            this.rated = rated;
            this.raters = raters.stream().mapToInt(Integer::intValue).toArray();
            this.worth = Arrays.stream(numbers).asDoubleStream().toArray();
        }

        @Override
        void run(Frame frame) {
            double[] sum = out(frame);
            Ratings ratings = frame.ratings(slot);
            int odd = raters.length % 4;
            if (odd != 0) {
                Arrays.fill(sum, 0, frame.count, 0);
            }
            for (int k = 0; k < odd; k++) {
                add(ratings.codes(raters[k], rated), frame.from, sum, frame.count);
            }
            for (int k = odd; k < raters.length; k += 4) {
                byte[] a = ratings.codes(raters[k], rated);
                byte[] b = ratings.codes(raters[k + 1], rated);
                byte[] c = ratings.codes(raters[k + 2], rated);
                byte[] d = ratings.codes(raters[k + 3], rated);
                if (k == 0) {
                    start(a, b, c, d, frame.from, sum, frame.count);
                } else {
                    add(a, frame.from, sum, frame.count);
                    add(b, frame.from, sum, frame.count);
                    add(c, frame.from, sum, frame.count);
                    add(d, frame.from, sum, frame.count);
                }
            }
        }

        private void add(byte[] codes, int from, double[] sum, int count) {
            double[] of = worth;
            for (int i = 0; i < count; i++) {
                sum[i] += of[codes[from + i]];
            }
        }

        private void start(byte[] a, byte[] b, byte[] c, byte[] d, int from, double[] sum, int count) {
            double[] of = worth;
            for (int i = 0; i < count; i++) {
                sum[i] = of[a[from + i]] + of[b[from + i]] + of[c[from + i]] + of[d[from + i]];
            }
        }
    }

    /** Where some may be missing: the sum, how many there are, and what the sum is divided by. */
    static final class Counted extends Kernel {
        private static final int COUNT = 8;

        private final int slot;
        private final int rated;
        private final int[] raters;
        /** For each code what it is worth, and 1 in the lowest bits, so that one sum counts too. */
        private final int[] packed;

        private final byte nobody;

        Counted(int slot, List<Integer> raters, int[] numbers, int rated, List<Register> to) {
            super(List.of(), to);
            this.slot = slot;
            this.rated = rated;
            this.raters = raters.stream().mapToInt(Integer::intValue).toArray();
            this.packed = new int[numbers.length];
            for (int code = 1; code < numbers.length; code++) {
                packed[code] = (numbers[code] << COUNT) + 1;
            }
            this.nobody = (byte) (1 << rated);
        }

        @Override
        void run(Frame frame) {
            int[] all = frame.whole;
            Arrays.fill(all, 0, frame.count, 0);
            for (int rater : raters) {
                add(frame.ratings(slot).codes(rater, rated), frame.from, all, frame.count);
            }
            double[] sum = frame.of(writes().get(0));
            double[] count = frame.of(writes().get(1));
            double[] divisor = frame.of(writes().get(2));
            for (int i = 0; i < frame.count; i++) {
                int many = all[i] & ((1 << COUNT) - 1);
                sum[i] = all[i] >> COUNT;
                count[i] = many;
                divisor[i] = Math.max(1, many);
                // Whoever received nothing has no mean; the others of the team do.
                frame.doubts[i] |= many == 0 ? nobody : 0;
            }
        }

        private void add(byte[] codes, int from, int[] all, int count) {
            int[] worth = packed;
            for (int i = 0; i < count; i++) {
                all[i] += worth[codes[from + i]];
            }
        }
    }
}
