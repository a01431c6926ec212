package org.coursepolicy.name;

/**
 * The id of a recorded event, such as a submission: any visible text of at most 128 characters, compared exactly as
 * written.
 *
 * <p>Two events of one id are the same event, told twice. Events at one instant are in the order of their ids.
 *
 * @param text the id as written
 */
public record EventId(String text) implements Comparable<EventId> {
    /**
     * Checks the id.
     *
     * @param text the id as written
     * @throws org.coursepolicy.problem.RejectedException if it is blank, too long, or has invisible characters
     */
    public EventId {
        FreeText.checked(text);
    }

    /**
     * Returns an id.
     *
     * @param text the id as written
     * @return the id
     */
    public static EventId of(String text) {
        return new EventId(text);
    }

    /** Orders by the text. */
    @Override
    public int compareTo(EventId other) {
        return text.compareTo(other.text);
    }

    /** Returns the id as written. */
    @Override
    public String toString() {
        return text;
    }
}
