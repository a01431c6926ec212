package org.university.rules;

import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;

/** Gives the university's rules to whoever loads rules as a service. */
public final class UniversityRules implements Kinds.Provider {
    /** Creates the provider; service loading does. */
    public UniversityRules() {}

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Slowing.KIND, MedianRating.KIND);
    }
}
