package org.coursepolicy.json.tree;

/** What a text of a document may be made of. */
final class Texts {
    private Texts() {}

    /** Tells whether every surrogate of a text has its other half. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(Texts::isHalf);
            }
        }
        return true;
    }

    /** Replaces each half of a surrogate pair that has no other half. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().forEach(point -> mended.appendCodePoint(isHalf(point) ? '\uFFFD' : point));
        return mended.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
