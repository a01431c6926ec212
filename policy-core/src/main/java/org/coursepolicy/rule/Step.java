package org.coursepolicy.rule;

import java.util.List;
import java.util.Set;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;

/**
 * One step of an item's pipeline: it takes the score so far and gives the score after it.
 *
 * <p>A policy writes the steps of an item in the order it means, for example {@code [{"late-penalty": …}, {"round": {"to":
 * 1, "mode": "half-up"}}]}. The stage before a step is called {@code before-} and the name of the step's kind; the stage
 * before all steps is {@code as-graded}. The family is open: a host may add kinds.
 */
public interface Step extends Cited {
    /** The family of steps. */
    Family<Step> FAMILY = new Family<>("step", Step.class, "A step of an item's pipeline.", true);

    /** The type of a member that holds a pipeline. */
    Type<List<Step>> PIPELINE = Types.list(FAMILY.asType());

    /** The name of the stage before all steps. */
    String AS_GRADED = "as-graded";

    /** The name by which values inside a step read the score so far. */
    String SCORE = "score";

    /** The name by which values inside a step read how many units late the work is. */
    String LATE = "late";

    /** The name by which values inside a step read how many of these units nothing covers, for example no token. */
    String UNCOVERED = "uncovered";

    /**
     * The name by which values inside a step read how many units before the deadline the work was handed in; 0 with a clock of
     * moments, and for a redo that is never late.
     */
    String EARLY = "early";

    /** The name by which values inside a step read whether a waiver was bought: 1, or 0. */
    String WAIVED = "waived";

    /** The name by which values inside a step read how many days of 24 hours there were for the work. */
    String GIVEN = "given";

    /**
     * Returns the names of what is known of something handed in.
     *
     * @return the names, the last of which is known only of what has both a deadline and a day on which it is given out
     */
    static List<String> ofWork() {
        return List.of(LATE, UNCOVERED, EARLY, WAIVED, GIVEN);
    }

    /**
     * Returns which facts this step reads, beside names; see {@link Scope#fact(Class)}. A record may have such facts only
     * for items of which some step reads them, so that nothing recorded is without effect.
     *
     * @return types of facts
     */
    default Set<Class<?>> facts() {
        return Set.of();
    }

    /**
     * Applies this step, and tells the scope's trace.
     *
     * @param score the score so far, of which something is graded
     * @param scope gives facts and other values, and records the steps
     * @return the score after this step
     */
    Score apply(Score score, Scope scope);

    /**
     * Checks names and dimensions within this step.
     *
     * @param checker knows the dimensions of names, and collects problems
     */
    void check(Checker checker);
}
