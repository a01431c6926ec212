package org.coursepolicy.json.tree;

import java.io.IOException;
import java.util.Optional;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.problem.Code;

/** Reads a JSON document to a tree, strictly. A text that is not JSON, or is too large, ends the reading with one problem. */
public final class TreeReader {
    private static final String NOTHING_MORE = "nothing after the end of the document";

    private TreeReader() {}

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
        try (JsonTokens tokens = new JsonTokens(text.open(), bounds)) {
            TreeBuilder builder = new TreeBuilder(text.name(), bounds, findings, tokens);
            boolean complete = false;
            try {
                Token first = tokens.next();
                if (first == Token.END) {
                    throw tokens.empty();
                }
                Node document = builder.value(first);
                complete = true;
                if (tokens.next() != Token.END) {
                    throw new RefusedException(Code.SYNTAX, tokens.line(), tokens.column(), "more text", NOTHING_MORE);
                }
                return Optional.of(document);
            } catch (RefusedException refused) {
                boolean more = complete && refused.code() == Code.SYNTAX;
                builder.refuse(
                        more ? refused.expecting(NOTHING_MORE) : refused,
                        tokens.stumbled() ? tokens.pointer() : builder.here());
                return Optional.empty();
            }
        }
    }
}
