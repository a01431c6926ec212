package org.coursepolicy.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a document cannot be read, with everything that is wrong with it, in the order of the document. */
public final class DocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The problems that are told. */
    private final transient List<DocumentProblem> problems;
    /** How many problems there were. */
    private final int count;

    /**
     * Creates the exception.
     *
     * @param problems the problems that are told, at least one
     * @param count how many there were
     */
    public DocumentException(List<DocumentProblem> problems, int count) {
        super(problems.stream().map(DocumentProblem::toString).collect(Collectors.joining("\n"))
                + (count > problems.size() ? "\nand " + (count - problems.size()) + " more" : "")
                + "\n" + help(problems));
        this.problems = ImmutableList.copyOf(problems);
        this.count = count;
    }

    private static String help(List<DocumentProblem> problems) {
        return problems.stream()
                .map(problem -> problem.problem().code().page())
                .distinct()
                .collect(Collectors.joining(", ", "More about it: ", ""));
    }

    /**
     * Returns where the documentation tells about the sorts of mistakes in this document. The message ends with it.
     *
     * @return one line
     */
    public String help() {
        return help(problems);
    }

    /**
     * Returns what is wrong with the document, each mistake with its place.
     *
     * @return at least one problem, and at most {@link org.coursepolicy.problem.Problems#LIMIT}
     */
    public List<DocumentProblem> problems() {
        return problems;
    }

    /**
     * Returns how many problems there were, told or not.
     *
     * @return the count
     */
    public int count() {
        return count;
    }
}
