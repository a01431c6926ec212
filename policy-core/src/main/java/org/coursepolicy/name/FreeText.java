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

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return Characters.isHidden(point) || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }
}
