package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.PolicyException;
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

    /** Tells problems that were found with the record as a whole. */
    void translate(PolicyException unsuited) {
        Set<String> persons = new HashSet<>();
        students.keySet().forEach(id -> persons.add(id.text()));
        teams.keySet().forEach(id -> persons.add(id.text()));
        origins.translate(unsuited, persons::contains, problems);
    }

    /** Returns what messages call a file of the folder. */
    String name(String file) {
        return folder.resolve(file).toString();
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /**
     * Reads a file.
     *
     * @param file its name in the folder
     * @param columns chooses its columns, by the headings that it has
     * @return its table; empty if there is no such file, or if something is wrong with it as a whole
     */
    Optional<Table> table(String file, Function<List<String>, Columns> columns) throws IOException {
        if (!has(file)) {
            return Optional.empty();
        }
        Optional<List<List<String>>> rows = new CsvFile(folder.resolve(file), name(file), problems).rows();
        return rows.flatMap(cells -> {
            Columns chosen = columns.apply(cells.isEmpty() ? List.of() : cells.get(0));
            return Table.of(name(file), cells, chosen, problems);
        });
    }

    /**
     * Returns a cell with a word or a number, such as a mark.
     *
     * @param row the row
     * @param column the column's heading
     * @param words tells whether a text is a word of the policy's, even if it looks like a number
     * @return the cell as a type reads it
     */
    CellSource mark(Table.Row row, String column, Predicate<String> words) {
        String text = row.text(column).orElse("");
        return new CellSource(problems, row.cell(column), text, words.test(text));
    }

    /** Returns a cell as a type reads it. */
    CellSource source(Table.Row row, String column, Type<?> type) {
        return type.equals(Mark.TYPE)
                ? mark(row, column, text -> vocabulary.isLevel(row.text("item").orElse(""), text))
                : plain(row, column, type);
    }

    private CellSource plain(Table.Row row, String column, Type<?> type) {
        Cell cell = row.cell(column);
        String text = row.text(column).orElse("");
        if (type.equals(Moment.INSTANT)) {
            return new TimeSource(problems, cell, text, zone);
        }
        // A reason is one line, however a spreadsheet breaks it.
        return new CellSource(problems, cell, type.equals(Types.PROSE) ? text.replaceAll("\\R", " ") : text);
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

    /** Tells whether a cell, if anything stands in it, has the id of a student or team. */
    boolean isHolder(Table.Row row, String column) {
        return row.text(column).isEmpty()
                || read(row, column, Types.HOLDER)
                        .filter(id -> isKnown(
                                isPerson(id.text()),
                                row.cell(column),
                                "a student or team of " + Roster.FILE + " or " + Teams.FILE))
                        .isPresent();
    }

    private boolean isPerson(String id) {
        return students.containsKey(new StudentId(id)) || teams.containsKey(new TeamId(id));
    }

    private boolean isKnown(boolean known, Cell cell, String expected) {
        if (!known && knowsEverybody()) {
            problems.add(cell, Code.REF, "nobody of that id", expected);
        }
        return known;
    }

    /** Notes that a cell says what another said before. */
    void repeated(Cell cell, Cell earlier, String what, String expected) {
        problems.add(cell, Code.DUPLICATE, what + " " + earlier.rowSeenFrom(cell), expected);
    }
}
