package org.coursepolicy.resubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.resubmission.AttemptLimits.Late;
import org.coursepolicy.resubmission.AttemptLimits.WithoutEarlier;
import org.coursepolicy.result.Score;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link AttemptLimits} and {@link Attempts}. */
class AttemptLimitsTest {
    private static AttemptLimits.Builder any() {
        return AttemptLimits.builder().withoutEarlier(WithoutEarlier.ACCEPTED).late(Late.NEVER);
    }

    @Test
    void usedAlone() {
        // The example of AttemptLimits: at any time before the final presentation.
        Closing presentation = Closing.before(When.event("final-presentation"));
        AttemptLimits limits = any().accepted(presentation).build();
        assertThat(limits.accepted()).contains(presentation);
    }

    @Test
    void withoutLimitsAnyNumberIsAcceptedAsLongAsTheItem() {
        assertThat(any().build().accepted()).isEmpty();
        assertThat(any().build().most()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void theirNumberMayBeLimited(int most) {
        assertThat(any().most(most).build().most()).contains(most);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void otherLimitsAreRefused(int most) {
        assertThatThrownBy(() -> any().most(most).build())
                .hasMessage("`most` must be from 1 to 10000 but was " + most)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("most");
                });
    }

    @Test
    void whatSyllabiLeaveOpenMustBeSaid() {
        assertThatThrownBy(() -> AttemptLimits.builder().late(Late.NEVER).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withoutEarlier");
        assertThatThrownBy(() -> AttemptLimits.builder()
                        .withoutEarlier(WithoutEarlier.REFUSED)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("late");
    }

    @Test
    void attemptsAreCopied() {
        List<Score> scores = new ArrayList<>(List.of(Score.of(Fraction.of(80), Fraction.HUNDRED)));
        Attempts attempts = new Attempts(scores);
        scores.clear();
        assertThat(attempts.later()).hasSize(1);
        assertThatThrownBy(() -> attempts.later().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void redosMayNeedSomethingAndWaitForSomething() {
        Requirement low = Comparison.atMost(Reference.to(ResubmissionRule.OLD), 70);
        AttemptLimits limits = any().addNeeds(Name.of("reflection"))
                .from(When.parse("returned"))
                .when(low)
                .build();
        assertThat(limits.needs()).containsExactly(Name.of("reflection"));
        assertThat(limits.from()).contains(When.parse("returned"));
        assertThat(limits.when()).contains(low);
        assertThat(any().build().needs()).isEmpty();
        assertThat(any().build().from()).isEmpty();
        assertThat(any().build().when()).isEmpty();
    }

    @Test
    void theLimitsThatLimitLeastAreThoseWithoutMoreWords() {
        assertThat(AttemptLimits.unlimited()).isEqualTo(any().build());
    }

    @Test
    void limitsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(any().build(), any().build())
                .addEqualityGroup(any().most(1).build())
                .addEqualityGroup(any().addNeeds(Name.of("reflection")).build())
                .addEqualityGroup(any().from(When.parse("returned")).build())
                .addEqualityGroup(
                        any().when(Comparison.atMost(Reference.to("old"), 70)).build())
                .addEqualityGroup(
                        any().accepted(Closing.until(When.event("final-exam"))).build())
                .addEqualityGroup(AttemptLimits.builder()
                        .withoutEarlier(WithoutEarlier.REFUSED)
                        .late(Late.NEVER)
                        .build())
                .addEqualityGroup(AttemptLimits.builder()
                        .withoutEarlier(WithoutEarlier.ACCEPTED)
                        .late(Late.FROM_DEADLINE)
                        .build())
                .testEquals();
    }
}
