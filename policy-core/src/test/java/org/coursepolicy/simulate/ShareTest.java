package org.coursepolicy.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void theIntervalIsThatOfWilson() {
        Share half = new Share(5, 10);
        assertThat(half.value()).isEqualTo(0.5);
        assertThat(half.low()).isCloseTo(0.236593, within(1e-6));
        assertThat(half.high()).isCloseTo(0.763407, within(1e-6));
    }

    @Test
    void whereNobodyIsOrEverybodyTheIntervalStillHasALength() {
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 10).high()).isCloseTo(0.277533, within(1e-6));
        assertThat(new Share(10, 10).low()).isCloseTo(0.722467, within(1e-6));
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void aShareOfNobodyIsNoNumber() {
        assertThat(new Share(0, 0).value()).isNaN();
        assertThat(new Share(0, 0).low()).isNaN();
        assertThat(new Share(0, 0).high()).isNaN();
    }

    @Test
    void moreThanAllAreNoShare() {
        assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("from 0 to 1");
    }
}
