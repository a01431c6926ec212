package org.coursepolicy.resubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.List;
import java.util.Map;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ResubmissionRuleTest {
    private static final Fraction NINE_TENTHS = Fraction.of(9, 10);
    private static final Score UNGRADED = Score.pending(Fraction.HUNDRED);

    private static Score score(String earned) {
        return Score.of(Fraction.parse(earned), Fraction.HUNDRED);
    }

    private static Scope attempts(Score... later) {
        return Scope.of(Map.of()).withFact(Attempts.class, new Attempts(List.of(later)));
    }

    @Test
    void usedAlone() {
        // The example of ResubmissionRule: 90 % of the gain.
        ResubmissionRule rule = ResubmissionRule.shareOfGain(Fraction.of(9, 10));
        assertThat(rule.combine(score("80"), score("100"))).isEqualTo(score("98"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "cmu-mlip-f2026.csv", useHeadersInDisplayName = true)
    void aCoursePublishesThis(String old, String attempt, String after) {
        assertThat(ResubmissionRule.shareOfGain(NINE_TENTHS).combine(score(old), score(attempt)))
                .isEqualTo(score(after));
    }

    @ParameterizedTest
    @CsvSource({
        // old, new, replaces, keeps the higher, the mean, the new one up to 70
        "80, 100, 100, 100, 90, 80",
        "60, 100, 100, 100, 80, 70",
        "100, 80, 80, 100, 90, 100",
        "0, 70.5, 70.5, 70.5, 35.25, 70",
        "50, 50, 50, 50, 50, 50"
    })
    void theNewScoreIsAValueOverOldAndNew(
            String old, String attempt, String replaces, String higher, String mean, String capped) {
        Reference before = Reference.to("old");
        Reference now = Reference.to("new");
        ResubmissionRule ofMean = ResubmissionRule.of(Arithmetic.of(Arithmetic.Operator.MEAN, before, now));
        ResubmissionRule upTo70 =
                ResubmissionRule.of(Arithmetic.greatest(before, Arithmetic.least(now, Constant.of(70))));
        assertThat(ResubmissionRule.replaces().combine(score(old), score(attempt)))
                .isEqualTo(score(replaces));
        assertThat(ResubmissionRule.keepsHigher().combine(score(old), score(attempt)))
                .isEqualTo(score(higher));
        assertThat(ofMean.combine(score(old), score(attempt))).isEqualTo(score(mean));
        assertThat(upTo70.combine(score(old), score(attempt))).isEqualTo(score(capped));
    }

    @Test
    void severalAttemptsAreCombinedOneAfterTheOther() {
        Scope scope = attempts(score("90"), score("70"), score("100"));
        assertThat(ResubmissionRule.replaces().apply(score("80"), scope)).isEqualTo(score("100"));
        assertThat(ResubmissionRule.keepsHigher().apply(score("80"), scope)).isEqualTo(score("100"));
        // 80 and then 90 are 85; 70 is no gain; and then 100 are 92.5.
        assertThat(ResubmissionRule.shareOfGain(Fraction.of(1, 2)).apply(score("80"), scope))
                .isEqualTo(score("92.5"));
    }

    @Test
    void workThatWasNotHandedInAgainKeepsItsScore() {
        RecordingTrace trace =
                Trace.recording(Places.of(ResubmissionRule.KIND, ResubmissionRule.replaces(), Place.TOP));
        assertThat(ResubmissionRule.replaces().apply(score("80"), Scope.of(Map.of(), trace)))
                .isEqualTo(score("80"));
        assertThat(trace.explanation().operation()).isEqualTo(Operation.SKIPPED);
        assertThat(trace.explanation().note()).contains("no redo counts");
        assertThat(ResubmissionRule.replaces().apply(score("80"), attempts())).isEqualTo(score("80"));
    }

    @Test
    void pointsAreEarnedOfThePointsOfTheNewAttempt() {
        Score ofTwenty = Score.of(Fraction.of(18), Fraction.of(20));
        Score ofTen = Score.of(Fraction.of(6), Fraction.of(10));
        assertThat(ResubmissionRule.replaces().combine(ofTen, ofTwenty)).isEqualTo(ofTwenty);
    }

    @Test
    void anAttemptThatIsNotGradedLeavesTheEarlierScoreAndHoldsTheItemOpen() {
        Score soFar = new Score(Fraction.of(80), Fraction.HUNDRED, Fraction.HUNDRED);
        assertThat(ResubmissionRule.replaces().combine(score("80"), UNGRADED)).isEqualTo(soFar);
        assertThat(ResubmissionRule.keepsHigher().combine(score("80"), UNGRADED))
                .isEqualTo(soFar);
        Explanation step = explained(ResubmissionRule.replaces(), score("80"), Map.of(), UNGRADED);
        assertThat(step.note()).contains("waits for the new attempt to be graded; so far the earlier score counts");
        assertThat(step.result()).isEqualTo(soFar);
    }

    @Test
    void anAttemptOfWhichSomeIsGradedIsNotGraded() {
        Score half = new Score(Fraction.of(50), Fraction.of(50), Fraction.of(50));
        assertThat(ResubmissionRule.keepsHigher().combine(score("30"), half))
                .isEqualTo(new Score(Fraction.of(30), Fraction.HUNDRED, Fraction.of(50)));
    }

    @Test
    void aRuleThatDoesNotReadTheEarlierScoreDoesNotWaitForIt() {
        assertThat(ResubmissionRule.replaces().combine(UNGRADED, score("90"))).isEqualTo(score("90"));
        assertThat(ResubmissionRule.keepsHigher().combine(UNGRADED, score("90")))
                .isEqualTo(UNGRADED);
        Explanation step = explained(ResubmissionRule.keepsHigher(), UNGRADED, Map.of(), score("90"));
        assertThat(step.note()).contains("so far the earlier score counts, because the value is open: not graded yet");
    }

    @Test
    void aValueThatIsOpenForAnotherReasonSaysWhich() {
        ResubmissionRule rule = ResubmissionRule.of(Arithmetic.least(Reference.to("new"), Reference.to("exam")));
        Explanation step =
                explained(rule, score("80"), Map.of("exam", Open.pending("exam is not graded yet")), score("90"));
        assertThat(step.result()).isEqualTo(score("80"));
        assertThat(step.note())
                .contains("so far the earlier score counts, because the value is open: exam is not graded yet");
    }

    private static Explanation explained(
            ResubmissionRule rule, Score old, Map<String, ? extends Result> names, Score attempt) {
        RecordingTrace trace = Trace.recording(Places.of(ResubmissionRule.KIND, rule, Place.of("pipeline", "1")));
        rule.apply(old, Scope.of(names, trace).withFact(Attempts.class, new Attempts(List.of(attempt))));
        return trace.explanation();
    }

    @Test
    void whatAnAttemptEarnsIsExplained() {
        Explanation step = explained(ResubmissionRule.shareOfGain(NINE_TENTHS), score("80"), Map.of(), score("100"));
        assertThat(step.toText()).isEqualTo("""
                        resubmission: 98 of 100 points = with the points of:   [/pipeline/1]
                          score: 100 of 100 points
                          greatest: 98 points = greatest of:   [/pipeline/1/score]
                            old: 80 points
                            sum: 98 points = sum of:   [/pipeline/1/score/greatest/1]
                              old: 80 points
                              product: 18 points = product of:   [/pipeline/1/score/greatest/1/sum/1]
                                constant: 0.9
                                difference: 20 points = new 100 points - old 80 points   [/pipeline/1/score/greatest/1/sum/1/product/1]
                        """);
    }

    @Test
    void theValueMustBePoints() {
        Map<String, Dimension> names = Map.of("share", Dimension.PERCENT);
        RecordingChecker checker = new RecordingChecker(names);
        ResubmissionRule.replaces().check(checker);
        ResubmissionRule.keepsHigher().check(checker);
        ResubmissionRule.shareOfGain(NINE_TENTHS).check(checker);
        assertThat(checker.problems()).isEmpty();
        ResubmissionRule percent = ResubmissionRule.of(Reference.to("share"));
        percent.check(checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: percent, expected a value in points");
        assertThat(checker.rules()).containsExactly(percent);
    }

    @Test
    void itReadsAttempts() {
        assertThat(ResubmissionRule.replaces().facts()).containsExactly(Attempts.class);
    }

    @Test
    void rulesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(ResubmissionRule.replaces(), ResubmissionRule.of(Reference.to("new")))
                .addEqualityGroup(
                        ResubmissionRule.keepsHigher(),
                        ResubmissionRule.of(Arithmetic.greatest(Reference.to("old"), Reference.to("new"))))
                .addEqualityGroup(
                        ResubmissionRule.shareOfGain(NINE_TENTHS), ResubmissionRule.shareOfGain(Fraction.parse("0.9")))
                .addEqualityGroup(ResubmissionRule.shareOfGain(Fraction.ONE))
                .testEquals();
    }
}
