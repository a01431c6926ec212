package org.coursepolicy.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three tables in full, with a column for each dimension in order; "-" means that the two do not mix. */
class DimensionTest {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private static void row(String first, String row, Operation operation) {
        List<String> expected = WORDS.splitToList(row);
        List<Dimension> columns = List.of(Dimension.values());
        assertThat(expected).hasSameSizeAs(columns);
        for (Dimension column : columns) {
            String word = expected.get(columns.indexOf(column));
            Optional<Dimension> dimension = word.equals("-") ? Optional.empty() : Optional.of(Dimension.valueOf(word));
            assertThat(operation.of(Dimension.valueOf(first), column))
                    .as(first + " and " + column)
                    .isEqualTo(dimension);
        }
    }

    private interface Operation {
        Optional<Dimension> of(Dimension first, Dimension second);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,  NUMBER  POINTS PERCENT RATIO COUNT -",
        "POINTS,  POINTS  POINTS -       -     -     -",
        "PERCENT, PERCENT -      PERCENT -     -     -",
        "RATIO,   RATIO   -      -       RATIO -     -",
        "COUNT,   COUNT   -      -       -     COUNT -",
        "LEVEL,   -       -      -       -     -     LEVEL"
    })
    void sums(String first, String row) {
        row(first, row, Dimension::alongside);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,  NUMBER  POINTS PERCENT RATIO   COUNT   -",
        "POINTS,  POINTS  -      POINTS  POINTS  POINTS  -",
        "PERCENT, PERCENT POINTS PERCENT PERCENT PERCENT -",
        "RATIO,   RATIO   POINTS PERCENT RATIO   NUMBER  -",
        "COUNT,   COUNT   POINTS PERCENT NUMBER  COUNT   -",
        "LEVEL,   -       -      -       -       -       -"
    })
    void products(String first, String row) {
        row(first, row, Dimension::times);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,  NUMBER  -     -     NUMBER  NUMBER  -",
        "POINTS,  POINTS  RATIO -     POINTS  POINTS  -",
        "PERCENT, PERCENT -     RATIO PERCENT PERCENT -",
        "RATIO,   RATIO   -     -     RATIO   RATIO   -",
        "COUNT,   COUNT   -     -     COUNT   RATIO   -",
        "LEVEL,   -       -     -     -       -       -"
    })
    void quotients(String first, String row) {
        row(first, row, Dimension::dividedBy);
    }

    @Test
    void everyDimensionHasWords() {
        assertThat(Dimension.POINTS.phrase()).isEqualTo("points");
        assertThat(Dimension.RATIO.phrase()).isEqualTo("a ratio");
    }
}
