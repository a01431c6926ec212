package org.coursepolicy.statistic;

import java.util.Optional;
import org.coursepolicy.name.Name;

/** The distributions of a course, as a fact that values can ask for. */
@FunctionalInterface
public interface Distributions {
    /**
     * Finds a distribution.
     *
     * @param name its name
     * @return its numbers; empty if there is none of that name
     */
    Optional<Numbers> find(Name name);
}
