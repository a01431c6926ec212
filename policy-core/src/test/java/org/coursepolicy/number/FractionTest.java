package org.coursepolicy.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 1, 10",
        "10.0, 10, 1",
        "-3, -3, 1",
        "1e2, 100, 1",
        "2.5E-1, 1, 4",
        "2/3, 2, 3",
        "-22/21, -22, 21",
        "6/4, 3, 2",
        "0/7, 0, 1",
        "2/-3, -2, 3"
    })
    void numbersAreReadExactlyAsWritten(String text, long numerator, long denominator) {
        assertThat(Fraction.parse(text)).isEqualTo(Fraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "1,5", "2/", "/3", "1/2/3", "1.5/2", "0x10", "NaN", "Infinity", "1_000", " 1"})
    void otherTextsAreNoNumbers(String text) {
        assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aTenthTenTimesIsOne() {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Fraction.parse("0.1"));
        }
        assertThat(sum).isEqualTo(Fraction.ONE);
    }

    @Test
    void aThirdTimesThreeIsOne() {
        assertThat(Fraction.of(1, 3).times(Fraction.of(3))).isEqualTo(Fraction.ONE);
    }

    @Test
    void zeroBelowTheLineIsRefused() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(Long.MIN_VALUE, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theMostNegativeLongIsANumberLikeAnyOther() {
        Fraction least = Fraction.of(Long.MIN_VALUE);
        assertThat(least.negated()).hasToString("9223372036854775808");
        assertThat(least.times(Fraction.of(-1))).hasToString("9223372036854775808");
        assertThat(least.minus(Fraction.ONE)).hasToString("-9223372036854775809");
        assertThat(Fraction.ONE.dividedBy(least)).isEqualTo(Fraction.parse("-1/9223372036854775808"));
        assertThat(least).isEqualTo(Fraction.of(Long.MIN_VALUE, 1)).hasSameHashCodeAs(Fraction.of(Long.MIN_VALUE, 1));
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    }

    @Test
    void sumsCrossTheLimitOfLongAndComeBack() {
        Fraction most = Fraction.of(Long.MAX_VALUE);
        Fraction beyond = most.plus(Fraction.ONE);
        assertThat(beyond).hasToString("9223372036854775808").isGreaterThan(most);
        assertThat(beyond.minus(Fraction.ONE)).isEqualTo(most).hasSameHashCodeAs(most);
    }

    @Test
    void equalNumbersAreEqualHoweverMade() {
        new EqualsTester()
                .addEqualityGroup(Fraction.of(10), Fraction.parse("10.0"), Fraction.of(100, 10), Fraction.of(-10, -1))
                .addEqualityGroup(Fraction.of(1, 2), Fraction.parse("0.50"), Fraction.parse("2/4"))
                .addEqualityGroup(Fraction.of(-1, 2), Fraction.of(1, -2))
                .addEqualityGroup(Fraction.parse("1e30"), Fraction.parse("1e15").times(Fraction.parse("1e15")))
                .addEqualityGroup(Fraction.ZERO, Fraction.of(0, -5), Fraction.parse("-0.00"))
                .testEquals();
    }

    @Test
    void aThousandDigitsAreReadAndOneMoreIsRefused() {
        String digits = "9".repeat(1_000);
        assertThat(Fraction.parse(digits)).hasToString(digits);
        assertThat(Fraction.parse("1e999")).hasToString("1" + "0".repeat(999));
        assertThat(Fraction.parse("1e-1000").times(Fraction.parse("1e999"))).isEqualTo(Fraction.of(1, 10));
        for (String refused :
                new String[] {digits + "9", "0." + digits + "9", "1e-1001", "1e999999999", "1e-999999999"}) {
            assertThatThrownBy(() -> Fraction.parse(refused))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("a number has at most 1000 digits");
        }
    }

    @Test
    void zerosThatAnExponentAddsAreDigitsToo() {
        assertThatThrownBy(() -> Fraction.parse("1e1000")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.parse("9".repeat(1_000) + "e1000")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(new BigDecimal("0e999999999"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmeticStopsAtTheLimitOfBits() {
        Fraction two = Fraction.of(2);
        Fraction power = Fraction.ONE;
        for (int bit = 1; bit < Fraction.MAX_BITS; bit++) {
            power = power.times(two);
        }
        Fraction largest = power;
        assertThat(largest.dividedBy(largest)).isEqualTo(Fraction.ONE);
        assertThatThrownBy(() -> largest.times(two))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("16384");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(largest).dividedBy(two))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1/2, 0.5", "-1/8, -0.125", "100, 100", "1e20, 100000000000000000000", "22/21, 22/21", "-2/3, -2/3"})
    void textIsThePlainDecimalOrTheRatio(String number, String text) {
        assertThat(Fraction.parse(number)).hasToString(text);
    }

    @Test
    void decimalsHaveNoTrailingZeros() {
        assertThat(Fraction.of(3, 4).toDecimal()).contains(new BigDecimal("0.75"));
        assertThat(Fraction.of(2, 3).toDecimal()).isEmpty();
        assertThat(Fraction.of(2, 3).toDecimal(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.6667"));
    }

    @Test
    void wholeNumbersBecomeInts() {
        assertThat(Fraction.parse("12.0").toIntExact()).isEqualTo(12);
        assertThatThrownBy(() -> Fraction.of(1, 2).toIntExact()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1L << 31).toIntExact()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nullIsNoNumber() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicStaticMethods(Fraction.class);
        tester.testAllPublicInstanceMethods(Fraction.ONE);
    }
}
