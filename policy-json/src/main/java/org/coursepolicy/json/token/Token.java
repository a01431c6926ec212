package org.coursepolicy.json.token;

/** What a token is. */
public enum Token {
    /** An object begins. */
    OBJECT,
    /** An object ends. */
    END_OBJECT,
    /** A list begins. */
    LIST,
    /** A list ends. */
    END_LIST,
    /** The name of a member, whose value follows. */
    NAME,
    /** A text. */
    TEXT,
    /** A number, as JSON writes it. */
    NUMBER,
    /** One of {@code true}, {@code false} and {@code null}. */
    WORD,
    /** The document has ended. */
    END
}
