package org.coursepolicy.scale;

import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Type;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;

/**
 * How a course total earns a letter grade, or another level.
 *
 * <p>The family is open: a host may add kinds.
 */
public interface Scale extends Cited {
    /** The family of scales. */
    Family<Scale> FAMILY = new Family<>("scale", Scale.class, "How a total earns a letter.", false);

    /** The type of a member that holds a scale. */
    Type<Scale> TYPE = FAMILY.asType();

    /**
     * Finds the letter.
     *
     * @param total the course total
     * @param scope gives facts and other values, and records the steps
     * @return a {@link org.coursepolicy.result.Level}, or {@link org.coursepolicy.result.Open} if the facts that decide
     *     are missing
     */
    Result grade(Result total, Scope scope);

    /**
     * Returns the letters there are.
     *
     * @return the letters, best first
     */
    Levels levels();

    /**
     * Tells whether the total decides, so that a policy with this scale needs one.
     *
     * @return true, if a scale does not say otherwise
     */
    default boolean readsTotal() {
        return true;
    }

    /**
     * Checks names and dimensions within this scale.
     *
     * @param total the dimension of the total; that of a bare number if there is none, or something is wrong with it
     * @param checker knows the dimensions of names, and collects problems
     */
    void check(Dimension total, Checker checker);
}
