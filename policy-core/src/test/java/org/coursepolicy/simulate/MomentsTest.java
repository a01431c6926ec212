package org.coursepolicy.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
    private static Moments of(double... numbers) {
        Summing sum = new Summing();
        for (double number : numbers) {
            sum.add(number);
        }
        return sum.moments();
    }

    @Test
    void meanAndDeviationAreThoseOfASample() {
        Moments moments = of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.deviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
    }

    @Test
    void partsAddUpInAnyOrder() {
        assertThat(of(1, 80.25).plus(of(-3, 7))).isEqualTo(of(7, -3, 80.25, 1));
    }

    @Test
    void squaresBeyondSixtyThreeBitsAreNotLost() {
        Summing sum = new Summing();
        for (int i = 0; i < 10; i++) {
            sum.add(290_000);
        }
        assertThat(sum.moments().deviation()).isZero();
        assertThat(sum.moments().squares().bitLength()).isGreaterThan(63);
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        assertThat(of(1, Double.NaN, 3).mean()).isEqualTo(2);
        assertThat(of().mean()).isNaN();
        assertThat(of(1).deviation()).isNaN();
    }

    @Test
    void aNumberThatIsTooGreatIsRefused() {
        assertThatThrownBy(() -> of(1e6)).hasMessageContaining("too great");
    }
}
