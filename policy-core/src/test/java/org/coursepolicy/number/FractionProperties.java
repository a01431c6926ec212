package org.coursepolicy.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every operation gives what a fraction library gives, on both sides of the limits of {@code long}. */
class FractionProperties {
    private static final BigInteger TWO_TO_THE_31 = BigInteger.ONE.shiftLeft(31);
    private static final BigInteger TWO_TO_THE_62 = BigInteger.ONE.shiftLeft(62);
    private static final BigInteger TWO_TO_THE_63 = BigInteger.ONE.shiftLeft(63);

    /** One number, as this library and as the other library holds it. */
    record Pair(Fraction ours, BigFraction theirs) {
        static Pair of(BigInteger numerator, BigInteger denominator) {
            return new Pair(Fraction.parse(numerator + "/" + denominator), BigFraction.of(numerator, denominator));
        }
    }

    private static Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> nearLimits = Combinators.combine(
                        Arbitraries.of(List.of(BigInteger.ZERO, TWO_TO_THE_31, TWO_TO_THE_62, TWO_TO_THE_63)),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(true, false))
                .as((limit, near, below) -> {
                    BigInteger number = limit.add(BigInteger.valueOf(near));
                    return below ? number.negate() : number;
                });
        Arbitrary<BigInteger> small =
                Arbitraries.integers().between(-1_000, 1_000).map(BigInteger::valueOf);
        Arbitrary<BigInteger> longs = Arbitraries.longs().map(BigInteger::valueOf);
        Arbitrary<BigInteger> huge =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60));
        return Arbitraries.oneOf(small, nearLimits, longs, huge);
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<BigInteger> denominators = Arbitraries.oneOf(
                        integers(), Arbitraries.of(1, 2, 5, 10, 64, 100, 1_000).map(BigInteger::valueOf))
                .map(BigInteger::abs)
                .filter(denominator -> denominator.signum() > 0);
        return Combinators.combine(integers(), denominators).as(Pair::of);
    }

    /** Reads our text with the other library only. */
    private static BigFraction theirs(Fraction ours) {
        String text = ours.toString();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return BigFraction.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    @Property
    void textIsExact(@ForAll("pairs") Pair a) {
        assertThat(theirs(a.ours())).isEqualTo(a.theirs());
    }

    @Property
    void textIsReadAgain(@ForAll("pairs") Pair a) {
        assertThat(Fraction.parse(a.ours().toString())).isEqualTo(a.ours()).hasSameHashCodeAs(a.ours());
    }

    @Property
    void plus(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        assertThat(theirs(a.ours().plus(b.ours()))).isEqualTo(a.theirs().add(b.theirs()));
    }

    @Property
    void minus(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        assertThat(theirs(a.ours().minus(b.ours()))).isEqualTo(a.theirs().subtract(b.theirs()));
    }

    @Property
    void times(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        assertThat(theirs(a.ours().times(b.ours()))).isEqualTo(a.theirs().multiply(b.theirs()));
    }

    @Property
    void dividedBy(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        if (b.theirs().signum() == 0) {
            assertThatThrownBy(() -> a.ours().dividedBy(b.ours())).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(theirs(a.ours().dividedBy(b.ours())))
                    .isEqualTo(a.theirs().divide(b.theirs()));
        }
    }

    @Property
    void signs(@ForAll("pairs") Pair a) {
        assertThat(a.ours().signum()).isEqualTo(a.theirs().signum());
        assertThat(theirs(a.ours().negated())).isEqualTo(a.theirs().negate());
    }

    @Property
    void order(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        int expected = Integer.signum(a.theirs().compareTo(b.theirs()));
        assertThat(Integer.signum(a.ours().compareTo(b.ours()))).isEqualTo(expected);
        assertThat(a.ours().equals(b.ours())).isEqualTo(expected == 0);
        assertThat(a.ours().min(b.ours())).isEqualTo(expected <= 0 ? a.ours() : b.ours());
        assertThat(a.ours().max(b.ours())).isEqualTo(expected >= 0 ? a.ours() : b.ours());
    }

    @Property
    void oneNumberHasOneForm(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
        Fraction thereAndBack = a.ours().plus(b.ours()).minus(b.ours());
        assertThat(thereAndBack).isEqualTo(a.ours()).hasSameHashCodeAs(a.ours());
        assertThat(thereAndBack).isEqualByComparingTo(a.ours());
    }

    @Property
    void wholeNumbersOfLongs(@ForAll long whole, @ForAll("edges") long edge) {
        for (long each : new long[] {whole, edge}) {
            Fraction read = Fraction.parse(Long.toString(each));
            assertThat(Fraction.of(each)).isEqualTo(read).hasSameHashCodeAs(read);
            assertThat(Fraction.of(each, 1)).isEqualTo(read).hasSameHashCodeAs(read);
            assertThat(theirs(Fraction.of(each).negated()))
                    .isEqualTo(BigFraction.of(BigInteger.valueOf(each)).negate());
        }
    }

    @Property
    void ratiosOfLongs(@ForAll("edges") long numerator, @ForAll("edges") long denominator) {
        if (denominator != 0) {
            assertThat(theirs(Fraction.of(numerator, denominator)))
                    .isEqualTo(BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        }
    }

    @Provide
    Arbitrary<Long> edges() {
        return Arbitraries.oneOf(
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, Long.MAX_VALUE - 1, 0L, 1L, -1L),
                Arbitraries.of(1L << 62, -(1L << 62), (1L << 62) + 1, 1L << 31, 6L, -10L));
    }

    @Property
    void decimalsWithPlaces(
            @ForAll("pairs") Pair a, @ForAll @IntRange(max = 12) int places, @ForAll("modes") RoundingMode mode) {
        assertThat(a.ours().toDecimal(places, mode)).isEqualTo(a.theirs().bigDecimalValue(places, mode));
    }

    @Property
    void exactDecimals(@ForAll("pairs") Pair a) {
        BigInteger rest = a.theirs().getDenominator();
        for (BigInteger factor : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        assertThat(a.ours().toDecimal().isPresent()).isEqualTo(rest.equals(BigInteger.ONE));
        a.ours().toDecimal().ifPresent(decimal -> assertThat(Fraction.of(decimal))
                .isEqualTo(a.ours()));
    }

    @Property
    void rounding(
            @ForAll("pairs") Pair a,
            @ForAll @IntRange(min = 1, max = 40) int top,
            @ForAll @IntRange(min = 1, max = 40) int bottom,
            @ForAll("modes") RoundingMode mode) {
        BigFraction step = BigFraction.of(top, bottom);
        BigInteger steps = a.theirs().divide(step).bigDecimalValue(0, mode).toBigIntegerExact();
        Fraction rounded = a.ours().round(new Rounding(Fraction.of(top, bottom), mode));
        assertThat(theirs(rounded)).isEqualTo(step.multiply(steps));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Property
    void wholeness(@ForAll("pairs") Pair a) {
        boolean whole = a.theirs().getDenominator().equals(BigInteger.ONE);
        assertThat(a.ours().isWhole()).isEqualTo(whole);
        if (whole && a.theirs().getNumerator().bitLength() < Integer.SIZE) {
            assertThat(a.ours().toIntExact()).isEqualTo(a.theirs().intValue());
        } else {
            assertThatThrownBy(() -> a.ours().toIntExact()).isInstanceOf(ArithmeticException.class);
        }
    }
}
