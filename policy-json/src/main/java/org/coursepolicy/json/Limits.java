package org.coursepolicy.json;

import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Limit;

/**
 * How much of everything a document may have, so that no document can make a host slow or fill its memory.
 *
 * <p>Usual limits: 64 levels of objects and lists, 32 Mi characters, 256 characters in a name, 65,536 in a text, 1,000
 * digits in a number, 100,000 members in one object or list, 1,000,000 values in all. A host may lower each, and raise
 * most. Exponents go from -300 to 300, and either part of a ratio has at most 5,000 digits; policies extend at most 32
 * others one after the other.
 */
public final class Limits {
    /** The usual limits. */
    public static final Limits USUAL = new Limits(Bounds.USUAL);

    private final Bounds bounds;

    private Limits(Bounds bounds) {
        this.bounds = bounds;
    }

    /** The limits as the inner packages see them. */
    Bounds bounds() {
        return bounds;
    }

    /**
     * Limits how deep objects and lists stand in each other.
     *
     * @param most from 1 to 256 levels
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withDepth(int most) {
        return new Limits(bounds.with(Limit.DEPTH, most));
    }

    /**
     * Limits the length of a document.
     *
     * @param most how many characters, at least 1
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withLength(int most) {
        return new Limits(bounds.with(Limit.LENGTH, most));
    }

    /**
     * Limits the length of a member's name.
     *
     * @param most from 1 to 1,048,576 characters
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withNameLength(int most) {
        return new Limits(bounds.with(Limit.NAME, most));
    }

    /**
     * Limits the length of a text.
     *
     * @param most from 1 to 16,777,216 characters
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withTextLength(int most) {
        return new Limits(bounds.with(Limit.TEXT, most));
    }

    /**
     * Limits the digits of a number.
     *
     * @param most from 1 to 1,000 digits
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withDigits(int most) {
        return new Limits(bounds.with(Limit.DIGITS, most));
    }

    /**
     * Limits the members of one object and the elements of one list.
     *
     * @param most how many, at least 1
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withMembers(int most) {
        return new Limits(bounds.with(Limit.MEMBERS, most));
    }

    /**
     * Limits the values of a document, those that are inherited included.
     *
     * @param most how many, at least 1
     * @return the new limits
     * @throws org.coursepolicy.problem.RejectedException if the limit is outside its range
     */
    public Limits withValues(int most) {
        return new Limits(bounds.with(Limit.NODES, most));
    }
}
