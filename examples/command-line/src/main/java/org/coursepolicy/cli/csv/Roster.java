package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;

/** Reads who takes the course: a student in each row, with variant and team. */
final class Roster {
    static final String FILE = "roster.csv";
    static final Columns COLUMNS = Columns.of(List.of("student"), List.of("variant", "team"));

    private Roster() {}

    static void read(FolderReading reading, Teams teams) throws IOException {
        Optional<Table> table = reading.table(FILE, headings -> COLUMNS);
        table.ifPresent(present -> present.rows().forEach(row -> read(reading, row, teams)));
        boolean empty = table.map(present -> present.rows().isEmpty()).orElse(true);
        if (empty && reading.problems().isSound(reading.name(FILE))) {
            reading.problems()
                    .add(
                            Cell.ofFile(reading.name(FILE)),
                            Code.MISSING,
                            "no students",
                            "a row for each student, below a row with the heading student");
        }
    }

    private static void read(FolderReading reading, Table.Row row, Teams teams) {
        Optional<StudentId> id = reading.read(row, "student", Types.STUDENT);
        Optional<Student> student = Student.KIND.read(new RowSource(reading, row));
        if (id.isEmpty() || student.isEmpty()) {
            return;
        }
        Cell cell = row.cell("student");
        Optional<Cell> earlier = Optional.ofNullable(reading.students().putIfAbsent(id.get(), cell));
        if (earlier.isPresent()) {
            reading.repeated(cell, earlier.get(), "the student of", "each student once");
            return;
        }
        reading.record().putStudents(id.get(), student.get());
        Place place = Place.of("students", id.get().text());
        reading.origins().put(place, cell);
        reading.origins().put(place.with("variant"), row.cell("variant"));
        if (row.text("team").isPresent()) {
            reading.read(row, "team", Types.TEAM)
                    .ifPresent(team -> teams.add(
                            team,
                            row.cell("team"),
                            id.get(),
                            cell,
                            Team.Membership.builder().build()));
        }
    }
}
