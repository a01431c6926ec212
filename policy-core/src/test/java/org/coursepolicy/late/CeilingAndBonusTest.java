package org.coursepolicy.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LatePenalty} that lowers the most that can be earned, or gives something instead of taking it. */
class CeilingAndBonusTest {
    private static LatePenalty of(LatePenalty.Of of, String takes, String floor) {
        return LatePenalty.builder()
                .takes(Constant.of(Fraction.parse(takes)))
                .of(of)
                .floor(Fraction.parse(floor))
                .build();
    }

    private static String after(LatePenalty penalty, String earned, String possible) {
        return penalty.after(Score.of(Fraction.parse(earned), Fraction.parse(possible)), 1)
                .earned()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        // takes, earned of 50, left
        "20, 50, 40",
        "20, 40, 40",
        "20, 39.5, 39.5",
        "20, 0, 0",
        "20, 55, 40", // a bonus is above the ceiling, too
        "100, 30, 0",
        "150, 30, 0",
        "0, 55, 55" // nothing is taken
    })
    void aCeilingLeavesWhoEarnedLessAlone(String takes, String earned, String left) {
        assertThat(after(of(LatePenalty.Of.CEILING, takes, "0"), earned, "50")).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        // earned of 50; all is taken, and the floor is 15 points
        "50, 15",
        "15, 15",
        "14, 14",
        "0, 0"
    })
    void aCeilingIsNotBelowTheFloor(String earned, String left) {
        assertThat(after(of(LatePenalty.Of.CEILING, "100", "30"), earned, "50")).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        // of, earned of 50, left: ten are given
        "MAXIMUM, 40, 45",
        "MAXIMUM, 50, 55",
        "MAXIMUM, 0, 5",
        "EARNED, 40, 44",
        "EARNED, 50, 55",
        "EARNED, 0, 0",
        "POINTS, 40, 50",
        "POINTS, 50, 60",
        "CEILING, 40, 40",
        "CEILING, 52, 52",
        "CEILING, 60, 55"
    })
    void whatIsTakenBelowNothingIsGiven(LatePenalty.Of of, String earned, String left) {
        assertThat(after(of(of, "-10", "0"), earned, "50")).isEqualTo(left);
    }

    @Test
    void aBonusIsNotHeldUpByTheFloor() {
        assertThat(after(of(LatePenalty.Of.MAXIMUM, "-10", "100"), "40", "50")).isEqualTo("45");
    }

    @Test
    void ofExtraCreditThereIsNoMaximum() {
        assertThat(after(of(LatePenalty.Of.CEILING, "20", "0"), "3", "0")).isEqualTo("0");
        assertThat(after(of(LatePenalty.Of.MAXIMUM, "-10", "0"), "3", "0")).isEqualTo("3");
    }

    @Test
    void theExplanationSaysWhatTheMostIs() {
        LatePenalty penalty = LatePenalty.builder()
                .takes(Arithmetic.product(Constant.of(10), Reference.to("uncovered")))
                .of(LatePenalty.Of.CEILING)
                .floor(Fraction.ZERO)
                .build();
        RecordingTrace trace = Trace.recording(Places.of(LatePenalty.KIND, penalty, Place.of("pipeline", "0")));
        Quantity two = Quantity.count(Fraction.of(2));
        penalty.apply(
                Score.of(Fraction.of(90), Fraction.of(100)), Scope.of(Map.of("late", two, "uncovered", two), trace));
        assertThat(trace.explanation().toText())
                .contains(
                        "the most that can be earned: 80 points = difference of",
                        "percentage: 20 % = 10 × uncovered 2");
    }
}
