/** The rules of a course's grading policy, and the arithmetic that follows from them. */
module org.coursepolicy.core {
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.coursepolicy.batch;
    exports org.coursepolicy.course;
    exports org.coursepolicy.evaluate;
    exports org.coursepolicy.explain;
    exports org.coursepolicy.incident;
    exports org.coursepolicy.kind;
    exports org.coursepolicy.late;
    exports org.coursepolicy.name;
    exports org.coursepolicy.number;
    exports org.coursepolicy.outcome;
    exports org.coursepolicy.participation;
    exports org.coursepolicy.peer;
    exports org.coursepolicy.problem;
    exports org.coursepolicy.record;
    exports org.coursepolicy.resubmission;
    exports org.coursepolicy.result;
    exports org.coursepolicy.rule;
    exports org.coursepolicy.scale;
    exports org.coursepolicy.simulate;
    exports org.coursepolicy.statistic;
    exports org.coursepolicy.time;
    exports org.coursepolicy.token;
    exports org.coursepolicy.value;

    uses org.coursepolicy.kind.Kinds.Provider;
}
