package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.junit.jupiter.api.Test;

class DocumentProblemTest {
    private static String told(Place resolved, Place written) {
        return new DocumentProblem(Problem.of(Code.TYPE, resolved, "a", "b"), new Location("file.json", 12, 7, written))
                .toString();
    }

    @Test
    void aProblemIsOneLineWithItsPlace() {
        assertThat(told(Place.of("x"), Place.of("x"))).isEqualTo("file.json:12:7: TYPE /x: found a, expected b");
    }

    @Test
    void theResolvedPlaceIsToldWhereItDiffers() {
        assertThat(told(Place.of("y"), Place.of("x")))
                .isEqualTo("file.json:12:7: TYPE /x: found a, expected b (resolved: /y)");
    }

    @Test
    void aNameCannotBreakTheLineOrFillTheScreen() {
        Place hostile = Place.of("a\nERROR b\u202e", "x".repeat(5_000));
        assertThat(told(hostile, hostile))
                .startsWith("file.json:12:7: TYPE /a\\u000aERROR b\\u202e/xxx")
                .hasSizeLessThan(300);
    }
}
