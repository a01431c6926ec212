package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedGrantTest {
    private static DatedGrant.Builder grant(int amount) {
        return DatedGrant.builder().amount(amount);
    }

    @Test
    void usedAlone() {
        // The example of DatedGrant: one token for one week.
        DatedGrant week =
                grant(1).from(When.event("week-2")).until(When.event("week-3")).build();
        assertThat(week.from()).contains(When.event("week-2"));
        assertThat(week.until()).contains(When.event("week-3"));
    }

    @Test
    void withoutTimesItIsThereFromTheStartToTheEnd() {
        assertThat(grant(1).build().from()).isEmpty();
        assertThat(grant(1).build().until()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void noTokensAndTooManyAreRefused(int amount) {
        assertThatThrownBy(() -> grant(amount).build())
                .hasMessage("`amount` must be from 1 to 10000 tokens but was " + amount)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("amount");
                });
    }

    @Test
    void grantsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(grant(1).build(), grant(1).build())
                .addEqualityGroup(grant(2).build())
                .addEqualityGroup(grant(1).from(When.event("week-2")).build())
                .addEqualityGroup(grant(1).until(When.event("week-2")).build())
                .testEquals();
    }
}
