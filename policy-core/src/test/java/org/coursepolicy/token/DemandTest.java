package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand.Buys;
import org.coursepolicy.token.Demand.Cover;
import org.coursepolicy.token.Demand.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {
    private static Demand.Builder own(Buys buys, int price) {
        return Demand.builder().account(Name.of("own")).price(price).buys(buys);
    }

    @Test
    void usedAlone() {
        // The example of Demand: a token for each late day as far as tokens reach, and three for a redo.
        Demand lateDays = own(Buys.LATE_UNIT, 1).cover(Cover.PARTIAL).build();
        Demand redo = own(Buys.ATTEMPT, 3).build();
        assertThat(lateDays.cover()).contains(Cover.PARTIAL);
        assertThat(redo.cover()).isEmpty();
        assertThat(redo.price()).isEqualTo(3);
    }

    @Test
    void tokensAreSpentByThemselvesUnlessTheDemandSaysOther() {
        assertThat(own(Buys.LATENESS, 1).build().spending()).isEqualTo(Spending.AUTOMATIC);
        assertThat(own(Buys.LATENESS, 1).spending(Spending.REQUESTED).build().spending())
                .isEqualTo(Spending.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void thePriceIsFromOneTokenToAsManyAsAPolicyMayGrant(int price) {
        assertThat(own(Buys.LATENESS, price).build().price()).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void otherPricesAreRefused(int price) {
        assertRefused(
                own(Buys.LATENESS, price),
                Code.RANGE,
                "price",
                "`price` must be from 1 to 10000 tokens but was " + price);
    }

    @Test
    void lateUnitsAreCoveredInPartOrWhole() {
        assertRefused(
                own(Buys.LATE_UNIT, 1),
                Code.MISSING,
                "cover",
                "`cover` must be partial or whole, for late units but was nothing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Buys.class,
            names = {"LATENESS", "ATTEMPT"})
    void whatCannotBePaidInPartsHasNoCover(Buys buys) {
        assertRefused(
                own(buys, 1).cover(Cover.WHOLE),
                Code.CONFLICT,
                "cover",
                "`cover` must be left out: this is paid whole but was a cover");
    }

    @Test
    void toHandInARedoIsToAskForIt() {
        assertRefused(
                own(Buys.ATTEMPT, 3).spending(Spending.REQUESTED),
                Code.CONFLICT,
                "spending",
                "`spending` must be left out: to hand in a redo is to ask for it but was spending on request");
    }

    @ParameterizedTest
    @EnumSource(
            value = Spending.class,
            names = {"AUTOMATIC", "ALWAYS"})
    void aWaiverIsSpentOnRequestOnly(Spending spending) {
        assertThat(own(Buys.WAIVER, 2).spending(Spending.REQUESTED).build().isForLateness())
                .isFalse();
        assertRefused(
                own(Buys.WAIVER, 2).spending(spending),
                Code.CONFLICT,
                "spending",
                "`spending` must be requested, for a waiver but was a waiver that is spent by itself");
    }

    @Test
    void onlyLateUnitsHaveALimit() {
        assertThat(own(Buys.LATE_UNIT, 1).cover(Cover.WHOLE).most(2).build().most())
                .contains(2);
        assertRefused(
                own(Buys.LATENESS, 1).most(2),
                Code.CONFLICT,
                "most",
                "`most` must be left out: this is paid whole but was a limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 10_001})
    void aLimitIsFromOneUnitToAsManyAsThereMayBeTokens(int most) {
        assertRefused(
                own(Buys.LATE_UNIT, 1).cover(Cover.PARTIAL).most(most),
                Code.RANGE,
                "most",
                "`most` must be from 1 to 10000 units but was " + most);
    }

    @Test
    void nobodyHasToAskInTimeWhereNobodyHasToAsk() {
        Closing due = Closing.before(When.parse("due"));
        assertThat(own(Buys.LATENESS, 1)
                        .spending(Spending.REQUESTED)
                        .asked(due)
                        .build()
                        .asked())
                .contains(due);
        assertRefused(
                own(Buys.LATENESS, 1).asked(due),
                Code.CONFLICT,
                "asked",
                "`asked` must be left out: nobody has to ask but was a time for asking");
        assertRefused(
                own(Buys.LATENESS, 1).spending(Spending.ALWAYS).asked(due),
                Code.CONFLICT,
                "asked",
                "`asked` must be left out: nobody has to ask but was a time for asking");
    }

    @Test
    void latenessIsPaidByUnitsOrAsAWhole() {
        assertThat(own(Buys.LATENESS, 1).build().isForLateness()).isTrue();
        assertThat(Demand.lateUnits("own", 1, Cover.PARTIAL).isForLateness()).isTrue();
        assertThat(Demand.attempt("own", 1).isForLateness()).isFalse();
    }

    private static void assertRefused(Demand.Builder demand, Code code, String member, String message) {
        assertThatThrownBy(demand::build)
                .hasMessage(message)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.member()).contains(member);
                });
    }

    @Test
    void demandsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        own(Buys.LATENESS, 1).build(),
                        own(Buys.LATENESS, 1).spending(Spending.AUTOMATIC).build())
                .addEqualityGroup(
                        own(Buys.LATENESS, 1).spending(Spending.REQUESTED).build())
                .addEqualityGroup(own(Buys.LATENESS, 2).build())
                .addEqualityGroup(
                        own(Buys.LATENESS, 1).spending(Spending.ALWAYS).build())
                .addEqualityGroup(
                        own(Buys.LATENESS, 1).members(Demand.Members.EACH).build())
                .addEqualityGroup(
                        own(Buys.LATENESS, 1).members(Demand.Members.ALL).build())
                .addEqualityGroup(own(Buys.LATENESS, 1)
                        .accepted(Closing.until(When.parse("due+PT24H")))
                        .build())
                .addEqualityGroup(own(Buys.ATTEMPT, 1).build())
                .addEqualityGroup(own(Buys.LATE_UNIT, 1).cover(Cover.PARTIAL).build())
                .addEqualityGroup(own(Buys.LATE_UNIT, 1).cover(Cover.WHOLE).build())
                .testEquals();
    }
}
