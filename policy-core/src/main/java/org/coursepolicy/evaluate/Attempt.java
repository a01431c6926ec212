package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Submission;

/**
 * One attempt at an item that is handed in, settled: what was handed in, how late it is, and what covers its lateness.
 *
 * @param submission what was handed in; empty where nothing was, or where nothing is recorded of it
 * @param due the deadline, extensions included; empty if the item is never due
 * @param late units late
 * @param covers what covers some of these units, in order
 * @param isMissing whether nothing that was handed in is accepted, so that the attempt earns nothing
 */
record Attempt(
        Optional<Submission> submission, Optional<Instant> due, Fraction late, List<Cover> covers, boolean isMissing) {
    /**
     * Something that covers units.
     *
     * @param label what it is, for the explanation
     * @param units how many units it covers
     */
    record Cover(String label, Fraction units) {}

    Attempt {
        covers = ImmutableList.copyOf(covers);
    }

    /** Nothing is recorded of what was handed in; marks stand in the record's scores. */
    static Attempt unrecorded(Optional<Instant> due) {
        return new Attempt(Optional.empty(), due, Fraction.ZERO, List.of(), false);
    }

    /** Nothing that was handed in is accepted. */
    static Attempt missing(Optional<Instant> due) {
        return new Attempt(Optional.empty(), due, Fraction.ZERO, List.of(), true);
    }

    Fraction covered() {
        return covers.stream().map(Cover::units).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction uncovered() {
        return late.minus(covered());
    }
}
