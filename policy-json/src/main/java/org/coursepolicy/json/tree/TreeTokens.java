package org.coursepolicy.json.tree;

import java.io.IOException;
import org.coursepolicy.json.token.TokenTarget;

/** Writes a tree as tokens. */
public final class TreeTokens {
    private TreeTokens() {}

    /**
     * Writes a tree.
     *
     * @param node the tree
     * @param target where to
     * @throws IOException if the target cannot be written
     */
    public static void write(Node node, TokenTarget target) throws IOException {
        if (node instanceof ObjectNode object) {
            target.startObject();
            for (ObjectNode.Field field : object.fields().values()) {
                target.name(field.name());
                write(field.value(), target);
            }
            target.endObject();
        } else if (node instanceof ListNode list) {
            target.startList();
            for (Node element : list.elements()) {
                write(element, target);
            }
            target.endList();
        } else if (node instanceof TextNode text) {
            target.text(text.text());
        } else if (node instanceof NumberNode number) {
            target.number(number.text());
        } else {
            throw new IllegalArgumentException("nothing is written as " + node.phrase());
        }
    }
}
