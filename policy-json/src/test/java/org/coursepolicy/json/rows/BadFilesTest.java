package org.coursepolicy.json.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.DocumentProblem;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.Location;
import org.coursepolicy.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that must be refused has its code and place, however it comes, and cheaply.
 *
 * <p>To write the table of what is expected anew: {@code -Drows.write=true}; then read every line of it.
 */
@Timeout(10)
class BadFilesTest {
    private static final long MEBIBYTE = 1 << 20;

    static Stream<RowFiles.Expected> expected() {
        return RowFiles.expected().stream();
    }

    /** Only a file can extend another. */
    private static Input bytes(Path file) {
        return file.toString().contains("extends") ? Input.of(file) : Input.bytes("d", RowFiles.bytes(file));
    }

    private static String place(DocumentProblem problem) {
        Location at = problem.location();
        String pointer = at.pointer().toString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return at.line() + ":" + at.column() + "\t" + (pointer.length() > 100 ? pointer.substring(0, 100) : pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void itsFirstProblemHasItsCodeAndPlace(RowFiles.Expected expected) {
        DocumentProblem first = RowFiles.failure(expected.path(), BadFilesTest::bytes)
                .problems()
                .get(0);
        assertThat(first.problem().code().name() + "\t" + place(first))
                .as(first.toString())
                .isEqualTo(expected.code() + "\t" + expected.place());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void itIsAnsweredTheSameHoweverItComes(RowFiles.Expected expected) {
        Path file = expected.path();
        byte[] bytes = RowFiles.bytes(file);
        List<Function<Path, Input>> ways = new ArrayList<>();
        ways.add(any -> Input.bytes("d", bytes));
        ways.add(any -> Input.stream("d", new ByteArrayInputStream(bytes)));
        text(bytes).ifPresent(text -> {
            ways.add(any -> Input.text("d", text));
            ways.add(any -> Input.reader("d", new StringReader(text)));
        });
        // A text is no longer in an encoding, and has no folder.
        if (!expected.file().contains("extends") && !expected.code().equals("ENCODING")) {
            assertThat(ways.stream().map(way -> RowFiles.failure(file, way).getMessage()))
                    .containsOnly(RowFiles.failure(file, BadFilesTest::bytes).getMessage());
        }
        String byPath = RowFiles.failure(file, Input::of).problems().stream()
                .map(DocumentProblem::problem)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        assertThat(byPath).contains(expected.code());
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void refusingItTakesLittleMemory(RowFiles.Expected expected) {
        RowFiles.failure(expected.path(), BadFilesTest::bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        RowFiles.failure(expected.path(), BadFilesTest::bytes);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 * MEBIBYTE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void itsMessageIsShortLinesWithoutHiddenCharacters(RowFiles.Expected expected) {
        DocumentException failure = RowFiles.failure(expected.path(), BadFilesTest::bytes);
        assertThat(failure.getMessage().lines()).hasSize(failure.problems().size() + 1);
        assertThat(failure.getMessage().lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThan(1_000);
            assertThat(line.codePoints().map(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
        });
    }

    @Test
    void everyBadFileIsExpected() throws IOException {
        List<Path> files = RowFiles.files("bad");
        if (Boolean.getBoolean("rows.write")) {
            String table = files.stream()
                    .map(file -> {
                        DocumentProblem first = RowFiles.failure(file, BadFilesTest::bytes)
                                .problems()
                                .get(0);
                        return file.getFileName() + "\t" + first.problem().code() + "\t" + place(first) + "\n";
                    })
                    .collect(Collectors.joining());
            Files.writeString(RowFiles.FOLDER.resolve("bad/expected.tsv"), table);
        }
        assertThat(RowFiles.expected().stream().map(RowFiles.Expected::path)).isEqualTo(files);
    }

    @Test
    void idsOfPersonsStandInPlacesOnly() {
        DocumentException failure =
                RowFiles.failure(RowFiles.FOLDER.resolve("bad/100-score-of-nobody.record.json"), BadFilesTest::bytes);
        assertThat(failure.problems()).allSatisfy(problem -> {
            assertThat(problem.problem().place()).isEqualTo(Place.of("scores", "quiz", "Zoe Example"));
            assertThat(problem.problem().message()).doesNotContain("Zoe");
        });
    }
}
