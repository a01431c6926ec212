package org.coursepolicy.value;

import java.util.List;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
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
     * Checks names and dimensions within this requirement.
     *
     * @param checker knows the dimensions of names, and collects problems
     */
    void check(Checker checker);
}
