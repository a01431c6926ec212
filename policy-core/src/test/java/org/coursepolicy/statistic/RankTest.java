package org.coursepolicy.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.statistic.Spread.percent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.statistic.Rank.Equals;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {
    private static Rank rank(Equals equals) {
        return rank(equals, Spread.MIDTERMS);
    }

    private static Rank rank(Equals equals, Name distribution) {
        return Rank.builder()
                .of(Reference.to("midterm"))
                .in(distribution)
                .equalOnes(equals)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "70, NONE, 25",
        "70, HALF, 50",
        "70, ALL, 75",
        "60, NONE, 0",
        "60, HALF, 12.5",
        "60, ALL, 25",
        "95, NONE, 75",
        "95, ALL, 100",
        "71, NONE, 75",
        "71, HALF, 75",
        "71, ALL, 75",
        "0, ALL, 0",
        "100, NONE, 100"
    })
    void placesAmong60And70And70And95(String midterm, Equals equals, String place) {
        assertThat(Spread.evaluated(rank(equals), percent(midterm), "95 70 60 70"))
                .isEqualTo(percent(place));
    }

    @Test
    void whatIsOpenHasNoPlace() {
        Open open = Open.pending("midterm is not graded yet");
        assertThat(Spread.evaluated(rank(Equals.HALF), open, "95 70")).isEqualTo(open);
        Open excused = Open.nothing("midterm is excused");
        assertThat(Spread.evaluated(rank(Equals.HALF), excused, "95 70")).isEqualTo(excused);
    }

    @Test
    void amongNobodyThereIsNoPlace() {
        assertThat(Spread.evaluated(rank(Equals.ALL), percent("70"), ""))
                .isEqualTo(Open.pending("nobody has a value in midterms"));
    }

    @Test
    void howManyAreBelowIsTold() {
        assertThat(Spread.told(rank(Equals.HALF), percent("70"), "60 70 70 95")).isEqualTo("""
                        rank: 50 % = decided by:
                          midterm: 70 %
                          1 of 4 in midterms are below, 2 equal: 50 %
                        """);
        assertThat(Spread.told(rank(Equals.HALF), Open.pending("not yet"), "60"))
                .isEqualTo("""
                        rank: open: not yet = open:
                          midterm: open: not yet
                        """);
    }

    @Test
    void aPlaceIsAPercentage() {
        RecordingChecker checker =
                new RecordingChecker(Map.of("midterm", Dimension.POINTS, "midterms", Dimension.POINTS));
        assertThat(rank(Equals.ALL).dimension(checker)).contains(Dimension.PERCENT);
        assertThat(checker.problems()).isEmpty();
    }

    @Test
    void theValueAndTheDistributionMustBeKnown() {
        RecordingChecker checker = new RecordingChecker(Map.of());
        assertThat(rank(Equals.ALL, Name.of("finals")).dimension(checker)).contains(Dimension.PERCENT);
        assertThat(checker.problems()).containsExactly("REF: midterm, expected a name", "REF: finals, expected a name");
    }

    @Property
    void aHigherValueHasNoLowerPlaceAndHalfIsInTheMiddle(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20) Integer> values,
            @ForAll @IntRange(max = 20) int value,
            @ForAll @IntRange(max = 5) int more) {
        String all = values.stream().map(String::valueOf).collect(Collectors.joining(" "));
        assertThat(place(Equals.HALF, value, all))
                .isEqualTo(place(Equals.NONE, value, all)
                        .plus(place(Equals.ALL, value, all))
                        .dividedBy(Fraction.of(2)));
        for (Equals equals : Equals.values()) {
            assertThat(place(equals, value + more, all)).isGreaterThanOrEqualTo(place(equals, value, all));
            assertThat(place(equals, value, all)).isBetween(Fraction.ZERO, Fraction.HUNDRED);
        }
    }

    private static Fraction place(Equals equals, int value, String all) {
        Quantity midterm = Quantity.percent(Fraction.of(value));
        return ((Quantity) Spread.evaluated(rank(equals), midterm, all)).amount();
    }
}
