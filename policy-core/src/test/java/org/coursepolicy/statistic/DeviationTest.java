package org.coursepolicy.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.statistic.Deviation.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {
    private static Deviation deviation(Of of, String to, RoundingMode mode) {
        return Deviation.builder().of(of).to(Fraction.parse(to)).mode(mode).build();
    }

    /** The first is the root of 200/3 or of 200/2; the second, of a text book, has the mean 5 and squares of 32 over 8. */
    @ParameterizedTest
    @CsvSource({
        "60 70 80, POPULATION, 0.01, HALF_UP, 8.16",
        "60 70 80, POPULATION, 0.01, CEILING, 8.17",
        "60 70 80, SAMPLE, 0.01, HALF_UP, 10",
        "2 4 4 4 5 5 7 9, POPULATION, 0.01, HALF_UP, 2",
        "2 4 4 4 5 5 7 9, SAMPLE, 0.001, HALF_UP, 2.138",
        "1 2, POPULATION, 1, HALF_UP, 1",
        "1 2, POPULATION, 1, HALF_DOWN, 0",
        "7 7 7, SAMPLE, 0.01, HALF_UP, 0",
        "7, POPULATION, 0.01, HALF_UP, 0"
    })
    void deviationsByHand(String values, Of of, String to, RoundingMode mode, String expected) {
        assertThat(deviation(of, to, mode).of(Spread.fractions(values))).contains(Fraction.parse(expected));
    }

    @Test
    void ofNobodyAndForASampleOfOneThereIsNone() {
        assertThat(deviation(Of.POPULATION, "1", RoundingMode.UP).of(List.of())).isEmpty();
        assertThat(deviation(Of.SAMPLE, "1", RoundingMode.UP).of(List.of())).isEmpty();
        assertThat(deviation(Of.SAMPLE, "1", RoundingMode.UP).of(List.of(Fraction.of(7))))
                .isEmpty();
    }

    @Property
    void itIsWhatFloatingPointNumbersGiveAndDoesNotMoveWithTheValues(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 100) Integer> values,
            @ForAll Of of,
            @ForAll @IntRange(min = -50, max = 50) int moved) {
        double mean = values.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double expected = Math.sqrt(squares / (values.size() - (of == Of.SAMPLE ? 1 : 0)));
        Deviation deviation = deviation(of, "0.0001", RoundingMode.HALF_EVEN);
        Fraction found =
                deviation.of(values.stream().map(Fraction::of).toList()).orElseThrow();
        assertThat(found.toDecimal(4, RoundingMode.HALF_EVEN).doubleValue()).isCloseTo(expected, Offset.offset(0.0001));
        assertThat(deviation.of(
                        values.stream().map(value -> Fraction.of(value + moved)).toList()))
                .contains(found);
    }

    @Test
    void aDistanceOf0AndAModeThatNeverRoundsAreRefused() {
        assertThatThrownBy(() -> deviation(Of.SAMPLE, "0", RoundingMode.UP))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.RANGE));
        assertThatThrownBy(() -> deviation(Of.SAMPLE, "1", RoundingMode.UNNECESSARY))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.ENUM));
    }
}
