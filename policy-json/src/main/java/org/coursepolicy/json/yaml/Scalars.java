package org.coursepolicy.json.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.coursepolicy.json.token.Token;

/** What a text without quotes is. */
final class Scalars {
    /** What messages call a text that a reader of another version of YAML would not take for a text. */
    static final String DOUBTFUL = "a text without quotes that YAML may take for something else";

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    /** Words and numbers of YAML 1.1 and 1.2 that JSON does not write so: {@code no}, {@code 1_000}, {@code 12:30}. */
    private static final Pattern TAKEN = Pattern.compile(
            "y|n|yes|no|on|off|true|false|null|=|<<"
                    + "|[-+]?\\.(inf|nan)"
                    + "|[-+]?0(x[0-9a-f_]*|o[0-7_]*|b[01_]*)"
                    + "|[-+]?[0-9][0-9_,]*(\\.[0-9_]*)?(e[-+]?[0-9]*)?"
                    + "|[-+]?\\.[0-9][0-9_]*(e[-+]?[0-9]*)?"
                    + "|[-+]?[0-9][0-9_]*(:[0-9]{1,2})+(\\.[0-9_]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NUMBER = 100_000;

    private Scalars() {}

    /** Tells what a text without quotes is: a text, a number, or a word; doubtful texts are words, too. */
    static Token kind(String text) {
        if (text.isEmpty() || text.equals("~") || WORDS.contains(text)) {
            return Token.WORD;
        }
        if (text.length() > LONGEST_NUMBER) {
            return Token.TEXT;
        }
        if (NUMBER.matcher(text).matches()) {
            return Token.NUMBER;
        }
        return TAKEN.matcher(text).matches() ? Token.WORD : Token.TEXT;
    }

    /** Tells whether a text without quotes stands for nothing, or merges another object into this one. */
    static boolean isNoName(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("<<");
    }

    /** Returns a word of JSON, or what messages call any other. */
    static String word(String text) {
        if (text.isEmpty() || text.equals("~")) {
            return "null";
        }
        return WORDS.contains(text) ? text : DOUBTFUL;
    }
}
