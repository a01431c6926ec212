package org.coursepolicy.json.resolve;

import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Limit;

/**
 * How much work changes may make: a change copies the objects on its way, and a hostile document has many changes to one
 * wide object.
 *
 * <p>Mutable; one for all changes of one reading.
 */
public final class Budget {
    /** How often, on average, every value that a document may have can be copied. */
    private static final long COPIES = 10;

    private final long depth;
    private long left;

    /**
     * Starts a budget.
     *
     * @param bounds how much a document may have
     */
    public Budget(Bounds bounds) {
        this.depth = bounds.of(Limit.DEPTH);
        this.left = COPIES * bounds.of(Limit.NODES);
    }

    /** Returns how deep a changed document may be. */
    long depth() {
        return depth;
    }

    void spend(int copied) {
        left -= copied + 1L;
    }

    boolean isSpent() {
        return left < 0;
    }
}
