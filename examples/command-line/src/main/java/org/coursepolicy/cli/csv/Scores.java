package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Mark;

/** Reads marks as gradebooks have them: a student or team in each row, an item in each column. */
final class Scores {
    static final String FILE = "scores.csv";
    /** For a course that has items of both, since a row is either a student or a team. */
    static final String TEAM_FILE = "team-scores.csv";

    static final String STUDENT = "student";
    static final String TEAM = "team";

    private final FolderReading reading;
    private final Map<Holder, Cell> rows = new HashMap<>();

    Scores(FolderReading reading) {
        this.reading = reading;
    }

    Columns columns(String holder) {
        return Columns.of(List.of(holder), List.of())
                .andAny("an item of the policy", reading.vocabulary().items());
    }

    void read() throws IOException {
        read(FILE, STUDENT);
        read(TEAM_FILE, TEAM);
    }

    private void read(String file, String usual) throws IOException {
        rows.clear();
        Optional<Table> table = reading.table(file, headings -> columns(holder(headings, usual)));
        if (table.isPresent()) {
            String holder = holder(table.get().headings(), usual);
            List<String> items = table.get().headings().stream()
                    .filter(heading -> !heading.equals(holder))
                    .toList();
            items.forEach(item ->
                    reading.origins().put(Place.of("scores", item), table.get().heading(item)));
            table.get().rows().forEach(row -> read(row, holder, items));
        }
    }

    /** The first column says whose the marks are, in whichever of the two files. */
    private static String holder(List<String> headings, String usual) {
        boolean named = !headings.isEmpty() && List.of(STUDENT, TEAM).contains(headings.get(0));
        return named ? headings.get(0) : usual;
    }

    private void read(Table.Row row, String column, List<String> items) {
        Optional<Holder> holder = column.equals(TEAM)
                ? reading.team(row, column).map(TeamId::holder)
                : reading.student(row, column).map(StudentId::holder);
        if (holder.isEmpty()) {
            return;
        }
        Optional<Cell> earlier = Optional.ofNullable(rows.putIfAbsent(holder.get(), row.cell(column)));
        if (earlier.isPresent()) {
            reading.repeated(row.cell(column), earlier.get(), "the " + column + " of", "each " + column + " once");
            return;
        }
        items.forEach(item -> read(row, item, holder.get()));
    }

    private void read(Table.Row row, String item, Holder holder) {
        if (row.text(item).isEmpty()) {
            return;
        }
        Mark.TYPE
                .read(reading.mark(row, item, text -> reading.vocabulary().isLevel(item, text)))
                .ifPresent(mark -> {
                    Cell cell = row.cell(item);
                    Optional<Cell> earlier = reading.origins().put(Place.of("scores", item, holder.text()), cell);
                    if (earlier.isPresent()) {
                        reading.repeated(cell, earlier.get(), "a mark of", "one mark");
                    } else {
                        reading.record().mark(item, holder, mark);
                    }
                });
    }
}
