package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mistakes that authors make, one at a time in a sound policy, have the answers that the page about errors shows.
 *
 * <p>To write the answers anew: {@code -Ddocs.write=true}; then read every line of them as an author would.
 */
class TypicalMistakesTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Path FOLDER = Path.of("src/test/resources/org/coursepolicy/json/mistakes");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^(\\| ([^|]+) \\| (json|yaml) \\| `([^`]+)` \\| (?:`([^`]+)`|nothing) \\| `)([^`]*)` \\|$");

    /** A row of the table: what stood there, what the author wrote, and the answer. */
    record Mistake(
            String what,
            String format,
            String from,
            @Nullable String to,
            String answer) {
        static Mistake of(Matcher row) {
            return new Mistake(row.group(2), row.group(3), row.group(4), row.group(5), row.group(6));
        }

        @Override
        public String toString() {
            return what + ", " + format;
        }

        private String document() throws IOException {
            String sound = Files.readString(FOLDER.resolve("databases.policy." + format));
            String shown = from.replace("\\t", "\t").replace("\\n", "\n");
            assertThat(sound).as("what stands there once").containsOnlyOnce(shown);
            String written = to == null ? "" : to.replace("\\t", "\t").replace("\\n", "\n");
            return sound.replace(shown, written);
        }

        private String answered() throws IOException {
            String name = "databases." + format;
            Input input = Input.text(name, document());
            try {
                PolicyJson.standard().read(CoursePolicy.KIND, format.equals("yaml") ? input.asYaml() : input);
                return "sound";
            } catch (DocumentException refused) {
                return refused.problems().get(0).toString().substring(name.length() + 1);
            }
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        List<Mistake> all = new ArrayList<>();
        while (rows.find()) {
            all.add(Mistake.of(rows));
        }
        return all.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void withoutAMistakeThePolicyIsSound(String format) {
        Input input = Input.of(FOLDER.resolve("databases.policy." + format));
        assertThat(PolicyJson.standard().read(CoursePolicy.KIND, input).value().title())
                .isEqualTo("Databases");
    }

    @Test
    void thePageShowsMoreThanTenMistakesInEachFormat() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            write();
        }
        assertThat(mistakes().collect(Collectors.groupingBy(Mistake::format, Collectors.counting())))
                .hasSize(2)
                .allSatisfy((format, count) -> assertThat(count).isGreaterThanOrEqualTo(10));
    }

    private static void write() throws IOException {
        String page = Files.readString(PAGE);
        Matcher rows = ROW.matcher(page);
        StringBuilder written = new StringBuilder();
        while (rows.find()) {
            String answer = Mistake.of(rows).answered();
            rows.appendReplacement(
                    written, Matcher.quoteReplacement(rows.group(1) + answer.replace('`', '\'') + "` |"));
        }
        Files.writeString(PAGE, rows.appendTail(written));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void eachHasTheAnswerThatThePageShows(Mistake mistake) throws IOException {
        assertThat(mistake.answered().replace('`', '\'')).isEqualTo(mistake.answer());
    }

    /** As where a host has policy-json without the library that reads YAML. */
    @Test
    void withoutTheLibraryForYamlItIsSaidWhatToAdd() throws Exception {
        try (WithoutYaml loader = new WithoutYaml()) {
            Class<?> inside = loader.loadClass(ReadsYaml.class.getName());
            Runnable reads = (Runnable) inside.getDeclaredConstructor().newInstance();
            assertThatThrownBy(reads::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("to read YAML, put org.snakeyaml:snakeyaml-engine beside policy-json");
            // The second time the class is not looked for again; the answer is the same.
            assertThatThrownBy(reads::run).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Reads JSON, which needs no other library, and then YAML. */
    public static final class ReadsYaml implements Runnable {
        @Override
        public void run() {
            Path folder = Path.of("src/test/resources/org/coursepolicy/json/mistakes");
            for (String format : List.of("json", "yaml")) {
                Input input = Input.of(folder.resolve("databases.policy." + format));
                PolicyJson.standard().read(CoursePolicy.KIND, input);
            }
        }
    }

    /** Loads all that reading JSON needs anew, and none of snakeyaml-engine. */
    private static final class WithoutYaml extends URLClassLoader {
        WithoutYaml() {
            super(
                    Stream.of(
                                    ReadsYaml.class,
                                    PolicyJson.class,
                                    CoursePolicy.class,
                                    ImmutableList.class,
                                    JsonFactory.class)
                            .map(known ->
                                    known.getProtectionDomain().getCodeSource().getLocation())
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }
    }
}
