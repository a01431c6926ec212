package org.coursepolicy.json.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Document;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;

/**
 * The files of the table of bad inputs: {@code 034-misspelt-member.policy.json} belongs to row 34.
 *
 * <p>A record is read and then held against one policy for all of them, {@code good/course.policy.json}.
 */
final class RowFiles {
    static final Path FOLDER = Path.of("src/test/resources/org/coursepolicy/json/inputs");
    static final PolicyJson JSON = PolicyJson.standard();

    private static final Path COURSE = FOLDER.resolve("good/course.policy.json");

    /** What is expected of a bad file: its first problem. */
    record Expected(String file, String code, String place) {
        Path path() {
            return FOLDER.resolve("bad").resolve(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private RowFiles() {}

    private static final GradeEvaluator EVALUATOR =
            GradeEvaluator.of(JSON.read(CoursePolicy.KIND, Input.of(COURSE)).value());

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A line of {@code expected.tsv} is a file, the code, line and column, and the pointer. */
    static List<Expected> expected() {
        try {
            return Files.readAllLines(FOLDER.resolve("bad/expected.tsv")).stream()
                    .map(line -> line.split("\t", 3))
                    .map(parts -> new Expected(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a file and holds it against the policy, if it is a record. */
    static Object read(Path file, Function<Path, Input> how) {
        Input input = how.apply(file);
        if (!isRecord(file)) {
            return JSON.read(CoursePolicy.KIND, input).value();
        }
        Document<CourseRecord> record = JSON.read(CourseRecord.KIND, input);
        try {
            return EVALUATOR.evaluate(record.value());
        } catch (PolicyException refused) {
            throw record.locate(refused);
        }
    }

    static DocumentException failure(Path file, Function<Path, Input> how) {
        try {
            read(file, how);
        } catch (DocumentException refused) {
            return refused;
        }
        throw new AssertionError("nothing was found wrong with " + file);
    }

    static boolean isRecord(Path file) {
        return file.toString().endsWith(".record.json");
    }

    static Kind<?> kind(Path file) {
        return isRecord(file) ? CourseRecord.KIND : CoursePolicy.KIND;
    }

    static int row(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("course.") ? 0 : Integer.parseInt(name.substring(0, 3));
    }

    /** What all files are answered with, on one line for each problem: the same on every machine. */
    static String answers() {
        return answers(1);
    }

    /** The same for every so many rows. */
    static String answers(int step) {
        return Stream.of("good", "bad")
                .flatMap(folder -> files(folder).stream())
                .filter(file -> row(file) % step == 0)
                .map(file -> file.getFileName() + ": " + answer(file))
                .collect(Collectors.joining("\n"));
    }

    private static String answer(Path file) {
        try {
            Object value = read(file, path -> Input.bytes("file", bytes(path)));
            return value instanceof CoursePolicy policy
                    ? JSON.write(CoursePolicy.KIND, policy)
                    : JSON.write(CourseOutcome.KIND, (CourseOutcome) value);
        } catch (DocumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
