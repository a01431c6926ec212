package org.coursepolicy.jackson3;

import java.io.IOException;
import java.util.regex.Pattern;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.problem.Code;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a document that a host's parser is at. What that parser allows beyond JSON is refused all the same. */
final class ParserTokens implements TokenSource {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final JsonParser parser;
    private boolean begun;

    ParserTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public Token next() throws IOException {
        JsonToken token = begun ? parser.nextToken() : parser.currentToken();
        begun = true;
        if (token == null) {
            return Token.END;
        }
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.LIST;
            case END_ARRAY -> Token.END_LIST;
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> Token.WORD;
            default ->
                throw new RefusedException(
                        Code.TYPE, line(), column(), "something that JSON does not have", "a value as JSON has them");
        };
    }

    private Token number() throws IOException {
        // A pattern has its own measure of long numbers, and the reader tells them better.
        String text = parser.getString();
        if (text.length() < 100_000 && !NUMBER.matcher(text).matches()) {
            throw new RefusedException(
                    Code.SYNTAX,
                    line(),
                    column(),
                    "a number as the host's parser allows it",
                    "a number as JSON writes it, such as 12.5 or -3");
        }
        return Token.NUMBER;
    }

    @Override
    public String text() throws IOException {
        return parser.getString();
    }

    @Override
    public int line() {
        return Math.max(0, location().getLineNr());
    }

    @Override
    public int column() {
        return Math.max(0, location().getColumnNr());
    }

    private TokenStreamLocation location() {
        return parser.currentTokenLocation();
    }
}
