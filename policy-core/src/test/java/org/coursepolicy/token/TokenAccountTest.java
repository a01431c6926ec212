package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.util.List;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAccountTest {
    private static final Instant FEBRUARY = Instant.parse("2022-02-01T12:00:00Z");

    @Test
    void usedAlone() {
        // The example of TokenAccount: 3 of 7 tokens pay for a redo.
        List<TokenEvent> spending = List.of(
                new TokenEvent.Spend(EventId.of("e1"), FEBRUARY, Fraction.ONE, 3, Demand.Cover.WHOLE, "redo of i1"));
        TokenLedger ledger = TokenAccount.of(HolderKind.STUDENT, 7).ledger(spending);
        assertThat(ledger.left()).isEqualTo(4);
    }

    @Test
    void whoHasDoneNothingHasWhatWasGranted() {
        TokenLedger ledger = TokenAccount.of(HolderKind.TEAM, 8).ledger(List.of());
        assertThat(ledger.left()).isEqualTo(8);
        assertThat(ledger.granted()).isEqualTo(8);
        assertThat(ledger.spent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10_000})
    void aPolicyMayGrantNoneOrMany(int grant) {
        assertThat(TokenAccount.of(HolderKind.STUDENT, grant).grant()).contains(grant);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 10_001, Integer.MAX_VALUE})
    void otherGrantsAreRefused(int grant) {
        assertThatThrownBy(() -> TokenAccount.of(HolderKind.STUDENT, grant))
                .hasMessage("`grant` must be from 0 to 10000 tokens but was " + grant)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("grant");
                });
    }

    @Test
    void valuesReadWhatIsLeftAndWhatIsSpent() {
        assertThat(List.of(TokenAccount.LEFT, TokenAccount.SPENT)).allSatisfy(aspect -> {
            assertThat(aspect.owner()).isEqualTo("account");
            assertThat(aspect.dimension()).contains(Dimension.COUNT);
        });
        assertThat(List.of(TokenAccount.LEFT, TokenAccount.SPENT))
                .extracting(Aspect::name)
                .containsExactly("left", "spent");
    }

    @Test
    void accountsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        TokenAccount.of(HolderKind.STUDENT, 7),
                        TokenAccount.builder()
                                .grant(7)
                                .holder(HolderKind.STUDENT)
                                .build())
                .addEqualityGroup(TokenAccount.of(HolderKind.TEAM, 7))
                .addEqualityGroup(TokenAccount.of(HolderKind.STUDENT, 8))
                .testEquals();
    }
}
