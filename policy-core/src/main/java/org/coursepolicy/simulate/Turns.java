package org.coursepolicy.simulate;

/** Lets threads tell what they found in the order of the blocks that they took. Mutable; shared between threads. */
final class Turns {
    private long next;
    private boolean isOver;

    /** Does something when its turn comes; nothing if somebody failed. */
    synchronized void take(long turn, Runnable what) {
        while (next != turn && !isOver) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                isOver = true;
            }
        }
        if (!isOver) {
            what.run();
            next++;
            notifyAll();
        }
    }

    /** Ends all waiting, because somebody failed. */
    synchronized void end() {
        isOver = true;
        notifyAll();
    }

    synchronized boolean isOver() {
        return isOver;
    }
}
