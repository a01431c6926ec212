package org.coursepolicy.cli.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that a folder of tables cannot be read as a record, with everything that is wrong with it. */
public final class FolderException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The problems, a line each. */
    private final transient List<String> lines;

    FolderException(List<CellProblem> problems, int untold) {
        this(Stream.concat(
                        problems.stream().map(CellProblem::toString),
                        untold == 0 ? Stream.empty() : Stream.of("and " + untold + " more"))
                .toList());
    }

    private FolderException(List<String> lines) {
        super(lines.stream().collect(Collectors.joining("\n")));
        this.lines = lines;
    }

    /**
     * Returns what is wrong, each mistake with its file, row and column.
     *
     * @return at least one line
     */
    public List<String> lines() {
        return lines;
    }
}
