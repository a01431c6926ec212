package org.coursepolicy.json.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;

/** The tokens of a JSON document, from a parser of our own: no host configures it. */
final class JsonTokens implements TokenSource, AutoCloseable {
    /** Sign, point and exponent beside the digits of a number. */
    private static final int AROUND_DIGITS = 32;

    /** Somewhat too long a name or number is told at its own place, by the builder; the parser stops at far too long ones. */
    private static final int FAR_TOO_LONG = 1 << 17;

    private final Bounds bounds;
    private final WatchedReader reader;
    private final JsonParser parser;
    private boolean stumbled;

    JsonTokens(Reader text, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.reader = new WatchedReader(text, bounds.of(Limit.LENGTH));
        this.parser = factory(bounds).createParser(reader);
    }

    /** Names are neither interned nor kept in a table, so that no document can fill either. */
    private static JsonFactory factory(Bounds bounds) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth((int) bounds.of(Limit.DEPTH) + 1)
                .maxNameLength(Math.max((int) bounds.of(Limit.NAME), FAR_TOO_LONG))
                .maxStringLength((int) bounds.of(Limit.TEXT))
                .maxNumberLength(Math.max((int) bounds.of(Limit.DIGITS) + AROUND_DIGITS, FAR_TOO_LONG))
                .build();
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(constraints)
                .build();
    }

    @Override
    public Token next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? Token.END : kind(token);
        } catch (JsonProcessingException exception) {
            throw stumbling(exception);
        }
    }

    private RefusedException stumbling(JsonProcessingException exception) {
        stumbled = true;
        return SyntaxErrors.of(exception, parser, reader, bounds);
    }

    private static Token kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.LIST;
            case END_ARRAY -> Token.END_LIST;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            default -> Token.WORD;
        };
    }

    @Override
    public String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException exception) {
            throw stumbling(exception);
        }
    }

    @Override
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public int column() {
        return parser.currentTokenLocation().getColumnNr();
    }

    /** Tells whether the parser could not go on. */
    boolean stumbled() {
        return stumbled;
    }

    /** Where the parser is; it may be one value ahead of who reads its tokens. */
    Trail pointer() {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return Trail.TOP.with(Place.parse(Texts.mended(pointer)));
    }

    /** Says that nothing was there, at the end of it. */
    RefusedException empty() {
        return new RefusedException(Code.SYNTAX, reader.line(), reader.column(), "an empty document", "a JSON object");
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close();
    }
}
