package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.examsWithTotal;
import static org.coursepolicy.course.Policies.let;
import static org.coursepolicy.course.Policies.problems;

import java.math.RoundingMode;
import java.util.List;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.When;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

/** Which objectives of a best use are sums over items, and how many ways may be tried where they are not. */
class BestUseCheckTest {
    private static Item paid(Demand demand) {
        return Item.builder()
                .points(10)
                .due(When.parse("2022-02-01T12:00"))
                .handIn(HandIn.builder()
                        .clock(Elapsed.startedDays())
                        .counts(HandIn.Counts.LAST)
                        .addDemands(demand)
                        .build())
                .build();
    }

    private static TokenAccount account(int grant, Value objective) {
        return TokenAccount.builder()
                .holder(HolderKind.STUDENT)
                .grant(grant)
                .allocation(BestUse.of(objective))
                .build();
    }

    private static final Demand UNITS = Demand.lateUnits("own", 1, Demand.Cover.PARTIAL);

    /** Two items on each of which any number of ten thousand tokens may be spent: ways without end. */
    private static Variant.Builder many(Value objective) {
        Item.Builder group = Item.builder();
        group.item("b1", paid(UNITS)).item("b2", paid(UNITS));
        return examsWithTotal()
                .account("own", account(10_000, objective))
                .item("a1", paid(UNITS))
                .item("a2", paid(UNITS))
                .item("group", group.build());
    }

    private static Value a1() {
        return Reference.to("a1");
    }

    private static Value a2() {
        return Reference.to("a2");
    }

    @Test
    void sumsOfItemsAreFoundItemByItem() {
        Value weighted = Weighted.builder()
                .weight("a1", 60)
                .weight("a2", 40)
                .empty(Weighted.Empty.SPREAD)
                .build();
        List<Value> sums = List.of(
                Arithmetic.sum(a1(), a2()),
                Arithmetic.mean(Reference.percent("a1"), Reference.percent("a2")),
                Arithmetic.sum(Arithmetic.product(Constant.of(3), a1()), a2(), Constant.of(7)),
                Arithmetic.difference(a1(), a2()),
                Arithmetic.quotient(Arithmetic.sum(a1(), a2()), Constant.of(2)),
                weighted,
                Reference.percent("group"),
                Arithmetic.sum(Reference.to("group"), a1()),
                // One item alone may stand in whatever it likes.
                Arithmetic.sum(Arithmetic.least(a1(), Constant.of(8)), a2()));
        assertThat(sums).allSatisfy(sum -> assertThat(problems(many(sum))).isEmpty());
    }

    @Test
    void whatIsNoSumIsTriedInAllWaysAndHereThereAreTooMany() {
        List<Value> others = List.of(
                Arithmetic.least(a1(), a2()),
                Arithmetic.greatest(a1(), a2()),
                Arithmetic.product(Reference.percent("a1"), Reference.percent("a2")),
                Arithmetic.sum(Arithmetic.least(a1(), a2()), a1()),
                Cases.builder()
                        .when(Comparison.atLeast(a1(), 5), a2())
                        .otherwise(Constant.of(0))
                        .build());
        assertThat(others).allSatisfy(other -> assertThat(problems(many(other)))
                .containsExactly("/accounts/own/allocation LIMIT: found more than 5,000 ways to spend the "
                        + "tokens, all of which would have to be tried, expected an objective that is a sum "
                        + "over items, fewer tokens, or a limit for each item"));
    }

    @Test
    void aGroupThatChoosesIsNoSum() {
        Item.Builder chosen = Item.builder();
        chosen.item("b1", paid(UNITS)).item("b2", paid(UNITS)).aggregate(AnyAggregate.of(1));
        Variant.Builder variant = examsWithTotal()
                .account("own", account(10_000, Reference.percent("group")))
                .item("group", chosen.build());
        assertThat(problems(variant)).singleElement().asString().contains("LIMIT");
    }

    @Test
    void aGroupWithAPipelineIsNoSum() {
        Item.Builder rounded = Item.builder();
        rounded.item("b1", paid(UNITS))
                .item("b2", paid(UNITS))
                .addPipeline(RoundStep.builder()
                        .to(Fraction.ONE)
                        .mode(RoundingMode.HALF_UP)
                        .build());
        Variant.Builder variant = examsWithTotal()
                .account("own", account(10_000, Reference.percent("group")))
                .item("group", rounded.build());
        assertThat(problems(variant)).singleElement().asString().contains("LIMIT");
    }

