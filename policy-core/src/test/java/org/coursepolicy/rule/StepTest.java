package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.math.RoundingMode;
import java.util.Map;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
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

/** {@link Becomes} and {@link RoundStep}. */
class StepTest {
    private static final Scope NOTHING = Scope.of(Map.of());

    private static Score score(String earned) {
        return Score.of(Fraction.parse(earned), Fraction.HUNDRED);
    }

    private static Becomes atMost50() {
        return Becomes.builder()
                .value(Arithmetic.least(Reference.to("score"), Constant.of(50)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"49, 49", "50, 50", "50.5, 50", "100, 50"})
    void aResitIsWorth50PointsAtMost(String earned, String becomes) {
        assertThat(atMost50().apply(score(earned), NOTHING)).isEqualTo(score(becomes));
    }

    @Test
    void theValueMayReadOtherNames() {
        Becomes step = Becomes.builder()
                .value(Arithmetic.greatest(Reference.to("score"), Reference.to("exam")))
                .build();
        Scope scope = Scope.of(Map.of("exam", Quantity.points(Fraction.of(80))));
        assertThat(step.apply(score("70"), scope)).isEqualTo(score("80"));
        assertThat(step.apply(score("90"), scope)).isEqualTo(score("90"));
    }

    @Test
    void anOpenValueLeavesTheScoreAndSaysSo() {
        Becomes step = Becomes.builder().value(Reference.to("exam")).build();
        RecordingTrace trace = Trace.recording(Places.of(Becomes.KIND, step, Place.of("pipeline", "0")));
        Scope scope = Scope.of(Map.of("exam", Open.pending("exam is not graded yet")), trace);
        assertThat(step.apply(score("70"), scope)).isEqualTo(score("70"));
        assertThat(trace.explanation().operation()).isEqualTo(Operation.CHOSEN);
        assertThat(trace.explanation().note()).contains("unchanged, because the value is open: exam is not graded yet");
        assertThat(trace.explanation().place()).contains(Place.of("pipeline", "0"));
    }

    @Test
    void withANumberThatIsTooLongNothingIsSettled() {
        Value tooLong = Arithmetic.of(
                Arithmetic.Operator.POWER, Constant.of(Fraction.parse("98765432123456789")), Constant.of(1000));
        Score open = Score.pending(Fraction.HUNDRED);
        assertThat(Becomes.builder().value(tooLong).build().apply(score("70"), NOTHING))
                .isEqualTo(open);
        LatePenalty penalty = LatePenalty.builder()
                .takes(tooLong)
                .of(LatePenalty.Of.MAXIMUM)
                .floor(Fraction.ZERO)
                .build();
        assertThat(penalty.apply(score("70"), NOTHING)).isEqualTo(open);
        ResubmissionRule.Builder rule = ResubmissionRule.builder();
        assertThat(rule.score(tooLong).build().combine(score("70"), score("80")))
                .isEqualTo(open);
    }

    @Test
    void pointsPossibleAndPendingStay() {
        Score score = new Score(Fraction.of(70), Fraction.HUNDRED, Fraction.of(5));
        assertThat(atMost50().apply(score, NOTHING)).isEqualTo(score.withEarned(Fraction.of(50)));
    }

    @Test
    void theValueMustBePoints() {
        RecordingChecker checker = new RecordingChecker(Map.of("share", Dimension.PERCENT));
        atMost50().check(checker);
        assertThat(checker.problems()).isEmpty();
        Becomes percent = Becomes.builder().value(Reference.to("share")).build();
        percent.check(checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: percent, expected a value in points");
        assertThat(checker.rules()).containsExactly(percent);
    }

    private static RoundStep round(String to, RoundingMode mode) {
        return RoundStep.builder().to(Fraction.parse(to)).mode(mode).build();
    }

    @ParameterizedTest
    @CsvSource({"66.5, 67", "66.49, 66", "200/3, 67", "67, 67"})
    void pointsAreRoundedHalfUp(String earned, String rounded) {
        assertThat(round("1", RoundingMode.HALF_UP).apply(score(earned), NOTHING))
                .isEqualTo(score(rounded));
    }

    @Test
    void roundingIsAStepOfTheExplanation() {
        RoundStep step = round("0.5", RoundingMode.DOWN);
        RecordingTrace trace = Trace.recording(Places.of(RoundStep.KIND, step, Place.TOP));
        assertThat(step.apply(score("66.7"), Scope.of(Map.of(), trace))).isEqualTo(score("66.5"));
        assertThat(trace.explanation().operation()).isEqualTo(Operation.ROUND);
        assertThat(trace.explanation().rounding())
                .hasValueSatisfying(rounding -> assertThat(rounding.step()).isEqualTo(Fraction.of(1, 2)));
    }

    @Test
    void aStepThatCannotRoundIsRefused() {
        assertThatThrownBy(() -> round("0", RoundingMode.DOWN)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> round("1", RoundingMode.UNNECESSARY)).isInstanceOf(RejectedException.class);
    }

    @Test
    void stepsAndAggregatesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(atMost50(), atMost50())
                .addEqualityGroup(round("1", RoundingMode.UP), round("1.0", RoundingMode.UP))
                .addEqualityGroup(round("1", RoundingMode.DOWN))
                .addEqualityGroup(
                        PointsAggregate.of(), PointsAggregate.builder().build())
                .addEqualityGroup(EqualAggregate.of(), EqualAggregate.of())
                .addEqualityGroup(AnyAggregate.of(2), AnyAggregate.of(2))
                .addEqualityGroup(AnyAggregate.of(3))
                .testEquals();
    }
}
