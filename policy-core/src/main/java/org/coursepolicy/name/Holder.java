package org.coursepolicy.name;

/**
 * Whose a score is: the id of a student or of a team, as the item says.
 *
 * @param text the id as written
 */
public record Holder(String text) implements Comparable<Holder> {
    /**
     * Checks the id.
     *
     * @param text the id as written
     * @throws org.coursepolicy.problem.RejectedException if it is blank, too long, or has invisible characters
     */
    public Holder {
        FreeText.checked(text);
    }

    /**
     * Returns a holder.
     *
     * @param text the id of a student or team, as written
     * @return the holder
     */
    public static Holder of(String text) {
        return new Holder(text);
    }

    /** Orders by the text; that it can be ordered also keeps maps fast whose keys were chosen to collide. */
    @Override
    public int compareTo(Holder other) {
        return text.compareTo(other.text);
    }

    /** Returns the id as written. */
    @Override
    public String toString() {
        return text;
    }
}
