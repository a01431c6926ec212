package org.coursepolicy.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;

class FrozenStatisticTest {
    @Test
    void whatIsNotStatedIsAbsent() {
        FrozenStatistic nothing = FrozenStatistic.builder().build();
        assertThat(nothing.mean()).isEmpty();
        assertThat(nothing.median()).isEmpty();
        assertThat(nothing.deviation()).isEmpty();
        assertThat(nothing.size()).isEmpty();
        assertThat(nothing.values()).isEmpty();
    }

    @Test
    void whatIsStatedStandsInTheRecordUnderTheNameOfTheDistribution() {
        FrozenStatistic stated = FrozenStatistic.builder()
                .mean(Fraction.of(70))
                .deviation(Fraction.of(10))
                .addValues(Fraction.of(80), Fraction.of(60))
                .build();
        CourseRecord.Builder record = CourseRecord.builder();
        record.putStatistics(Name.of("midterms"), stated);
        assertThat(record.build().statistics()).isEqualTo(Map.of(Name.of("midterms"), stated));
        assertThat(stated.values()).containsExactly(Fraction.of(80), Fraction.of(60));
        assertThat(stated)
                .isEqualTo(FrozenStatistic.builder()
                        .deviation(Fraction.parse("10.0"))
                        .addValues(Fraction.of(80), Fraction.of(60))
                        .mean(Fraction.of(70))
                        .build());
    }

    @Test
    void aRecordStatesNoStatisticsUnlessItSaysSo() {
        assertThat(CourseRecord.builder().build().statistics()).isEmpty();
    }
}
