package org.coursepolicy.result;

/** Whether a requirement holds. */
public enum Truth implements Result {
    /** It holds. */
    HOLDS("holds"),
    /** It does not hold. */
    FAILS("does not hold");

    private final String text;

    Truth(String text) {
        this.text = text;
    }

    /**
     * Returns the truth of a condition.
     *
     * @param holds whether it holds
     * @return {@link #HOLDS} or {@link #FAILS}
     */
    public static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** Returns "holds" or "does not hold". */
    @Override
    public String toString() {
        return text;
    }
}
