package org.coursepolicy.json.bind;

import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.problem.Place;

/**
 * Finds what an author wrote for a place in the document that a value would be written as.
 *
 * <p>The two differ in their spelling: a place may lead through a member that the author left out because its value
 * stood for the whole, or past one that the author did write. What is not there at all is found at the nearest thing
 * above it.
 */
public final class Locator {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Node top;
    private final IdentityHashMap<Node, String> contents;

    /**
     * Creates a locator.
     *
     * @param top where places start
     * @param contents for the content of each kind with a bare member, by identity, the name of that member
     */
    Locator(Node top, IdentityHashMap<Node, String> contents) {
        this.top = top;
        this.contents = contents;
    }

    /**
     * Finds a place.
     *
     * @param place a place in the resolved document
     * @return where the author wrote what stands there, or the nearest thing above it
     */
    public Origin locate(Place place) {
        Node node = top;
        for (String step : place.steps()) {
            Optional<Node> next = next(node, step);
            if (next.isEmpty()) {
                return node.origin();
            }
            node = next.get();
        }
        return node.origin();
    }

    private Optional<Node> next(Node node, String step) {
        Optional<Node> child = child(node, step);
        String bare = contents.get(node);
        if (child.isPresent() || bare == null) {
            return child;
        }
        return step.equals(bare) ? Optional.of(node) : child(node, bare).flatMap(whole -> child(whole, step));
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof ObjectNode object) {
            return object.get(step);
        }
        boolean within = node instanceof ListNode list
                && INDEX.matcher(step).matches()
                && Integer.parseInt(step) < list.elements().size();
        return within ? Optional.of(((ListNode) node).elements().get(Integer.parseInt(step))) : Optional.empty();
    }
}
