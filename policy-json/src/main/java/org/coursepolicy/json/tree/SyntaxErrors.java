package org.coursepolicy.json.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.problem.Code;

/**
 * Says in our words what Jackson's parser found wrong.
 *
 * <p>Jackson's own messages name its features and may repeat the document's text, which may be about persons; only the
 * one character that it stumbled over is taken from them.
 */
final class SyntaxErrors {
    private static final Pattern CHARACTER = Pattern.compile("\\(code ([0-9]+)|code ([0-9]+)\\)");

    private SyntaxErrors() {}

    /**
     * Translates an exception of the parser.
     *
     * @param exception the exception
     * @param reader what the parser was reading
     * @param bounds the limits it was given
     */
    static RefusedException of(JsonProcessingException exception, WatchedReader reader, Bounds bounds) {
        JsonLocation location = exception.getLocation();
        int line = location == null ? reader.line() : location.getLineNr();
        int column = location == null ? reader.column() : location.getColumnNr();
        String message = String.valueOf(exception.getOriginalMessage());
        if (exception instanceof StreamConstraintsException) {
            Limit limit = limit(message);
            return new RefusedException(
                    Code.LIMIT, line, column, "more", "at most " + bounds.of(limit) + " " + limit.phrase());
        }
        if (exception instanceof JsonEOFException) {
            return new RefusedException(
                    Code.SYNTAX, reader.line(), reader.column(), "the end of the document", expected(message));
        }
        return new RefusedException(Code.SYNTAX, line, column, found(message), expected(message));
    }

    private static Limit limit(String message) {
        if (message.startsWith("Name")) {
            return Limit.NAME;
        }
        return message.startsWith("Number") ? Limit.DIGITS : Limit.TEXT;
    }

    private static String found(String message) {
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            return "a word without quotes";
        }
        if (message.startsWith("Unexpected close marker")) {
            return "a bracket that closes nothing";
        }
        Matcher character = CHARACTER.matcher(message);
        if (!character.find()) {
            return "text that is not JSON";
        }
        int code = Integer.parseInt(character.group(1) == null ? character.group(2) : character.group(1));
        return Character.isValidCodePoint(code) && Character.isLetterOrDigit(code)
                ? "the character " + Character.toString(code)
                : "the character " + (code > ' ' && code < 127 ? Character.toString(code) : named(code));
    }

    private static String named(int code) {
        return String.format(Locale.ROOT, "U+%04X", code);
    }

    /** Jackson's phrases, in the order in which they are looked for, and what we say instead. */
    private static String expected(String message) {
        if (message.contains("comment")) {
            return "JSON, which has no comments";
        }
        if (message.contains("start field name")) {
            return "a member name in double quotes";
        }
        if (message.contains("colon to separate")) {
            return "a colon after the member name";
        }
        if (message.contains("comma to separate")) {
            return "a comma, or the end of the list or object";
        }
        if (message.contains("numeric value")) {
            return "a number as JSON writes it, such as 12.5 or -3";
        }
        if (message.contains("escape")) {
            return "a text with escapes as JSON has them, such as \\n or \\u00e9";
        }
        if (message.contains("close marker") || message.contains("Object entries")) {
            return "the end of the list or object that is open";
        }
        if (message.contains("closing quote")) {
            return "a closing double quote";
        }
        return "a value: a text in double quotes, a number, a list or an object";
    }
}
