package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.ZoneId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingTest {
    private static final Instant DUE = Instant.parse("2022-02-01T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2022-02-08T12:00:00Z");
    private static final Calendar CALENDAR = Calendar.of(ZoneId.of("UTC"))
            .with(new Anchor.DueOf(ItemId.of("p2")), NEXT)
            .with(Anchor.named("cutoff"), Instant.parse("2022-03-01T12:00:00Z"));

    private static Passing.Builder moments(String... moments) {
        Passing.Builder clock = Passing.builder();
        for (String moment : moments) {
            clock.moment(moment);
        }
        return clock;
    }

    private static final Passing THREE = moments("due", "due of p2", "cutoff").build();

    @ParameterizedTest
    @CsvSource({
        "2022-01-01T12:00:00Z, 0",
        "2022-02-01T12:00:00Z, 0",
        "2022-02-01T12:00:00.000000001Z, 1",
        "2022-02-08T12:00:00Z, 1",
        "2022-02-08T12:00:00.000000001Z, 2",
        "2022-03-01T12:00:00Z, 2",
        "2022-03-01T12:00:01Z, 3",
        "2999-01-01T12:00:00Z, 3"
    })
    void itCountsTheMomentsThatHavePassed(Instant at, int units) {
        assertThat(THREE.units(DUE, at, CALENDAR)).isEqualTo(Fraction.of(units));
    }

    @Test
    void exactlyAtAMomentItIsAsTheClockSays() {
        Passing late = moments("due", "due of p2")
                .atTheMoment(Passing.AtTheMoment.LATE)
                .build();
        assertThat(late.units(DUE, DUE.minusNanos(1), CALENDAR)).isEqualTo(Fraction.ZERO);
        assertThat(late.units(DUE, DUE, CALENDAR)).isEqualTo(Fraction.ONE);
        assertThat(late.units(DUE, NEXT, CALENDAR)).isEqualTo(Fraction.of(2));
        assertThat(THREE.atTheMoment()).isEqualTo(Passing.AtTheMoment.ON_TIME);
    }

    @Test
    void theDeadlineCountsOnlyWhereItIsNamed() {
        Passing others = moments("due of p2", "2022-02-03T12:00").build();
        assertThat(others.units(DUE, DUE.plusSeconds(3600), CALENDAR)).isEqualTo(Fraction.ZERO);
        assertThat(others.units(DUE, NEXT, CALENDAR)).isEqualTo(Fraction.ONE);
    }

    @Test
    void momentsNeedNotStandInTheirOrder() {
        Passing turned = moments("cutoff", "due of p2", "due").build();
        assertThat(turned.units(DUE, NEXT.plusSeconds(1), CALENDAR)).isEqualTo(Fraction.of(2));
    }

    @Test
    void aDeadlineThatIsGivenTakesThePlaceOfTheKnownOne() {
        Calendar stated = CALENDAR.with(Anchor.Own.DUE, DUE);
        Instant extended = DUE.plusSeconds(7_200);
        assertThat(moments("due+PT1H").build().units(extended, DUE.plusSeconds(7_201), stated))
                .isEqualTo(Fraction.ZERO);
        assertThat(moments("due+PT1H").build().units(extended, DUE.plusSeconds(10_801), stated))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void itLooksAtItsMoments() {
        assertThat(THREE.moments()).containsExactly(When.parse("due"), When.parse("due of p2"), When.event("cutoff"));
        assertThat(Elapsed.startedDays().moments()).isEmpty();
        assertThat(CalendarDays.started().moments()).isEmpty();
    }

    @Test
    void aClockWithoutMomentsIsRefused() {
        assertThatThrownBy(() -> Passing.builder().build())
                .hasMessage("`moments` must be at least one moment but was none")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("moments");
                });
    }

    @Test
    void clocksCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        moments("due").build(),
                        moments("due").atTheMoment(Passing.AtTheMoment.ON_TIME).build())
                .addEqualityGroup(
                        moments("due").atTheMoment(Passing.AtTheMoment.LATE).build())
                .addEqualityGroup(moments("due", "cutoff").build())
                .testEquals();
    }
}
