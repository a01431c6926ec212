package org.coursepolicy.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.late.LatePenalty.Of;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;

/** What holds of every penalty that takes 0 or more for each unit. */
class LatePenaltyProperties {
    private static Arbitrary<Fraction> fractions(int most) {
        return Combinators.combine(Arbitraries.integers().between(0, 12 * most), Arbitraries.of(1, 2, 3, 8, 12))
                .as((number, parts) ->
                        Fraction.of(number, 12).min(Fraction.of(most)).times(Fraction.of(1, parts)));
    }

    @Provide
    Arbitrary<LatePenalty> penalties() {
        return Combinators.combine(fractions(150), Arbitraries.of(Of.class), fractions(100))
                .as((amount, of, floor) -> LatePenalty.builder()
                        .takes(Arithmetic.product(Constant.of(amount), Reference.to("late")))
                        .of(of)
                        .floor(floor)
                        .build());
    }

    /** Some with bonus points, some with points pending. */
    @Provide
    Arbitrary<Score> scores() {
        return Combinators.combine(fractions(110), fractions(100), Arbitraries.of(0, 0, 10))
                .as((earned, possible, pending) -> new Score(earned, possible, Fraction.of(pending)));
    }

    @Provide
    Arbitrary<Fraction> lateness() {
        return fractions(10);
    }

    private static Score after(LatePenalty penalty, Score score, Fraction late) {
        return penalty.apply(score, Scope.of(Map.of("late", Quantity.count(late))));
    }

    private static Fraction floor(LatePenalty penalty, Score score) {
        return score.possible().times(penalty.floor()).dividedBy(Fraction.HUNDRED);
    }

    @Property
    void whatIsLeftIsFromTheFloorToTheScore(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("lateness") Fraction late) {
        assertThat(after(penalty, score, late).earned())
                .isBetween(floor(penalty, score).min(score.earned()), score.earned());
    }

    @Property
    void aScoreBelowTheFloorStaysAsItIs(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("lateness") Fraction late) {
        Score low = score.withEarned(score.earned().min(floor(penalty, score)));
        assertThat(after(penalty, low, late)).isEqualTo(low);
    }

    @Property
    void laterNeverEarnsMore(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("lateness") Fraction one,
            @ForAll("lateness") Fraction other) {
        assertThat(after(penalty, score, one.max(other)).earned())
                .isLessThanOrEqualTo(after(penalty, score, one.min(other)).earned());
    }

    @Property
    void aHigherScoreNeverEarnsLess(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("scores") Score other,
            @ForAll("lateness") Fraction late) {
        Score higher = score.withEarned(score.earned().max(other.earned()));
        assertThat(after(penalty, higher, late).earned())
                .isGreaterThanOrEqualTo(after(penalty, score, late).earned());
    }

    @Property
    void onTimeNothingIsTakenAndPointsPossibleAndPendingAlwaysStay(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("lateness") Fraction late) {
        assertThat(after(penalty, score, Fraction.ZERO)).isEqualTo(score);
        assertThat(after(penalty, score, late).withEarned(score.earned())).isEqualTo(score);
    }

    @Property
    void aboveTheFloorExactlyThePenaltyIsTaken(
            @ForAll("penalties") LatePenalty penalty,
            @ForAll("scores") Score score,
            @ForAll("lateness") Fraction late) {
        Fraction charge =
                ((Quantity) penalty.takes().evaluate(Scope.of(Map.of("late", Quantity.count(late))))).amount();
        Fraction taken =
                switch (penalty.of()) {
                    case MAXIMUM -> score.possible().times(charge).dividedBy(Fraction.HUNDRED);
                    case EARNED -> score.earned().times(charge).dividedBy(Fraction.HUNDRED);
                    case POINTS -> charge;
                    case CEILING ->
                        charge.signum() == 0
                                ? Fraction.ZERO
                                : score.earned()
                                        .minus(score.possible()
                                                .times(Fraction.HUNDRED.minus(charge))
                                                .dividedBy(Fraction.HUNDRED))
                                        .max(Fraction.ZERO);
                };
        Fraction left = score.earned().minus(taken);
        if (left.compareTo(floor(penalty, score)) > 0) {
            assertThat(after(penalty, score, late).earned()).isEqualTo(left);
        }
    }
}
