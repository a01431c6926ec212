package org.coursepolicy.problem;

import java.util.Optional;

/**
 * Says that a value was refused when it was built, for example a weight below 0.
 *
 * <p>The message has one form everywhere: "{@code weight} must be at least 0 but was -1". It never holds student data.
 * A reader of documents turns this exception into a {@link Problem} at the member it names.
 */
public final class RejectedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What sort of mistake it is. */
    private final Code code;
    /** The member that was refused, or empty if the value as a whole was. */
    private final String member;
    /** What was there. */
    private final String found;
    /** What should have been there. */
    private final String expected;

    /**
     * Creates the exception.
     *
     * @param code what sort of mistake it is
     * @param member the member that was refused; empty if the value as a whole was
     * @param found what was there, without student data
     * @param expected what should have been there, a phrase such as "at least 0"
     */
    public RejectedException(Code code, String member, String found, String expected) {
        super((member.isEmpty() ? "the value" : "`" + member + "`") + " must be " + expected + " but was " + found);
        this.code = code;
        this.member = member;
        this.found = found;
        this.expected = expected;
    }

    /**
     * Refuses a value unless a condition holds.
     *
     * @param holds the condition
     * @param code what sort of mistake it is otherwise
     * @param member the member that is refused; empty for the value as a whole
     * @param found what was there
     * @param expected what should have been there
     * @throws RejectedException if the condition does not hold
     */
    public static void unless(boolean holds, Code code, String member, Object found, String expected) {
        if (!holds) {
            throw new RejectedException(code, member, found.toString(), expected);
        }
    }

    /**
     * Returns the sort of mistake.
     *
     * @return the code
     */
    public Code code() {
        return code;
    }

    /**
     * Returns the refused member.
     *
     * @return the member's name, or empty if the value as a whole was refused
     */
    public Optional<String> member() {
        return member.isEmpty() ? Optional.empty() : Optional.of(member);
    }

    /**
     * Returns what was there.
     *
     * @return a short text without student data
     */
    public String found() {
        return found;
    }

    /**
     * Returns what should have been there.
     *
     * @return a phrase such as "at least 0"
     */
    public String expected() {
        return expected;
    }
}
