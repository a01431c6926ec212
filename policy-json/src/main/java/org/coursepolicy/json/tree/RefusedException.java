package org.coursepolicy.json.tree;

import java.io.IOException;
import org.coursepolicy.problem.Code;

/** Ends the reading of a document that cannot be made sense of. An IOException, so that it passes through parsers. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    /**
     * Creates the exception.
     *
     * @param code what sort of mistake it is
     * @param line the line of the mistake, from 1
     * @param column the column of the mistake, from 1
     * @param found what was there
     * @param expected what should have been there
     */
    public RefusedException(Code code, int line, int column, String found, String expected) {
        super(code + ": found " + found + ", expected " + expected);
        this.code = code;
        this.line = line;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** Returns the same mistake with something else expected. */
    RefusedException expecting(String other) {
        return new RefusedException(code, line, column, found, other);
    }

    Code code() {
        return code;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
