package org.coursepolicy.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/** Checks the persons of a record: all on the roster, one id for each holder, one team at a time. */
final class RosterCheck {
    private final CourseRecord record;
    private final Problems problems;

    RosterCheck(CourseRecord record, Problems problems) {
        this.record = record;
        this.problems = problems;
    }

    void check() {
        record.teams().forEach((team, members) -> {
            Place place = Place.of("teams", team.text());
            if (record.students().containsKey(new StudentId(team.text()))) {
                note(Code.DUPLICATE, place, "an id that a student has", "an id of its own");
            }
            members.members().keySet().forEach(student -> onRoster(student, place.with("members")));
        });
        record.scores().forEach((item, marks) -> marks.keySet().forEach(holder -> {
            boolean known = record.students().containsKey(new StudentId(holder.text()))
                    || record.teams().containsKey(new TeamId(holder.text()));
            if (!known) {
                Place place = Place.of("scores", item.toString(), holder.text());
                note(Code.REF, place, "nobody of that id", "a student or team of this record");
            }
        }));
        checkDays("days", record.days());
        checkDays("excused-days", record.excusedDays());
        checkOneTeam();
    }

    private void checkDays(String member, Map<Name, Map<StudentId, List<LocalDate>>> days) {
        days.forEach((name, byStudent) ->
                byStudent.keySet().forEach(student -> onRoster(student, Place.of(member, name.text()))));
    }

    /** A student has one team at a time. */
    private void checkOneTeam() {
        Map<StudentId, List<Team.Membership>> earlier = new HashMap<>();
        record.teams().forEach((id, team) -> team.members().forEach((student, membership) -> {
            List<Team.Membership> others = earlier.computeIfAbsent(student, first -> new ArrayList<>());
            if (others.stream().anyMatch(membership::overlaps)) {
                note(
                        Code.CONFLICT,
                        Place.of("teams", id.text(), "members", student.text()),
                        "a member of another team at the same time",
                        "one team at a time; say from and until when");
            }
            others.add(membership);
        }));
    }

    private void onRoster(StudentId student, Place above) {
        if (!record.students().containsKey(student)) {
            note(Code.REF, above.with(student.text()), "nobody of that id", "a student of this record");
        }
    }

    private void note(Code code, Place place, String found, String expected) {
        problems.add(Problem.of(code, place, found, expected));
    }
}
