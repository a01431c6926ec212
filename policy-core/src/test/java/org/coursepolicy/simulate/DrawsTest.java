package org.coursepolicy.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    /** The first outputs of SplitMix64 for the seed 1234567, as they are published with the algorithm's implementations. */
    @Test
    void theFunctionIsThatOfSplitMix64() {
        long state = 1_234_567;
        for (String expected : List.of("6457827717110365317", "3203168211198807973")) {
            state += GAMMA;
            assertThat(Long.toUnsignedString(Draws.mix(state))).isEqualTo(expected);
        }
    }

    @Test
    void numbersAreEvenlySpread() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 100_000; i++) {
            double number = Draws.uniform(Draws.key(1, i), Draws.salt("test"), 0);
            assertThat(number).isGreaterThan(0).isLessThan(1);
            sum += number;
            squares += number * number;
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.005));
        assertThat(squares / 100_000).isCloseTo(1 / 3.0, within(0.005));
    }

    @Test
    void whatIsDrawnForDifferentPurposesIsNotAlike() {
        double product = 0;
        for (int i = 0; i < 100_000; i++) {
            long key = Draws.key(1, i);
            product += Draws.normal(key, Draws.salt("mark a"), 0) * Draws.normal(key, Draws.salt("mark b"), 0);
        }
        assertThat(product / 100_000).isCloseTo(0, within(0.02));
    }

    @Test
    void quantilesAreThoseOfTheNormalDistribution() {
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963985, within(1e-8));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306, within(1e-8));
        assertThat(Normal.quantile(0.999)).isCloseTo(3.090232306, within(1e-8));
    }
}
