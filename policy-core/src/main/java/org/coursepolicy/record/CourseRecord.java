package org.coursepolicy.record;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * The facts of a course: who takes it, and what was recorded. Facts are never changed by evaluation.
 *
 * <p>For example the student s01, who earned 83 points in the midterm and took part in the lecture of January 19:
 *
 * <pre>{@code
 * {"formatVersion": 1, "students": {"s01": {}}, "scores": {"midterm": {"s01": 83}}, "days": {"lectures": {"s01": ["2022-01-19"]}}}
 * }</pre>
 */
@Value.Immutable
public abstract sealed class CourseRecord permits ImmutableCourseRecord {
    private static final Type<Map<Name, Map<StudentId, List<LocalDate>>>> DAYS =
            Types.named(Types.map(Types.ID_FORM, StudentId::new, Types.list(Types.DATE)));

    /** How documents describe it. */
    public static final Kind<CourseRecord> KIND = Kind.of(
                    "record", CourseRecord.class, "The facts of a course.", CourseRecord::builder, Builder::build)
            .optional("title", Types.PROSE, CourseRecord::title, Builder::title, "what the record is of")
            .required(
                    "students",
                    Types.map(Types.ID_FORM, StudentId::new, Student.KIND.asType()),
                    CourseRecord::students,
                    Builder::putAllStudents,
                    "the roster")
            .defaulted(
                    "teams",
                    Types.map(Types.ID_FORM, TeamId::new, Team.KIND.asType()),
                    Map.of(),
                    CourseRecord::teams,
                    Builder::putAllTeams,
                    "the teams")
            .defaulted(
                    "scores",
                    Types.map(Types.ITEM_FORM, ItemId::of, Types.map(Types.ID_FORM, Holder::new, Mark.TYPE)),
                    Map.of(),
                    CourseRecord::scores,
                    Builder::putAllScores,
                    "for each item, what was recorded for each student or team")
            .defaulted(
                    "days",
                    DAYS,
                    Map.of(),
                    CourseRecord::days,
                    Builder::putAllDays,
                    "for each series of sessions, the days on which each student took part")
            .defaulted(
                    "excused-days",
                    DAYS,
                    Map.of(),
                    CourseRecord::excusedDays,
                    Builder::putAllExcusedDays,
                    "for each series of sessions, the days on which each student is excused")
            .defaulted(
                    "statistics",
                    Types.named(FrozenStatistic.KIND.asType()),
                    Map.of(),
                    CourseRecord::statistics,
                    Builder::putAllStatistics,
                    "numbers of distributions that are stated and not computed, by the name of the distribution")
            .defaulted(
                    "submissions",
                    Types.list(Submission.KIND.asType()),
                    List.of(),
                    CourseRecord::submissions,
                    Builder::addAllSubmissions,
                    "what was handed in")
            .defaulted(
                    "extensions",
                    Types.list(Extension.KIND.asType()),
                    List.of(),
                    CourseRecord::extensions,
                    Builder::addAllExtensions,
                    "more time for one student or team")
            .defaulted(
                    "requests",
                    Types.list(TokenRequest.KIND.asType()),
                    List.of(),
                    CourseRecord::requests,
                    Builder::addAllRequests,
                    "asks for tokens, or declines them")
            .defaulted(
                    "grants",
                    Types.list(TokenGrant.KIND.asType()),
                    List.of(),
                    CourseRecord::grants,
                    Builder::addAllGrants,
                    "tokens beyond those of the policy")
            .defaulted(
                    "ratings",
                    Types.list(PeerRatings.KIND.asType()),
                    List.of(),
                    CourseRecord::ratings,
                    Builder::addAllRatings,
                    "how members of teams rate each other")
            .defaulted(
                    "incidents",
                    Types.list(Incident.KIND.asType()),
                    List.of(),
                    CourseRecord::incidents,
                    Builder::addAllIncidents,
                    "incidents whose effects the policy declares")
            .defaulted(
                    "rulings",
                    Types.list(Ruling.KIND.asType()),
                    List.of(),
                    CourseRecord::rulings,
                    Builder::addAllRulings,
                    "decisions that the policy leaves to the instructor")
            .build();

    CourseRecord() {}

