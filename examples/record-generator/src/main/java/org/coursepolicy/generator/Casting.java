package org.coursepolicy.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.Student;

/** Picks to whom an occasion comes: nobody has two. A role that is added at the end changes no other. */
final class Casting {
    private static final int WORKS_WELL = 800;
    private static final int SPEAKS = 300;

    private final Roster roster;
    private final Streams streams;
    private final Map<Holder, String> cast = new LinkedHashMap<>();

    Casting(Roster roster, Streams streams) {
        this.roster = roster;
        this.streams = streams;
    }

    /** Picks a student of the base variant who works well and speaks, and suits a wish if anybody does. */
    StudentId student(String role, Predicate<StudentId> wish) {
        List<StudentId> free = roster.students().keySet().stream()
                .filter(student -> !isCast(student.holder()))
                .filter(student -> roster.variant(student).equals(Student.BASE))
                .filter(student -> roster.habits(student).passes() >= WORKS_WELL)
                .filter(student -> roster.habits(student).speaks() >= SPEAKS)
                .toList();
        StudentId picked = pick(role, free, wish);
        cast.put(picked.holder(), role);
        return picked;
    }

    /** Picks a team. */
    TeamId team(String role, Predicate<TeamId> wish) {
        List<TeamId> free = roster.teams().keySet().stream()
                .filter(team -> !isCast(team.holder()))
                .toList();
        TeamId picked = pick(role, free, wish);
        cast.put(picked.holder(), role);
        return picked;
    }

    private <H> H pick(String role, List<H> free, Predicate<H> wish) {
        List<H> suited = free.stream().filter(wish).toList();
        List<H> choice = suited.isEmpty() ? free : suited;
        return choice.get(streams.of("role " + role).nextInt(choice.size()));
    }

    boolean isCast(Holder holder) {
        return cast.containsKey(holder);
    }

    /** Tells whether a student with a role ends up in a team. */
    boolean isIn(TeamId team, String role) {
        return roster.students().keySet().stream()
                .filter(student -> role.equals(cast.get(student.holder())))
                .anyMatch(student -> roster.lastTeam(student).equals(team));
    }
}
