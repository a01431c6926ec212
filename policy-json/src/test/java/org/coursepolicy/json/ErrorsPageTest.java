package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about mistakes has a section for each code, and its examples have the messages that it shows. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern SECTION = Pattern.compile(
            "\n## (\\w+)\n\n.*?```json\n(.*?)```\n\n```text\n(.*?)\n```\n\n(.*?)(?=\n## |$)", Pattern.DOTALL);

    private static List<MatchResult> sections() throws IOException {
        return SECTION.matcher(Files.readString(PAGE)).results().toList();
    }

    private static MatchResult section(Code code) throws IOException {
        return sections().stream()
                .filter(section -> section.group(1).equals(code.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsASectionForEachCode() throws IOException {
        assertThat(sections().stream().map(section -> section.group(1)))
                .isEqualTo(Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void itsExampleHasTheMessageThatIsShown(Code code) throws IOException {
        MatchResult section = section(code);
        try {
            PolicyJson.standard().read(CoursePolicy.KIND, Input.text("policy.json", section.group(2)));
        } catch (DocumentException refused) {
            // Long pointers are cut, in the message and so on the page.
            assertThat(refused.problems().stream().map(DocumentProblem::toString))
                    .contains(section.group(3));
            assertThat(refused.help()).contains(code.page());
            assertThat(refused).hasMessageEndingWith("\n" + refused.help());
            return;
        }
        throw new AssertionError("nothing was found wrong");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void itSaysWhyAndWhatToDo(Code code) throws IOException {
        assertThat(section(code).group(4)).contains("**Why.**").containsPattern("\\*\\*What\\s+to\\s+do\\.\\*\\*");
        assertThat(code.page()).isEqualTo("docs/errors.md#" + code.name().toLowerCase(java.util.Locale.ROOT));
    }
}
