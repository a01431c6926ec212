package org.coursepolicy.json.token;

import java.io.IOException;

/**
 * A document, or a part of one, as a row of tokens, whatever it is written in.
 *
 * <p>Tokens come well nested: who gives them has checked the syntax. The first call of {@link #next()} gives the token with
 * which the document begins; nothing is read beyond the token with which it ends. Not to be shared between threads.
 */
public interface TokenSource {
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
