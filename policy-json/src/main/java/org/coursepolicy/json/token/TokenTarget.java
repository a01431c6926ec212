package org.coursepolicy.json.token;

import java.io.IOException;

/** Takes a document as a row of tokens, and writes it as whatever it likes. */
public interface TokenTarget {
    /**
     * Begins an object.
     *
     * @throws IOException if it cannot be written
     */
    void startObject() throws IOException;

    /**
     * Ends an object.
     *
     * @throws IOException if it cannot be written
     */
    void endObject() throws IOException;

    /**
     * Begins a list.
     *
     * @throws IOException if it cannot be written
     */
    void startList() throws IOException;

    /**
     * Ends a list.
     *
     * @throws IOException if it cannot be written
     */
    void endList() throws IOException;

    /**
     * Writes the name of a member, whose value follows.
     *
     * @param name the name, without escapes
     * @throws IOException if it cannot be written
     */
    void name(String name) throws IOException;

    /**
     * Writes a text.
     *
     * @param text the text, without escapes
     * @throws IOException if it cannot be written
     */
    void text(String text) throws IOException;

    /**
     * Writes a number.
     *
     * @param number the number in its shortest plain form, such as {@code 12.5}
     * @throws IOException if it cannot be written
     */
    void number(String number) throws IOException;
}
