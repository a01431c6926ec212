package org.coursepolicy.simulate;

/** What the numbers of models must be. */
final class Checks {
    private Checks() {}

    static void share(String name, double value) {
        between(name, value, 0, 1);
    }

    static void between(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "`" + name + "` must be from " + least + " to " + most + " but was " + value);
        }
    }

    static double cut(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
