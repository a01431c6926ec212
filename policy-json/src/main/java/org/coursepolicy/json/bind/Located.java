package org.coursepolicy.json.bind;

import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.Trail;

/**
 * A node where it is read, which may be elsewhere than where it was written.
 *
 * @param node the node
 * @param at its place in the resolved document
 */
record Located(Node node, Trail at) {
    Located with(String step, Node below) {
        return new Located(below, at.with(step));
    }
}
