/**
 * A document as a tree of located values: what was written, and where.
 *
 * <p><strong>Internal.</strong> Start with {@link org.coursepolicy.json.tree.TreeReader}, the only class that knows
 * Jackson, which makes {@link org.coursepolicy.json.tree.Node}s out of a {@link org.coursepolicy.json.tree.Text}. Every
 * node knows its {@link org.coursepolicy.json.tree.Origin} for ever, whatever is done to the tree later; mistakes go to
 * {@link org.coursepolicy.json.tree.Findings}. {@link org.coursepolicy.json.tree.Printer} is the way back. May depend
 * only on Jackson's streaming core and on {@code number} and {@code problem} of the core; knows no kinds.
 */
@NullMarked
package org.coursepolicy.json.tree;

import org.jspecify.annotations.NullMarked;
