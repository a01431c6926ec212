/** The rules of a course's grading policy, and the arithmetic that follows from them. */
module org.coursepolicy.core {
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.coursepolicy.explain;
    exports org.coursepolicy.kind;
    exports org.coursepolicy.name;
    exports org.coursepolicy.number;
    exports org.coursepolicy.problem;
    exports org.coursepolicy.result;
}
