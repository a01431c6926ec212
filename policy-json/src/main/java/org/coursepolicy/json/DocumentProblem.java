package org.coursepolicy.json;

import java.util.Locale;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;

/**
 * A mistake in a document, and where its author wrote it.
 *
 * <p>The two places differ where a policy says once what holds in many places: the problem's own place is in the
 * resolved document, say {@code /variants/phd/items/i1/late}, and the location is where the text stands, say
 * {@code /items/each/late}.
 *
 * @param problem the mistake, with its place in the resolved document
 * @param location where the author wrote it
 */
public record DocumentProblem(Problem problem, Location location) {
    private static final int LONGEST_POINTER = 200;

    /**
     * Returns the whole problem on one line: {@code file.json:12:7: UNKNOWN /items/i1/pionts: found "pionts", expected a
     * member of "item"; did you mean "points"?}
     */
    @Override
    public String toString() {
        String resolved =
                problem.place().equals(location.pointer()) ? "" : " (resolved: " + safe(problem.place()) + ")";
        return safe(location.toString()) + ": " + problem.code() + " " + safe(location.pointer()) + ": found "
                + problem.found() + ", expected " + safe(problem.expected())
                + problem.remedy().map(text -> "; " + safe(text)).orElse("") + resolved;
    }

    private static String safe(Place place) {
        String pointer = safe(place.toString());
        return pointer.length() <= LONGEST_POINTER ? pointer : pointer.substring(0, LONGEST_POINTER) + "…";
    }

    /** Shows control and format characters of names as escapes, so that a problem stays on its line. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean hidden =
                    switch (Character.getType(point)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR -> true;
                        default -> false;
                    };
            if (hidden) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
