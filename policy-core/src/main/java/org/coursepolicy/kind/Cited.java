package org.coursepolicy.kind;

import java.util.Optional;
import org.coursepolicy.name.Citation;

/** A rule that may say which published sentence it comes from, and how it reads the open words of that sentence. */
public interface Cited extends Described {
    /**
     * Returns the sentence this rule comes from.
     *
     * @return the citation, or empty if the policy gives none
     */
    Optional<Citation> cite();

    /**
     * Returns how open words of the sentence are read, for example "most lectures is at least 75 %".
     *
     * @return the reading, or empty if nothing was open
     */
    Optional<String> reading();
}
