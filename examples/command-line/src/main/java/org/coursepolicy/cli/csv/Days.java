package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;

/**
 * Reads a sheet of attendance: a student in each row, a day in each column, and in the cell whether the student took part
 * or is excused. Where a policy has several series of sessions, a student has a row for each.
 */
final class Days {
    static final String FILE = "days.csv";
    static final String TOOK_PART = "x";
    static final String EXCUSED = "excused";

    private static final String STUDENT = "student";
    private static final String SESSIONS = "sessions";

    private final FolderReading reading;
    private final Map<String, Set<LocalDate>> sessions;
    private final Map<List<Object>, Cell> rows = new LinkedHashMap<>();
    private final Map<Name, Map<StudentId, List<LocalDate>>> there = new LinkedHashMap<>();
    private final Map<Name, Map<StudentId, List<LocalDate>>> excused = new LinkedHashMap<>();

    Days(FolderReading reading) {
        this.reading = reading;
        this.sessions = reading.vocabulary().sessions();
    }

    Columns columns() {
        Set<String> days = new LinkedHashSet<>();
        sessions.values().forEach(series -> series.forEach(day -> days.add(day.toString())));
        String sample = days.stream().findFirst().map(day -> ", such as " + day).orElse("");
        return Columns.of(List.of(STUDENT), List.of(SESSIONS)).andAny("a day of the policy's sessions" + sample, days);
    }

    void read() throws IOException {
        if (sessions.isEmpty() && reading.has(FILE)) {
            Cell file = Cell.ofFile(reading.name(FILE));
            reading.problems().add(file, Code.REF, "days", "no such file, for the policy has no sessions");
            return;
        }
        Optional<Table> table = reading.table(FILE, headings -> columns());
        if (table.isPresent()) {
            List<String> days = table.get().headings().stream()
                    .filter(heading -> !heading.equals(STUDENT) && !heading.equals(SESSIONS))
                    .toList();
            table.get().rows().forEach(row -> read(row, days));
            reading.record().putAllDays(there).putAllExcusedDays(excused);
        }
    }

    private void read(Table.Row row, List<String> days) {
        Optional<StudentId> student = reading.student(row, STUDENT);
        Optional<Name> series = series(row);
        if (student.isEmpty() || series.isEmpty()) {
            return;
        }
        Cell cell = row.cell(STUDENT);
        Optional<Cell> earlier = Optional.ofNullable(rows.putIfAbsent(List.of(series.get(), student.get()), cell));
        if (earlier.isPresent()) {
            reading.repeated(cell, earlier.get(), "the student of", "each student once for each series of sessions");
            return;
        }
        days.forEach(
                day -> row.text(day).ifPresent(text -> note(row.cell(day), text, series.get(), student.get(), day)));
    }

    /** The column may be left out where there is but one series. */
    private Optional<Name> series(Table.Row row) {
        if (row.text(SESSIONS).isEmpty() && sessions.size() == 1) {
            return sessions.keySet().stream().findFirst().map(Name::of);
        }
        return new CellSource(
                        reading.problems(),
                        row.cell(SESSIONS),
                        row.text(SESSIONS).orElse(""))
                .word(List.copyOf(sessions.keySet()))
                .map(Name::of);
    }

    private void note(Cell cell, String text, Name series, StudentId student, String day) {
        LocalDate date = LocalDate.parse(day);
        boolean held = sessions.getOrDefault(series.text(), Set.of()).contains(date);
        if (!held) {
            reading.problems().add(cell, Code.REF, "an entry", "none, for these sessions are not held on " + day);
            return;
        }
        new CellSource(reading.problems(), cell, text)
                .word(List.of(TOOK_PART, EXCUSED))
                .ifPresent(word -> {
                    boolean present = word.equals(TOOK_PART);
                    List<LocalDate> dates = (present ? there : excused)
                            .computeIfAbsent(series, first -> new LinkedHashMap<>())
                            .computeIfAbsent(student, first -> new ArrayList<>());
                    Place place = Place.of(
                            present ? "days" : "excused-days",
                            series.text(),
                            student.text(),
                            Integer.toString(dates.size()));
                    reading.origins().put(place, cell);
                    dates.add(date);
                });
    }
}
