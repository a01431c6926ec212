package org.coursepolicy.json.yaml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Limit;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.Trail;
import org.coursepolicy.json.tree.TreeBuilder;
import org.coursepolicy.json.tree.WatchedReader;
import org.coursepolicy.problem.Problem;

/** Reads a YAML document to the tree that the same document in JSON would give. */
public final class YamlReader {
    /** People write YAML by hand, so it need not be long; and its texts are only looked at when they have ended. */
    private static final long LONGEST = 1L << 20;

    private YamlReader() {}

    /**
     * Reads a document.
     *
     * @param text the document
     * @param bounds how much of everything it may have; of characters at most 1,048,576
     * @param findings where problems go
     * @return the tree; empty if the document cannot be made sense of, and then the findings say why
     * @throws IOException if the document cannot be fetched
     */
    public static Optional<Node> read(Text text, Bounds bounds, Findings findings) throws IOException {
        try {
            YamlTokens tokens = new YamlTokens(whole(text, Math.min(LONGEST, bounds.of(Limit.LENGTH))));
            Optional<Node> document = new TreeBuilder(text.name(), bounds, findings, tokens).build();
            if (document.isPresent()) {
                Token end = tokens.next();
                if (end != Token.END) {
                    throw new IllegalStateException("a document goes on after its end: " + end);
                }
            }
            return document;
        } catch (RefusedException refused) {
            Problem problem = Problem.of(refused.code(), Trail.TOP.toPlace(), refused.found(), refused.expected());
            findings.add(problem, new Origin(text.name(), refused.line(), refused.column(), Trail.TOP));
            return Optional.empty();
        }
    }

    private static String whole(Text text, long longest) throws IOException {
        StringBuilder whole = new StringBuilder();
        char[] buffer = new char[8_192];
        try (Reader reader = new WatchedReader(text.open(), longest)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                whole.append(buffer, 0, count);
            }
        }
        return whole.toString();
    }
}
