package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Duration;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.junit.jupiter.api.Test;

/** What a hand-in refuses by itself, without a policy around it. */
class HandInTest {
    private static final Closing A_DAY = Closing.until(When.parse("due+PT24H"));

    private static HandIn.Builder rules() {
        return rules(HandIn.Counts.LAST);
    }

    private static HandIn.Builder rules(HandIn.Counts counts) {
        return HandIn.builder().clock(Elapsed.startedDays()).counts(counts);
    }

    private static Demand onTheFirstDay() {
        return Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATENESS)
                .accepted(A_DAY)
                .build();
    }

    private static void assertRefused(HandIn.Builder rules, Code code, String member, String message) {
        assertThatThrownBy(rules::build)
                .hasMessage("`" + member + "` must be " + message)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.member()).contains(member);
                });
    }

    @Test
    void withoutMoreWordsTheHolderHandsInAndTheClosingStays() {
        HandIn plain = rules().build();
        assertThat(plain.extended()).isEqualTo(HandIn.Extended.KEEPS_CLOSING);
        assertThat(plain.complete()).isEqualTo(HandIn.Complete.HOLDER);
        assertThat(plain.regrades()).isEmpty();
        assertThat(plain.priceOfAttempt()).isEmpty();
    }

    @Test
    void aPriceAfterOneThatAlwaysHoldsIsNeverAsked() {
        String two = "one but was two prices for lateness on one account";
        assertRefused(
                rules().addDemands(Demand.lateness("own", 1), Demand.lateness("own", 2)),
                Code.DUPLICATE,
                "demands",
                two);
        assertRefused(
                rules().addDemands(Demand.lateness("own", 1), Demand.lateUnits("own", 1, Demand.Cover.PARTIAL)),
                Code.DUPLICATE,
                "demands",
                two);
        assertRefused(rules().addDemands(Demand.lateness("own", 1), onTheFirstDay()), Code.DUPLICATE, "demands", two);
    }

    @Test
    void thePriceMayRiseAfterADate() {
        HandIn rising =
                rules().addDemands(onTheFirstDay(), Demand.lateness("own", 2)).build();
        assertThat(rising.demands()).hasSize(2);
    }

    @Test
    void anotherAccountMayPayWhatTheFirstDoesNot() {
        assertThat(rules().addDemands(Demand.lateness("own", 1), Demand.lateness("other", 1))
                        .build()
                        .demands())
                .hasSize(2);
    }

    @Test
    void thereIsOnePriceForAWaiverOnAnAccountAndOneForAnAttempt() {
        Demand waiver = Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.WAIVER)
                .spending(Demand.Spending.REQUESTED)
                .build();
        assertRefused(
                rules().addDemands(waiver, waiver), Code.DUPLICATE, "demands", "one but was two prices for a waiver");
        assertRefused(
                rules().attempts(AttemptLimits.unlimited())
                        .addDemands(Demand.attempt("own", 1), Demand.attempt("other", 1)),
                Code.DUPLICATE,
                "demands",
                "one but was two prices for an attempt");
    }

    @Test
    void whatHasAPriceIsAllowed() {
        assertRefused(
                rules().addDemands(Demand.attempt("own", 1)),
                Code.MISSING,
                "attempts",
                "when attempts are allowed, for they have a price but was nothing");
    }

    @Test
    void aClockOfMomentsHasNoGracePeriod() {
        Grace grace = Grace.builder()
                .time(Duration.ofMinutes(10))
                .then(Grace.Then.FROM_DEADLINE)
                .build();
        assertThat(rules().grace(grace).build().grace()).contains(grace);
        HandIn.Builder passing = HandIn.builder()
                .clock(Passing.builder().moment("due").build())
                .counts(HandIn.Counts.LAST)
                .grace(grace);
        assertRefused(
                passing,
                Code.CONFLICT,
                "grace",
                "left out, or later moments but was a grace period beside a clock of moments");
    }

    @Test
    void latenessThatDiffersBetweenPartsIsNotPaid() {
        assertRefused(
                rules(HandIn.Counts.UNBROKEN).addDemands(Demand.lateness("own", 1)),
                Code.CONFLICT,
                "demands",
                "left out, or another version that counts but was tokens for lateness that differs between parts");
        assertThat(rules(HandIn.Counts.UNBROKEN)
                        .attempts(AttemptLimits.unlimited())
                        .addDemands(Demand.attempt("own", 1))
                        .build()
                        .priceOfAttempt())
                .isPresent();
    }

    @Test
    void whereEveryMemberHandsInTheLastVersionsCount() {
        for (HandIn.Counts counts : HandIn.Counts.values()) {
            if (counts != HandIn.Counts.LAST) {
                assertRefused(
                        rules(counts).complete(HandIn.Complete.EVERY_MEMBER),
                        Code.CONFLICT,
                        "counts",
                        "last but was another version than the last of every member");
            }
        }
        assertThat(rules().complete(HandIn.Complete.EVERY_MEMBER).build().complete())
                .isEqualTo(HandIn.Complete.EVERY_MEMBER);
    }

    @Test
    void rulesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        rules().build(),
                        rules().extended(HandIn.Extended.KEEPS_CLOSING).build())
                .addEqualityGroup(rules().extended(HandIn.Extended.CLOSES).build())
                .addEqualityGroup(rules().regrades(A_DAY).build())
                .addEqualityGroup(rules().accepted(A_DAY).build())
                .addEqualityGroup(rules().complete(HandIn.Complete.EVERY_MEMBER).build())
                .testEquals();
    }
}
