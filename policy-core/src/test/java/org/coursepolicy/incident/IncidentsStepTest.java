package org.coursepolicy.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.incident.IncidentRule.Protects;
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
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link IncidentRule}, {@link Incidents} and {@link IncidentsStep}. */
class IncidentsStepTest {
    private static final IncidentRule CHEATING = rule(Constant.of(0), Protects.COUNTS);
    private static final IncidentRule HALVED =
            rule(Arithmetic.product(Constant.of(Fraction.of(1, 2)), Reference.to("score")), Protects.NOTHING);
    private static final IncidentRule TEN_LESS =
            rule(Arithmetic.difference(Reference.to("score"), Constant.of(10)), Protects.NOTHING);

    private static IncidentRule rule(Value score, Protects protects) {
        return IncidentRule.builder().score(score).protects(protects).build();
    }

    private static Score score(String earned) {
        return Score.of(Fraction.parse(earned), Fraction.HUNDRED);
    }

    private static Scope incidents(Map<String, IncidentRule> rules) {
        return Scope.of(Map.of()).withFact(Incidents.class, new Incidents(rules));
    }

    @Test
    void usedAlone() {
        // The example of IncidentRule: a zero for the whole assignment.
        Incidents incidents = new Incidents(Map.of("cheating", CHEATING));
        Scope scope = Scope.of(Map.of()).withFact(Incidents.class, incidents);
        assertThat(IncidentsStep.of().apply(score("87"), scope)).isEqualTo(score("0"));
    }

    @ParameterizedTest
    @CsvSource({"80, 0, 40, 70", "5, 0, 2.5, -5", "0, 0, 0, -10"})
    void whatIsLeftIsAValueOverTheScoreSoFar(String earned, String cheating, String halved, String tenLess) {
        IncidentsStep step = IncidentsStep.of();
        assertThat(step.apply(score(earned), incidents(Map.of("a", CHEATING)))).isEqualTo(score(cheating));
        assertThat(step.apply(score(earned), incidents(Map.of("a", HALVED)))).isEqualTo(score(halved));
        assertThat(step.apply(score(earned), incidents(Map.of("a", TEN_LESS)))).isEqualTo(score(tenLess));
    }

    @Test
    void severalIncidentsFollowOneAfterTheOtherInTheirOrder() {
        Map<String, IncidentRule> first = ImmutableMap.of("n1", HALVED, "n2", TEN_LESS);
        Map<String, IncidentRule> second = ImmutableMap.of("n2", TEN_LESS, "n1", HALVED);
        assertThat(IncidentsStep.of().apply(score("80"), incidents(first))).isEqualTo(score("30"));
        assertThat(IncidentsStep.of().apply(score("80"), incidents(second))).isEqualTo(score("35"));
    }

    @Test
    void pointsPossibleAndPendingStay() {
        Score half = new Score(Fraction.of(40), Fraction.of(50), Fraction.of(50));
        assertThat(IncidentsStep.of().apply(half, incidents(Map.of("n1", CHEATING))))
                .isEqualTo(half.withEarned(Fraction.ZERO));
    }

    @Test
    void oneIncidentThatCountsProtectsTheItem() {
        assertThat(new Incidents(Map.of("n1", HALVED, "n2", CHEATING)).isProtected())
                .isTrue();
        assertThat(new Incidents(Map.of("n1", HALVED)).isProtected()).isFalse();
        assertThat(new Incidents(Map.of()).isProtected()).isFalse();
    }

    private static Explanation explained(Map<String, ? extends Result> names, Map<String, IncidentRule> rules) {
        RecordingTrace trace = Trace.recording(Places.of(IncidentsStep.KIND, IncidentsStep.of(), Place.TOP));
        IncidentsStep.of().apply(score("87"), Scope.of(names, trace).withFact(Incidents.class, new Incidents(rules)));
        return trace.explanation();
    }

    @Test
    void whereNoneIsRecordedTheStepIsSkipped() {
        assertThat(IncidentsStep.of().apply(score("87"), Scope.of(Map.of()))).isEqualTo(score("87"));
        Explanation step = explained(Map.of(), Map.of());
        assertThat(step.operation()).isEqualTo(Operation.SKIPPED);
        assertThat(step.note()).contains("none is recorded");
    }

    @Test
    void eachIncidentIsExplained() {
        assertThat(explained(Map.of(), Map.of("cheating (n1)", CHEATING)).toText())
                .isEqualTo("""
                        cheating (n1): 0 of 100 points = with the points of:
                          score: 87 of 100 points
                          constant: 0
                        """);
    }

    @Test
    void whereTheValueIsOpenTheScoreStaysAndTheExplanationSaysSo() {
        Explanation step = explained(
                Map.of("exam", Open.pending("exam is not graded yet")),
                Map.of("n1", rule(Reference.to("exam"), Protects.NOTHING)));
        assertThat(step.result()).isEqualTo(score("87"));
        assertThat(step.note()).contains("unchanged, because the value is open: exam is not graded yet");
    }

    @Test
    void whatIsLeftMustBePoints() {
        RecordingChecker checker = new RecordingChecker(Map.of("share", Dimension.PERCENT));
        CHEATING.check(checker);
        HALVED.check(checker);
        TEN_LESS.check(checker);
        IncidentsStep.of().check(checker);
        assertThat(checker.problems()).isEmpty();
        IncidentRule percent = rule(Reference.to("share"), Protects.COUNTS);
        percent.check(checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: percent, expected a value in points");
        assertThat(checker.rules()).containsExactly(percent.score());
    }

    @Test
    void itReadsIncidents() {
        assertThat(IncidentsStep.of().facts()).containsExactly(Incidents.class);
    }

    @Test
    void laterChangesOfTheMapChangeNothing() {
        Map<String, IncidentRule> rules = new LinkedHashMap<>(Map.of("n1", CHEATING));
        Incidents incidents = new Incidents(rules);
        rules.clear();
        assertThat(incidents.rules()).containsOnlyKeys("n1");
        assertThatThrownBy(() -> incidents.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rulesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(CHEATING, rule(Constant.of(0), Protects.COUNTS))
                .addEqualityGroup(rule(Constant.of(0), Protects.NOTHING))
                .addEqualityGroup(HALVED)
                .addEqualityGroup(IncidentsStep.of(), IncidentsStep.builder().build())
                .addEqualityGroup(new Incidents(Map.of("n1", CHEATING)), new Incidents(Map.of("n1", CHEATING)))
                .addEqualityGroup(new Incidents(Map.of("n1", HALVED)))
                .testEquals();
    }
}
