package org.coursepolicy.batch;

/** Where a plan keeps one number for each student, or each team, of a block. Which place that is, is decided last. */
final class Register {
    private final boolean ofTeams;
    private int index = -1;

    Register(boolean ofTeams) {
        this.ofTeams = ofTeams;
    }

    boolean ofTeams() {
        return ofTeams;
    }

    int index() {
        return index;
    }

    void place(int at) {
        index = at;
    }
}
