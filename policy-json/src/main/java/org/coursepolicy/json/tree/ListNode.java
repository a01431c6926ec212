package org.coursepolicy.json.tree;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A list. */
public final class ListNode extends Node {
    private final ImmutableList<Node> elements;

    /**
     * Creates a list.
     *
     * @param origin where it was written
     * @param elements its elements
     */
    public ListNode(Origin origin, List<Node> elements) {
        super(
                origin,
                1 + elements.stream().mapToLong(Node::size).sum(),
                1 + elements.stream().mapToInt(Node::depth).max().orElse(0));
        this.elements = ImmutableList.copyOf(elements);
    }

    /**
     * Returns the elements.
     *
     * @return the elements in order
     */
    public List<Node> elements() {
        return elements;
    }

    @Override
    public String phrase() {
        return "a list";
    }
}
