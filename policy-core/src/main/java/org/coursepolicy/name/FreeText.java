package org.coursepolicy.name;

import org.coursepolicy.problem.Characters;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/** What ids and labels chosen by others must look like: anything a person can see on one line. */
final class FreeText {
    static final int LONGEST = 128;

    private FreeText() {}

    /** Refuses blank, long and invisible text; the message never repeats it, for it may name a person. */
    static String checked(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean visible = !text.isBlank()
                && text.strip().length() == text.length()
                && text.codePoints().noneMatch(FreeText::isHidden);
        RejectedException.unless(
                visible && text.codePointCount(0, text.length()) <= LONGEST,
                Code.RANGE,
                "",
                "another text",
                "1 to " + LONGEST + " visible characters, without space at either end");
        return text;
    }

    /** Nearly all ids are short and of visible ASCII; these need no look at code points. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return Characters.isHidden(point) || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }
}
