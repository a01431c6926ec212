package org.coursepolicy.token;

import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;

/**
 * In which order, or to what end, the tokens of an account are spent on lateness.
 *
 * <p>For example {@code "by-deadline"}, or {@code {"best": {"sum": ["a1", "a2"]}}}. By submission, what is handed in is paid at
 * once, and later work finds what is left. All others look at all that was handed in: first every grant counts, then redos
 * are paid in their order, then lateness as the allocation says.
 */
public sealed interface Allocation extends Cited permits InOrder, ByPriority, BestUse {
    /** The family of allocations. */
    Family<Allocation> FAMILY =
            new Family<>("allocation", Allocation.class, "In which order, or to what end, tokens are spent.", true);
}
