package org.coursepolicy.json.resolve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Limit;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * Gives every child of an item what the item says for {@code each} of them.
 *
 * <p>A child's own member wins; nothing is merged below the member. A child written as a number is its points. Parents
 * come before children, so that {@code each} may say something for the children's {@code each} again; a child without
 * children has no use for that, and does not get it.
 */
final class Each {
    private static final String EACH = "each";
    private static final String ITEMS = "items";
    private static final String POINTS = "points";

    private final long most;
    private final Findings findings;
    private final IdentityHashMap<Node, Node> done = new IdentityHashMap<>();
    private long made;

    Each(Bounds bounds, Findings findings) {
        this.most = bounds.of(Limit.NODES);
        this.findings = findings;
    }

    /** Returns the document with everything handed down; empty if that makes it too large, after noting it. */
    Optional<ObjectNode> resolve(ObjectNode document) {
        Node resolved = node(document);
        if (made > most || resolved.size() > most) {
            String expected = "at most " + most + " " + Limit.NODES.phrase() + ", inherited ones included";
            findings.add(
                    Problem.of(Code.LIMIT, document.origin().trail().toPlace(), "more", expected), document.origin());
            return Optional.empty();
        }
        return Optional.of((ObjectNode) resolved);
    }

    /** The same node gives the same node: what the variants of a policy share is handed down once. */
    private Node node(Node node) {
        if (node.depth() == 0 || made > most) {
            return node;
        }
        Node known = done.get(node);
        if (known != null) {
            return known;
        }
        Node resolved = node instanceof ObjectNode object ? object(handedDown(object)) : list((ListNode) node);
        done.put(node, resolved);
        return resolved;
    }

    private Node list(ListNode list) {
        List<Node> elements = new ArrayList<>();
        list.elements().forEach(element -> elements.add(node(element)));
        return list.elements().equals(elements) ? list : new ListNode(list.origin(), elements);
    }

    private Node object(ObjectNode object) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        boolean same = true;
        for (ObjectNode.Field field : object.fields().values()) {
            boolean names = field.name().equals(ITEMS) && field.value() instanceof ObjectNode;
            Node value = names ? object((ObjectNode) field.value()) : node(field.value());
            same &= value == field.value();
            fields.put(field.name(), new ObjectNode.Field(field.name(), field.origin(), value));
        }
        made += fields.size();
        return same ? object : new ObjectNode(object.origin(), fields);
    }

    private ObjectNode handedDown(ObjectNode parent) {
        Optional<Node> each = parent.get(EACH);
        Optional<ObjectNode.Field> items = parent.field(ITEMS);
        boolean both = each.isPresent()
                && each.get() instanceof ObjectNode
                && items.isPresent()
                && items.get().value() instanceof ObjectNode;
        if (!both) {
            return parent;
        }
        ObjectNode children = (ObjectNode) items.get().value();
        Map<String, ObjectNode.Field> heirs = new LinkedHashMap<>();
        for (ObjectNode.Field child : children.fields().values()) {
            Node heir = heir(child.value(), (ObjectNode) each.get());
            heirs.put(child.name(), new ObjectNode.Field(child.name(), child.origin(), heir));
        }
        ObjectNode all = new ObjectNode(children.origin(), heirs);
        return parent.without(Set.of(EACH))
                .with(new ObjectNode.Field(ITEMS, items.get().origin(), all));
    }

    private Node heir(Node child, ObjectNode each) {
        if (child instanceof NumberNode) {
            ObjectNode.Field points = new ObjectNode.Field(POINTS, child.origin(), child);
            return heir(new ObjectNode(child.origin(), Map.of(POINTS, points)), each);
        }
        if (!(child instanceof ObjectNode object)) {
            return child;
        }
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>(object.fields());
        each.fields().forEach(fields::putIfAbsent);
        if (!object.has(EACH) && !fields.containsKey(ITEMS)) {
            fields.remove(EACH);
        }
        made += fields.size();
        return new ObjectNode(object.origin(), fields);
    }
}
