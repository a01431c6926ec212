package org.coursepolicy.result;

/**
 * Says that there is no result, and why.
 *
 * @param cause whether there will be one
 * @param reason which fact is missing, for example "midterm is not graded yet"
 */
public record Open(Cause cause, String reason) implements Result {
    /**
     * A number that would need more bits than an exact number may have. Nothing is settled with it: a step that meets it
     * leaves the score open.
     */
    public static final Open TOO_LONG = pending("the number is too long to be exact");

    /** Whether a result is still to come. */
    public enum Cause {
        /** A fact is still missing, such as a score. */
        PENDING,
        /** There is nothing to compute from, for example because all work is excused. */
        NOTHING
    }

    /**
     * Says that a fact is still missing.
     *
     * @param reason which fact
     * @return the open result
     */
    public static Open pending(String reason) {
        return new Open(Cause.PENDING, reason);
    }

    /**
     * Says that there is nothing to compute from.
     *
     * @param reason why
     * @return the open result
     */
    public static Open nothing(String reason) {
        return new Open(Cause.NOTHING, reason);
    }

    /** Returns "open: " and the reason. */
    @Override
    public String toString() {
        return "open: " + reason;
    }
}
