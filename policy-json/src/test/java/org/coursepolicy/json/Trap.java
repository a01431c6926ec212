package org.coursepolicy.json;

/** A class that tells when it is loaded, which nothing may do. */
final class Trap {
    static {
        System.setProperty("org.coursepolicy.trap", "loaded");
    }

    private Trap() {}
}