    @Test
    void namedValuesAreLookedThrough() {
        Variant.Builder sum = many(Reference.to("in-all"));
        assertThat(problems(let(sum, "in-all", Arithmetic.sum(a1(), a2())))).isEmpty();
        Variant.Builder least = many(Reference.to("in-all"));
        assertThat(problems(let(least, "in-all", Arithmetic.least(a1(), a2()))))
                .singleElement()
                .asString()
                .contains("LIMIT");
    }

    @Test
    void whatReadsTheTokensIsNoSum() {
        Value fee = Arithmetic.difference(
                Arithmetic.sum(a1(), a2()),
                Arithmetic.product(
                        Constant.builder()
                                .is(Fraction.ONE)
                                .unit(Dimension.POINTS)
                                .build(),
                        TokenAccount.spent("own")));
        assertThat(problems(many(fee))).singleElement().asString().contains("LIMIT");
    }

    /** With so many tokens, one item on which any number is spent, and one that costs some as a whole. */
    private static List<String> ways(int grant, int price) {
        Demand whole = Demand.lateness("own", price);
        Variant.Builder variant = examsWithTotal()
                .account("own", account(grant, Arithmetic.least(a1(), a2())))
                .item("a1", paid(UNITS))
                .item("a2", paid(whole));
        return problems(variant);
    }

    @Test
    void fiveThousandWaysAreTriedAndOneMoreIsNot() {
        // 2,501 ways to spend 0 to 2,500 on the first, and 2,499 where the second takes two of them.
        assertThat(ways(2_500, 2)).isEmpty();
        // Where it takes one, 2,501 and 2,500.
        assertThat(ways(2_500, 1)).singleElement().asString().contains("LIMIT");
    }

    @Test
    void aLimitForEachItemLeavesFewWays() {
        Demand limited = Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .most(2)
                .build();
        Variant.Builder variant = examsWithTotal()
                .account("own", account(10_000, Arithmetic.least(a1(), a2())))
                .item("a1", paid(limited))
                .item("a2", paid(limited));
        assertThat(problems(variant)).isEmpty();
    }

    @Test
    void noItemDependsOnTwoBestUses() {
        Demand other = Demand.lateUnits("other", 1, Demand.Cover.PARTIAL);
        Variant.Builder variant = examsWithTotal()
                .account("own", account(3, Arithmetic.sum(a1(), a2())))
                .account("other", account(3, a2()))
                .item("a1", paid(UNITS))
                .item("a2", paid(other));
        assertThat(problems(variant))
                .containsExactly(
                        "/accounts/own/allocation CONFLICT: found \"a2\", for which another account is spent in "
                                + "its best way, expected an objective without items of another best use");
        Variant.Builder apart = examsWithTotal()
                .account("own", account(3, a1()))
                .account("other", account(3, a2()))
                .item("a1", paid(UNITS))
                .item("a2", paid(other));
        assertThat(problems(apart)).isEmpty();
    }

    @Test
    void anObjectiveReadsWhatIsThere() {
        assertThat(problems(many(Arithmetic.sum(a1(), Reference.to("a3")))))
                .singleElement()
                .asString()
                .startsWith("/accounts/own/allocation/best/sum/1 REF: found \"a3\"");
    }

    @Test
    void whoeverEarnsTokensSpendsThemOnASum() {
        for (boolean sum : List.of(true, false)) {
            TokenAccount own = TokenAccount.builder()
                    .holder(HolderKind.STUDENT)
                    .grant(1)
                    .earned(Constant.of(2))
                    .allocation(BestUse.of(sum ? Arithmetic.sum(a1(), a2()) : Arithmetic.least(a1(), a2())))
                    .build();
            List<String> problems = problems(
                    examsWithTotal().account("own", own).item("a1", paid(UNITS)).item("a2", paid(UNITS)));
            if (sum) {
                assertThat(problems).isEmpty();
            } else {
                assertThat(problems)
                        .singleElement()
                        .asString()
                        .startsWith("/accounts/own/allocation LIMIT: found tokens that are earned")
                        .endsWith("expected an objective that is a sum over items, or no `earned`");
            }
        }
    }
}
