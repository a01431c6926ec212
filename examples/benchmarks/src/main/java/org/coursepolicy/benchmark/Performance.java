package org.coursepolicy.benchmark;

/** Later. */
public final class Performance {
    private Performance() {}
}
