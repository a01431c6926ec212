package org.coursepolicy.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a policy or record cannot be built, with every problem found. */
public final class PolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The problems found. */
    private final transient List<Problem> problems;

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
    }

    /**
     * Returns the problems found, each with its place.
     *
     * @return at least one problem
     */
    public List<Problem> problems() {
        return problems;
    }
}
