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
import org.coursepolicy.time.When;
import org.coursepolicy.value.Constant;
import org.junit.jupiter.api.Test;

/** What an account may say beside its grant, and what not together. */
class AccountRulesTest {
    private static TokenAccount.Builder of(HolderKind holder) {
        return TokenAccount.builder().holder(holder);
    }

    private static DatedGrant week() {
        return DatedGrant.builder().amount(1).until(When.event("week-3")).build();
    }

    private static void assertRefused(TokenAccount.Builder account, String member, String message) {
        assertThatThrownBy(account::build)
                .hasMessage("`" + member + "` must be " + message)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.CONFLICT);
                    assertThat(refused.member()).contains(member);
                });
    }

    @Test
    void tokensAreSpentInTheOrderOfSubmissionUnlessTheAccountSaysOther() {
        TokenAccount account = of(HolderKind.STUDENT).grant(3).build();
        assertThat(account.allocation()).isEqualTo(InOrder.bySubmission());
        assertThat(account.isInOrderOfSubmission()).isTrue();
        assertThat(of(HolderKind.TEAM)
                        .grant(3)
                        .allocation(InOrder.byDeadline())
                        .build()
                        .isInOrderOfSubmission())
                .isFalse();
        assertThat(of(HolderKind.TEAM)
                        .grant(3)
                        .allocation(ByPriority.of("a"))
                        .build()
                        .isInOrderOfSubmission())
                .isFalse();
    }

    @Test
    void anUnlimitedAccountHasNothingElse() {
        assertThat(TokenAccount.unlimited(HolderKind.STUDENT).grant()).isEmpty();
        String leftOut = "left out where tokens are unlimited but was ";
        assertRefused(of(HolderKind.STUDENT).addGrants(week()), "grants", leftOut + "further tokens");
        assertRefused(of(HolderKind.STUDENT).earned(Constant.of(1)), "earned", leftOut + "further tokens");
        assertRefused(of(HolderKind.STUDENT).allocation(InOrder.byDeadline()), "allocation", leftOut + "an allocation");
    }

    @Test
    void teamsEarnNoTokensAndHaveNoBestUse() {
        assertRefused(
                of(HolderKind.TEAM).grant(1).earned(Constant.of(1)),
                "earned",
                "an account of students, or grants in the record but was tokens that a team earns");
        assertRefused(
                of(HolderKind.TEAM).grant(1).allocation(BestUse.of(Constant.of(1))),
                "allocation",
                "an account of students, or another allocation but was the best use for a team");
    }

    @Test
    void tokensWithATimeAreSpentInTheOrderOfSubmission() {
        for (Allocation allocation : List.of(InOrder.byDeadline(), ByPriority.of("a"), BestUse.of(Constant.of(1)))) {
            assertRefused(
                    of(HolderKind.STUDENT).grant(1).addGrants(week()).allocation(allocation),
                    "grants",
                    "left out, or the allocation by-submission but was tokens with a time, in another order than that "
                            + "of submission");
        }
        assertThat(of(HolderKind.TEAM)
                        .grant(0)
                        .addGrants(week(), week())
                        .build()
                        .grants())
                .hasSize(2);
    }

    @Test
    void anAccountStartsWithItsGrantOrWithoutEnd() {
        TokenEvent.Spend spend =
                new TokenEvent.Spend(EventId.of("e1"), Instant.EPOCH, Fraction.of(5), 1, Demand.Cover.PARTIAL, "i1");
        assertThat(TokenAccount.of(HolderKind.STUDENT, 3).ledger(List.of(spend)).spent())
                .isEqualTo(3);
        assertThat(TokenAccount.unlimited(HolderKind.STUDENT)
                        .ledger(List.of(spend))
                        .spent())
                .isEqualTo(5);
        assertThat(TokenAccount.of(HolderKind.STUDENT, 3).replay().left()).isEqualTo(3);
    }

    @Test
    void accountsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        TokenAccount.unlimited(HolderKind.STUDENT),
                        of(HolderKind.STUDENT).build())
                .addEqualityGroup(TokenAccount.of(HolderKind.STUDENT, 0))
                .addEqualityGroup(of(HolderKind.STUDENT)
                        .grant(0)
                        .allocation(InOrder.byDeadline())
                        .build())
                .addEqualityGroup(
                        of(HolderKind.STUDENT).grant(0).addGrants(week()).build())
                .addEqualityGroup(
                        of(HolderKind.STUDENT).grant(0).earned(Constant.of(1)).build())
                .testEquals();
    }
}
