package org.coursepolicy.explain;

import org.coursepolicy.kind.Described;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Result;

/**
 * What a rule tells of its computation while it computes: it records an {@link Explanation}, or nothing.
 *
 * <p>A rule calls {@link #begin} before it evaluates its parts, which tell their own steps in between, and {@link #end}
 * with its result. {@link #none()} records nothing and costs nothing.
 */
public interface Trace {
    /**
     * Returns the trace that records nothing.
     *
     * @return a shared trace
     */
    static Trace none() {
        return NoTrace.INSTANCE;
    }

    /**
     * Returns a trace that records.
     *
     * @param places where the rules stand in their policy
     * @return a new trace, for one thread
     */
    static RecordingTrace recording(Places places) {
        return new RecordingTrace(places);
    }

    /**
     * Begins the step of a rule.
     *
     * @param rule the rule
     * @param label what is computed
     */
    void begin(Described rule, String label);

    /**
     * Adds a remark to the step that was begun last.
     *
     * @param note the remark
     */
    void note(String note);

    /**
     * Ends the step that was begun last.
     *
     * @param operation how the result follows from the steps told in between
     * @param result the result
     * @param <R> the type of the result
     * @return the same result
     */
    <R extends Result> R end(Operation operation, R result);

    /**
     * Ends the step that was begun last, which rounded.
     *
     * @param rounding how it rounded
     * @param result the result
     * @param <R> the type of the result
     * @return the same result
     */
    <R extends Result> R endRounded(Rounding rounding, R result);

    /**
     * Tells a step without a rule and without inputs: a fact, or a reference.
     *
     * @param operation {@link Operation#FACT}, {@link Operation#CONSTANT} or {@link Operation#REFERENCE}
     * @param label what it is
     * @param result its value
     * @param <R> the type of the result
     * @return the same result
     */
    <R extends Result> R leaf(Operation operation, String label, R result);

    /**
     * Tells that a rule did not apply.
     *
     * @param rule the rule
     * @param label what it is
     * @param reason why it did not apply
     */
    void skipped(Described rule, String label, String reason);
}
