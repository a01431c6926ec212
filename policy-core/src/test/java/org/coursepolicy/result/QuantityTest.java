package org.coursepolicy.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
    private static Quantity of(String amount, Dimension dimension) {
        return new Quantity(Fraction.parse(amount), dimension);
    }

    private static Quantity points(String amount) {
        return of(amount, Dimension.POINTS);
    }

    private static Quantity percent(String amount) {
        return of(amount, Dimension.PERCENT);
    }

    private static Quantity number(String amount) {
        return of(amount, Dimension.NUMBER);
    }

    @Test
    void pointsAreAddedAndSubtracted() {
        assertThat(points("87.5").plus(points("2.5"))).isEqualTo(points("90"));
        assertThat(points("87.5").minus(points("100"))).isEqualTo(points("-12.5"));
    }

    @Test
    void aBareNumberTakesTheDimensionOfWhatItMeets() {
        assertThat(points("80").plus(number("5"))).isEqualTo(points("85"));
        assertThat(number("5").plus(percent("80"))).isEqualTo(percent("85"));
        assertThat(number("100").minus(percent("80"))).isEqualTo(percent("20"));
    }

    @Test
    void ninetyPercentOfEightyPointsAre72Points() {
        assertThat(percent("90").times(points("80"))).isEqualTo(points("72"));
        assertThat(points("80").times(percent("90"))).isEqualTo(points("72"));
    }

    @Test
    void percentOfPercentCountsHundredths() {
        assertThat(percent("40").times(percent("95"))).isEqualTo(percent("38"));
    }

    @Test
    void aRatioOrNumberScalesAsItIs() {
        assertThat(of("22/21", Dimension.RATIO).times(points("84"))).isEqualTo(points("88"));
        assertThat(number("0.5").times(percent("90"))).isEqualTo(percent("45"));
        assertThat(percent("90").times(number("0.5"))).isEqualTo(percent("45"));
        assertThat(of("3", Dimension.COUNT).times(points("15"))).isEqualTo(points("45"));
    }

    @Test
    void theQuotientOfTwoAlikeIsARatio() {
        assertThat(points("45").dividedBy(points("60"))).isEqualTo(of("3/4", Dimension.RATIO));
        assertThat(percent("90").dividedBy(number("3"))).isEqualTo(percent("30"));
        assertThatThrownBy(() -> points("1").dividedBy(points("0"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void dimensionsThatDoNotMixAreNamed() {
        assertThatThrownBy(() -> points("1").plus(percent("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points cannot be combined with percent");
        assertThatThrownBy(() -> points("1").times(points("1"))).hasMessage("points cannot be multiplied by points");
        assertThatThrownBy(() -> number("1").dividedBy(percent("1")))
                .hasMessage("a number cannot be divided by percent");
        assertThatThrownBy(() -> points("1").compare(of("1", Dimension.COUNT)))
                .hasMessage("points cannot be combined with a count");
    }

    @ParameterizedTest
    @EnumSource
    void arithmeticAllowsExactlyWhatTheDimensionsAllow(Dimension one) {
        for (Dimension other : Dimension.values()) {
            Quantity left = new Quantity(Fraction.of(6), one);
            Quantity right = new Quantity(Fraction.of(3), other);
            one.alongside(other)
                    .ifPresentOrElse(
                            dimension ->
                                    assertThat(left.plus(right).dimension()).isEqualTo(dimension),
                            () -> assertThatThrownBy(() -> left.plus(right))
                                    .isInstanceOf(IllegalArgumentException.class));
            one.times(other)
                    .ifPresentOrElse(
                            dimension ->
                                    assertThat(left.times(right).dimension()).isEqualTo(dimension),
                            () -> assertThatThrownBy(() -> left.times(right))
                                    .isInstanceOf(IllegalArgumentException.class));
            one.dividedBy(other)
                    .ifPresentOrElse(
                            dimension -> assertThat(left.dividedBy(right))
                                    .isEqualTo(new Quantity(Fraction.of(2), dimension)),
                            () -> assertThatThrownBy(() -> left.dividedBy(right))
                                    .isInstanceOf(IllegalArgumentException.class));
        }
    }

    @Test
    void comparisonIsExact() {
        assertThat(percent("90").compare(percent("89.999999"))).isPositive();
        assertThat(percent("90").compare(number("90"))).isZero();
        assertThat(points("1/3").compare(points("0.333333"))).isPositive();
    }

    @Test
    void roundingKeepsTheDimension() {
        assertThat(points("66.5").round(Rounding.halfUp(0))).isEqualTo(points("67"));
    }

    @ParameterizedTest
    @CsvSource({
        "87.5, POINTS, 87.5 points",
        "1, POINTS, 1 point",
        "93, PERCENT, 93 %",
        "0.25, RATIO, 0.25",
        "3, COUNT, 3",
        "-2, NUMBER, -2",
        "800/9, PERCENT, 88.8889 % (exactly 800/9)",
        "0.00005, NUMBER, 0.0001 (exactly 0.00005)"
    })
    void textShowsNumberAndUnit(String amount, Dimension dimension, String text) {
        assertThat(of(amount, dimension)).hasToString(text);
    }

    @Test
    void quantitiesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(points("10"), points("10.0"), Quantity.points(Fraction.of(10)))
                .addEqualityGroup(percent("10"), Quantity.percent(Fraction.of(10)))
                .addEqualityGroup(number("10"), Quantity.number(Fraction.of(10)))
                .addEqualityGroup(of("10", Dimension.COUNT), Quantity.count(Fraction.of(10)))
                .testEquals();
    }
}
