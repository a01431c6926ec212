package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Submission;
import org.coursepolicy.token.Demand;

/**
 * One attempt at an item that is handed in, settled: what was handed in, how late it is, and what covers its lateness.
 *
 * @param submission what was handed in; empty where nothing was, or where nothing is recorded of it
 * @param due the deadline, extensions included; empty if the item is never due
 * @param lateness how late it is
 * @param covers what covers some of these units, in order
 * @param marks where its marks stand
 * @param marked the submissions in which its marks stand, regrades first; a part that the first has no mark of has that of
 *     the next
 * @param remarks why the lateness is what it is, where more than the clock decided it
 */
record Attempt(
        Optional<Submission> submission,
        Optional<Instant> due,
        Lateness lateness,
        List<Cover> covers,
        Marks marks,
        List<Submission> marked,
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
     * @param by the demand that pays
     * @param label what it is, for the explanation
     * @param units how many units it covers
     */
    record Cover(Demand by, String label, Fraction units) {}

    Attempt {
        covers = ImmutableList.copyOf(covers);
        marked = ImmutableList.copyOf(marked);
        remarks = ImmutableList.copyOf(remarks);
    }

    /** An attempt of which no submission counts. */
    static Attempt without(Optional<Instant> due, Marks marks) {
        return new Attempt(Optional.empty(), due, Lateness.NONE, List.of(), marks, List.of(), List.of());
    }

    /** Returns this attempt with the marks of a regrade; parts that it does not name keep theirs. */
    Attempt regraded(Submission regrade) {
        List<Submission> all = new ArrayList<>(List.of(regrade));
        all.addAll(marked);
        return new Attempt(submission, due, lateness, covers, marks, all, remarks);
    }

    Fraction late() {
        return lateness.late();
    }

    /** How late a part is, or the whole. */
    Fraction late(ItemId part) {
        return lateness.of(part).late();
    }

    Fraction covered() {
        return covers.stream().map(Cover::units).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction uncovered() {
        return late().minus(covered());
    }

    /** How much of a part's lateness nothing covers; where parts differ, nothing is covered at all. */
    Fraction uncovered(ItemId part) {
        return lateness.parts().isEmpty() ? uncovered() : late(part);
    }
}
