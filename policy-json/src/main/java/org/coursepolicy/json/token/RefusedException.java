package org.coursepolicy.json.token;

import java.io.IOException;
import org.coursepolicy.problem.Code;

/** Ends the reading of a document that cannot be made sense of. An IOException, so that it passes through parsers. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The sort of mistake. */
    private final Code code;
    /** The line of the mistake, from 1. */
    private final int line;
    /** The column of the mistake, from 1. */
    private final int column;
    /** What was there. */
    private final String found;
    /** What should have been there. */
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

    /**
     * Returns the same mistake with something else expected.
     *
     * @param other what should have been there
     * @return the exception
     */
    public RefusedException expecting(String other) {
        return new RefusedException(code, line, column, found, other);
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
     * Returns the line of the mistake.
     *
     * @return from 1
     */
    public int line() {
        return line;
    }

    /**
     * Returns the column of the mistake.
     *
     * @return from 1
     */
    public int column() {
        return column;
    }

    /**
     * Returns what was there.
     *
     * @return a phrase
     */
    public String found() {
        return found;
    }

    /**
     * Returns what should have been there.
     *
     * @return a phrase
     */
    public String expected() {
        return expected;
    }
}
