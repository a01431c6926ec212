package org.coursepolicy.reference;

/** Of what manner the values and rules of a random policy are. */
enum Manner {
    /** Of any. */
    ANY,
    /** Values never fall when a score that they read rises. */
    RISING,
    /**
     * Values are {@link #RISING}; tokens buy late units only, one each, as far as they reach; and no score but that which
     * a late penalty leaves depends on lateness, and that the less the more units are late or uncovered.
     */
    THRIFTY;

    boolean isRising() {
        return this != ANY;
    }
}
