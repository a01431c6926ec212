package org.coursepolicy.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment.Self;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerAdjustmentTest {
    private static final Fraction MOST = Fraction.parse("1.05");
    private static final Value OWN_OVER_TEAM =
            Arithmetic.of(Arithmetic.Operator.QUOTIENT, Reference.to("own"), Reference.to("team"));
    private static final Levels WORDS = words();

    private static Levels words() {
        Map<String, Fraction> worths = new LinkedHashMap<>();
        worths.put("good citizen", Fraction.of(100));
        worths.put("needs improvement", Fraction.of(90));
        worths.put("deficient", Fraction.of(60));
        worths.put("unsatisfactory", Fraction.of(40));
        worths.put("no show", Fraction.of(0));
        return Levels.of(worths);
    }

    private static PeerAdjustment.Builder uncapped(Self self) {
        return PeerAdjustment.builder().self(self).factor(OWN_OVER_TEAM);
    }

    private static PeerAdjustment.Builder factor(Value factor) {
        return PeerAdjustment.builder().self(Self.COUNTED).factor(factor).undefined(Fraction.ONE);
    }

    private static List<Fraction> fractions(String text) {
        return Ballots.words(text).stream().map(Fraction::parse).toList();
    }

    private static Score twenty() {
        return Score.of(Fraction.of(20), Fraction.of(20));
    }

    private static Scope sheet(int member, List<PeerRatings> ratings) {
        return Scope.of(Map.of()).withFact(RatingSheet.class, new RatingSheet(Ballots.member(member), ratings));
    }

    @Test
    void usedAlone() {
        // The example of PeerAdjustment: own mean 91.67 over the team's 87.5.
        List<PeerRatings> ratings = Ballots.ofRows("87.5 100 87.5", "100 100 87.5", "75 75 75");
        Fraction factor = PeerAdjustment.ownOverTeam(MOST).factor(new RatingSheet(Ballots.member(0), ratings));
        assertThat(factor).isEqualTo(Fraction.of(22, 21));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cornell.csv", useHeadersInDisplayName = true)
    void cornellPublishesThis(
            String name,
            String david,
            String anne,
            String michael,
            BigDecimal team,
            String individual,
            String published,
            String exact,
            String scores) {
        List<PeerRatings> ratings = Ballots.ofRows(david, anne, michael);
        PeerAdjustment adjustment = PeerAdjustment.ownOverTeam(MOST);
        List<Fraction> factors = Ballots.factors(adjustment, ratings, 3);
        assertThat(factors).as(name).isEqualTo(fractions(exact));
        RoundStep whole =
                RoundStep.builder().to(Fraction.ONE).mode(RoundingMode.HALF_UP).build();
        for (int member = 0; member < 3; member++) {
            BigDecimal factor = factors.get(member).toDecimal(6, RoundingMode.HALF_UP);
            assertThat(factor.subtract(new BigDecimal(Ballots.words(published).get(member)))
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.001"));
            RatingSheet.Numbers numbers = new RatingSheet(Ballots.member(member), ratings)
                    .numbers(true, mark -> ((Mark.Points) mark).points());
            assertThat(mean(numbers.own())).isEqualTo(Ballots.words(individual).get(member));
            assertThat(new BigDecimal(mean(numbers.team()))).isEqualByComparingTo(team);
            Scope scope = sheet(member, ratings);
            assertThat(whole.apply(adjustment.apply(twenty(), scope), scope))
                    .isEqualTo(twenty().withEarned(fractions(scores).get(member)));
        }
    }

    private static String mean(List<Fraction> numbers) {
        return ((Quantity) RatingSheet.Numbers.mean(numbers))
                .amount()
                .toDecimal(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cmu-form.csv", useHeadersInDisplayName = true)
    void carnegieMellonShowsThis(String name, String table, String exact, String shown) {
        String words = table;
        for (String level : WORDS.names()) {
            String number = WORDS.worths().get(level).toString();
            words = words.replaceAll("\\b" + number + "\\b", level.replace(' ', '_'));
        }
        PeerAdjustment adjustment = factor(Arithmetic.least(Constant.of(MOST), OWN_OVER_TEAM))
                .levels(WORDS)
                .build();
        List<Fraction> factors = Ballots.factors(
                adjustment, Ballots.ofTable(words), Ballots.words(exact).size());
        assertThat(factors).as(name).isEqualTo(fractions(exact));
        assertThat(factors)
                .extracting(factor -> factor.toDecimal(2, RoundingMode.HALF_UP).toPlainString())
                .isEqualTo(Ballots.words(shown));
    }

    @ParameterizedTest
    @CsvSource({
        // three ratings of the first, the second and the third by each; with self, and without
        "100 80 60, 90 90 90, 30 60 90, 24/23 27/23 18/23, 42/41 54/41 27/41",
        "0 80 80, 100 100 100, 100 100 100, 12/19 45/38 45/38, 6/7 15/14 15/14"
    })
    void ratingsOfOneselfCountOrNot(String first, String second, String third, String counted, String leftOut) {
        List<PeerRatings> ratings = Ballots.ofRows(first, second, third);
        List<Fraction> with =
                Ballots.factors(uncapped(Self.COUNTED).undefined(Fraction.ONE).build(), ratings, 3);
        List<Fraction> without =
                Ballots.factors(uncapped(Self.LEFT_OUT).undefined(Fraction.ONE).build(), ratings, 3);
        assertThat(with).isNotEqualTo(without);
        assertThat(List.of(with, without)).isEqualTo(List.of(fractions(counted), fractions(leftOut)));
    }

    @Test
    void aMemberWhoGaveNoRatingsIsLeftOutAsARater() {
        // Case f of Cornell, but nothing is filled in for Michael.
        List<PeerRatings> ratings = Ballots.ofRows("100 100 -", "100 100 -", "100 100 -");
        assertThat(Ballots.factors(PeerAdjustment.ownOverTeam(MOST), ratings, 3))
                .containsOnly(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "-, counted", // a team of one who did not rate
        "100, left-out", // and who rated only herself
        "0 0|0 0, counted", // all ratings are 0
        "50 0|0 50, left-out",
        "- -|- -, counted", // nobody rated
        "- -|100 100, counted" // nobody rated the first
    })
    void whereThereIsNoFactorAnotherCountsWithANotice(String table, String self) {
        PeerAdjustment adjustment = uncapped(self.equals("counted") ? Self.COUNTED : Self.LEFT_OUT)
                .undefined(Fraction.parse("0.5"))
                .build();
        List<PeerRatings> ratings = Ballots.ofTable(table);
        assertThat(Ballots.factors(adjustment, ratings, 1)).containsExactly(Fraction.of(1, 2));
        Explanation step = explained(adjustment, twenty(), ratings);
        assertThat(step.result()).isEqualTo(twenty().withEarned(Fraction.of(10)));
        assertThat(step.toText()).contains("no peer factor follows from the ratings; it counts as 0.5");
    }

    @Test
    void aTeamOfOneWhoRatesHerselfHasAFactor() {
        assertThat(Ballots.factors(PeerAdjustment.ownOverTeam(MOST), Ballots.ofRows("60"), 1))
                .containsExactly(Fraction.ONE);
    }

    @Test
    void aFactorMayBeAPercentage() {
        Value ofHundred =
                Constant.builder().is(Fraction.of(80)).unit(Dimension.PERCENT).build();
        PeerAdjustment adjustment =
                factor(Arithmetic.product(ofHundred, OWN_OVER_TEAM)).build();
        assertThat(adjustment.apply(twenty(), sheet(0, Ballots.ofRows("75"))))
                .isEqualTo(twenty().withEarned(Fraction.of(16)));
        assertThat(Ballots.factors(adjustment, Ballots.ofRows("75"), 1)).containsExactly(Fraction.of(4, 5));
    }

    @Test
    void pointsPossibleAndPendingStay() {
        Score half = new Score(Fraction.of(40), Fraction.of(50), Fraction.of(50));
        Scope scope = sheet(2, Ballots.ofRows("87.5 100 87.5", "100 100 87.5", "75 75 75"));
        assertThat(PeerAdjustment.ownOverTeam(MOST).apply(half, scope)).isEqualTo(half.withEarned(Fraction.of(240, 7)));
    }

    @Test
    void withoutATeamTheStepIsSkipped() {
        PeerAdjustment adjustment = PeerAdjustment.ownOverTeam(MOST);
        RecordingTrace trace = Trace.recording(Places.of(PeerAdjustment.KIND, adjustment, Place.TOP));
        assertThat(adjustment.apply(twenty(), Scope.of(Map.of(), trace))).isEqualTo(twenty());
        assertThat(trace.explanation().operation()).isEqualTo(Operation.SKIPPED);
        assertThat(trace.explanation().note()).contains("there is no team");
    }

    private static Explanation explained(PeerAdjustment adjustment, Score score, List<PeerRatings> ratings) {
        RecordingTrace trace = Trace.recording(Places.of(PeerAdjustment.KIND, adjustment, Place.of("pipeline", "0")));
        adjustment.apply(
                score,
                Scope.of(Map.of(), trace).withFact(RatingSheet.class, new RatingSheet(Ballots.member(0), ratings)));
        return trace.explanation();
    }

    @Test
    void aFactorIsExplainedByMeansAndNotByWhoGaveWhat() {
        Explanation step = explained(
                PeerAdjustment.ownOverTeam(MOST),
                twenty(),
                Ballots.ofRows("87.5 100 87.5", "100 100 87.5", "75 75 75"));
        assertThat(step.toText()).isEqualTo("""
                        peer-adjustment: 20.9524 of 20 points (exactly 440/21) = with the points of:   [/pipeline/0]
                          score: 20 of 20 points
                          adjusted: 20.9524 points (exactly 440/21) = product of:
                            points earned: 20 points
                            factor: 1.0476 (exactly 22/21) = decided by:
                              mean of the ratings received (3): 91.6667 (exactly 275/3)
                              mean of all ratings in the team (9): 87.5
                              least: 1.0476 (exactly 22/21) = least of:   [/pipeline/0/factor]
                                constant: 1.05
                                quotient: 1.0476 (exactly 22/21) = own 91.6667 (exactly 275/3) / team 87.5   [/pipeline/0/factor/least/1]
                        """);
    }

    @Test
    void aWordThatIsNoLevelIsRefused() {
        PeerAdjustment words = factor(OWN_OVER_TEAM).levels(WORDS).build();
        PeerAdjustment numbers = factor(OWN_OVER_TEAM).build();
        RatingSheet sheet = new RatingSheet(Ballots.member(0), Ballots.ofRows("splendid"));
        for (PeerAdjustment adjustment : List.of(words, numbers)) {
            assertThatThrownBy(() -> adjustment.factor(sheet))
                    .hasMessageNotContaining("splendid")
                    .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                            .isEqualTo(Code.ENUM));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1/1000"})
    void aFactorWhereThereIsNoneIsNotBelow0(String undefined) {
        assertThatThrownBy(() -> uncapped(Self.COUNTED)
                        .undefined(Fraction.parse(undefined))
                        .build())
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("undefined");
                });
        assertThat(uncapped(Self.COUNTED).undefined(Fraction.ZERO).build().undefined())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void theFactorIsANumberARatioOrAPercentage() {
        Map<String, Dimension> names =
                Map.of("share", Dimension.PERCENT, "ratio", Dimension.RATIO, "points", Dimension.POINTS);
        RecordingChecker checker = new RecordingChecker(names);
        for (String name : List.of("own", "team", "share", "ratio")) {
            factor(Reference.to(name)).build().check(checker);
        }
        PeerAdjustment.ownOverTeam(MOST).check(checker);
        assertThat(checker.problems()).isEmpty();
        PeerAdjustment points = factor(Reference.to("points")).build();
        points.check(checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: points, expected a factor: a number or ratio");
        assertThat(checker.rules()).containsExactly(points);
    }

    @Test
    void itReadsRatings() {
        assertThat(PeerAdjustment.ownOverTeam(MOST).facts()).containsExactly(RatingSheet.class);
    }

    @Test
    void adjustmentsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        PeerAdjustment.ownOverTeam(MOST),
                        factor(Arithmetic.least(Constant.of(Fraction.of(21, 20)), OWN_OVER_TEAM))
                                .build())
                .addEqualityGroup(factor(OWN_OVER_TEAM).build())
                .addEqualityGroup(factor(OWN_OVER_TEAM).levels(WORDS).build())
                .addEqualityGroup(
                        uncapped(Self.LEFT_OUT).undefined(Fraction.ONE).build())
                .addEqualityGroup(
                        uncapped(Self.COUNTED).undefined(Fraction.ZERO).build())
                .testEquals();
    }
}
