package org.coursepolicy.json.tree;

/** What a document may not have too much of. */
public enum Limit {
    /** Objects and lists inside each other. */
    DEPTH(64, 256, "levels of objects and lists"),
    /** Characters of the whole document. */
    LENGTH(32L << 20, Integer.MAX_VALUE, "characters in a document"),
    /** Characters of one member name. */
    NAME(256, 1 << 20, "characters in a name"),
    /** Characters of one text. */
    TEXT(65_536, 1 << 24, "characters in a text"),
    /** Digits of one number. */
    DIGITS(1_000, 1_000, "digits in a number"),
    /** Members of one object, elements of one list. */
    MEMBERS(100_000, Integer.MAX_VALUE, "members of one object or list"),
    /** Values in one document, written or inherited. */
    NODES(1_000_000, Integer.MAX_VALUE, "values in a document");

    private final long usual;
    private final long greatest;
    private final String phrase;

    Limit(long usual, long greatest, String phrase) {
        this.usual = usual;
        this.greatest = greatest;
        this.phrase = phrase;
    }

    /**
     * Returns what holds unless a host says otherwise.
     *
     * @return the usual limit
     */
    public long usual() {
        return usual;
    }

    /**
     * Returns the most that a host may allow.
     *
     * @return the greatest limit
     */
    public long greatest() {
        return greatest;
    }

    /**
     * Returns what is counted.
     *
     * @return a phrase such as "digits in a number"
     */
    public String phrase() {
        return phrase;
    }
}
