package org.coursepolicy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** All contenders compute the same course; half of these students stand exactly on cutoffs. */
class WrongLettersTest {
    private static final int STUDENTS = BatchBenchmark.FEW;

    @Test
    void onlyExactNumbersFindAllLetters() {
        Map<String, Integer> wrong = WrongLetters.count(STUDENTS);

        assertThat(wrong)
                .containsEntry("fractions", 0)
                .containsEntry("batch", 0)
                .containsEntry("exact", 0)
                .containsEntry("exact with explanations", 0);
        assertThat(wrong.get("decided exactly")).isGreaterThanOrEqualTo(STUDENTS / 2);
        assertThat(wrong.get("columns of doubles")).isBetween(1, STUDENTS / 10);
        assertThat(wrong.get("SQL")).isBetween(1, STUDENTS / 10);
        assertThat(wrong.get("JsonLogic")).isBetween(1, STUDENTS / 10);
        assertThat(wrong.get("decimals")).isBetween(1, STUDENTS / 2);
        assertThat(wrong).containsEntry("DMN", wrong.get("decimals"));
    }

    @Test
    void allBenchmarksRun() {
        BatchBenchmark benchmark = new BatchBenchmark(STUDENTS);

        byte[] expected = benchmark.columnsOfDoubles().clone();
        assertThat(benchmark.objectsOfDoubles()).isEqualTo(expected);
        assertThat(benchmark.batch()).isEqualTo(expected);
        assertThat(benchmark.fractions()).isEqualTo(expected);
        assertThat(benchmark.decimals()).isEqualTo(expected);
        assertThat(benchmark.exact()).isNotNull();
        assertThat(benchmark.exactWithExplanations()).isNotNull();

        OthersBenchmark others = new OthersBenchmark();
        assertThat(others.dmn(new OthersBenchmark.Dmn())).isEqualTo(expected);
        assertThat(others.jsonLogic(new OthersBenchmark.Logic())).isEqualTo(expected);
        byte[] letters = new byte[STUDENTS];
        try (SqlStudents sql = new SqlStudents(ShapeFacts.random(STUDENTS, 1))) {
            sql.letters(letters);
        }
        assertThat(letters).isEqualTo(expected);
    }
}
