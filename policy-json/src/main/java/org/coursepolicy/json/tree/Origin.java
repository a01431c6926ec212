package org.coursepolicy.json.tree;

/**
 * Where an author wrote something.
 *
 * @param source the name of the document
 * @param line the line, from 1; 0 for what no author wrote
 * @param column the column, from 1, in UTF-16 units as editors count them
 * @param trail the author's own JSON pointer
 */
public record Origin(String source, int line, int column, Trail trail) {
    /** The origin of nodes that are only there to be printed. */
    public static final Origin NONE = new Origin("", 0, 0, Trail.TOP);

    /**
     * Returns the origin of something that is missing below this node: it has the node's line and column.
     *
     * @param step the member that is missing
     * @return the origin with a longer trail
     */
    public Origin lacking(String step) {
        return new Origin(source, line, column, trail.with(step));
    }
}
