package org.coursepolicy.json.tree;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.problem.Code;

/**
 * Counts lines, columns and characters of a document, skips a byte order mark, and refuses what is too long or cannot
 * be decoded, at the line and column where that shows.
 */
public final class WatchedReader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final long longest;
    private long length;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    /**
     * Watches a document.
     *
     * @param reader its characters; closed together with this reader
     * @param longest how many there may be
     */
    public WatchedReader(Reader reader, long longest) {
        this.reader = reader;
        this.longest = longest;
    }

    @Override
    public int read(char[] target, int offset, int wanted) throws IOException {
        int count = fill(target, offset, wanted);
        if (count > 0 && length == 0 && target[offset] == BYTE_ORDER_MARK) {
            length = 1;
            System.arraycopy(target, offset + 1, target, offset, count - 1);
            count = count > 1 ? count - 1 : fill(target, offset, wanted);
        }
        for (int i = 0; i < count; i++) {
            pass(target[offset + i]);
        }
        return count;
    }

    private int fill(char[] target, int offset, int wanted) throws IOException {
        try {
            return reader.read(target, offset, wanted);
        } catch (CharacterCodingException malformed) {
            throw new RefusedException(Code.ENCODING, line, column, "bytes that are not UTF-8", "UTF-8");
        }
    }

    private void pass(char character) throws IOException {
        length++;
        if (length > longest) {
            throw new RefusedException(
                    Code.LIMIT, line, column, "more", "at most " + longest + " " + Limit.LENGTH.phrase());
        }
        boolean secondOfPair = character == '\n' && afterReturn;
        if (character == '\n' || character == '\r') {
            line += secondOfPair ? 0 : 1;
            column = 1;
        } else {
            column++;
        }
        afterReturn = character == '\r';
    }

    /** The line where the next character would stand. */
    int line() {
        return line;
    }

    /** The column where the next character would stand. */
    int column() {
        return column;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