    /**
     * Returns what the record is of.
     *
     * @return a title, or empty
     */
    public abstract Optional<String> title();

    /**
     * Returns the roster.
     *
     * @return the students, in order
     */
    public abstract Map<StudentId, Student> students();

    /**
     * Returns the teams.
     *
     * @return the teams, none by default
     */
    public abstract Map<TeamId, Team> teams();

    /**
     * Returns what was recorded for each item.
     *
     * @return marks by item and by student or team
     */
    public abstract Map<ItemId, Map<Holder, Mark>> scores();

    /**
     * Returns the days on which students took part.
     *
     * @return days by series of sessions and by student
     */
    public abstract Map<Name, Map<StudentId, List<LocalDate>>> days();

    /**
     * Returns the days on which students are excused.
     *
     * @return days by series of sessions and by student
     */
    public abstract Map<Name, Map<StudentId, List<LocalDate>>> excusedDays();

    /**
     * Returns numbers of distributions that are stated and not computed.
     *
     * @return statements by the name of the distribution
     */
    public abstract Map<Name, FrozenStatistic> statistics();

    /**
     * Returns what was handed in.
     *
     * @return submissions, in any order
     */
    public abstract List<Submission> submissions();

    /**
     * Returns who has more time.
     *
     * @return extensions
     */
    public abstract List<Extension> extensions();

    /**
     * Returns what was asked about tokens.
     *
     * @return requests, in any order
     */
    public abstract List<TokenRequest> requests();

    /**
     * Returns tokens beyond those of the policy.
     *
     * @return grants, in any order
     */
    public abstract List<TokenGrant> grants();

    /**
     * Returns how members of teams rate each other.
     *
     * @return one entry for each rater and item
     */
    public abstract List<PeerRatings> ratings();

    /**
     * Returns incidents whose effects the policy declares.
     *
     * @return incidents, in any order
     */
    public abstract List<Incident> incidents();

    /**
     * Returns decisions that the policy leaves to the instructor.
     *
     * @return rulings
     */
    public abstract List<Ruling> rulings();

    /** Refuses persons who are not on the roster, and an id that two holders share. */
    @Value.Check
    CourseRecord check() {
        Problems problems = new Problems();
        new RosterCheck(this, problems).check();
        new EventCheck(this, problems).check();
        problems.throwIfAny();
        return DeepCopies.isDeep(scores(), days(), excusedDays()) ? this : copied();
    }

    /** Maps inside maps are copied too, for callers may change theirs. */
    private CourseRecord copied() {
        return copy().build();
    }

    private Builder copy() {
        Builder record = builder();
        record.title(title())
                .putAllStudents(students())
                .putAllTeams(teams())
                .putAllScores(DeepCopies.of(scores(), ImmutableMap::copyOf))
                .putAllDays(DeepCopies.of(days(), DeepCopies::ofDays))
                .putAllStatistics(statistics())
                .putAllExcusedDays(DeepCopies.of(excusedDays(), DeepCopies::ofDays))
                .addAllSubmissions(submissions())
                .addAllExtensions(extensions())
                .addAllRequests(requests())
                .addAllGrants(grants())
                .addAllRatings(ratings())
                .addAllIncidents(incidents())
                .addAllRulings(rulings());
        return record;
    }

    /**
     * Finds the students whom facts about one student or team can concern: all who are connected by teams.
     *
     * @param holder a student or team of this record
     * @return the student, or the members of the team, with all who share a team with one of them, and so on
     */
    public final Set<StudentId> groupOf(Holder holder) {
        Set<StudentId> group = new LinkedHashSet<>();
        Deque<StudentId> waiting = new ArrayDeque<>();
        Optional.ofNullable(teams().get(new TeamId(holder.text())))
                .ifPresentOrElse(
                        team -> waiting.addAll(team.members().keySet()),
                        () -> waiting.add(new StudentId(holder.text())));
        while (!waiting.isEmpty()) {
            StudentId student = waiting.remove();
            if (group.add(student)) {
                teams().values().stream()
                        .map(team -> team.members().keySet())
                        .filter(members -> members.contains(student))
                        .forEach(waiting::addAll);
            }
        }
        return group;
    }

