package org.coursepolicy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.Map;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Trace}, {@link RecordingTrace}, {@link Explanation} and {@link Operation}. */
class TraceTest {
    private static final Quantity TEN = Quantity.points(Fraction.of(10));

    private final Constant rule = Constant.builder()
            .is(Fraction.ONE)
            .cite(Citation.of("Grading", "letters are strict"))
            .reading("more than means more than")
            .build();
    private final RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, rule, Place.of("total")));

    @Test
    void stepsToldInBetweenAreInputs() {
        trace.begin(rule, "sum");
        trace.leaf(Operation.FACT, "lab", TEN);
        trace.begin(rule, "inner");
        trace.leaf(Operation.CONSTANT, "one", Quantity.number(Fraction.ONE));
        assertThat(trace.end(Operation.SUM, TEN)).isEqualTo(TEN);
        trace.end(Operation.SUM, TEN);
        Explanation explanation = trace.explanation();
        assertThat(explanation.label()).isEqualTo("sum");
        assertThat(explanation.inputs()).extracting(Explanation::label).containsExactly("lab", "inner");
        assertThat(explanation.inputs().get(1).inputs())
                .extracting(Explanation::label)
                .containsExactly("one");
    }

    @Test
    void aStepNamesThePlaceAndTheSentenceOfItsRule() {
        trace.begin(rule, "one");
        trace.end(Operation.CONSTANT, TEN);
        assertThat(trace.explanation().place()).contains(Place.of("total"));
        assertThat(trace.explanation().cite()).contains(Citation.of("Grading", "letters are strict"));
        assertThat(trace.explanation().reading()).contains("more than means more than");
        assertThat(trace.explanation().toText())
                .contains("[/total]", "(Grading: letters are strict)", "(read as: more than means more than)");
    }

    @Test
    void aRuleOfNoPolicyHasNoPlace() {
        trace.begin(Constant.of(1), "one");
        trace.end(Operation.CONSTANT, TEN);
        assertThat(trace.explanation().place()).isEmpty();
    }

    @Test
    void anOpenResultIsAnOpenStep() {
        Open open = Open.pending("lab is not graded yet");
        trace.begin(rule, "sum");
        trace.leaf(Operation.REFERENCE, "lab", open);
        trace.end(Operation.SUM, open);
        assertThat(trace.explanation().operation()).isEqualTo(Operation.OPEN);
        assertThat(trace.explanation().inputs().get(0).operation()).isEqualTo(Operation.OPEN);
    }

    @Test
    void aRuleThatDidNotApplyIsThereWithItsReason() {
        trace.begin(rule, "item");
        trace.leaf(Operation.FACT, "points", TEN);
        trace.skipped(rule, "late penalty", "no tokens left");
        trace.end(Operation.CHOSEN, TEN);
        Explanation skipped = trace.explanation().inputs().get(1);
        assertThat(skipped.operation()).isEqualTo(Operation.SKIPPED);
        assertThat(skipped.note()).contains("no tokens left");
        assertThat(trace.explanation().toText()).contains("late penalty: not applied, no tokens left");
    }

    @Test
    void aFactOnALineOfItsOwnDoesNotRepeatItsName() {
        trace.begin(rule, "lab");
        trace.leaf(Operation.FACT, "missing", TEN);
        trace.end(Operation.CHOSEN, TEN);
        assertThat(trace.explanation().toText()).startsWith("lab: 10 points, missing");
        trace.begin(rule, "factor");
        trace.leaf(Operation.FACT, "mean of all ratings", TEN);
        trace.leaf(Operation.FACT, "mean of one's own", TEN);
        trace.end(Operation.CHOSEN, TEN);
        assertThat(trace.explanation().toText())
                .contains("  mean of all ratings: 10 points\n", "  mean of one's own: 10 points\n");
    }

    @Test
    void aRoundedStepSaysHow() {
        trace.begin(rule, "round");
        trace.leaf(Operation.FACT, "lab", TEN);
        trace.endRounded(Rounding.halfUp(0), TEN);
        assertThat(trace.explanation().rounding()).contains(Rounding.halfUp(0));
        assertThat(trace.explanation().toText()).contains("half-up", "multiples of 1");
    }

    @Test
    void aNoteBelongsToTheStepBegunLast() {
        trace.begin(rule, "outer");
        trace.begin(rule, "inner");
        trace.note("a remark");
        trace.end(Operation.SUM, TEN);
        trace.end(Operation.CHOSEN, TEN);
        assertThat(trace.explanation().note()).isEmpty();
        assertThat(trace.explanation().inputs().get(0).note()).contains("a remark");
    }

    @Test
    void aNoteOfAStepWithLinesBelowStandsInBrackets() {
        trace.begin(rule, "account");
        trace.note("spent in the best way");
        for (int i = 0; i < 4; i++) {
            trace.leaf(Operation.FACT, "token " + i, TEN);
        }
        trace.end(Operation.SUM, TEN);
        assertThat(trace.explanation().toText())
                .startsWith("account: 10 points = sum of:   [/total]\n    (spent in the best way)\n");
    }

    @Test
    void aStepThatOnlyReadsSomethingElseNamesIt() {
        trace.begin(rule, "total");
        trace.leaf(Operation.REFERENCE, "percent of project", TEN);
        trace.end(Operation.CHOSEN, TEN);
        assertThat(trace.explanation().toText()).startsWith("total: 10 points = percent of project   [/total]\n");
    }

    @Test
    void ofWhatIsNotGradedYetNothingElseIsSaid() {
        Score ungraded = Score.pending(Fraction.of(10));
        trace.begin(rule, "h1");
        trace.leaf(Operation.FACT, "ungraded", ungraded);
        trace.skipped(rule, "late-penalty", "ungraded");
        trace.end(Operation.CHOSEN, ungraded);
        assertThat(trace.explanation().toText())
                .startsWith("h1: not graded yet   [/total]\n")
                .doesNotContain("late-penalty");
    }

    @Test
    void howManyMustHoldIsSaidInWords() {
        assertThat(enough(3)).isEqualTo("rule: holds = all of these must hold:");
        assertThat(enough(2)).isEqualTo("rule: holds = 2 of these must hold:");
        assertThat(enough(1)).isEqualTo("rule: holds = one of these must hold:");
    }

    private String enough(int needed) {
        trace.begin(rule, "rule");
        trace.leaf(Operation.CONSTANT, "needed", Quantity.count(Fraction.of(needed)));
        for (int i = 0; i < 3; i++) {
            trace.leaf(Operation.FACT, "fact " + i, Truth.HOLDS);
        }
        trace.end(Operation.ENOUGH, Truth.HOLDS);
        String text = trace.explanation().toText();
        assertThat(text).contains("fact 0", "fact 2").doesNotContain("needed");
        return text.substring(0, text.indexOf("   ["));
    }

    @Test
    void withoutAStepThereIsNoExplanation() {
        assertThatThrownBy(trace::explanation).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTraceThatRecordsNothingGivesResultsBack() {
        Trace none = Trace.none();
        none.begin(rule, "sum");
        none.note("nothing");
        none.skipped(rule, "x", "y");
        assertThat(none.leaf(Operation.FACT, "lab", TEN)).isSameAs(TEN);
        assertThat(none.end(Operation.SUM, TEN)).isSameAs(TEN);
        assertThat(none.endRounded(Rounding.halfUp(0), TEN)).isSameAs(TEN);
        assertThat(none).isSameAs(Trace.none());
    }

    @Test
    void valueAndExplanationComeFromOneComputation() {
        Arithmetic sum = Arithmetic.sum(Reference.to("lab"), Constant.of(5));
        RecordingTrace recorded = Trace.recording(Places.of(Arithmetic.Operator.SUM.kind(), sum, Place.TOP));
        Map<String, Quantity> facts = Map.of("lab", TEN);
        assertThat(sum.evaluate(Scope.of(facts, recorded))).isEqualTo(sum.evaluate(Scope.of(facts)));
        assertThat(recorded.explanation().result()).isEqualTo(Quantity.points(Fraction.of(15)));
        assertThat(recorded.explanation().operation()).isEqualTo(Operation.SUM);
        assertThat(recorded.explanation().inputs())
                .extracting(Explanation::result)
                .isEqualTo(java.util.List.of(TEN, Quantity.number(Fraction.of(5))));
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasWords(Operation operation) {
        assertThat(operation.phrase()).isNotBlank();
    }

    private static Explanation.Builder step(String label) {
        return Explanation.builder().label(label).operation(Operation.FACT).result(TEN);
    }

    @Test
    void explanationsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(step("a").build(), step("a").build())
                .addEqualityGroup(step("b").build())
                .addEqualityGroup(step("a").note("n").build())
                .testEquals();
    }
}
