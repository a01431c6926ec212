package org.coursepolicy.name;

import java.util.regex.Pattern;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * What a policy calls one of its parts: an item, an account, a variant, a named value; for example {@code midterm}.
 *
 * <p>Names are lower-kebab: they start with a letter a-z and go on with letters a-z, digits and hyphens, 64 characters
 * at most.
 *
 * @param text the name as written
 */
public record Name(String text) implements Comparable<Name> {
    /** The pattern of a name. */
    public static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * Checks the name.
     *
     * @param text the name as written
     * @throws RejectedException if it is not lower-kebab
     */
    public Name {
        RejectedException.unless(
                PATTERN.matcher(text).matches(),
                Code.RANGE,
                "",
                "\"" + text + "\"",
                "a name of lower-case letters, digits and hyphens, led by a letter, such as i1 or late-days");
    }

    /**
     * Returns a name.
     *
     * @param text the name as written
     * @return the name
     * @throws RejectedException if it is not lower-kebab
     */
    public static Name of(String text) {
        return new Name(text);
    }

    @Override
    public int compareTo(Name other) {
        return text.compareTo(other.text);
    }

    /** Returns the name as written. */
    @Override
    public String toString() {
        return text;
    }
}
