/** Two rules of a university, which CoursePolicy finds where this module is. */
module org.university.rules {
    requires org.coursepolicy.core;
    requires static org.jspecify;

    exports org.university.rules;

    provides org.coursepolicy.kind.Kinds.Provider with
            org.university.rules.UniversityRules;
}
