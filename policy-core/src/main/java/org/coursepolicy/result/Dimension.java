package org.coursepolicy.result;

import java.util.Optional;

/**
 * What a number counts. The algebra of values refuses to mix dimensions, so that a ratio is never added to points.
 *
 * <p>A number written in a policy without a unit is a {@link #NUMBER}; it takes the dimension of what it is added to or
 * compared with.
 */
public enum Dimension {
    /** A bare number, as written in a policy. */
    NUMBER("a number"),
    /** Points of an item. */
    POINTS("points"),
    /** Percent: 90 means nine tenths. */
    PERCENT("percent"),
    /** One quantity divided by another of the same dimension: 0.9 means nine tenths. */
    RATIO("a ratio"),
    /** How many: days, tokens, items. */
    COUNT("a count"),
    /** A level of an ordered scale; see {@link Levels}. */
    LEVEL("a level");

    private final String phrase;

    Dimension(String phrase) {
        this.phrase = phrase;
    }

    /**
     * Returns the dimension in words.
     *
     * @return a phrase such as "points"
     */
    public String phrase() {
        return phrase;
    }

    /**
     * Returns the dimension of a sum, a difference, the greater or lesser of two, and of what can be compared.
     *
     * @param other the dimension of the second quantity
     * @return the common dimension, or empty if the two do not mix
     */
    public Optional<Dimension> alongside(Dimension other) {
        if (this == other || other == NUMBER && this != LEVEL) {
            return Optional.of(this);
        }
        return this == NUMBER && other != LEVEL ? Optional.of(other) : Optional.empty();
    }

    /**
     * Returns the dimension of a product. A plain number, ratio or count scales anything; a percentage scales points and
     * other percentages, and then 90 counts as nine tenths.
     *
     * @param other the dimension of the second factor
     * @return the dimension of the product, or empty if the two cannot be multiplied
     */
    public Optional<Dimension> times(Dimension other) {
        if (this == LEVEL || other == LEVEL) {
            return Optional.empty();
        }
        if (isPlain() && other.isPlain()) {
            return Optional.of(this == NUMBER ? other : other == NUMBER || this == other ? this : NUMBER);
        }
        if (isPlain() || other.isPlain()) {
            return Optional.of(isPlain() ? other : this);
        }
        if (this == PERCENT || other == PERCENT) {
            return Optional.of(this == PERCENT ? other : this);
        }
        return Optional.empty();
    }

    /**
     * Returns the dimension of a quotient.
     *
     * @param divisor the dimension of the divisor
     * @return the dimension of the quotient, or empty if the two cannot be divided
     */
    public Optional<Dimension> dividedBy(Dimension divisor) {
        if (this == LEVEL || divisor == LEVEL) {
            return Optional.empty();
        }
        if (divisor == NUMBER) {
            return Optional.of(this);
        }
        if (this == divisor) {
            return Optional.of(RATIO);
        }
        return divisor.isPlain() ? Optional.of(this == NUMBER ? NUMBER : this) : Optional.empty();
    }

    private boolean isPlain() {
        return this == NUMBER || this == RATIO || this == COUNT;
    }
}
