package org.coursepolicy.json.tree;

/** A number, as the digits that were written. */
public final class NumberNode extends Node {
    private final String text;

    /**
     * Creates a number.
     *
     * @param origin where it was written
     * @param text the number as JSON writes it
     */
    public NumberNode(Origin origin, String text) {
        super(origin, 1, 0);
        this.text = text;
    }

    /**
     * Returns the number as written.
     *
     * @return sign, digits, point and exponent; no arithmetic was done on it
     */
    public String text() {
        return text;
    }

    @Override
    public String phrase() {
        return "a number";
    }
}
