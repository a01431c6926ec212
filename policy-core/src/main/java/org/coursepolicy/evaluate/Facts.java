package org.coursepolicy.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.participation.Attendance;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;

/** A record that suits a policy, indexed for evaluation up to an instant. */
final class Facts {
    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Optional<Instant> asOf;
    private final Map<ItemId, Map<Holder, Mark>> marks = new HashMap<>();
    private final Map<StudentId, List<TeamId>> teams = new HashMap<>();
    private final Map<Sessions, Set<LocalDate>> held = new HashMap<>();

    private Facts(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        this.policy = policy;
        this.record = record;
        this.asOf = asOf;
    }

    static Facts of(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        Problems problems = new Problems();
        new RecordCheck(policy, record, problems).check();
        problems.throwIfAny();
        Facts facts = new Facts(policy, record, asOf);
        facts.index();
        return facts;
    }

    private void index() {
        for (ResolvedVariant variant : policy.resolved().values()) {
            record.scores().forEach((id, byHolder) -> variant.find(id).stream()
                    .findFirst()
                    .ifPresent(node -> marks.putIfAbsent(node.id(), byHolder)));
            variant.variant()
                    .sessions()
                    .values()
                    .forEach(sessions -> held.put(
                            sessions,
                            asOf.map(instant -> sessions.held(policy.zone(), instant))
                                    .orElseGet(sessions::allDays)));
        }
        record.teams().forEach((id, team) -> team.members().keySet().forEach(student -> teams.computeIfAbsent(
                        student, first -> new ArrayList<>())
                .add(id)));
    }

    ResolvedVariant variantOf(StudentId student) {
        Name name = nameOfVariant(student);
        return policy.variant(name).orElseThrow();
    }

    Name nameOfVariant(StudentId student) {
        return Optional.ofNullable(record.students().get(student))
                .map(Student::variant)
                .orElseThrow();
    }

    /** Finds what was recorded for a leaf; nothing counts as recorded before the leaf is due. */
    Mark mark(ItemNode leaf, StudentId student) {
        boolean later = asOf.isPresent() && leaf.due().map(asOf.get()::isBefore).orElse(false);
        return later
                ? Mark.State.UNGRADED
                : holder(leaf, student)
                        .flatMap(holder -> Optional.ofNullable(
                                marks.getOrDefault(leaf.id(), Map.of()).get(holder)))
                        .orElse(Mark.State.UNGRADED);
    }

    private Optional<Holder> holder(ItemNode leaf, StudentId student) {
        return leaf.holder() == HolderKind.STUDENT
                ? Optional.of(student.holder())
                : teamOf(student, leaf.due()).map(TeamId::holder);
    }

    /** Finds the team of which a student is a member when an item is due. */
    private Optional<TeamId> teamOf(StudentId student, Optional<Instant> at) {
        return teams.getOrDefault(student, List.of()).stream()
                .filter(id -> covers(id, student, at))
                .findFirst();
    }

    private boolean covers(TeamId id, StudentId student, Optional<Instant> at) {
        return Optional.ofNullable(record.teams().get(id))
                .map(Team::members)
                .flatMap(members -> Optional.ofNullable(members.get(student)))
                .map(membership -> at.map(membership::covers).orElse(membership.isOpenEnded()))
                .orElse(false);
    }

    Attendance attendance(Name name, Sessions sessions, StudentId student) {
        return sessions.attended(
                days(record.days(), name, student),
                days(record.excusedDays(), name, student),
                held.getOrDefault(sessions, Set.of()));
    }

    boolean areAllHeld(Sessions sessions) {
        return held.getOrDefault(sessions, Set.of()).size() == sessions.on().size();
    }

    private static Collection<LocalDate> days(
            Map<Name, Map<StudentId, List<LocalDate>>> days, Name sessions, StudentId student) {
        return new HashSet<>(days.getOrDefault(sessions, Map.of()).getOrDefault(student, List.of()));
    }
}
