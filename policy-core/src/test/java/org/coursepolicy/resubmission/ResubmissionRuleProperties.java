package org.coursepolicy.resubmission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Scope;

/** What holds of the named rules, whatever the scores. */
class ResubmissionRuleProperties {
    @Provide
    Arbitrary<Score> scores() {
        return fractions(120).map(earned -> Score.of(earned, Fraction.HUNDRED));
    }

    @Provide
    Arbitrary<Fraction> shares() {
        return fractions(1);
    }

    private static Arbitrary<Fraction> fractions(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60))
                .as((part, other) -> Fraction.of(most)
                        .times(Fraction.of(Math.min(part, other), Math.max(1, Math.max(part, other)))));
    }

    @Property
    void theNewScoreReplacesTheOldOne(@ForAll("scores") Score old, @ForAll("scores") Score attempt) {
        assertThat(ResubmissionRule.replaces().combine(old, attempt)).isEqualTo(attempt);
    }

    @Property
    void theHigherScoreIsKept(@ForAll("scores") Score old, @ForAll("scores") Score attempt) {
        assertThat(ResubmissionRule.keepsHigher().combine(old, attempt).earned())
                .isEqualTo(old.earned().max(attempt.earned()));
    }

    @Property
    void aShareOfTheGainIsExactlyThatAndNeverALoss(
            @ForAll("shares") Fraction share, @ForAll("scores") Score old, @ForAll("scores") Score attempt) {
        Fraction after =
                ResubmissionRule.shareOfGain(share).combine(old, attempt).earned();
        Fraction gain = attempt.earned().minus(old.earned()).max(Fraction.ZERO);
        assertThat(after.minus(old.earned())).isEqualTo(gain.times(share));
        assertThat(after).isBetween(old.earned(), old.earned().max(attempt.earned()));
    }

    @Property
    void noneOfTheGainChangesNothingAndAllOfItKeepsTheHigher(
            @ForAll("scores") Score old, @ForAll("scores") Score attempt) {
        assertThat(ResubmissionRule.shareOfGain(Fraction.ZERO).combine(old, attempt))
                .isEqualTo(old);
        assertThat(ResubmissionRule.shareOfGain(Fraction.ONE).combine(old, attempt))
                .isEqualTo(ResubmissionRule.keepsHigher().combine(old, attempt));
    }

    @Property
    void aHigherAttemptNeverEarnsLess(
            @ForAll("shares") Fraction share,
            @ForAll("scores") Score old,
            @ForAll("scores") Score one,
            @ForAll("scores") Score other) {
        Score low = one.withEarned(one.earned().min(other.earned()));
        Score high = one.withEarned(one.earned().max(other.earned()));
        for (ResubmissionRule rule : List.of(
                ResubmissionRule.replaces(), ResubmissionRule.keepsHigher(), ResubmissionRule.shareOfGain(share))) {
            assertThat(rule.combine(old, high).earned())
                    .isGreaterThanOrEqualTo(rule.combine(old, low).earned());
        }
    }

    @Property
    void theHigherScoreIsTheSameInWhateverOrderOfAttempts(
            @ForAll("scores") Score old, @ForAll("attempts") List<Score> attempts) {
        Fraction best = attempts.stream().map(Score::earned).reduce(old.earned(), Fraction::max);
        List<Score> reversed = new ArrayList<>(attempts);
        Collections.reverse(reversed);
        for (List<Score> each : List.of(attempts, reversed)) {
            Scope scope = Scope.of(Map.of()).withFact(Attempts.class, new Attempts(each));
            assertThat(ResubmissionRule.keepsHigher().apply(old, scope).earned())
                    .isEqualTo(best);
        }
    }

    @Provide
    Arbitrary<List<Score>> attempts() {
        return scores().list().ofMaxSize(5);
    }

    @Property
    void whateverIsUngradedTheEarlierPointsCountSoFar(
            @ForAll("shares") Fraction share, @ForAll("scores") Score old, @ForAll("scores") Score attempt) {
        Score ungraded = new Score(attempt.earned(), attempt.possible(), Fraction.of(5));
        for (ResubmissionRule rule : List.of(
                ResubmissionRule.replaces(), ResubmissionRule.keepsHigher(), ResubmissionRule.shareOfGain(share))) {
            Score after = rule.combine(old, ungraded);
            assertThat(after.withEarned(old.earned())).isEqualTo(after);
            assertThat(after.isOpen()).isTrue();
            assertThat(after.possible()).isEqualTo(old.possible());
        }
    }
}
