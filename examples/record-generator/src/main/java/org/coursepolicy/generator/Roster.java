package org.coursepolicy.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.Team.Membership;

/** Who is in the class: students by variant, in teams, each with habits. */
final class Roster {
    static final int STUDENTS = 74;

    private static final int AUDITORS = 8;
    private static final int DOCTORAL = 6;
    private static final int[] TEAM_SIZES = {4, 5, 4, 4, 3, 4, 5, 4, 4, 3, 4, 5, 4, 4, 5, 4};
    /** A member of a team of five goes over to a team of three on this day. */
    private static final Instant MOVE = Instant.parse("2022-02-14T05:00:00Z");

    private final Map<StudentId, Student> students = new LinkedHashMap<>();
    private final Map<TeamId, Map<StudentId, Membership>> teams = new LinkedHashMap<>();
    private final Map<Holder, Habits> habits = new LinkedHashMap<>();

    Roster(Streams streams) {
        enrol(streams);
        formTeams(streams);
        move(new TeamId("t02"), new TeamId("t05"));
    }

    private void enrol(Streams streams) {
        List<Integer> order = new ArrayList<>();
        SplittableRandom random = streams.of("variants");
        for (int i = 0; i < STUDENTS; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        for (int i = 0; i < STUDENTS; i++) {
            StudentId id = new StudentId(String.format(Locale.ROOT, "s%02d", i + 1));
            int position = order.indexOf(i);
            String variant = position < AUDITORS ? "audit" : position < AUDITORS + DOCTORAL ? "phd" : "base";
            students.put(id, Student.in(Name.of(variant)));
            habits.put(id.holder(), Habits.ofStudent(streams.of(id.text())));
        }
    }

    private void formTeams(Streams streams) {
        List<StudentId> waiting = new ArrayList<>();
        SplittableRandom random = streams.of("teams");
        students.forEach((id, student) -> {
            if (!student.variant().text().equals("audit")) {
                waiting.add(random.nextInt(waiting.size() + 1), id);
            }
        });
        int next = 0;
        for (int i = 0; i < TEAM_SIZES.length; i++) {
            TeamId team = new TeamId(String.format(Locale.ROOT, "t%02d", i + 1));
            List<StudentId> members = waiting.subList(next, next + TEAM_SIZES[i]);
            next += TEAM_SIZES[i];
            Map<StudentId, Membership> memberships = new LinkedHashMap<>();
            members.stream()
                    .sorted(Comparator.comparing(StudentId::text))
                    .forEach(student ->
                            memberships.put(student, Membership.builder().build()));
            teams.put(team, memberships);
            habits.put(
                    team.holder(),
                    Habits.ofTeam(members.stream().map(this::habits).toList()));
        }
    }

    private void move(TeamId from, TeamId to) {
        Map<StudentId, Membership> old = Objects.requireNonNull(teams.get(from));
        StudentId student = old.keySet().iterator().next();
        Membership.Builder until = Membership.builder();
        old.put(student, until.until(MOVE).build());
        Membership.Builder since = Membership.builder();
        Objects.requireNonNull(teams.get(to)).put(student, since.from(MOVE).build());
    }

    Map<StudentId, Student> students() {
        return students;
    }

    Map<TeamId, Team> teams() {
        Map<TeamId, Team> formed = new LinkedHashMap<>();
        teams.forEach((id, members) -> {
            Team.Builder team = Team.builder();
            formed.put(id, team.putAllMembers(members).build());
        });
        return formed;
    }

    Name variant(StudentId student) {
        return Objects.requireNonNull(students.get(student)).variant();
    }

    /** Finds the members of a team at an instant. */
    List<StudentId> members(TeamId team, Instant at) {
        return Objects.requireNonNull(teams.get(team)).entrySet().stream()
                .filter(member -> member.getValue().covers(at))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Finds the team in which a student is at the end. */
    TeamId lastTeam(StudentId student) {
        return teams.entrySet().stream()
                .filter(team -> Optional.ofNullable(team.getValue().get(student))
                        .filter(Membership::isOpenEnded)
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Habits habits(StudentId student) {
        return habits(student.holder());
    }

    Habits habits(Holder holder) {
        return Objects.requireNonNull(habits.get(holder));
    }
}
