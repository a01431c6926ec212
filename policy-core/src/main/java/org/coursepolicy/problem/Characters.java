package org.coursepolicy.problem;

/** What can be seen of a text. */
public final class Characters {
    private Characters() {}

    /**
     * Tells whether a character cannot be seen: controls, what has no width or turns the direction, ends of lines, halves of
     * pairs.
     *
     * @param point the character
     * @return true if a text with it may look like another text
     */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * Tells whether a character turns the direction of all that follows it, so that what is shown is another order than what is
     * written.
     *
     * @param point the character
     * @return true for embeddings, overrides and isolates, and what ends them
     */
    public static boolean turnsDirection(int point) {
        return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }
}
