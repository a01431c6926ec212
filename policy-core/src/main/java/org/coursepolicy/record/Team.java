package org.coursepolicy.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/** A team and its members, each perhaps only for a time: {@code {"members": {"s01": {}, "s02": {"from": "…"}}}}. */
@Value.Immutable
public abstract sealed class Team permits ImmutableTeam {
    /** How documents describe it. */
    public static final Kind<Team> KIND = Kind.of("team", Team.class, "A team.", Team::builder, Builder::build)
            .required(
                    "members",
                    Types.map(Types.ID_FORM, StudentId::new, Membership.KIND.asType()),
                    Team::members,
                    Builder::putAllMembers,
                    "the members")
            .build();

    Team() {}

    /** For how long a student is a member of a team. */
    @Value.Immutable
    public abstract static sealed class Membership permits ImmutableMembership {
        /** How documents describe it. */
        public static final Kind<Membership> KIND = Kind.of(
                        "membership",
                        Membership.class,
                        "For how long a student is a member.",
                        Membership::builder,
                        Builder::build)
                .optional("from", Moment.INSTANT, Membership::from, Builder::from, "from when; the start if absent")
                .optional("until", Moment.INSTANT, Membership::until, Builder::until, "until when; the end if absent")
                .build();

        Membership() {}

        /**
         * Returns from when.
         *
         * @return the first instant, or empty for the start of the course
         */
        public abstract Optional<Instant> from();

        /**
         * Returns until when.
         *
         * @return the first instant after it, or empty for the end of the course
         */
        public abstract Optional<Instant> until();

        /** Refuses an end before the start. */
        @Value.Check
        void check() {
            boolean forward =
                    from().isEmpty() || until().isEmpty() || from().get().isBefore(until().get());
            RejectedException.unless(forward, Code.CONFLICT, "until", "an earlier time", "later than `from`");
        }

        /**
         * Tells whether the student is a member at an instant.
         *
         * @param instant the instant
         * @return true from the first instant until just before the last
         */
        public final boolean covers(Instant instant) {
            return from().map(first -> !instant.isBefore(first)).orElse(true)
                    && until().map(instant::isBefore).orElse(true);
        }

        /**
         * Tells whether the student is a member at the end of the course.
         *
         * @return true if the membership has no end
         */
        public final boolean isOpenEnded() {
            return until().isEmpty();
        }

        /**
         * Tells whether there is an instant that two memberships cover.
         *
         * @param other another membership
         * @return false if one ends before or when the other starts
         */
        public final boolean overlaps(Membership other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Membership other) {
            return from().isEmpty()
                    || other.until().isEmpty()
                    || from().get().isBefore(other.until().get());
        }

        /**
         * Starts a membership.
         *
         * @return an empty builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Membership}. */
        public static final class Builder extends ImmutableMembership.Builder {
            Builder() {}
        }
    }

    /**
     * Returns the members.
     *
     * @return students and for how long they are members
     */
    public abstract Map<StudentId, Membership> members();

    /**
     * Returns a team of students who are members all the time.
     *
     * @param students the students
     * @return the team
     */
    public static Team of(StudentId... students) {
        Builder builder = builder();
        for (StudentId student : students) {
            builder.putMembers(student, Membership.builder().build());
        }
        return builder.build();
    }

    /**
     * Starts a team.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Team}. */
    public static final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
