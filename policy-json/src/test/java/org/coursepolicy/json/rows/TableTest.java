package org.coursepolicy.json.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of bad inputs has a hundred rows, and each names files or a test that there are. */
class TableTest {
    private static final Path PAGE = Path.of("../docs/bad-input.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .+ \\| .+ \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private static Map<Integer, String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> Integer.valueOf(row.group(1)), row -> row.group(2)));
    }

    @Test
    void itHasAHundredRows() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void everyFileBelongsToARowThatNamesIt() throws IOException {
        Map<Integer, String> rows = rows();
        Stream.of("good", "bad").forEach(folder -> RowFiles.files(folder).stream()
                .filter(file -> RowFiles.row(file) > 0)
                .forEach(file -> assertThat(rows.get(RowFiles.row(file)))
                        .contains("`%s/%03d-*`".formatted(folder, RowFiles.row(file)))));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String sources = sources();
        for (String held : rows().values()) {
            TEST.matcher(held).results().forEach(test -> assertThat(sources)
                    .contains("class " + test.group(1) + " ")
                    .contains("void " + test.group(2) + "("));
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
