package org.coursepolicy.json.tree;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A document before it is read: a name for messages, and its characters. */
public interface Text {
    /**
     * Returns what messages call the document.
     *
     * @return a file name, for example
     */
    String name();

    /**
     * Opens the characters.
     *
     * @return a reader, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    Reader open() throws IOException;

    /**
     * Finds another document that this one refers to.
     *
     * @param reference how this document calls it
     * @return the other document; empty if there is none, or if this document may not refer to others
     */
    Optional<Text> find(String reference);

    /**
     * Tells what it is written in.
     *
     * @return true for YAML, false for JSON
     */
    default boolean isYaml() {
        return false;
    }
}
