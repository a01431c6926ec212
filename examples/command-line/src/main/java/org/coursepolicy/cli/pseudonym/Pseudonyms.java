package org.coursepolicy.cli.pseudonym;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coursepolicy.cli.pseudonym.PseudonymKey.Sort;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.CourseRecord;

/** The pseudonyms of everybody in a record. */
public final class Pseudonyms {
    private final Map<StudentId, StudentId> students;
    private final Map<TeamId, TeamId> teams;

    private Pseudonyms(Map<StudentId, StudentId> students, Map<TeamId, TeamId> teams) {
        this.students = students;
        this.teams = teams;
    }

    /**
     * Makes the pseudonyms of everybody in a record. The same key gives the same student the same pseudonym in every record.
     *
     * @param record the record
     * @param key the secret
     * @return the pseudonyms
     * @throws IllegalStateException if two persons get the same one
     */
    public static Pseudonyms of(CourseRecord record, PseudonymKey key) {
        return of(record, id -> key.pseudonym(Sort.STUDENT, id), id -> key.pseudonym(Sort.TEAM, id));
    }

    /** Takes pseudonyms as they are given; a test gives everybody's own name. */
    static Pseudonyms of(CourseRecord record, UnaryOperator<String> student, UnaryOperator<String> team) {
        return new Pseudonyms(
                named(record.students().keySet(), id -> StudentId.of(student.apply(id.text()))),
                named(record.teams().keySet(), id -> TeamId.of(team.apply(id.text()))));
    }

    private static <A> Map<A, A> named(Collection<A> ids, UnaryOperator<A> pseudonym) {
        Map<A, A> named = ids.stream().collect(ImmutableMap.toImmutableMap(id -> id, pseudonym));
        Set<A> different = new HashSet<>(named.values());
        if (different.size() < named.size()) {
            throw new IllegalStateException("two persons have the same pseudonym by this key; take another key");
        }
        return named;
    }

    StudentId of(StudentId student) {
        return Optional.ofNullable(students.get(student)).orElseThrow(Pseudonyms::unknown);
    }

    TeamId of(TeamId team) {
        return Optional.ofNullable(teams.get(team)).orElseThrow(Pseudonyms::unknown);
    }

    /** Returns the pseudonym of a student or a team; no team has the id of a student. */
    Holder of(Holder holder) {
        TeamId team = teams.get(new TeamId(holder.text()));
        return team != null ? team.holder() : of(new StudentId(holder.text())).holder();
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("somebody is named who is not on the roster");
    }

    /** Returns the ids of students by their pseudonyms, in the order of the pseudonyms. */
    Map<String, String> studentsByPseudonym() {
        return inverse(students, StudentId::text);
    }

    /** Returns the ids of teams by their pseudonyms, in the order of the pseudonyms. */
    Map<String, String> teamsByPseudonym() {
        return inverse(teams, TeamId::text);
    }

    private static <A> Map<String, String> inverse(Map<A, A> pseudonyms, Function<A, String> text) {
        return pseudonyms.entrySet().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(entry -> text.apply(entry.getValue()), entry -> text.apply(entry.getKey())),
                        ImmutableSortedMap::copyOf));
    }
}
