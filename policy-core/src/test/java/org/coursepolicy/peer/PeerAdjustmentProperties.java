package org.coursepolicy.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment.Self;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/** What holds of own mean over team mean, for teams of one to five, with ratings missing, equal, and all 0. */
class PeerAdjustmentProperties {
    private static final Value OWN_OVER_TEAM =
            Arithmetic.of(Arithmetic.Operator.QUOTIENT, Reference.to("own"), Reference.to("team"));
    private static final Fraction UNDEFINED = Fraction.of(7, 11);

    private static final int NONE = -1;

    /** For each member what each member gave; empty where no rating was given. */
    @Provide
    Arbitrary<List<List<Optional<Integer>>>> teams() {
        Arbitrary<Integer> ratings = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 100)),
                Tuple.of(4, Arbitraries.of(0, 100)),
                Tuple.of(2, Arbitraries.just(NONE)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5), ratings.list().ofSize(25))
                .as(PeerAdjustmentProperties::team);
    }

    private static List<List<Optional<Integer>>> team(int size, List<Integer> ratings) {
        return IntStream.range(0, size)
                .mapToObj(of -> ratings.subList(5 * of, 5 * of + size).stream()
                        .map(rating -> Optional.of(rating).filter(given -> given != NONE))
                        .toList())
                .toList();
    }

    private static List<PeerRatings> ballots(List<List<Optional<Integer>>> team, Fraction scale) {
        return Ballots.of(team.stream()
                .map(row -> row.stream()
                        .map(rating -> rating.<Mark>map(number -> new Mark.Points(scale.times(Fraction.of(number)))))
                        .toList())
                .toList());
    }

    private static List<PeerRatings> ballots(List<List<Optional<Integer>>> team) {
        return ballots(team, Fraction.ONE);
    }

    private static PeerAdjustment adjustment(Self self) {
        return PeerAdjustment.builder()
                .self(self)
                .factor(OWN_OVER_TEAM)
                .undefined(UNDEFINED)
                .build();
    }

    private static List<Optional<Integer>> counted(List<List<Optional<Integer>>> team, int member, Self self) {
        return IntStream.range(0, team.size())
                .filter(by -> self == Self.COUNTED || by != member)
                .mapToObj(by -> team.get(member).get(by))
                .filter(Optional::isPresent)
                .toList();
    }

    private static Fraction sum(List<Optional<Integer>> ratings) {
        return Fraction.of(ratings.stream().mapToInt(Optional::orElseThrow).sum());
    }

    @Property
    void itIsTheRatioOfTheMeansWhereThereIsOneAndWhatThePolicySaysElsewhere(
            @ForAll("teams") List<List<Optional<Integer>>> team, @ForAll Self self) {
        List<Fraction> factors = Ballots.factors(adjustment(self), ballots(team), team.size());
        Fraction total = Fraction.ZERO;
        int count = 0;
        for (int member = 0; member < team.size(); member++) {
            List<Optional<Integer>> own = counted(team, member, self);
            total = total.plus(sum(own));
            count += own.size();
        }
        for (int member = 0; member < team.size(); member++) {
            List<Optional<Integer>> own = counted(team, member, self);
            boolean defined = !own.isEmpty() && total.signum() > 0;
            Fraction expected = defined
                    ? sum(own).times(Fraction.of(count)).dividedBy(total.times(Fraction.of(own.size())))
                    : UNDEFINED;
            assertThat(factors.get(member)).isEqualTo(expected);
        }
    }

    @Property
    void aClampHoldsTheFactor(
            @ForAll("teams") List<List<Optional<Integer>>> team,
            @ForAll Self self,
            @ForAll @IntRange(max = 20) int least,
            @ForAll @IntRange(max = 20) int width) {
        Fraction low = Fraction.of(least, 20);
        Fraction high = Fraction.of(least + width, 20);
        PeerAdjustment clamped = PeerAdjustment.builder()
                .self(self)
                .factor(Clamp.builder()
                        .of(OWN_OVER_TEAM)
                        .least(Constant.of(low))
                        .greatest(Constant.of(high))
                        .build())
                .undefined(low)
                .build();
        List<Fraction> factors = Ballots.factors(clamped, ballots(team), team.size());
        assertThat(factors).allSatisfy(factor -> assertThat(factor).isBetween(low, high));
    }

    @Property
    void whoeverGivesAllTheSameLeavesAllAtOne(
            @ForAll @IntRange(min = 2, max = 5) int members,
            @ForAll @IntRange(min = 1, max = 100) int rating,
            @ForAll Self self) {
        List<List<Optional<Integer>>> team =
                Collections.nCopies(members, Collections.nCopies(members, Optional.of(rating)));
        assertThat(Ballots.factors(adjustment(self), ballots(team), members)).containsOnly(Fraction.ONE);
    }

    @Property
    void ifEverybodyRatesEverybodyTheMeanFactorIsOne(
            @ForAll("teams") List<List<Optional<Integer>>> sparse, @ForAll Self self) {
        List<List<Optional<Integer>>> team = sparse.stream()
                .map(row -> row.stream()
                        .map(rating -> Optional.of(1 + rating.orElse(50)))
                        .toList())
                .toList();
        if (team.size() > 1) {
            Fraction sum = Ballots.factors(adjustment(self), ballots(team), team.size()).stream()
                    .reduce(Fraction.ZERO, Fraction::plus);
            assertThat(sum).isEqualTo(Fraction.of(team.size()));
        }
    }

    @Property
    void theUnitOfRatingsAndTheOrderOfBallotsDoNotMatter(
            @ForAll("teams") List<List<Optional<Integer>>> team,
            @ForAll Self self,
            @ForAll @IntRange(min = 1, max = 50) int unit,
            @ForAll Random random) {
        List<PeerRatings> scaled = new ArrayList<>(ballots(team, Fraction.of(unit, 7)));
        Collections.shuffle(scaled, random);
        assertThat(Ballots.factors(adjustment(self), scaled, team.size()))
                .isEqualTo(Ballots.factors(adjustment(self), ballots(team), team.size()));
    }

    @Property
    void whereItIsLeftOutARatingOfOneselfChangesNobodysFactor(
            @ForAll("teams") List<List<Optional<Integer>>> team, @ForAll @IntRange(max = 100) int vanity) {
        List<List<Optional<Integer>>> vain = new ArrayList<>();
        for (int member = 0; member < team.size(); member++) {
            List<Optional<Integer>> row = new ArrayList<>(team.get(member));
            row.set(member, Optional.of(vanity));
            vain.add(row);
        }
        assertThat(Ballots.factors(adjustment(Self.LEFT_OUT), ballots(vain), team.size()))
                .isEqualTo(Ballots.factors(adjustment(Self.LEFT_OUT), ballots(team), team.size()));
    }

    @Property
    void aBetterRatingNeverLowersTheFactorOfTheMemberAndNeverRaisesThatOfOthers(
            @ForAll("teams") List<List<Optional<Integer>>> team,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 50) int more) {
        int of = random.nextInt(team.size());
        int by = random.nextInt(team.size());
        Optional<Integer> before = team.get(of).get(by);
        if (before.isEmpty()) {
            return;
        }
        List<List<Optional<Integer>>> better = new ArrayList<>(team);
        List<Optional<Integer>> row = new ArrayList<>(team.get(of));
        row.set(by, Optional.of(before.get() + more));
        better.set(of, row);
        List<Fraction> then = Ballots.factors(adjustment(Self.COUNTED), ballots(team), team.size());
        List<Fraction> now = Ballots.factors(adjustment(Self.COUNTED), ballots(better), team.size());
        for (int member = 0; member < team.size(); member++) {
            boolean defined =
                    !then.get(member).equals(UNDEFINED) && !now.get(member).equals(UNDEFINED);
            if (defined && member == of) {
                assertThat(now.get(member)).isGreaterThanOrEqualTo(then.get(member));
            } else if (defined) {
                assertThat(now.get(member)).isLessThanOrEqualTo(then.get(member));
            }
        }
    }

    @Property
    void pointsAreMultipliedAndPointsPossibleAndPendingStay(
            @ForAll("teams") List<List<Optional<Integer>>> team, @ForAll @IntRange(max = 120) int earned) {
        Score score = new Score(Fraction.of(earned), Fraction.of(100), Fraction.of(20));
        RatingSheet sheet = new RatingSheet(Ballots.member(0), ballots(team));
        PeerAdjustment adjustment = adjustment(Self.COUNTED);
        assertThat(adjustment.apply(score, Scope.of(Map.of()).withFact(RatingSheet.class, sheet)))
                .isEqualTo(score.withEarned(score.earned().times(adjustment.factor(sheet))));
    }
}
