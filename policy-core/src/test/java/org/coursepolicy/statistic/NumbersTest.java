package org.coursepolicy.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static Numbers of(String numbers) {
        return Numbers.of(Spread.fractions(numbers), Optional.empty());
    }

    @Test
    void theMeanOf60And70And95Is75AndTheMedian70() {
        Numbers numbers = of("95 60 70");
        assertThat(numbers.mean()).contains(Fraction.of(75));
        assertThat(numbers.median()).contains(Fraction.of(70));
        assertThat(numbers.size()).contains(Fraction.of(3));
        assertThat(numbers.deviation()).isEmpty();
        assertThat(numbers.values()).containsExactlyElementsOf(Spread.fractions("60 70 95"));
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 7", "1 2, 1.5, 1.5", "0 0 1, 1/3, 0", "5 1 9 2, 17/4, 3.5", "-3 3 3, 1, 3"})
    void ofTwoInTheMiddleTheMedianIsTheirMean(String values, String mean, String median) {
        assertThat(of(values).mean()).contains(Fraction.parse(mean));
        assertThat(of(values).median()).contains(Fraction.parse(median));
    }

    @Test
    void ofNobodyOnlyTheSizeIsKnown() {
        Numbers numbers = of("");
        assertThat(numbers.mean()).isEmpty();
        assertThat(numbers.median()).isEmpty();
        assertThat(numbers.deviation()).isEmpty();
        assertThat(numbers.size()).contains(Fraction.ZERO);
    }

    @Test
    void laterChangesOfTheListChangeNothing() {
        List<Fraction> values = new ArrayList<>(Spread.fractions("2 1"));
        Numbers numbers = Numbers.of(values, Optional.empty());
        values.clear();
        assertThat(numbers.values()).hasSize(2);
        assertThatThrownBy(() -> numbers.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Property
    void theMedianHasAtMostHalfOnEachSideAndTheMeanIsBetweenTheEnds(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = -20, max = 120) Integer> values, @ForAll int seed) {
        List<Fraction> fractions = new ArrayList<>(
                values.stream().map(value -> Fraction.of(value, 3)).toList());
        Numbers numbers = Numbers.of(fractions, Optional.empty());
        Fraction median = numbers.median().orElseThrow();
        Fraction mean = numbers.mean().orElseThrow();
        int below = (int)
                fractions.stream().filter(each -> each.compareTo(median) < 0).count();
        int above = (int)
                fractions.stream().filter(each -> each.compareTo(median) > 0).count();
        assertThat(2 * Math.max(below, above)).isLessThanOrEqualTo(values.size());
        assertThat(mean).isBetween(Collections.min(fractions), Collections.max(fractions));
        Collections.shuffle(fractions, new Random(seed));
        assertThat(Numbers.of(fractions, Optional.empty())).isEqualTo(numbers);
    }
}
