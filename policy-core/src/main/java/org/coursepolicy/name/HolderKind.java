package org.coursepolicy.name;

/** Whose something is: of each student, or of each team. */
public enum HolderKind {
    /** Each student has one. */
    STUDENT,
    /** Each team has one, for all its members. */
    TEAM
}
