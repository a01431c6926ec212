package org.coursepolicy.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The policies among the examples, and the rows of pages that tell about them. */
final class PolicyTables {
    static final Path ROOT = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
    static final Path POLICIES = ROOT.resolve("examples/policies");
    private static final String ENDING = ".policy.json";
    /** A row whose first cell is a link to a policy. */
    private static final Pattern ROW = Pattern.compile("\\| \\[([^\\]]+)]\\(([^)]+\\.policy\\.json)\\) \\|(.*)\\|");

    private PolicyTables() {}

    /**
     * A row about a policy.
     *
     * @param name what the link is called
     * @param file the policy
     * @param cells the cells after the link
     */
    record Row(String name, Path file, List<String> cells) {}

    /** The rows of a page, in its order, with the file that each link leads to. */
    static List<Row> rows(Path page) {
        return lines(page)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(
                        row.group(1),
                        page.resolveSibling(row.group(2)).normalize(),
                        Stream.of(row.group(3).split(" \\| "))
                                .map(String::strip)
                                .toList()))
                .toList();
    }

    static Stream<String> lines(Path page) {
        try {
            return Files.readAllLines(page).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All policies of the examples, sorted. */
    static List<Path> policies() {
        return in(POLICIES, Integer.MAX_VALUE);
    }

    /** The policies of a folder itself, sorted. */
    static List<Path> policiesOf(Path folder) {
        return in(folder, 1);
    }

    private static List<Path> in(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a policy's file is called, without its ending. */
    static String idOf(Path policy) {
        String name = policy.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
