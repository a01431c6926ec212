package org.coursepolicy.json.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;

/**
 * Reads a document to a tree, strictly.
 *
 * <p>A text that is not JSON, or is too large, ends the reading with one problem. A member that stands twice and a text
 * with half a surrogate pair are problems too, but reading goes on: the first of two members is kept.
 */
public final class TreeReader {
    /** Sign, point and exponent beside the digits of a number. */
    private static final int AROUND_DIGITS = 32;

    private static final String NOTHING_MORE = "nothing after the end of the document";

    private final Text text;
    private final Bounds bounds;
    private final Findings findings;
    private final JsonParser parser;
    private Trail here = Trail.TOP;
    private long nodes;
    private boolean complete;

    private TreeReader(Text text, Bounds bounds, Findings findings, JsonParser parser) {
        this.text = text;
        this.bounds = bounds;
        this.findings = findings;
        this.parser = parser;
    }

    /**
     * Reads a document.
     *
     * @param text the document
     * @param bounds how much of everything it may have
     * @param findings where problems go
     * @return the tree; empty if the document is not JSON, and then the findings say why
     * @throws IOException if the document cannot be fetched
     */
    public static Optional<Node> read(Text text, Bounds bounds, Findings findings) throws IOException {
        try (WatchedReader reader = new WatchedReader(text.open(), bounds.of(Limit.LENGTH));
                JsonParser parser = factory(bounds).createParser(reader)) {
            TreeReader tree = new TreeReader(text, bounds, findings, parser);
            try {
                return Optional.of(tree.document(reader));
            } catch (JsonProcessingException exception) {
                tree.refuse(SyntaxErrors.of(exception, parser, reader, bounds), tree.pointer());
            } catch (RefusedException refused) {
                tree.refuse(refused, tree.here);
            }
            return Optional.empty();
        }
    }

    /** Names are neither interned nor kept in a table, so that no document can fill either. */
    private static JsonFactory factory(Bounds bounds) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth((int) bounds.of(Limit.DEPTH) + 1)
                .maxNameLength((int) bounds.of(Limit.NAME))
                .maxStringLength((int) bounds.of(Limit.TEXT))
                .maxNumberLength((int) bounds.of(Limit.DIGITS) + AROUND_DIGITS)
                .build();
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(constraints)
                .build();
    }

    private void refuse(RefusedException refused, Trail at) {
        String expected = complete && refused.code() == Code.SYNTAX ? NOTHING_MORE : refused.expected();
        findings.add(
                Problem.of(refused.code(), at.toPlace(), refused.found(), expected),
                new Origin(text.name(), refused.line(), refused.column(), at));
    }

    /** Where the parser is; it may be one value ahead of this reader. */
    private Trail pointer() {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return Trail.TOP.with(Place.parse(Texts.mended(pointer)));
    }

    private Node document(WatchedReader reader) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new RefusedException(
                    Code.SYNTAX, reader.line(), reader.column(), "an empty document", "a JSON object");
        }
        Node document = value(first, 0);
        complete = true;
        if (parser.nextToken() != null) {
            Origin more = origin();
            throw new RefusedException(Code.SYNTAX, more.line(), more.column(), "more text", NOTHING_MORE);
        }
        return document;
    }

    private Node value(JsonToken token, int depth) throws IOException {
        Origin origin = origin();
        nodes++;
        limit(nodes, Limit.NODES, origin);
        return switch (token) {
            case START_OBJECT -> object(origin, depth + 1);
            case START_ARRAY -> list(origin, depth + 1);
            case VALUE_STRING -> new TextNode(origin, wellFormed(parser.getText(), origin));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(origin);
            default -> new LiteralNode(origin, parser.getText());
        };
    }

    private Node object(Origin origin, int depth) throws IOException {
        limit(depth, Limit.DEPTH, origin);
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        Trail object = here;
        long count = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String written = parser.getText();
            here = object.with(written);
            Origin at = origin();
            count++;
            limit(count, Limit.MEMBERS, at);
            String name = wellFormed(written, at);
            Node value = value(parser.nextToken(), depth);
            ObjectNode.Field earlier = fields.putIfAbsent(name, new ObjectNode.Field(name, at, value));
            if (earlier != null) {
                twice(at, earlier.origin());
            }
            here = object;
        }
        return new ObjectNode(origin, fields);
    }

    private void twice(Origin second, Origin first) {
        Problem problem = new Problem(
                Code.DUPLICATE,
                second.trail().toPlace(),
                "a second member of this name",
                "each name once",
                Optional.of("the first is at " + first.line() + ":" + first.column()));
        findings.add(problem, second);
    }

    private Node list(Origin origin, int depth) throws IOException {
        limit(depth, Limit.DEPTH, origin);
        List<Node> elements = new ArrayList<>();
        Trail list = here;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            here = list.with(elements.size());
            limit(elements.size() + 1L, Limit.MEMBERS, origin());
            elements.add(value(token, depth));
            here = list;
        }
        return new ListNode(origin, elements);
    }

    private Node number(Origin origin) throws IOException {
        String number = parser.getText();
        if (number.length() > bounds.of(Limit.DIGITS)) {
            limit(number.chars().filter(Character::isDigit).count(), Limit.DIGITS, origin);
        }
        return new NumberNode(origin, number);
    }

    private String wellFormed(String read, Origin origin) {
        if (Texts.isWellFormed(read)) {
            return read;
        }
        Problem problem = Problem.of(
                Code.ENCODING, origin.trail().toPlace(), "half of a surrogate pair", "both halves, or neither");
        findings.add(problem, origin);
        return Texts.mended(read);
    }

    private static void limit(long count, Limit limit, long most, Origin origin) throws IOException {
        if (count > most) {
            throw new RefusedException(
                    Code.LIMIT, origin.line(), origin.column(), "more", "at most " + most + " " + limit.phrase());
        }
    }

    private void limit(long count, Limit limit, Origin origin) throws IOException {
        limit(count, limit, bounds.of(limit), origin);
    }

    private Origin origin() {
        JsonLocation location = parser.currentTokenLocation();
        return new Origin(text.name(), location.getLineNr(), location.getColumnNr(), here);
    }
}
