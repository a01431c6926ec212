package org.coursepolicy.kind;

import java.util.Optional;

/**
 * One member of a kind, as documentation, schema and reader see it.
 *
 * @param name its name in a document, lower-kebab
 * @param type the type of its value
 * @param presence whether it must be there
 * @param fallback what its absence means, for documentation: "0"; empty if absence simply means nothing
 * @param doc one line on what it is
 */
public record Member(String name, Type<?> type, Presence presence, Optional<String> fallback, String doc) {
    /** The name of the member that cites the sentence a rule comes from. */
    public static final String CITE = "cite";
    /** The name of the member that says how open words are read. */
    public static final String READING = "reading";

    /** Whether a member must be there. */
    public enum Presence {
        /** It must be written. */
        REQUIRED,
        /** It must be written, or given by the policy's conventions. */
        SETTLED,
        /** It may be left out. */
        OPTIONAL
    }

    /**
     * Tells whether every rule has this member.
     *
     * @return true for {@code cite} and {@code reading}
     */
    public boolean isCommon() {
        return name.equals(CITE) || name.equals(READING);
    }
}
