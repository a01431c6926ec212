package org.coursepolicy.json.yaml;

/** Lines and columns of a text, as {@link org.coursepolicy.json.tree.WatchedReader} counts them, by code points. */
final class Position {
    private final String text;
    private int point;
    private int offset;
    private int line = 1;
    private int column = 1;

    Position(String text) {
        this.text = text;
    }

    /** Goes to a code point; going on costs only the way from where it was. */
    void goTo(int target) {
        if (target < point) {
            point = 0;
            offset = 0;
            line = 1;
            column = 1;
        }
        while (point < target && offset < text.length()) {
            step();
        }
    }

    private void step() {
        char unit = text.charAt(offset);
        int units = Character.charCount(text.codePointAt(offset));
        boolean pair = unit == '\n' && offset > 0 && text.charAt(offset - 1) == '\r';
        if (unit == '\n' || unit == '\r') {
            line += pair ? 0 : 1;
            column = 1;
        } else {
            column += units;
        }
        offset += units;
        point++;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