    /**
     * Returns this record with one more event.
     *
     * @param event a submission, request, grant or incident
     * @return the new record
     * @throws org.coursepolicy.problem.PolicyException if the event does not suit the record, for example because another
     *     event has its id
     */
    public final CourseRecord with(Event event) {
        Builder record = copy();
        if (event instanceof Submission submission) {
            record.addSubmissions(submission);
        } else if (event instanceof TokenRequest request) {
            record.addRequests(request);
        } else if (event instanceof TokenGrant grant) {
            record.addGrants(grant);
        } else {
            record.addIncidents((Incident) event);
        }
        return record.build();
    }

    /**
     * Returns this record with one more extension.
     *
     * @param extension more time for one student or team
     * @return the new record
     * @throws org.coursepolicy.problem.PolicyException if the extension is of nobody in this record
     */
    public final CourseRecord with(Extension extension) {
        Builder record = copy();
        record.addExtensions(extension);
        return record.build();
    }

    /**
     * Returns this record with one more ruling.
     *
     * @param ruling a decision of the instructor
     * @return the new record
     * @throws org.coursepolicy.problem.PolicyException if the ruling is of nobody in this record
     */
    public final CourseRecord with(Ruling ruling) {
        Builder record = copy();
        record.addRulings(ruling);
        return record.build();
    }

    /**
     * Starts a record.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CourseRecord}. */
    public static final class Builder extends ImmutableCourseRecord.Builder {
        private final Map<ItemId, Map<Holder, Mark>> recorded = new LinkedHashMap<>();
        private final Map<Name, Map<StudentId, List<LocalDate>>> attended = new LinkedHashMap<>();

        Builder() {}

        /**
         * Adds a student who is graded by the base variant.
         *
         * @param student the student
         * @return this builder
         */
        public Builder student(StudentId student) {
            return putStudents(student, Student.builder().build());
        }

        /**
         * Adds a student who is graded by another variant.
         *
         * @param student the student
         * @param variant the variant's name
         * @return this builder
         */
        public Builder student(StudentId student, String variant) {
            return putStudents(student, Student.in(Name.of(variant)));
        }

        /**
         * Adds a team of students who are members all the time.
         *
         * @param team the team
         * @param members the students
         * @return this builder
         */
        public Builder team(TeamId team, StudentId... members) {
            return putTeams(team, Team.of(members));
        }

        /**
         * Records the days on which a student took part.
         *
         * @param sessions the name of sessions of the policy
         * @param student the student
         * @param on the days
         * @return this builder
         * @throws RejectedException if the student has days of these sessions already
         */
        public Builder days(String sessions, StudentId student, List<LocalDate> on) {
            boolean first = attended.computeIfAbsent(Name.of(sessions), none -> new LinkedHashMap<>())
                            .putIfAbsent(student, on)
                    == null;
            RejectedException.unless(first, Code.DUPLICATE, "days", "a second list", "one list for each student");
            return this;
        }

        /**
         * Records a mark of a student or team.
         *
         * @param item the item's id
         * @param holder the student or team
         * @param mark a level, or missing, excused or ungraded
         * @return this builder
         * @throws RejectedException if the holder has a mark for that item already
         */
        public Builder mark(String item, Holder holder, String mark) {
            return mark(item, holder, Mark.named(mark));
        }

        /**
         * Records a mark of a student or team.
         *
         * @param item the item's id
         * @param holder the student or team
         * @param mark what was recorded
         * @return this builder
         * @throws RejectedException if the holder has a mark for that item already
         */
        public Builder mark(String item, Holder holder, Mark mark) {
            boolean first = recorded.computeIfAbsent(ItemId.of(item), none -> new LinkedHashMap<>())
                            .putIfAbsent(holder, mark)
                    == null;
            RejectedException.unless(first, Code.DUPLICATE, "scores", "a second mark", "one mark for each holder");
            return this;
        }

        /**
         * Records a student's points.
         *
         * @param item the item's id
         * @param student the student
         * @param points the points
         * @return this builder
         */
        public Builder points(String item, StudentId student, long points) {
            return mark(item, student.holder(), new Mark.Points(Fraction.of(points)));
        }

        @Override
        public CourseRecord build() {
            recorded.forEach(this::putScores);
            recorded.clear();
            attended.forEach(this::putDays);
            attended.clear();
            return super.build();
        }
    }
}
