package org.coursepolicy.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a policy or record cannot be built, with every problem found. */
public final class PolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The problems found. */
    private final transient List<Problem> problems;
    /** How many problems there were. */
    private final int count;

    /**
     * Creates the exception.
     *
     * @param problems the problems kept, at least one
     * @param count how many there were
     */
    public PolicyException(List<Problem> problems, int count) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (count > problems.size() ? "\nand " + (count - problems.size()) + " more" : ""));
        this.problems = ImmutableList.copyOf(problems);
        this.count = count;
    }

    /**
     * Returns the problems found, each with its place.
     *
     * @return at least one problem
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns how many problems there were, kept or not.
     *
     * @return the count
     */
    public int count() {
        return count;
    }
}
