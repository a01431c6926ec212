package org.coursepolicy.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "2, 88.355, 88.36",
        "2, 25.223, 25.22",
        "2, 25.225, 25.23",
        "0, 0.5, 1",
        "0, -0.5, -1",
        "0, 1.4999, 1",
        "0, 7/2, 4",
        "1, 1/3, 0.3",
        "1, 2/3, 0.7"
    })
    void halfUpTakesTiesAwayFromZero(int places, String number, String rounded) {
        assertThat(Fraction.parse(number).round(Rounding.halfUp(places))).isEqualTo(Fraction.parse(rounded));
    }

    @Test
    void threeScoresOfSixtyFourAre95Point31Percent() {
        // CSV-1: 10 + 22 + 29 = 61 of 64 points are 95.3125 %.
        Fraction percent = Fraction.of(10 + 22 + 29).times(Fraction.HUNDRED).dividedBy(Fraction.of(64));
        assertThat(percent).isEqualTo(Fraction.parse("95.3125"));
        assertThat(percent.round(Rounding.halfUp(2))).isEqualTo(Fraction.parse("95.31"));
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 2.5, 3",
        "UP, -2.1, -3",
        "DOWN, 2.9, 2",
        "DOWN, -2.9, -2",
        "CEILING, 2.1, 3",
        "CEILING, -2.9, -2",
        "FLOOR, 2.9, 2",
        "FLOOR, -2.1, -3",
        "HALF_DOWN, 2.5, 2",
        "HALF_DOWN, -2.5, -2",
        "HALF_EVEN, 2.5, 2",
        "HALF_EVEN, 3.5, 4",
        "HALF_UP, 2.5, 3"
    })
    void everyModeTakesItsNeighbour(RoundingMode mode, String number, String rounded) {
        assertThat(Fraction.parse(number).round(Rounding.toPlaces(0, mode))).isEqualTo(Fraction.parse(rounded));
    }

    @Test
    void aStepNeedNotBeAPowerOfTen() {
        Rounding quarters = new Rounding(Fraction.of(1, 4), RoundingMode.DOWN);
        assertThat(Fraction.parse("0.7").round(quarters)).isEqualTo(Fraction.parse("0.5"));
        Rounding thirds = new Rounding(Fraction.of(1, 3), RoundingMode.HALF_UP);
        assertThat(Fraction.parse("0.5").round(thirds)).isEqualTo(Fraction.of(2, 3));
        Rounding fives = new Rounding(Fraction.of(5), RoundingMode.HALF_UP);
        assertThat(Fraction.parse("62.5").round(fives)).isEqualTo(Fraction.of(65));
    }

    @Test
    void aStepOfNothingIsRefused() {
        assertThatThrownBy(() -> new Rounding(Fraction.ZERO, RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`step` must be > 0 but was 0");
        assertThatThrownBy(() -> new Rounding(Fraction.of(-1), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreFromZeroToAHundred() {
        assertThat(Rounding.halfUp(100).step()).isEqualTo(Fraction.parse("1e-100"));
        assertThatThrownBy(() -> Rounding.halfUp(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rounding.halfUp(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModeThatNeverRoundsIsRefused() {
        assertThatThrownBy(() -> Rounding.toPlaces(0, RoundingMode.UNNECESSARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`mode` must be a way to round but was unnecessary");
    }
}
