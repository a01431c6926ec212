package org.coursepolicy.json.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * Makes a tree of the tokens of one document, strictly.
 *
 * <p>What is too large ends the reading with one problem. A member that stands twice and a text with half a surrogate pair
 * are problems too, but reading goes on: the first of two members is kept.
 */
public final class TreeBuilder {
    private final String source;
    private final Bounds bounds;
    private final Findings findings;
    private final TokenSource tokens;
    private Trail here = Trail.TOP;
    private long nodes;

    /**
     * Creates a builder for one document.
     *
     * @param source what messages call the document
     * @param bounds how much of everything it may have
     * @param findings where problems go
     * @param tokens the document
     */
    public TreeBuilder(String source, Bounds bounds, Findings findings, TokenSource tokens) {
        this.source = source;
        this.bounds = bounds;
        this.findings = findings;
        this.tokens = tokens;
    }

    /**
     * Builds the value that begins with the next token, and leaves what follows it.
     *
     * @return the tree; empty if it was refused, and then the findings say why
     * @throws IOException if the document cannot be fetched
     */
    public Optional<Node> build() throws IOException {
        try {
            return Optional.of(value(tokens.next()));
        } catch (RefusedException refused) {
            refuse(refused, here);
            return Optional.empty();
        }
    }

    /** Notes why the reading ends. */
    void refuse(RefusedException refused, Trail at) {
        findings.add(
                Problem.of(refused.code(), at.toPlace(), refused.found(), refused.expected()),
                new Origin(source, refused.line(), refused.column(), at));
    }

    Trail here() {
        return here;
    }

    Node value(Token first) throws IOException {
        return value(first, 0);
    }

    private Node value(Token token, int depth) throws IOException {
        Origin origin = origin();
        nodes++;
        limit(nodes, Limit.NODES, origin);
        return switch (token) {
            case OBJECT -> object(origin, depth + 1);
            case LIST -> list(origin, depth + 1);
            case TEXT -> text(origin);
            case NUMBER -> number(origin);
            default -> new LiteralNode(origin, tokens.text());
        };
    }

    private Node object(Origin origin, int depth) throws IOException {
        limit(depth, Limit.DEPTH, origin);
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        Trail object = here;
        long count = 0;
        while (tokens.next() != Token.END_OBJECT) {
            String written = tokens.text();
            limit(written.length(), Limit.NAME, origin());
            here = object.with(written);
            Origin at = origin();
            count++;
            limit(count, Limit.MEMBERS, at);
            String name = wellFormed(written, at);
            Node value = value(tokens.next(), depth);
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
        for (Token token = tokens.next(); token != Token.END_LIST; token = tokens.next()) {
            here = list.with(elements.size());
            limit(elements.size() + 1L, Limit.MEMBERS, origin());
            elements.add(value(token, depth));
            here = list;
        }
        return new ListNode(origin, elements);
    }

    private Node text(Origin origin) throws IOException {
        String text = tokens.text();
        limit(text.length(), Limit.TEXT, origin);
        return new TextNode(origin, wellFormed(text, origin));
    }

    private Node number(Origin origin) throws IOException {
        String number = tokens.text();
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

    private void limit(long count, Limit limit, Origin origin) throws IOException {
        long most = bounds.of(limit);
        if (count > most) {
            throw new RefusedException(
                    Code.LIMIT, origin.line(), origin.column(), "more", "at most " + most + " " + limit.phrase());
        }
    }

    private Origin origin() {
        return new Origin(source, tokens.line(), tokens.column(), here);
    }
}
