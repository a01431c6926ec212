package org.coursepolicy.json;

import java.util.Comparator;
import java.util.List;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Origin;

/** Tells what was found while reading, in the order of the documents. */
final class Reports {
    private Reports() {}

    /** The problems of the document that was asked for come first, then those of what it extends. */
    static DocumentException exception(Findings findings, String source) {
        List<DocumentProblem> problems = findings.list().stream()
                .map(finding -> new DocumentProblem(finding.problem(), location(finding.origin())))
                .sorted(order(source))
                .toList();
        return new DocumentException(problems, findings.count());
    }

    private static Comparator<DocumentProblem> order(String source) {
        return Comparator.comparing(
                DocumentProblem::location,
                Comparator.<Location, Boolean>comparing(
                                location -> !location.source().equals(source))
                        .thenComparing(Location::source)
                        .thenComparingInt(Location::line)
                        .thenComparingInt(Location::column));
    }

    static Location location(Origin origin) {
        return new Location(
                origin.source(), origin.line(), origin.column(), origin.trail().toPlace());
    }
}
