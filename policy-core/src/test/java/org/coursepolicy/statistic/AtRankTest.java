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

class AtRankTest {
    /** The place is the number that "midterm" has. */
    private static final AtRank AT =
            AtRank.builder().of(Reference.to("midterm")).in(Spread.MIDTERMS).build();

    @ParameterizedTest
    @CsvSource({
        "0, 60",
        "1, 60",
        "25, 60",
        "25.01, 70",
        "50, 70",
        "51, 80",
        "75, 80",
        "76, 95",
        "100, 95",
        "120, 95",
        "-5, 60"
    })
    void placesAmong60And70And80And95(String place, String value) {
        assertThat(Spread.evaluated(AT, percent(place), "80 60 95 70")).isEqualTo(percent(value));
    }

    @Test
    void thirdsAreExact() {
        assertThat(Spread.evaluated(AT, percent("100/3"), "60 70 80")).isEqualTo(percent("60"));
        assertThat(Spread.evaluated(AT, percent("33.34"), "60 70 80")).isEqualTo(percent("70"));
        assertThat(Spread.evaluated(AT, percent("34"), "70 70 70")).isEqualTo(percent("70"));
    }

    @Test
    void atAnOpenPlaceAndAmongNobodyThereIsNothing() {
        Open open = Open.pending("not yet");
        assertThat(Spread.evaluated(AT, open, "60 70")).isEqualTo(open);
        assertThat(Spread.evaluated(AT, percent("50"), "")).isEqualTo(Open.pending("nobody has a value in midterms"));
    }

    @Test
    void whichValueItIsIsTold() {
        assertThat(Spread.told(AT, percent("51"), "60 70 80 95")).isEqualTo("""
                        at-rank: 80 % = decided by:
                          midterm: 51 %
                          value 3 of 4 in midterms: 80 %
                        """);
    }

    @Test
    void theValueHasTheUnitOfTheDistributionAndThePlaceIsAPercentage() {
        RecordingChecker percents =
                new RecordingChecker(Map.of("midterm", Dimension.PERCENT, "midterms", Dimension.POINTS));
        assertThat(AT.dimension(percents)).contains(Dimension.POINTS);
        assertThat(percents.problems()).isEmpty();
        RecordingChecker nothing = new RecordingChecker(Map.of("midterm", Dimension.COUNT));
        assertThat(AT.dimension(nothing)).isEmpty();
        assertThat(nothing.problems())
                .containsExactly("CONFLICT: a count, expected a place in percent", "REF: midterms, expected a name");
    }

    @Property
    void atItsPlaceEveryValueIsFoundAgain(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 20) Integer> values) {
        String all = values.stream().map(String::valueOf).collect(Collectors.joining(" "));
        Rank rank = Rank.builder()
                .of(Reference.to("midterm"))
                .in(Spread.MIDTERMS)
                .equalOnes(Equals.ALL)
                .build();
        for (int value : values) {
            Quantity midterm = Quantity.percent(Fraction.of(value));
            assertThat(Spread.evaluated(AT, Spread.evaluated(rank, midterm, all), all))
                    .isEqualTo(midterm);
        }
    }
}
