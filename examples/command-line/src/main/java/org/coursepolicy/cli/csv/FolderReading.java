package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.time.Moment;

/** What the files of one folder share while they are read. Mutable; one reading, one thread. */
final class FolderReading {
    private final Path folder;
    private final ZoneId zone;
    private final Vocabulary vocabulary;
    private final CellProblems problems = new CellProblems();
    private final Origins origins;
    private final CourseRecord.Builder record = CourseRecord.builder();
    private final Map<StudentId, Cell> students = new HashMap<>();
    private final Map<TeamId, Cell> teams = new HashMap<>();
    private final Map<EventId, Cell> events = new HashMap<>();

    FolderReading(Path folder, CoursePolicy policy) {
        this.folder = folder;
        this.zone = policy.zone();
        this.vocabulary = new Vocabulary(policy);
        this.origins = new Origins(Cell.ofFile(folder.toString()));
    }

    CellProblems problems() {
        return problems;
    }

    Origins origins() {
        return origins;
    }

    CourseRecord.Builder record() {
        return record;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the roster as far as it is read, each student with the cell that names it. */
    Map<StudentId, Cell> students() {
        return students;
    }

    /** Returns the teams as far as they are read, each with the first cell that names it. */
    Map<TeamId, Cell> teams() {
        return teams;
    }

    /** Returns the events as far as they are read, each with the cell that gives its id. */
    Map<EventId, Cell> events() {
        return events;
    }

    /** Tells whether everybody is known, so that nobody is called unknown because of another mistake. */
    boolean knowsEverybody() {
        return problems.isSound(name(Roster.FILE)) && problems.isSound(name(Teams.FILE));
    }

    /** Returns what messages call a file of the folder. */
    String name(String file) {
        return folder.resolve(file).toString();
    }

    /**
     * Reads a file.
     *
     * @param file its name in the folder
     * @param columns chooses its columns, by the headings that it has
     * @return its table; empty if there is no such file, or if something is wrong with it as a whole
     */
    Optional<Table> table(String file, Function<List<String>, Columns> columns) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Optional<List<List<String>>> rows = new CsvFile(path, name(file), problems).rows();
        return rows.flatMap(cells -> {
            Columns chosen = columns.apply(cells.isEmpty() ? List.of() : cells.get(0));
            return Table.of(name(file), cells, chosen, problems);
        });
    }

    /** Returns a cell as a type reads it. */
    CellSource source(Table.Row row, String column, Type<?> type) {
        return type == Mark.TYPE ? mark(row, column, row.text("item").orElse("")) : plain(row, column, type);
    }

    /** Returns a cell with a mark of an item, which may be a level that looks like a number. */
    CellSource mark(Table.Row row, String column, String item) {
        String text = row.text(column).orElse("");
        return new CellSource(problems, row.cell(column), text, vocabulary.isLevel(item, text));
    }

    private CellSource plain(Table.Row row, String column, Type<?> type) {
        Cell cell = row.cell(column);
        String text = row.text(column).orElse("");
        if (type == Moment.INSTANT) {
            return new TimeSource(problems, cell, text, zone);
        }
        // A reason is one line, however a spreadsheet breaks it.
        return new CellSource(problems, cell, type == Types.PROSE ? text.replaceAll("\\R", " ") : text);
    }

    /** Reads a cell. */
    <A> Optional<A> read(Table.Row row, String column, Type<A> type) {
        return type.read(source(row, column, type));
    }

    /** Reads the id of somebody on the roster. */
    Optional<StudentId> student(Table.Row row, String column) {
        return read(row, column, Types.STUDENT)
                .filter(id -> isKnown(students.containsKey(id), row.cell(column), "a student of " + Roster.FILE));
    }

    /** Reads the id of a team. */
    Optional<TeamId> team(Table.Row row, String column) {
        return read(row, column, Types.TEAM)
                .filter(id -> isKnown(
                        teams.containsKey(id), row.cell(column), "a team of " + Roster.FILE + " or " + Teams.FILE));
    }

    private boolean isKnown(boolean known, Cell cell, String expected) {
        if (!known && knowsEverybody()) {
            problems.add(cell, Code.REF, "nobody of that id", expected);
        }
        return known;
    }

    /** Notes that a cell says what another said before. */
    void repeated(Cell cell, Cell earlier, String what, String expected) {
        problems.add(cell, Code.DUPLICATE, what + " of " + earlier.rowSeenFrom(cell), expected);
    }
}
