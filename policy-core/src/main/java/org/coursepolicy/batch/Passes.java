package org.coursepolicy.batch;

import java.util.List;

/** The passes of simple operations. */
final class Passes {
    private Passes() {}

    static final class Load extends Kernel {
        private final int slot;

        Load(int slot, Register to) {
            super(List.of(), to);
            this.slot = slot;
        }

        @Override
        void run(Frame frame) {
            frame.column(slot).load(frame.from, frame.count, out(frame));
        }
    }

    static final class Fill extends Kernel {
        private final double number;

        Fill(double number, Register to) {
            super(List.of(), to);
            this.number = number;
        }

        @Override
        void run(Frame frame) {
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                to[i] = number;
            }
        }
    }

    static final class Times extends Kernel {
        Times(Register one, Register other, Register to) {
            super(List.of(one, other), to);
        }

        @Override
        void run(Frame frame) {
            double[] a = in(frame, 0);
            double[] b = in(frame, 1);
            double[] to = out(frame);
            for (int i = 0; i < frame.count; i++) {
                to[i] = a[i] * b[i];
            }
        }
    }

    static final class DividedBy extends Kernel {
        private final double lowest;
        private final boolean guarded;

        DividedBy(Register one, Register other, double lowest, boolean guarded, Register to) {
            super(List.of(one, other), to);
            this.lowest = lowest;
            this.guarded = guarded;
        }

        @Override
        boolean mayBeOpen() {
            return guarded;
        }

        @Override
        void run(Frame frame) {
            double[] a = in(frame, 0);
            double[] b = in(frame, 1);
            double[] to = out(frame);
            if (guarded) {
                byte[] doubts = frame.doubts;
                for (int i = 0; i < frame.count; i++) {
                    doubts[i] |= b[i] < lowest ? frame.doubt : 0;
                    to[i] = a[i] / Math.max(b[i], lowest);
                }
            } else {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = a[i] / b[i];
                }
            }
        }
    }

    static final class Picked extends Kernel {
        private final boolean greatest;

        Picked(Register one, Register other, boolean greatest, Register to) {
            super(List.of(one, other), to);
            this.greatest = greatest;
        }

        @Override
        void run(Frame frame) {
            double[] a = in(frame, 0);
            double[] b = in(frame, 1);
            double[] to = out(frame);
            if (greatest) {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.max(a[i], b[i]);
                }
            } else {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.min(a[i], b[i]);
                }
            }
        }
    }

    static final class PickedConstant extends Kernel {
        private final double bound;
        private final boolean greatest;

        PickedConstant(Register from, double bound, boolean greatest, Register to) {
            super(List.of(from), to);
            this.bound = bound;
            this.greatest = greatest;
        }

        @Override
        void run(Frame frame) {
            double[] a = in(frame, 0);
            double[] to = out(frame);
            if (greatest) {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.max(a[i], bound);
                }
            } else {
                for (int i = 0; i < frame.count; i++) {
                    to[i] = Math.min(a[i], bound);
                }
            }
        }
    }
}
