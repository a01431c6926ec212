package org.coursepolicy.json;

import org.coursepolicy.json.bind.Locator;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;

/**
 * What was read from a document, and the way back to its text.
 *
 * @param <T> the Java type of what was read
 */
public final class Document<T> {
    private final T value;
    private final String source;
    private final Locator locator;

    Document(T value, String source, Locator locator) {
        this.value = value;
        this.source = source;
        this.locator = locator;
    }

    /**
     * Returns what was read.
     *
     * @return the policy, record or whatever else was asked for
     */
    public T value() {
        return value;
    }

    /**
     * Places problems that were found later in this document's text, for example when a record was checked against its
     * policy.
     *
     * @param exception problems with places in this document
     * @return the same problems, each where the author wrote what it is about
     */
    public DocumentException locate(PolicyException exception) {
        Findings findings = new Findings();
        for (Problem problem : exception.problems()) {
            findings.add(problem, locator.locate(problem.place()));
        }
        findings.addUntold(exception.count() - exception.problems().size());
        return Reports.exception(findings, source);
    }

    /**
     * Finds the text of a place, for example of the rule that an explanation names.
     *
     * @param place a place in the resolved document
     * @return where the author wrote what stands there, or the nearest thing above it
     */
    public Location locate(Place place) {
        return Reports.location(locator.locate(place));
    }
}
