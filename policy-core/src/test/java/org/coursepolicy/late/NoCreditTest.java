package org.coursepolicy.late;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No credit is no credit for a bonus either. */
class NoCreditTest {
    private static final Score WITH_BONUS = Score.of(Fraction.of(113), Fraction.of(100));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 9})
    void whatWasEarnedBeyondTheMaximumIsLostToo(long uncovered) {
        assertThat(LatePenalty.noCredit().after(WITH_BONUS, uncovered))
                .isEqualTo(Score.of(Fraction.ZERO, Fraction.of(100)));
    }

    @Test
    void workThatIsCoveredKeepsAll() {
        assertThat(LatePenalty.noCredit().after(WITH_BONUS, 0)).isEqualTo(WITH_BONUS);
    }
}
