package org.coursepolicy.value;

import java.util.List;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Places;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.result.Result;

/**
 * A condition on values, for example {@code {"at-least": [{"percent": "quizzes"}, 70]}}.
 *
 * <p>The family is open: a host may add kinds.
 */
public interface Requirement extends Cited {
    /** The family of requirements. */
    Family<Requirement> FAMILY =
            new Family<>("requirement", Requirement.class, "A condition that holds or does not.", false);

    /** The type of a member that holds a requirement. */
    Type<Requirement> TYPE = FAMILY.asType();

    /** The type of a member that holds requirements. */
    Type<List<Requirement>> LIST = Types.list(TYPE);

    /**
     * Finds out whether the condition holds.
     *
     * @param scope gives the facts and other values, and records the steps
     * @return a {@link org.coursepolicy.result.Truth}, or {@link org.coursepolicy.result.Open} if a fact that decides it
     *     is missing
     */
    Result test(Scope scope);

    /**
     * Says what comes of it, for a rule that does not apply for its sake.
     *
     * @param scope gives the facts; its trace hears nothing of this
     * @return for example "exam 45 % is at least 50: does not hold"; without the numbers where they are many; no words where
     *     nothing is explained
     */
    default String saying(Scope scope) {
        if (scope.trace().equals(Trace.none())) {
            return "";
        }
        RecordingTrace trace = Trace.recording(Places.none());
        trace.begin(this, "its requirement");
        Result result = trace.end(Operation.CHOSEN, test(scope.tracing(trace)));
        List<String> lines = trace.explanation().toText().lines().toList();
        return lines.size() == 1 ? lines.get(0) : "its requirement " + result;
    }

    /**
     * Checks names and dimensions within this requirement.
     *
     * @param checker knows the dimensions of names, and collects problems
     */
    void check(Checker checker);
}
