package org.coursepolicy.kind;

/** A value that knows how it is described: every rule of a policy is one. */
public interface Described {
    /**
     * Returns the description of this value's kind.
     *
     * @return the kind, whose members this value has
     */
    Kind<?> kind();
}
