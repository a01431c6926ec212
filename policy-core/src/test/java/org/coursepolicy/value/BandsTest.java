package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.value.Bands.Band;
import org.coursepolicy.value.Bound.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Bands} and {@link Bound}. */
class BandsTest {
    private static Band<String> bare(long from, String gives) {
        return new Band<>(new Bound(Fraction.of(from), Optional.empty()), gives);
    }

    private static String find(Bands<String> bands, String number) {
        return bands.find(Fraction.parse(number)).map(Band::gives).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"99.0001, first", "99, second", "96.5, second", "96, third", "93.0001, third", "93, none", "-1, none"})
    void aStrictBoundLiesInTheBandBelow(String number, String band) {
        Bands<String> strict =
                new Bands<>(List.of(bare(99, "first"), bare(96, "second"), bare(93, "third")), Side.MORE_THAN);
        assertThat(find(strict, number)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"99, first", "98.9999, second", "96, second", "93, third", "92.9999, none"})
    void anInclusiveBoundLiesInItsOwnBand(String number, String band) {
        Bands<String> inclusive =
                new Bands<>(List.of(bare(99, "first"), bare(96, "second"), bare(93, "third")), Side.AT_LEAST);
        assertThat(find(inclusive, number)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"40.01, above", "40, upper", "36.01, upper", "36, lower", "22, lower", "21.99, none"})
    void aBoundMayCloseItsBandOnEitherSide(String number, String band) {
        // [22, 36], (36, 40] and what is above: each closed where the syllabus closes it.
        Bands<String> mixed = new Bands<>(
                List.of(
                        new Band<>(Bound.moreThan(40), "above"),
                        new Band<>(Bound.moreThan(36), "upper"),
                        new Band<>(Bound.atLeast(22), "lower")),
                Side.AT_LEAST);
        assertThat(find(mixed, number)).isEqualTo(band);
    }

    @Test
    void aBoundThatSaysItsSideOverridesTheStatedOne() {
        Bound inclusive = Bound.atLeast(90);
        Bound bare = new Bound(Fraction.of(90), Optional.empty());
        assertThat(inclusive.admits(Fraction.of(90), Side.MORE_THAN)).isTrue();
        assertThat(Bound.moreThan(90).admits(Fraction.of(90), Side.AT_LEAST)).isFalse();
        assertThat(bare.admits(Fraction.of(90), Side.MORE_THAN)).isFalse();
        assertThat(bare.admits(Fraction.of(90), Side.AT_LEAST)).isTrue();
    }

    @Test
    void oneNumberCanBeABandOfItsOwn() {
        Bands<String> bands = new Bands<>(
                List.of(new Band<>(Bound.moreThan(40), "above"), new Band<>(Bound.atLeast(40), "exactly")),
                Side.AT_LEAST);
        assertThat(find(bands, "40.1")).isEqualTo("above");
        assertThat(find(bands, "40")).isEqualTo("exactly");
        assertThat(find(bands, "39.9")).isEqualTo("none");
    }

    @Test
    void boundsThatRiseAreRefused() {
        assertThatThrownBy(() -> new Bands<>(List.of(bare(90, "a"), bare(93, "b")), Side.AT_LEAST))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`bands` must be bounds that fall from band to band but was 93 after 90");
    }

    @Test
    void equalBoundsOfOneSideAreRefused() {
        for (Side side : Side.values()) {
            assertThatThrownBy(() -> new Bands<>(List.of(bare(90, "a"), bare(90, "b")), side))
                    .isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void equalBoundsInTheWrongOrderAreRefused() {
        List<Band<String>> unreachable =
                List.of(new Band<>(Bound.atLeast(40), "a"), new Band<>(Bound.moreThan(40), "b"));
        assertThatThrownBy(() -> new Bands<>(unreachable, Side.AT_LEAST)).isInstanceOf(RejectedException.class);
    }

    @Test
    void noBandsAreRefused() {
        assertThatThrownBy(() -> new Bands<>(List.of(), Side.AT_LEAST))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("at least one band");
    }

    @Property
    void aGreaterNumberNeverLiesInALowerBand(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> gaps,
            @ForAll @IntRange(min = -10, max = 200) int tenths,
            @ForAll @IntRange(max = 50) int more,
            @ForAll Side side) {
        List<Band<Integer>> bands = new ArrayList<>();
        int from = 100;
        for (int gap : gaps) {
            from -= gap;
            bands.add(new Band<>(new Bound(Fraction.of(from, 10), Optional.empty()), bands.size()));
        }
        Bands<Integer> all = new Bands<>(bands, side);
        int lower = all.find(Fraction.of(tenths, 10)).map(Band::gives).orElse(Integer.MAX_VALUE);
        int higher = all.find(Fraction.of(tenths + more, 10)).map(Band::gives).orElse(Integer.MAX_VALUE);
        assertThat(higher).isLessThanOrEqualTo(lower);
    }
}
