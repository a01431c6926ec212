package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Weighted.Empty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeightedTest {
    private static final Open PENDING = Open.pending("not graded yet");
    private static final Open EXCUSED = Open.nothing("excused");

    private static Quantity percent(String percent) {
        return Quantity.percent(Fraction.parse(percent));
    }

    private static Weighted sixtyForty(Empty empty) {
        return Weighted.builder()
                .weight("homework", 60)
                .weight("exam", 40)
                .empty(empty)
                .build();
    }

    private static Result total(Weighted weighted, Result homework, Result exam) {
        return weighted.evaluate(Scope.of(Map.of("homework", homework, "exam", exam)));
    }

    @ParameterizedTest
    @EnumSource
    void ninetyFivePercentAndEightyMake89(Empty empty) {
        assertThat(total(sixtyForty(empty), percent("95"), percent("80"))).isEqualTo(percent("89"));
    }

    @ParameterizedTest
    @CsvSource({"SPREAD, 95", "ZERO, 57", "FULL, 97"})
    void thePolicySaysWhatBecomesOfTheWeightOfExcusedWork(Empty empty, String total) {
        // 60 % of 95 is 57; the weight of 40 is spread, or counts as 0 %, or as 100 %.
        assertThat(total(sixtyForty(empty), percent("95"), EXCUSED)).isEqualTo(percent(total));
    }

    @ParameterizedTest
    @EnumSource
    void theWeightOfUngradedWorkIsAlwaysSpread(Empty empty) {
        assertThat(total(sixtyForty(empty), percent("95"), PENDING)).isEqualTo(percent("95"));
    }

    @Test
    void aSpreadWeightGoesToTheOthersInProportion() {
        Weighted weighted = Weighted.builder()
                .weight("homework", 50)
                .weight("exam", 25)
                .weight("project", 25)
                .empty(Empty.SPREAD)
                .build();
        Scope scope = Scope.of(Map.of("homework", percent("90"), "exam", percent("60"), "project", EXCUSED));
        // 50/75 of 90 and 25/75 of 60 are 60 and 20.
        assertThat(weighted.evaluate(scope)).isEqualTo(percent("80"));
    }

    @Test
    void ungradedAndExcusedWorkAreToldApartInOneTotal() {
        Weighted weighted = Weighted.builder()
                .weight("homework", 50)
                .weight("exam", 30)
                .weight("project", 20)
                .empty(Empty.ZERO)
                .build();
        Scope scope = Scope.of(Map.of("homework", percent("90"), "exam", EXCUSED, "project", PENDING));
        // The project's weight is spread, the exam counts as 0 %: 50/80 of 90 is 56.25.
        assertThat(weighted.evaluate(scope)).isEqualTo(percent("56.25"));
    }

    @Test
    void whereNothingIsGradedTheTotalIsPending() {
        assertThat(total(sixtyForty(Empty.SPREAD), PENDING, PENDING))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.cause()).isEqualTo(Open.Cause.PENDING));
        assertThat(total(sixtyForty(Empty.SPREAD), PENDING, EXCUSED))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.cause()).isEqualTo(Open.Cause.PENDING));
    }

    @Test
    void whereEverythingIsExcusedTheTotalIsOpenForGood() {
        assertThat(total(sixtyForty(Empty.SPREAD), EXCUSED, EXCUSED))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.cause()).isEqualTo(Open.Cause.NOTHING));
        assertThat(total(sixtyForty(Empty.ZERO), EXCUSED, EXCUSED)).isEqualTo(percent("0"));
        assertThat(total(sixtyForty(Empty.FULL), EXCUSED, EXCUSED)).isEqualTo(percent("100"));
    }

    @Test
    void weightsMaySumToMoreWhereThePolicySaysSo() {
        Weighted.Builder builder = Weighted.builder().weight("homework", 60).weight("exam", 50);
        builder.sum(Fraction.of(110)).empty(Empty.SPREAD);
        Weighted weighted = builder.build();
        assertThat(total(weighted, percent("100"), percent("100"))).isEqualTo(percent("110"));
        assertThat(total(weighted, percent("90"), percent("80"))).isEqualTo(percent("94"));
        // 90 % of the whole of 110.
        assertThat(total(weighted, percent("90"), PENDING)).isEqualTo(percent("99"));
    }

    @Test
    void anItemMayExceedAHundredPercent() {
        assertThat(total(sixtyForty(Empty.SPREAD), percent("105"), percent("100")))
                .isEqualTo(percent("103"));
    }

    @Test
    void weightsThatSumTo99AreRefusedWithTheExactSum() {
        assertThatThrownBy(() -> Weighted.builder()
                        .weight("a", 33)
                        .weight("b", 33)
                        .weight("c", 33)
                        .empty(Empty.SPREAD)
                        .build())
                .isInstanceOf(RejectedException.class)
                .hasMessage("`weights` must be a sum of 100 but was weights that sum to 99");
    }

    @Test
    void threeThirdsSumTo100Exactly() {
        Weighted.Builder builder = Weighted.builder();
        for (String item : new String[] {"a", "b", "c"}) {
            builder.putWeights(ItemId.of(item), Fraction.of(100, 3));
        }
        Weighted thirds = builder.empty(Empty.SPREAD).build();
        assertThat(thirds.evaluate(Scope.of(Map.of("a", percent("90"), "b", percent("90"), "c", percent("90")))))
                .isEqualTo(percent("90"));
        assertThatThrownBy(() -> Weighted.builder()
                        .putWeights(ItemId.of("a"), Fraction.parse("33.33"))
                        .putWeights(ItemId.of("b"), Fraction.parse("66.66"))
                        .empty(Empty.SPREAD)
                        .build())
                .hasMessageContaining("weights that sum to 99.99");
    }

    @Test
    void aWeightBelowZeroIsRefused() {
        assertThatThrownBy(() -> Weighted.builder()
                        .weight("a", 110)
                        .weight("b", -10)
                        .empty(Empty.SPREAD)
                        .build())
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("weights");
                });
    }

    @Test
    void aSumOfZeroIsRefused() {
        assertThatThrownBy(() -> {
                    Weighted.Builder builder = Weighted.builder().weight("a", 0);
                    builder.sum(Fraction.ZERO).empty(Empty.SPREAD).build();
                })
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void theTotalIsAPercentageAndEveryUnknownItemIsTold() {
        RecordingChecker checker = new RecordingChecker(Map.of("homework", Dimension.POINTS, "exam", Dimension.POINTS));
        assertThat(sixtyForty(Empty.SPREAD).dimension(checker)).contains(Dimension.PERCENT);
        RecordingChecker nothing = new RecordingChecker(Map.of());
        assertThat(sixtyForty(Empty.SPREAD).dimension(nothing)).isEmpty();
        assertThat(nothing.problems()).hasSize(2);
    }
}
