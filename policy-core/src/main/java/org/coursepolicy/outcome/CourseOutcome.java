package org.coursepolicy.outcome;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/** What came out of a policy and a record, for every student. */
@Value.Immutable
public abstract sealed class CourseOutcome permits ImmutableCourseOutcome {
    /** How documents describe it. */
    public static final Kind<CourseOutcome> KIND = Kind.of(
                    "outcome",
                    CourseOutcome.class,
                    "What came out of a policy and a record.",
                    CourseOutcome::builder,
                    Builder::build)
            .required("policy", Types.PROSE, CourseOutcome::policy, Builder::policy, "the policy's title")
            .optional(
                    "as-of", Moment.INSTANT, CourseOutcome::asOf, Builder::asOf, "the instant up to which facts count")
            .required(
                    "students",
                    Types.map(Types.ID_FORM, StudentId::new, StudentOutcome.KIND.asType()),
                    CourseOutcome::students,
                    Builder::putAllStudents,
                    "what came out for each student")
            .build();

    CourseOutcome() {}

    /**
     * Returns the policy's title.
     *
     * @return one line
     */
    public abstract String policy();

    /**
     * Returns the instant up to which facts counted.
     *
     * @return the instant, or empty if all facts counted
     */
    public abstract Optional<Instant> asOf();

    /**
     * Returns what came out for each student.
     *
     * @return outcomes by student, in the order of the roster
     */
    public abstract Map<StudentId, StudentOutcome> students();

    /**
     * Finds what came out for one student.
     *
     * @param student the student
     * @return the outcome; empty if the student is not on the record's roster
     */
    public final Optional<StudentOutcome> student(StudentId student) {
        return Optional.ofNullable(students().get(student));
    }

    /**
     * Starts an outcome.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CourseOutcome}. */
    public static final class Builder extends ImmutableCourseOutcome.Builder {
        Builder() {}
    }
}
