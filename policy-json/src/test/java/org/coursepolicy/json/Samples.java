package org.coursepolicy.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;

/** Documents that are kept as files, for tests that read them in other ways. */
public final class Samples {
    private static final Path FOLDER = Path.of("../policy-json/src/test/resources/org/coursepolicy/json/inputs");
    private static final Pattern SPACES = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|[ \n]+");

    private Samples() {}

    /** Returns a file of the folder. */
    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Returns the bad files that the reader itself refuses, but for those whose first problem has one of these codes. */
    public static List<Path> badFiles(Code... without) {
        Set<String> codes = Set.of(List.of(without).stream().map(Code::name).toArray(String[]::new));
        return lines(file("bad/expected.tsv")).stream()
                .map(line -> line.split("\t", 3))
                .filter(parts -> !codes.contains(parts[1]) && !parts[0].contains("extends"))
                .map(parts -> file("bad/" + parts[0]))
                .filter(Samples::isRefusedByTheReader)
                .toList();
    }

    private static boolean isRefusedByTheReader(Path file) {
        try {
            PolicyJson.standard().read(kind(file), Input.of(file));
            return false;
        } catch (DocumentException refused) {
            return true;
        }
    }

    /** Returns why a file is refused. */
    public static DocumentException failure(Path file) {
        try {
            PolicyJson.standard().read(kind(file), Input.of(file));
        } catch (DocumentException refused) {
            return refused;
        }
        throw new AssertionError("nothing is wrong with " + file);
    }

    /** Returns what a file should be. */
    public static Kind<?> kind(Path file) {
        return file.toString().endsWith(".record.json") ? CourseRecord.KIND : CoursePolicy.KIND;
    }

    /** Returns what stands in a file. */
    public static String text(Path file) {
        return String.join("\n", lines(file));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes out all space that is not within texts. */
    public static String withoutSpaces(String json) {
        return SPACES.matcher(json)
                .replaceAll(found ->
                        found.group(1) == null ? "" : java.util.regex.Matcher.quoteReplacement(found.group(1)));
    }
}
