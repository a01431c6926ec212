package org.coursepolicy.json.tree;

/** One of the words {@code true}, {@code false} and {@code null}, which no document of ours uses. */
public final class LiteralNode extends Node {
    private final String word;

    /**
     * Creates a literal.
     *
     * @param origin where it was written
     * @param word the word
     */
    public LiteralNode(Origin origin, String word) {
        super(origin, 1, 0);
        this.word = word;
    }

    /**
     * Returns the word.
     *
     * @return true, false or null
     */
    public String word() {
        return word;
    }

    @Override
    public String phrase() {
        return word;
    }
}
