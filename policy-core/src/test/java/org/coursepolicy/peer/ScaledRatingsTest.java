package org.coursepolicy.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment.Scaled;
import org.coursepolicy.peer.PeerAdjustment.Self;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, ratings that were not given, and the names that a factor reads. */
class ScaledRatingsTest {
    /** The third member gave none. */
    private static final List<PeerRatings> RATINGS = Ballots.ofRows("90 80 -", "70 100 -", "40 20 -");

    private static final List<StudentId> THREE =
            IntStream.range(0, 3).mapToObj(Ballots::member).toList();

    private static RatingSheet.Numbers numbers(
            int member, boolean withSelf, boolean shares, Optional<Fraction> missing) {
        return new RatingSheet(Ballots.member(member), THREE, RATINGS)
                .numbers(withSelf, shares, missing, mark -> ((Mark.Points) mark).points());
    }

    private static List<Fraction> fractions(String... numbers) {
        return Stream.of(numbers).map(Fraction::parse).toList();
    }

    /** Where there is no factor, it is 0.7. */
    private static PeerAdjustment.Builder factor(Value factor) {
        return PeerAdjustment.builder().factor(factor).undefined(Fraction.parse("0.7"));
    }

    private static Fraction read(String name, int member, Self self) {
        return factor(Reference.to(name))
                .self(self)
                .build()
                .factor(new RatingSheet(Ballots.member(member), THREE, RATINGS));
    }

    @Test
    void aShareIsOfAllThatTheRaterGave() {
        // The first gave 90 + 70 + 40 = 200, the second 80 + 100 + 20 = 200.
        assertThat(numbers(0, true, true, Optional.empty()).own()).containsExactlyElementsOf(fractions("0.45", "0.4"));
        assertThat(numbers(2, true, true, Optional.empty()).own()).containsExactlyElementsOf(fractions("0.2", "0.1"));
        // Without oneself the first gave 110, the second 100.
        assertThat(numbers(2, false, true, Optional.empty()).own()).containsExactlyElementsOf(fractions("4/11", "0.2"));
    }

    @Test
    void aRatingThatWasNotGivenIsLeftOutOrFilledIn() {
        assertThat(numbers(0, true, false, Optional.empty()).own()).containsExactlyElementsOf(fractions("90", "80"));
        assertThat(numbers(0, true, false, Optional.of(Fraction.of(50))).own())
                .containsExactlyElementsOf(fractions("90", "80", "50"));
        assertThat(numbers(2, false, false, Optional.of(Fraction.of(50))).own())
                .containsExactlyElementsOf(fractions("40", "20"));
        // Who gave the same to all gave thirds.
        assertThat(numbers(0, true, true, Optional.of(Fraction.of(50))).own())
                .containsExactlyElementsOf(fractions("0.45", "0.4", "1/3"));
    }

    @Test
    void onlyTheRatingsThatARaterDidNotGiveAreFilledIn() {
        List<PeerRatings> some = Ballots.ofRows("8 - 6", "- 9 -", "5 - -");
        RatingSheet sheet = new RatingSheet(Ballots.member(0), THREE, some);
        RatingSheet.Numbers numbers =
                sheet.numbers(true, false, Optional.of(Fraction.ONE), mark -> ((Mark.Points) mark).points());
        assertThat(numbers.own()).containsExactlyElementsOf(fractions("8", "1", "6"));
        assertThat(numbers.team())
                .containsExactlyInAnyOrderElementsOf(fractions("8", "1", "5", "1", "9", "1", "6", "1", "1"));
    }

