package org.coursepolicy.json.tree;

import java.util.regex.Pattern;

/** A text; perhaps one that stands for a number, such as {@code "2/3"}. */
public final class TextNode extends Node {
    private static final Pattern RATIO = Pattern.compile("-?[0-9]+/[0-9]+");

    private final String text;

    /**
     * Creates a text.
     *
     * @param origin where it was written
     * @param text the text, without escapes
     */
    public TextNode(Origin origin, String text) {
        super(origin, 1, 0);
        this.text = text;
    }

    /**
     * Returns the text.
     *
     * @return the text, without escapes
     */
    public String text() {
        return text;
    }

    /**
     * Tells whether the text is a ratio.
     *
     * @return true for a text such as {@code "2/3"}
     */
    public boolean isRatio() {
        return RATIO.matcher(text).matches();
    }

    @Override
    public String phrase() {
        return text.isEmpty() ? "an empty text" : "a text";
    }
}
