package org.coursepolicy.json.tree;

/** A value of a JSON document, and where it was written. Immutable: a changed tree shares all that did not change. */
public abstract sealed class Node permits ObjectNode, ListNode, TextNode, NumberNode, LiteralNode {
    private final Origin origin;
    private final long size;
    private final int depth;

    /**
     * Creates a node.
     *
     * @param origin where it was written
     * @param size how many nodes it is made of, itself included
     * @param depth how many objects and lists are nested in it, itself included
     */
    Node(Origin origin, long size, int depth) {
        this.origin = origin;
        this.size = size;
        this.depth = depth;
    }

    /**
     * Returns where the author wrote it.
     *
     * @return the origin
     */
    public final Origin origin() {
        return origin;
    }

    /**
     * Returns how many nodes it is made of; a node that stands in several places counts in each.
     *
     * @return the count, itself included
     */
    public final long size() {
        return size;
    }

    /**
     * Returns how many objects and lists are nested in it.
     *
     * @return 0 for a scalar
     */
    public final int depth() {
        return depth;
    }

    /**
     * Returns what it is, for messages; never its content.
     *
     * @return a phrase such as "a number"
     */
    public abstract String phrase();
}
