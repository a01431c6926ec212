package org.coursepolicy.json.tree;

import java.io.IOException;

/**
 * A document as a row of tokens, whatever it is written in. A {@link TreeBuilder} makes a tree of them.
 *
 * <p>Tokens come well nested: who gives them has checked the syntax.
 */
public interface Tokens {
    /** What a token is. */
    enum Token {
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

    /**
     * Goes to the next token.
     *
     * @return what it is
     * @throws RefusedException if there is none that can be made sense of
     * @throws IOException if the document cannot be fetched
     */
    Token next() throws IOException;

    /**
     * Returns the text of the token: of a name or text without escapes, of a number or word as written.
     *
     * @return the text
     * @throws RefusedException if it cannot be made sense of
     * @throws IOException if the document cannot be fetched
     */
    String text() throws IOException;

    /**
     * Returns the line where the token begins.
     *
     * @return the line, from 1
     */
    int line();

    /**
     * Returns the column where the token begins.
     *
     * @return the column, from 1
     */
    int column();
}
