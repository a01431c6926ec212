package org.coursepolicy.json.tree;

import java.io.IOException;
import org.coursepolicy.problem.Code;

/** Ends the reading of a document that cannot be made sense of. An IOException, so that it passes through Jackson. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    RefusedException(Code code, int line, int column, String found, String expected) {
        super(code + ": found " + found + ", expected " + expected);
        this.code = code;
        this.line = line;
        this.column = column;
        this.found = found;
        this.expected = expected;
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
