package org.coursepolicy.explain;

import org.coursepolicy.kind.Described;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Result;

/** The trace that records nothing. */
enum NoTrace implements Trace {
    INSTANCE;

    @Override
    public void begin(Described rule, String label) {}

    @Override
    public void note(String note) {}

    @Override
    public <R extends Result> R end(Operation operation, R result) {
        return result;
    }

    @Override
    public <R extends Result> R endRounded(Rounding rounding, R result) {
        return result;
    }

    @Override
    public <R extends Result> R leaf(Operation operation, String label, R result) {
        return result;
    }

    @Override
    public void skipped(Described rule, String label, String reason) {}
}
