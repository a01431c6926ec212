package org.coursepolicy.problem;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one document, so that all of them are told together.
 *
 * <p>The one mutable type of this library: it lives as long as one check, in one thread.
 */
public final class Problems {
    /** How many problems are kept; the rest is only counted. */
    public static final int LIMIT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private int count;

    /** Starts an empty collection. */
    public Problems() {}

    /**
     * Adds a problem.
     *
     * @param problem the problem
     */
    public void add(Problem problem) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(problem);
        }
    }

    /**
     * Tells whether nothing was found wrong.
     *
     * @return true if there is no problem
     */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Returns how many problems were added, kept or not.
     *
     * @return the count
     */
    public int count() {
        return count;
    }

    /**
     * Returns the problems in the order in which they were found.
     *
     * @return at most {@value #LIMIT} problems
     */
    public List<Problem> list() {
        return ImmutableList.copyOf(kept);
    }

    /**
     * Ends the check.
     *
     * @throws PolicyException if there is a problem
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new PolicyException(list(), count);
        }
    }
}
