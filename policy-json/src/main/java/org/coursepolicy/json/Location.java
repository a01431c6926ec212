package org.coursepolicy.json;

import org.coursepolicy.problem.Place;

/**
 * Where an author wrote something.
 *
 * @param source the name of the document
 * @param line the line, from 1
 * @param column the column, from 1, in UTF-16 units as editors count them
 * @param pointer the JSON pointer in that document, before anything in it was resolved
 */
public record Location(String source, int line, int column, Place pointer) {
    /** Returns source, line and column as compilers write them: {@code file.json:12:7}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
