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
 * @param marks where its marks stand
 * @param remarks why the lateness is what it is, where more than the clock decided it
 */
record Attempt(
        Optional<Submission> submission,
        Optional<Instant> due,
        Fraction late,
        List<Cover> covers,
        Marks marks,
        List<String> remarks) {
    /** Where the marks of an attempt stand. */
    enum Marks {
        /** In the submission. */
        SUBMITTED,
        /** In the record's scores. */
        RECORDED,
        /** Nowhere: nothing that was handed in is accepted, and the attempt earns nothing. */
        MISSING,
        /** Nowhere yet: it is not handed in by the instant of the evaluation. */
        NOT_YET
    }

    /**
     * Something that covers units.
     *
     * @param label what it is, for the explanation
     * @param units how many units it covers
     */
    record Cover(String label, Fraction units) {}

    Attempt {
        covers = ImmutableList.copyOf(covers);
        remarks = ImmutableList.copyOf(remarks);
    }

    /** An attempt of which no submission counts. */
    static Attempt without(Optional<Instant> due, Marks marks) {
        return new Attempt(Optional.empty(), due, Fraction.ZERO, List.of(), marks, List.of());
    }

    Fraction covered() {
        return covers.stream().map(Cover::units).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction uncovered() {
        return late.minus(covered());
    }
}
