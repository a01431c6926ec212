package org.coursepolicy.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTableTest {
    private static final Result OPEN = Open.pending("not graded yet");

    /** The example of LevelTable: an audit passes with 90 % participation and 70 % in quizzes. */
    private static final LevelTable AUDIT = LevelTable.builder()
            .row(
                    "pass",
                    Conditions.allOf(
                            Comparison.atLeast(Reference.percent("participation"), Constant.of(90)),
                            Comparison.atLeast(Reference.percent("quizzes"), Constant.of(70))))
            .otherwise("no pass")
            .build();

    private static Result grade(Result participation, Result quizzes) {
        Scope scope = Scope.of(Map.of("participation", participation, "quizzes", quizzes));
        return AUDIT.grade(Open.pending("no total"), scope);
    }

    private static Quantity percent(String percent) {
        return Quantity.percent(Fraction.parse(percent));
    }

    @ParameterizedTest
    @CsvSource({"90, 70, pass", "89.99, 100, no pass", "100, 69.99, no pass", "100, 100, pass"})
    void anAuditPassesWithBothRequirements(String participation, String quizzes, String letter) {
        assertThat(grade(percent(participation), percent(quizzes))).hasToString(letter);
    }

    @Test
    void whatIsDecidedDoesNotWait() {
        assertThat(grade(percent("80"), OPEN)).hasToString("no pass");
        assertThat(grade(percent("95"), OPEN)).isEqualTo(OPEN);
    }

    @Test
    void theFirstRowThatHoldsGivesTheLetter() {
        LevelTable table = LevelTable.builder()
                .row("A", Comparison.atLeast(Reference.to("exam"), Constant.of(90)))
                .row("B", Comparison.atLeast(Reference.to("exam"), Constant.of(80)))
                .otherwise("C")
                .build();
        Scope scope = Scope.of(Map.of("exam", percent("95")));
        assertThat(table.grade(OPEN, scope)).hasToString("A");
        assertThat(table.levels().names()).containsExactly("A", "B", "C");
    }

    @Test
    void anEmptyTableOrALetterTwiceIsRefused() {
        assertThatThrownBy(() -> LevelTable.builder().otherwise("C").build()).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> LevelTable.builder()
                        .row("C", Comparison.atLeast(Constant.of(1), Constant.of(0)))
                        .otherwise("C")
                        .build())
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void namesInRequirementsAreChecked() {
        RecordingChecker checker = new RecordingChecker(Map.of("quizzes", Dimension.POINTS));
        AUDIT.check(Dimension.NUMBER, checker);
        assertThat(checker.problems()).containsExactly("REF: participation, expected a name");
    }
}
