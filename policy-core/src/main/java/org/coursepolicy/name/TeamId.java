package org.coursepolicy.name;

/**
 * The id of a team: any visible text of at most 128 characters, compared exactly as written.
 *
 * @param text the id as written
 */
public record TeamId(String text) implements Comparable<TeamId> {
    /**
     * Checks the id.
     *
     * @param text the id as written
     * @throws org.coursepolicy.problem.RejectedException if it is blank, too long, or has invisible characters
     */
    public TeamId {
        FreeText.checked(text);
    }

    /**
     * Returns an id.
     *
     * @param text the id as written
     * @return the id
     */
    public static TeamId of(String text) {
        return new TeamId(text);
    }

    /**
     * Returns this team as the holder of a score.
     *
     * @return the holder with the same id
     */
    public Holder holder() {
        return new Holder(text);
    }

    /** Orders by the text; that it can be ordered also keeps maps fast whose keys were chosen to collide. */
    @Override
    public int compareTo(TeamId other) {
        return text.compareTo(other.text);
    }

    /** Returns the id as written. */
    @Override
    public String toString() {
        return text;
    }
}
