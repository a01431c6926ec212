package org.coursepolicy.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where something stands in a policy or record: a JSON pointer (RFC 6901), for example {@code /items/i1/points}.
 *
 * @param steps member names and list positions from the top; empty for the whole document
 */
public record Place(List<String> steps) {
    /** The whole document. */
    public static final Place TOP = new Place(List.of());

    /**
     * Copies the steps.
     *
     * @param steps member names and list positions from the top
     */
    public Place {
        steps = ImmutableList.copyOf(steps);
    }

    /**
     * Returns the place reached by these steps from the top.
     *
     * @param steps member names and list positions
     * @return the place
     */
    public static Place of(String... steps) {
        return new Place(List.of(steps));
    }

    /**
     * Reads a JSON pointer.
     *
     * @param pointer empty, or steps each led by a slash, with {@code ~1} for a slash and {@code ~0} for a tilde
     * @return the place
     * @throws IllegalArgumentException if the text is not empty and does not start with a slash
     */
    public static Place parse(String pointer) {
        if (pointer.isEmpty()) {
            return TOP;
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a place starts with / as in /items/i1");
        }
        return new Place(java.util.Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /**
     * Returns the place of a member or element of this place.
     *
     * @param step a member name, or a list position
     * @return the place one step below
     */
    public Place with(String step) {
        return new Place(ImmutableList.<String>builderWithExpectedSize(steps.size() + 1)
                .addAll(steps)
                .add(step)
                .build());
    }

    /**
     * Returns the place reached from here by the steps of another.
     *
     * @param below a place relative to this one
     * @return both, one after the other
     */
    public Place with(Place below) {
        return new Place(ImmutableList.<String>builder()
                .addAll(steps)
                .addAll(below.steps)
                .build());
    }

    /** Returns the JSON pointer. */
    @Override
    public String toString() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
