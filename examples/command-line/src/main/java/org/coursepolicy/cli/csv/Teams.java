package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Team;

/** Reads who is in which team: for all the course from the roster, for a time from a file of its own. */
final class Teams {
    static final String FILE = "teams.csv";
    static final Columns COLUMNS = Columns.of(List.of("team", "student"), List.of("from", "until"));

    private final FolderReading reading;
    private final Map<TeamId, Team.Builder> teams = new LinkedHashMap<>();

    Teams(FolderReading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        reading.table(FILE, headings -> COLUMNS).ifPresent(table -> table.rows().forEach(this::read));
    }

    private void read(Table.Row row) {
        Optional<TeamId> team = reading.read(row, "team", Types.TEAM);
        Optional<StudentId> student = reading.student(row, "student");
        Optional<Team.Membership> membership = Team.Membership.KIND.read(new RowSource(reading, row));
        if (team.isPresent() && student.isPresent() && membership.isPresent()) {
            add(team.get(), row.cell("team"), student.get(), row.cell("student"), membership.get());
        }
    }

    void add(TeamId team, Cell teamCell, StudentId student, Cell studentCell, Team.Membership membership) {
        Place place = Place.of("teams", team.text());
        Optional<Cell> earlier = reading.origins().put(place.with("members").with(student.text()), studentCell);
        if (earlier.isPresent()) {
            reading.repeated(studentCell, earlier.get(), "the student and team of", "each member of a team once");
            return;
        }
        reading.origins().put(place, teamCell);
        reading.teams().putIfAbsent(team, teamCell);
        teams.computeIfAbsent(team, first -> Team.builder()).putMembers(student, membership);
    }

    /** Hands the teams over to the record, once all files that name members are read. */
    void finish() {
        teams.forEach((id, team) -> reading.record().putTeams(id, team.build()));
    }
}
