package org.coursepolicy.json.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.coursepolicy.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * The steps that lead to a node, kept as a chain, so that a large tree shares the steps its nodes have in common.
 *
 * <p>A {@link Place} is made of it only when somebody asks.
 */
public final class Trail {
    /** The trail of the whole document. */
    public static final Trail TOP = new Trail(null, "");

    private final @Nullable Trail parent;
    private final String step;

    private Trail(@Nullable Trail parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /**
     * Goes one step further.
     *
     * @param next a member name
     * @return the trail of the member
     */
    public Trail with(String next) {
        return new Trail(this, next);
    }

    /**
     * Goes one step further.
     *
     * @param index the position in a list
     * @return the trail of the element
     */
    public Trail with(int index) {
        return new Trail(this, Integer.toString(index));
    }

    /**
     * Goes several steps further.
     *
     * @param below steps from here
     * @return the trail of what stands there
     */
    public Trail with(Place below) {
        Trail end = this;
        for (String next : below.steps()) {
            end = end.with(next);
        }
        return end;
    }

    /**
     * Returns the steps as a place.
     *
     * @return the same steps
     */
    public Place toPlace() {
        Deque<String> steps = new ArrayDeque<>();
        Trail end = this;
        while (end.parent != null) {
            steps.addFirst(end.step);
            end = end.parent;
        }
        return new Place(List.copyOf(steps));
    }

    /** Returns the JSON pointer. */
    @Override
    public String toString() {
        return toPlace().toString();
    }
}
