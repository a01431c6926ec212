package org.coursepolicy.json.tree;

/** One of the words {@code true}, {@code false} and {@code null}, which no document of ours uses. */
public final class LiteralNode extends Node {
    private final String word;

    /**
     * Creates a literal.
     *
     * @param origin where it was written
     * @param word the word, or what messages call any other
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

    /**
     * Tells whether it is none of these words, but a text without quotes that YAML may take for something else.
     *
     * @return true only in a document that was YAML
     */
    public boolean isDoubtful() {
        return !word.equals("true") && !word.equals("false") && !word.equals("null");
    }

    @Override
    public String phrase() {
        return word;
    }
}
