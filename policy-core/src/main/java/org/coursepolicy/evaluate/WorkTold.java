package org.coursepolicy.evaluate;

import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.result.Quantity;

/** Tells what was handed in: what does not count and why, how late an attempt is, and what covers that. */
final class WorkTold {
    private final HandIn rules;
    private final Facts facts;
    private final Trace trace;

    WorkTold(ItemNode node, Facts facts, Trace trace) {
        this.rules = node.item().handIn().orElseThrow();
        this.facts = facts;
        this.trace = trace;
    }

    /** Tells of what was handed in and does not count. */
    void tellOthers(Work work) {
        for (SubmissionOutcome submission : work.submissions()) {
            submission
                    .reason()
                    .ifPresent(reason -> trace.skipped(rules, "handed in " + facts.shown(submission.at()), reason));
        }
    }

    void tell(Attempt attempt) {
        if (attempt.marks() == Attempt.Marks.MISSING) {
            trace.skipped(rules, "first attempt", "nothing that was handed in for it is accepted");
        }
        if (attempt.submission().isEmpty()) {
            return;
        }
        String when = "handed in " + facts.shown(attempt.submission().get().at());
        String due =
                attempt.due().map(instant -> ", due " + facts.shown(instant)).orElse("");
        trace.begin(rules, "units late that count");
        if (!attempt.remarks().isEmpty()) {
            trace.note(String.join("; ", attempt.remarks()));
        }
        trace.leaf(Operation.FACT, "late (" + when + due + ")", Quantity.count(attempt.late()));
        for (Attempt.Cover cover : attempt.covers()) {
            trace.begin(cover.by(), cover.label());
            Quantity units = trace.leaf(Operation.FACT, "late units covered", Quantity.count(cover.units()));
            trace.end(Operation.CHOSEN, units);
        }
        trace.end(Operation.DIFFERENCE, Quantity.count(attempt.uncovered()));
    }
}
