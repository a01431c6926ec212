package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final When PRESENTATION = When.event("final-presentation");
    private static final Instant CLOSES = Instant.parse("2022-05-02T17:00:00Z");

    @Test
    void usedAlone() {
        // The examples of Closing: at the very instant it is too late before something, and in time until something.
        assertThat(Closing.before(PRESENTATION).accepts(CLOSES, CLOSES)).isFalse();
        assertThat(Closing.until(PRESENTATION).accepts(CLOSES, CLOSES)).isTrue();
    }

    @Test
    void aNanosecondDecides() {
        Closing before = Closing.before(PRESENTATION);
        Closing until = Closing.until(PRESENTATION);
        assertThat(before.accepts(CLOSES.minusNanos(1), CLOSES)).isTrue();
        assertThat(until.accepts(CLOSES.minusNanos(1), CLOSES)).isTrue();
        assertThat(before.accepts(CLOSES.plusNanos(1), CLOSES)).isFalse();
        assertThat(until.accepts(CLOSES.plusNanos(1), CLOSES)).isFalse();
    }

    @Test
    void itClosesAtAMomentOrAtAnEvent() {
        When moment = When.parse("2022-05-02T13:00");
        assertThat(Closing.before(PRESENTATION).when()).isEqualTo(PRESENTATION);
        assertThat(Closing.until(moment).when()).isEqualTo(moment);
        assertThat(Closing.before(PRESENTATION)).hasToString("before final-presentation");
        assertThat(Closing.until(moment)).hasToString("until 2022-05-02T13:00:00");
    }

    @Test
    void itMayBeCountedFromSomething() {
        Closing counted = Closing.until(When.parse("due+PT48H"));
        assertThat(counted).hasToString("until due+PT48H");
        assertThat(counted.isCountedFrom(Anchor.Own.DUE)).isTrue();
        assertThat(counted.isCountedFrom(Anchor.Own.RETURNED)).isFalse();
        assertThat(Closing.before(When.parse("due")).isCountedFrom(Anchor.Own.DUE))
                .isTrue();
        assertThat(Closing.until(When.parse("due of p2")).isCountedFrom(Anchor.Own.DUE))
                .isFalse();
        assertThat(Closing.until(When.parse("2022-05-02T13:00")).isCountedFrom(Anchor.Own.DUE))
                .isFalse();
    }

    @Test
    void itIsBeforeOrUntilAndNeverBoth() {
        assertRefused(Closing.builder(), "`until` must be either `before` or `until` but was neither");
        assertRefused(
                Closing.builder().before(PRESENTATION).until(PRESENTATION),
                "`until` must be either `before` or `until` but was both");
    }

    private static void assertRefused(Closing.Builder closing, String message) {
        assertThatThrownBy(closing::build)
                .hasMessage(message)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.CONFLICT);
                    assertThat(refused.member()).contains("until");
                });
    }

    @Test
    void closingsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        Closing.before(PRESENTATION),
                        Closing.builder().before(PRESENTATION).build())
                .addEqualityGroup(Closing.until(PRESENTATION))
                .addEqualityGroup(Closing.until(When.parse("2022-05-02T13:00")))
                .testEquals();
    }
}
