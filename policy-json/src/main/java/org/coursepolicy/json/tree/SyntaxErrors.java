package org.coursepolicy.json.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.problem.Code;
import org.jspecify.annotations.Nullable;

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
     * @param parser the parser, stopped where it could not go on
     * @param end what the parser was reading, for documents that end too early
     * @param bounds the limits it was given
     */
    static RefusedException of(JsonProcessingException exception, JsonParser parser, WatchedReader end, Bounds bounds) {
        String message = String.valueOf(exception.getOriginalMessage());
        if (exception instanceof JsonEOFException) {
            return new RefusedException(
                    Code.SYNTAX, end.line(), end.column(), "the end of the document", expected(message));
        }
        // A limit that is passed has no location; the token before it has.
        JsonLocation location =
                exception.getLocation() == null ? parser.currentTokenLocation() : exception.getLocation();
        int line = location.getLineNr();
        int column = location.getColumnNr();
        if (exception instanceof StreamConstraintsException) {
            Limit limit = limit(message, parser.currentToken());
            return new RefusedException(
                    Code.LIMIT, line, column, "more", "at most " + bounds.of(limit) + " " + limit.phrase());
        }
        if (message.contains("surrogate")) {
            return new RefusedException(
                    Code.ENCODING, line, column, "half of a surrogate pair", "both halves, or neither");
        }
        return new RefusedException(Code.SYNTAX, line, column, found(message), expected(message));
    }

    /** A number that is very long is taken for a text, but a text is only looked into once it is the current token. */
    private static Limit limit(String message, @Nullable JsonToken current) {
        if (message.startsWith("Name")) {
            return Limit.NAME;
        }
        return current == JsonToken.VALUE_STRING ? Limit.TEXT : Limit.DIGITS;
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
        boolean closes = message.contains("('}'") || message.contains("(']'");
        if (closes && (message.contains("start field name") || message.contains("a valid value"))) {
            return "no comma before a closing bracket";
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
