package org.coursepolicy.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;

/**
 * A class that never was: who is in it, and what its students and teams did.
 *
 * <p>Each student has habits, each team the habits of its members; {@link Intentions} says what follows from them. Beside
 * that there is one of each case that the policy has an answer to ({@link StudentOccasions}, {@link TeamOccasions}). Every
 * decision draws whole numbers from a stream of its own, which seed, student and item determine: an item that is added
 * changes nothing else.
 */
final class InventedClass {
    private static final Name LECTURES = Name.of("lectures");

    private final CoursePolicy policy;
    private final Streams streams;
    private final Timing timing;
    private final ResolvedVariant base;
    private final Roster roster;
    private final Lectures lectures;
    private final Desk desk = new Desk();

    InventedClass(CoursePolicy policy, long seed) {
        this.policy = policy;
        this.streams = new Streams(seed);
        this.timing = new Timing(policy.zone());
        this.base = policy.variant(Student.BASE).orElseThrow();
        this.roster = new Roster(streams);
        Sessions sessions = Objects.requireNonNull(base.variant().sessions().get(LECTURES));
        this.lectures = new Lectures(LECTURES, sessions, roster, streams);
    }

    CourseRecord record() {
        Occasions occasions = occasions();
        roster.teams().keySet().forEach(team -> play(team.holder(), HolderKind.TEAM, base, occasions));
        roster.students()
                .forEach((id, student) -> play(
                        id.holder(),
                        HolderKind.STUDENT,
                        policy.variant(student.variant()).orElseThrow(),
                        occasions));
        CourseRecord.Builder record = CourseRecord.builder();
        return record.title("A class that never was, of " + Roster.STUDENTS + " students, made with the seed "
                        + streams.seed())
                .putAllStudents(roster.students())
                .putAllTeams(roster.teams())
                .putAllScores(scores())
                .putDays(LECTURES, lectures.active())
                .putExcusedDays(LECTURES, lectures.excused())
                .addAllSubmissions(desk.events(Submission.class))
                .addAllExtensions(occasions.extensions())
                .addAllRequests(desk.events(TokenRequest.class))
                .addAllGrants(desk.events(TokenGrant.class))
                .addAllRatings(new PeerOpinions(roster, occasions, streams, timing).of(base.items()))
                .addAllIncidents(desk.events(Incident.class))
                .addAllRulings(occasions.rulings())
                .build();
    }

    /** What is marked without being handed in, in the order of the policy. */
    private Map<ItemId, Map<Holder, Mark>> scores() {
        Map<ItemId, Map<Holder, Mark>> ordered = new LinkedHashMap<>();
        policy.resolved().values().stream()
                .flatMap(variant -> variant.items().stream())
                .map(node -> new ItemId(List.of(node.id().last())))
                .filter(desk.scores()::containsKey)
                .forEach(item ->
                        ordered.put(item, Objects.requireNonNull(desk.scores().get(item))));
        return ordered;
    }

    private Occasions occasions() {
        Casting casting = new Casting(roster, streams);
        Occasions occasions = new Occasions(base, casting, desk);
        new AllAtOnce(roster, lectures).happen(occasions, casting);
        new StudentOccasions(occasions, casting).happen();
        new TeamOccasions(occasions, casting).happen();
        return occasions;
    }

    private void play(Holder holder, HolderKind kind, ResolvedVariant variant, Occasions occasions) {
        new Term(holder, kind, variant, roster.habits(holder), occasions, streams, timing, desk).play();
    }
}