    @Test
    void whoGaveOnlyZerosGaveNoShares() {
        List<PeerRatings> zeros = Ballots.ofRows("0 3", "0 1");
        RatingSheet sheet = new RatingSheet(Ballots.member(0), zeros);
        RatingSheet.Numbers shares = sheet.numbers(true, true, Optional.empty(), mark -> ((Mark.Points) mark).points());
        assertThat(shares.own()).containsExactlyElementsOf(fractions("0.75"));
        assertThat(shares.raters()).isEqualTo(1);
        assertThat(shares.gave()).isTrue();
        assertThat(sheet.numbers(true, false, Optional.empty(), mark -> ((Mark.Points) mark).points())
                        .raters())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "own, 0, COUNTED, 85", "own, 0, LEFT_OUT, 80",
        "received, 0, COUNTED, 170", "received, 0, LEFT_OUT, 80",
        "team, 1, COUNTED, 200/3", "team, 1, LEFT_OUT, 52.5",
        "members, 1, COUNTED, 3", "raters, 1, COUNTED, 2",
        "gave, 1, COUNTED, 1", "gave, 2, COUNTED, 0"
    })
    void theFactorReadsItsNames(String name, int member, Self self, String number) {
        assertThat(read(name, member, self)).isEqualTo(Fraction.parse(number));
    }

    @Test
    void whoReceivedNothingHasNoSum() {
        PeerAdjustment sum = factor(Reference.to("received")).self(Self.COUNTED).build();
        assertThat(sum.factor(new RatingSheet(Ballots.member(1), THREE, List.of())))
                .isEqualTo(Fraction.parse("0.7"));
        // How many there are is known all the same.
        assertThat(factor(Reference.to("members"))
                        .self(Self.COUNTED)
                        .build()
                        .factor(new RatingSheet(Ballots.member(1), THREE, List.of())))
                .isEqualTo(Fraction.of(3));
    }

    @Test
    void nobodyRatedIsNoQuotient() {
        PeerAdjustment perRater = factor(Arithmetic.quotient(Reference.to("members"), Reference.to("raters")))
                .self(Self.COUNTED)
                .build();
        assertThat(perRater.factor(new RatingSheet(Ballots.member(1), THREE, List.of())))
                .isEqualTo(Fraction.parse("0.7"));
    }

    @Test
    void wordsCountTheirWorthAlsoAsShares() {
        Levels words = Levels.best("good", 3).then("fair", 1);
        PeerAdjustment shares = factor(Reference.to("received"))
                .self(Self.COUNTED)
                .scaled(Scaled.SHARES)
                .levels(words)
                .missing(Fraction.of(2))
                .build();
        // The first gave 3 and 1, the second nothing, for which 2 and 2 are filled in.
        assertThat(shares.factor(new RatingSheet(Ballots.member(0), Ballots.ofRows("good -", "fair -"))))
                .isEqualTo(Fraction.parse("1.25"));
    }

    @Test
    void whereNothingIsSaidRatingsCountAsTheyAreGiven() {
        PeerAdjustment plain = PeerAdjustment.ownOverTeam(Fraction.of(2));
        assertThat(plain.scaled()).isEqualTo(Scaled.AS_GIVEN);
        assertThat(plain.missing()).isEmpty();
    }

    @Test
    void theFactorOfSharesIsTold() {
        PeerAdjustment shares = factor(Arithmetic.quotient(
                        Arithmetic.product(Reference.to("received"), Reference.to("members")), Reference.to("raters")))
                .self(Self.COUNTED)
                .scaled(Scaled.SHARES)
                .build();
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        Scope scope = Scope.of(Map.of(), trace)
                .withFact(RatingSheet.class, new RatingSheet(Ballots.member(0), THREE, RATINGS));
        shares.apply(Score.of(Fraction.of(80), Fraction.HUNDRED), scope);
        assertThat(trace.explanation().toText()).isEqualTo("""
                        peer-adjustment: 102 of 100 points = with the points of:
                          score: 80 of 100 points
                          adjusted: 102 points = product of:
                            points earned: 80 points
                            factor: 1.275 = decided by:
                              mean of the shares received (2, each of all that its rater gave): 0.425
                              mean of all shares in the team (6): 0.3333 (exactly 1/3)
                              quotient: 1.275 = quotient of:
                                product: 2.55 = received 0.85 × members 3
                                raters: 2
                        """);
    }

    @Test
    void theFactorIsANumberWhateverItReads() {
        for (String name : List.of("own", "team", "received", "members", "raters", "gave")) {
            RecordingChecker checker = new RecordingChecker(Map.of("exam", Dimension.POINTS));
            factor(Reference.to(name)).self(Self.COUNTED).build().check(checker);
            assertThat(checker.problems()).as(name).isEmpty();
        }
        RecordingChecker checker = new RecordingChecker(Map.of("exam", Dimension.POINTS));
        factor(Reference.to("rater")).self(Self.COUNTED).build().check(checker);
        factor(Arithmetic.product(Reference.to("gave"), Reference.to("exam")))
                .self(Self.COUNTED)
                .build()
                .check(checker);
        assertThat(checker.problems())
                .containsExactly(
                        "REF: rater, expected a name", "CONFLICT: points, expected a factor: a number or ratio");
    }

    @Test
    void aWordThatIsNoLevelIsRefusedAlsoWhereSharesCount() {
        PeerAdjustment shares = factor(Reference.to("received"))
                .self(Self.COUNTED)
                .scaled(Scaled.SHARES)
                .build();
        assertThatThrownBy(() ->
                        shares.factor(new RatingSheet(Ballots.member(0), Ballots.ofRows("good good", "good good"))))
                .isInstanceOf(org.coursepolicy.problem.RejectedException.class);
    }

    private static List<PeerRatings> table(List<Integer> numbers, int firstTimes) {
        List<String> rows = new ArrayList<>();
        for (int of = 0; of < 3; of++) {
            rows.add(numbers.get(of) * firstTimes + " " + numbers.get(3 + of) + " " + numbers.get(6 + of));
        }
        return Ballots.ofRows(rows.toArray(String[]::new));
    }

    @Property
    void sharesOfEachRaterAddUpToOneAndDoNotChangeWithItsScale(
            @ForAll @Size(min = 9, max = 9) List<@IntRange(max = 9) Integer> ratings,
            @ForAll Self self,
            @ForAll @IntRange(min = 1, max = 20) int times) {
        PeerAdjustment shares = factor(Reference.to("received"))
                .self(self)
                .scaled(Scaled.SHARES)
                .build();
        List<Fraction> factors = Ballots.factors(shares, table(ratings, 1), 3);
        assertThat(Ballots.factors(shares, table(ratings, times), 3)).isEqualTo(factors);
        Fraction received = Fraction.ZERO;
        int raters = 0;
        for (int member = 0; member < 3; member++) {
            RatingSheet.Numbers numbers = new RatingSheet(Ballots.member(member), table(ratings, 1))
                    .numbers(self == Self.COUNTED, true, Optional.empty(), mark -> ((Mark.Points) mark).points());
            received = received.plus(RatingSheet.Numbers.sum(numbers.own()));
            raters = numbers.raters();
        }
        assertThat(received).isEqualTo(Fraction.of(raters));
    }
}
