package org.coursepolicy.json;

import java.util.Optional;

/**
 * Finds the policies that a policy {@code extends}, where they are not files beside it: in a database, say.
 *
 * <p>What it is asked for is written in a document, so it should look names up, and not open whatever they name.
 */
@FunctionalInterface
public interface Bases {
    /**
     * Finds a policy.
     *
     * @param reference how a policy calls the one that it extends
     * @return the policy; empty if there is none of that name
     */
    Optional<Input> find(String reference);
}
