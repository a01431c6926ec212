package org.coursepolicy.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One mistake in a policy or record: where it is, what was found there, what was expected, and how to mend it.
 *
 * <p>For example {@code UNKNOWN /items/i1/pionts: found "pionts", expected a member of an item; did you mean
 * "points"?} Persons appear only as part of the place.
 *
 * @param code what sort of mistake it is
 * @param place where it is
 * @param found what was there; cut and escaped so that it fits a line
 * @param expected what should have been there
 * @param remedy how to mend it, such as {@code did you mean "points"?}; empty if "expected" says it all
 */
public record Problem(Code code, Place place, String found, String expected, Optional<String> remedy) {
    private static final int LONGEST_FOUND = 80;

    /**
     * Makes the texts safe for a line of a log.
     *
     * @param code what sort of mistake it is
     * @param place where it is
     * @param found what was there
     * @param expected what should have been there
     * @param remedy how to mend it
     */
    public Problem {
        found = safe(found);
    }

    /**
     * Creates a problem whose remedy is plain from what was expected.
     *
     * @param code what sort of mistake it is
     * @param place where it is
     * @param found what was there
     * @param expected what should have been there
     * @return the problem
     */
    public static Problem of(Code code, Place place, String found, String expected) {
        return new Problem(code, place, found, expected, Optional.empty());
    }

    /**
     * Creates a problem about a name that does not exist, proposing the nearest one that does.
     *
     * @param code what sort of mistake it is
     * @param place where it is
     * @param name the name that was found
     * @param expected what should have been there
     * @param known the names that would have been right
     * @return the problem
     */
    public static Problem unknown(Code code, Place place, String name, String expected, Collection<String> known) {
        String listed = known.isEmpty() || known.size() > 12
                ? expected
                : expected + " (" + known.stream().sorted().collect(Collectors.joining(", ")) + ")";
        return new Problem(
                code,
                place,
                "\"" + name + "\"",
                listed,
                nearest(name, known).map(near -> "did you mean \"" + near + "\"?"));
    }

    /**
     * Finds the known name most like a given one.
     *
     * @param name a name, perhaps misspelt
     * @param known the names there are
     * @return the nearest name, or empty if none is near
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int allowed = Math.max(1, Math.min(name.length(), 64) / 3);
        return known.stream()
                .sorted()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= allowed)
                .filter(candidate -> distance(name, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** Counts the letters to insert, remove, replace or swap to turn one word into the other. */
    private static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    /** Cuts a text to a line's length and shows control, format and surrogate characters as escapes. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST_FOUND).forEach(point -> {
            if (Characters.isHidden(point)) {
                safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_FOUND ? safe + "…" : safe.toString();
    }

    /**
     * Returns the whole message on one line, without the place.
     *
     * @return code, found, expected and remedy
     */
    public String message() {
        return code + ": found " + found + ", expected " + expected
                + remedy.map(text -> "; " + text).orElse("");
    }

    /** Returns the whole problem on one line. */
    @Override
    public String toString() {
        return place + " " + message();
    }
}
