package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.Map;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {
    private static final Score SCORE = Score.of(Fraction.of(87), Fraction.HUNDRED);
    private static final Notice FORM = notice(Comparison.moreThan(Reference.to("late"), Constant.of(3)));

    private static Notice notice(Requirement when) {
        return Notice.builder().when(when).says("hand in by the form").build();
    }

    /** Applies a notice within a step of its item, as an evaluation does, and writes what the item tells. */
    private static String told(Notice notice, Map<String, ? extends Result> names) {
        RecordingTrace trace = Trace.recording(Places.of(Notice.KIND, notice, Place.of("pipeline", "0")));
        trace.begin(notice, "item");
        assertThat(notice.apply(SCORE, Scope.of(names, trace))).isEqualTo(SCORE);
        trace.leaf(Operation.REFERENCE, "score", SCORE);
        trace.end(Operation.CHOSEN, SCORE);
        return trace.explanation().toText();
    }

    private static Map<String, Result> late(long units) {
        return Map.of("late", Quantity.count(Fraction.of(units)));
    }

    @Test
    void usedAlone() {
        // The example of Notice: from the fourth late day on work is handed in by a form; points stay as they are.
        Scope fourDays = Scope.of(Map.of("late", Quantity.count(Fraction.of(4))));
        assertThat(FORM.apply(SCORE, fourDays)).isEqualTo(SCORE);
        assertThat(told(FORM, late(4))).contains("hand in by the form");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "3, false", "4, true", "100, true"})
    void peopleAreToldWhenTheConditionHolds(long late, boolean told) {
        assertThat(told(FORM, late(late)).contains("hand in by the form")).isEqualTo(told);
    }

    @Test
    void whereTheConditionIsOpenNobodyIsTold() {
        assertThat(told(FORM, Map.of("late", Open.pending("i1 is not handed in"))))
                .isEqualTo("item: 87 of 100 points   [/pipeline/0]\n");
    }

    @Test
    void theConditionMayReadTheScoreSoFar() {
        Notice low = notice(Comparison.atMost(Reference.to("score"), Constant.of(87)));
        assertThat(told(low, Map.of())).contains("hand in by the form");
        assertThat(told(notice(Comparison.lessThan(Reference.to("score"), Constant.of(87))), Map.of()))
                .doesNotContain("hand in by the form");
    }

    @Test
    void aNoticeIsToldOnceWithTheConditionThatHeld() {
        assertThat(told(FORM, late(4)))
                .containsOnlyOnce("hand in by the form")
                .contains("late 4 is more than 3: holds   [/pipeline/0/when]");
    }

    @Test
    void theConditionIsChecked() {
        RecordingChecker checker = new RecordingChecker(Map.of("late", Dimension.COUNT));
        FORM.check(checker);
        notice(Comparison.atLeast(Reference.to("score"), Constant.of(1))).check(checker);
        assertThat(checker.problems()).isEmpty();
        notice(Comparison.atLeast(Reference.to("latte"), Constant.of(1))).check(checker);
        assertThat(checker.problems()).containsExactly("REF: latte, expected a name");
    }

    @Test
    void noticesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(FORM, notice(Comparison.moreThan(Reference.to("late"), Constant.of(3))))
                .addEqualityGroup(notice(Comparison.moreThan(Reference.to("late"), Constant.of(4))))
                .addEqualityGroup(
                        Notice.builder().when(FORM.when()).says("see us").build())
                .testEquals();
    }
}
