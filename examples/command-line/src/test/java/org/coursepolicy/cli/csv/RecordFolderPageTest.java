package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/record-folder.md} says of the files is what is read. */
class RecordFolderPageTest {
    private static final Path DOCS = Path.of("..", "..", "docs");

    @TempDir
    private Path folder;

    private static List<MatchResult> find(String page, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(DOCS.resolve(page)).replace("\r\n", "\n"))
                .results()
                .toList();
    }

    private static String json(String page, int index) throws IOException {
        return find(page, "^```json\n(.*?)^```$").get(index).group(1);
    }

    private static String text(CourseOutcome outcome) {
        return PolicyJson.standard()
                .write(CourseOutcome.KIND, outcome)
                .replaceAll("\"id\": \"[^\"]*\"", "\"id\": \"\"")
                .replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theTablesThatAreShownSayTheSameAsTheDocumentsThatAreShown(int section) throws IOException {
        CoursePolicy policy = PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.text("policy", json("policy-format.md", section - 1)))
                .value();
        CourseRecord record = PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", json("record-format.md", section - 1)))
                .value();
        for (MatchResult table : find("record-folder.md", "^```csv section-" + section + "/(\\S+)\n(.*?)^```$")) {
            Files.writeString(folder.resolve(table.group(1)), table.group(2));
        }
        GradeEvaluator evaluator = GradeEvaluator.of(policy).withoutExplanations();
        assertThat(text(RecordFolder.evaluate(folder, policy, evaluator))).isEqualTo(text(evaluator.evaluate(record)));
    }

    @Test
    void theFilesAndColumnsThatAreListedAreThoseThatAreRead() throws IOException {
        List<String> listed = new ArrayList<>();
        for (MatchResult row : find("record-folder.md", "^\\| (`[a-z-]+\\.csv`) \\|([^|]*)\\|([^|]*)\\|")) {
            listed.add(Stream.of(row.group(1), row.group(2), row.group(3).replaceAll("any (item|day|part)", "any"))
                    .map(String::strip)
                    .toList()
                    .toString());
        }
        List<String> read = new ArrayList<>();
        RecordFolder.columns(Folder.POLICY)
                .forEach((file, columns) -> read.add(List.of(
                                quoted(List.of(file)),
                                quoted(columns.required()),
                                quoted(columns.optional())
                                        + (columns.openPhrase().isEmpty()
                                                ? ""
                                                : (columns.optional().isEmpty() ? "any" : ", any")))
                        .toString()));
        assertThat(listed).isEqualTo(read);
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
