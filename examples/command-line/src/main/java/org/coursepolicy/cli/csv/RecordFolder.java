package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;

/**
 * A record in a folder of CSV files: who takes the course in {@code roster.csv}, and each sort of fact in a file of its
 * own.
 *
 * <p>It is built by the record's own builders and not by way of a JSON document: a cell has no type, so what it means
 * depends on the member that reads it, and the way back from a place to a cell would lead through a text that nobody
 * wrote.
 */
public final class RecordFolder {
    private final FolderReading reading;
    private final Teams teams;
    private final Scores scores;
    private final Days days;
    private final Ratings ratings;
    private final List<Facts<?>> facts;

    private RecordFolder(FolderReading reading) {
        this.reading = reading;
        this.teams = new Teams(reading);
        this.scores = new Scores(reading);
        this.days = new Days(reading);
        this.ratings = new Ratings(reading);
        this.facts = List.of(
                new Submissions(reading),
                new Facts<>(reading, "extensions", Extension.KIND, CourseRecord.Builder::addExtensions),
                new Facts<>(reading, "requests", TokenRequest.KIND, CourseRecord.Builder::addRequests),
                new Facts<>(reading, "grants", TokenGrant.KIND, CourseRecord.Builder::addGrants),
                new Facts<>(reading, "incidents", Incident.KIND, CourseRecord.Builder::addIncidents),
                new Facts<>(reading, "rulings", Ruling.KIND, CourseRecord.Builder::addRulings));
    }

    /**
     * Evaluates the record in a folder. The record is checked by the policy even if files have mistakes, as long as
     * everybody in them is known, so that as many mistakes as can be found are told together.
     *
     * @param folder the folder
     * @param policy the policy
     * @param evaluator evaluates by that policy
     * @return the outcome
     * @throws FolderException if anything is wrong with the files, with all that is
     * @throws IOException if a file cannot be fetched
     */
    public static CourseOutcome evaluate(Path folder, CoursePolicy policy, GradeEvaluator evaluator)
            throws IOException {
        return use(folder, policy, evaluator::evaluate);
    }

    /**
     * Reads the record in a folder.
     *
     * @param folder the folder
     * @param policy the policy, which the record must suit
     * @return the record
     * @throws FolderException if anything is wrong with the files, with all that is
     * @throws IOException if a file cannot be fetched
     */
    public static CourseRecord read(Path folder, CoursePolicy policy) throws IOException {
        GradeEvaluator evaluator = GradeEvaluator.of(policy).withoutExplanations();
        return use(folder, policy, record -> {
            evaluator.evaluate(record);
            return record;
        });
    }

    private static <A> A use(Path folder, CoursePolicy policy, Function<CourseRecord, A> task) throws IOException {
        FolderReading reading = new FolderReading(folder, policy);
        new RecordFolder(reading).read(folder);
        Optional<A> result = Optional.empty();
        if (reading.knowsEverybody()) {
            try {
                result = Optional.of(task.apply(reading.record().build()));
            } catch (PolicyException unsuited) {
                reading.translate(unsuited);
            }
        }
        reading.problems().throwIfAny();
        return result.orElseThrow();
    }

    private void read(Path folder) throws IOException {
        Roster.read(reading, teams);
        teams.read();
        teams.finish();
        scores.read();
        days.read();
        ratings.read();
        for (Facts<?> file : facts) {
            file.read();
        }
        refuseOthers(folder);
    }

    /** Returns the files that a folder may have, and their columns; documentation lists the same. */
    static Map<String, Columns> columns(CoursePolicy policy) {
        return new RecordFolder(new FolderReading(Path.of(""), policy)).columns();
    }

    private Map<String, Columns> columns() {
        Map<String, Columns> columns = new LinkedHashMap<>();
        columns.put(Roster.FILE, Roster.COLUMNS);
        columns.put(Teams.FILE, Teams.COLUMNS);
        columns.put(Scores.FILE, scores.columns(Scores.STUDENT));
        columns.put(Scores.TEAM_FILE, scores.columns(Scores.TEAM));
        columns.put(Days.FILE, days.columns());
        columns.put(Ratings.FILE, Ratings.COLUMNS);
        facts.forEach(file -> columns.put(file.file(), file.columns()));
        return columns;
    }

    /** A file that is not read would be a surprise; hidden ones are left behind by the system, or by an open spreadsheet. */
    private void refuseOthers(Path folder) throws IOException {
        Set<String> known = columns().keySet();
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        for (String name : names) {
            boolean read = known.contains(name) && reading.has(name);
            if (!read && !name.startsWith(".") && !name.startsWith("~$")) {
                Optional<String> near = Problem.nearest(name, known)
                        .filter(file -> !file.equals(name))
                        .map(file -> "did you mean \"" + file + "\"?");
                reading.problems()
                        .add(
                                Cell.ofFile(reading.name(name)),
                                Code.UNKNOWN,
                                "something that is not read",
                                "only the files " + String.join(", ", known),
                                near.or(() -> Optional.of("move it elsewhere")));
            }
        }
    }
}
