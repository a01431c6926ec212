package org.coursepolicy.batch;

import java.util.List;

/** One pass over a block: it reads some registers, and writes others that nothing else writes. */
abstract class Kernel {
    private final List<Register> reads;
    private final List<Register> writes;

    Kernel(List<Register> reads, Register write) {
        this(reads, List.of(write));
    }

    Kernel(List<Register> reads, List<Register> writes) {
        this.reads = List.copyOf(reads);
        this.writes = List.copyOf(writes);
    }

    final List<Register> reads() {
        return reads;
    }

    final List<Register> writes() {
        return writes;
    }

    final double[] in(Frame frame, int position) {
        return frame.of(reads.get(position));
    }

    final double[] out(Frame frame) {
        return frame.of(writes.get(0));
    }

    /** Tells whether this finds students whose value is open, which must be known even where nobody reads the value. */
    boolean mayBeOpen() {
        return false;
    }

    abstract void run(Frame frame);
}
