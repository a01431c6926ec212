package org.coursepolicy.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static Score score(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    @Test
    void fortyFiveOfFiftyWithFiftyPendingIsNinetyPercentSoFar() {
        Score score = score(45, 50).plus(Score.pending(Fraction.of(50)));
        assertThat(score).isEqualTo(new Score(Fraction.of(45), Fraction.of(50), Fraction.of(50)));
        assertThat(score.isOpen()).isTrue();
        assertThat(score.percent()).contains(Quantity.percent(Fraction.of(90)));
    }

    @Test
    void bonusIsEarnedWithoutBeingPossible() {
        assertThat(score(103, 100).percent()).contains(Quantity.percent(Fraction.of(103)));
        assertThat(score(97, 100).plus(score(3, 0)).percent()).contains(Quantity.percent(Fraction.of(100)));
    }

    @Test
    void whereNothingWasPossibleThereIsNoPercentage() {
        assertThat(Score.NONE.percent()).isEmpty();
        assertThat(Score.NONE.isOpen()).isFalse();
        assertThat(Score.pending(Fraction.of(10)).percent()).isEmpty();
    }

    @Test
    void excusedWorkChangesNothing() {
        assertThat(score(45, 50).plus(Score.NONE)).isEqualTo(score(45, 50));
    }

    @Test
    void pointsEarnedAreReplacedAlone() {
        Score score = new Score(Fraction.of(66), Fraction.of(100), Fraction.of(5));
        assertThat(score.withEarned(Fraction.of(67)))
                .isEqualTo(new Score(Fraction.of(67), Fraction.of(100), Fraction.of(5)));
    }

    @Test
    void textReadsLikeASentence() {
        assertThat(score(87, 100)).hasToString("87 of 100 points");
        assertThat(score(1, 1)).hasToString("1 of 1 point");
        assertThat(score(40, 50).plus(Score.pending(Fraction.of(50)))).hasToString("40 of 50 points so far");
        assertThat(Score.pending(Fraction.of(50))).hasToString("not graded yet");
        assertThat(score(3, 0)).hasToString("3 bonus points");
        assertThat(score(1, 0)).hasToString("1 bonus point");
        assertThat(Score.NONE).hasToString("no points");
    }

    @Test
    void scoresCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(score(1, 2), Score.of(Fraction.parse("1.0"), Fraction.of(2)))
                .addEqualityGroup(score(2, 4))
                .addEqualityGroup(Score.NONE, score(0, 0))
                .testEquals();
    }
}
