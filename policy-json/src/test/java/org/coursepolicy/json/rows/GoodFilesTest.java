package org.coursepolicy.json.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Input;
import org.coursepolicy.outcome.CourseOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the table of bad inputs that means something is read, and a record is evaluated. */
@Timeout(10)
class GoodFilesTest {
    static Stream<Path> files() {
        return RowFiles.files("good").stream();
    }

    private static String written(String policy) {
        return RowFiles.JSON.write(CoursePolicy.KIND, (CoursePolicy) good(policy + ".policy.json"));
    }

    private static Object good(String file) {
        return RowFiles.read(RowFiles.FOLDER.resolve("good").resolve(file), Input::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itIsReadAndWhatIsWrittenIsReadToTheSame(Path file) {
        Object value = RowFiles.read(file, Input::of);
        if (value instanceof CoursePolicy policy) {
            String written = RowFiles.JSON.write(CoursePolicy.KIND, policy);
            CoursePolicy again = RowFiles.JSON
                    .read(CoursePolicy.KIND, Input.text("again", written))
                    .value();
            assertThat(again).isEqualTo(policy);
            assertThat(RowFiles.JSON.write(CoursePolicy.KIND, again)).isEqualTo(written);
        } else {
            assertThat(((CourseOutcome) value).students()).isNotEmpty();
        }
    }

    @Test
    void oneNumberInSeveralSpellingsIsOnePolicy() {
        assertThat(written("055-one-in-three-spellings"))
                .contains("{\"midterm\": 40, \"final\": 60}")
                .contains("\"A\": 90,");
    }

    @Test
    void decimalsStayExact() {
        assertThat(written("052-a-tenth")).contains("{\"midterm\": 40.1, \"final\": 59.9}");
        assertThat(written("053-forty-decimals")).contains("40.0000000000000000000000000000000000000001");
        assertThat(written("077-thirds-as-ratios")).contains("\"essay\": \"100/3\"");
    }

    @Test
    void idsThatOnlyLookEqualAreDifferentPersons() {
        List.of("020-composed-and-decomposed", "021-ids-that-differ-in-case").forEach(file -> {
            CourseOutcome outcome = (CourseOutcome) good(file + ".record.json");
            assertThat(outcome.students()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void anEventToldTwiceCountsOnce() {
        assertThat(good("088-an-event-twice.record.json")).isEqualTo(good("course.record.json"));
    }
}
