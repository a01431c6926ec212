package org.coursepolicy.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustedScaleTest {
    private static final GradeScale LETTERS = GradeScale.inclusively()
            .cutoff("A", 90)
            .cutoff("B", 80)
            .cutoff("C", 70)
            .cutoff("D", 60)
            .otherwise("F")
            .build();
    private static final Requirement FAILED_EXAM = Comparison.lessThan(Reference.to("exam"), 50);
    private static final Requirement ALWAYS = Comparison.atLeast(Reference.to("total"), 0);

    private static LetterRule.Builder when(Requirement requirement) {
        return LetterRule.builder().when(requirement);
    }

    private static AdjustedScale adjusted(LetterRule... rules) {
        return AdjustedScale.builder().scale(LETTERS).addRules(rules).build();
    }

    private static Scope scope(long exam, Trace trace) {
        return Scope.of(
                Map.of("exam", percent(exam), "total", percent(50), "bonus", Quantity.count(Fraction.of(7, 2))), trace);
    }

    private static Quantity percent(long number) {
        return Quantity.percent(Fraction.of(number));
    }

    /** The letter for a total, where the exam has 45 %. */
    private static String letter(AdjustedScale scale, long total) {
        Result letter = scale.grade(percent(total), scope(45, Trace.none()));
        return ((Level) letter).name();
    }

    private static String letters(AdjustedScale scale) {
        return String.join(
                " ",
                List.of(95L, 85L, 75L, 65L, 55L).stream()
                        .map(total -> letter(scale, total))
                        .toList());
    }

    @Test
    void aRuleCapsGuaranteesReplacesOrMoves() {
        assertThat(letters(adjusted())).isEqualTo("A B C D F");
        assertThat(letters(adjusted(when(FAILED_EXAM).atMost("D").build()))).isEqualTo("D D D D F");
        assertThat(letters(adjusted(when(FAILED_EXAM).atLeast("C").build()))).isEqualTo("A B C C C");
        assertThat(letters(adjusted(when(FAILED_EXAM).is("F").build()))).isEqualTo("F F F F F");
        assertThat(letters(adjusted(when(FAILED_EXAM).steps(Constant.of(1)).build())))
                .isEqualTo("A A B C D");
        assertThat(letters(adjusted(when(FAILED_EXAM).steps(Constant.of(-2)).build())))
                .isEqualTo("C D F F F");
    }

    @Test
    void whereTheRequirementFailsTheLetterStays() {
        AdjustedScale capped = adjusted(when(FAILED_EXAM).atMost("D").build());
        assertThat(capped.grade(percent(85), scope(50, Trace.none()))).isEqualTo(LETTERS.letter(Fraction.of(85)));
    }

    @ParameterizedTest
    @CsvSource({"0.99, B", "1.99, A", "-0.99, B", "-1.5, C", "1e30, A", "-1e30, F", "0, B"})
    void aFractionOfAStepIsNone(String steps, String letter) {
        Constant value = Constant.of(Fraction.parse(steps));
        assertThat(letter(adjusted(when(ALWAYS).steps(value).build()), 85)).isEqualTo(letter);
    }

    @Test
    void stepsAreReadAndWhatIsOpenMovesNothing() {
        Value bonus = Arithmetic.product(Constant.of(Fraction.of(1, 2)), Reference.to("bonus"));
        assertThat(letter(adjusted(when(ALWAYS).steps(bonus).build()), 65)).isEqualTo("C");
        assertThat(letter(adjusted(when(ALWAYS).steps(Reference.to("nothing")).build()), 65))
                .isEqualTo("D");
    }

    @Test
    void rulesApplyOneAfterTheOther() {
        LetterRule cap = when(FAILED_EXAM).atMost("D").build();
        LetterRule step = when(ALWAYS).steps(Constant.of(1)).build();
        assertThat(letter(adjusted(cap, step), 85)).isEqualTo("C");
        assertThat(letter(adjusted(step, cap), 85)).isEqualTo("D");
        LetterRule guarantee = when(ALWAYS).atLeast("B").build();
        assertThat(letter(adjusted(cap, guarantee), 95)).isEqualTo("B");
        assertThat(letter(adjusted(guarantee, cap), 55)).isEqualTo("D");
    }

    @Test
    void anOpenRequirementLeavesTheLetterOpen() {
        LetterRule unknown =
                when(Comparison.atLeast(Reference.to("essay"), 50)).is("F").build();
        LetterRule raise = when(ALWAYS).steps(Constant.of(1)).build();
        Result letter = adjusted(unknown, raise).grade(percent(85), scope(45, Trace.none()));
        assertThat(letter).isEqualTo(Open.pending("essay is not known"));
    }

    @Test
    void anOpenTotalHasNoLetterWhateverTheRulesSay() {
        Open open = Open.pending("not graded yet");
        assertThat(adjusted(when(ALWAYS).is("F").build()).grade(open, scope(45, Trace.none())))
                .isEqualTo(open);
    }

    @Test
    void anAdjustedScaleMayBeAdjustedAgain() {
        AdjustedScale capped = adjusted(when(FAILED_EXAM).atMost("D").build());
        AdjustedScale raised = AdjustedScale.builder()
                .scale(capped)
                .addRules(when(ALWAYS).steps(Constant.of(1)).build())
                .build();
        assertThat(letters(raised)).isEqualTo("C C C C D");
        assertThat(raised.levels()).isEqualTo(LETTERS.levels());
    }

    @Test
    void everyRuleIsTold() {
        AdjustedScale scale = adjusted(
                when(FAILED_EXAM).atMost("D").build(),
                when(Comparison.atLeast(Reference.to("exam"), 90)).is("A").build(),
                when(ALWAYS).steps(Reference.to("bonus")).build());
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        scale.grade(percent(85), scope(45, trace));
        assertThat(trace.explanation().toText()).isEqualTo("""
                        letter: A = decided by:
                          letter: B = decided by:
                            total 85 % is at least cutoff of A 90 %: does not hold
                            total 85 % is at least cutoff of B 80 %: holds
                            letter: B
                          at most D: D = decided by:
                            exam 45 % is less than 50: holds
                            letter: D
                          in any case A: not applied, exam 45 % is at least 90: does not hold
                          moved by steps: A = decided by:
                            total 50 % is at least 0: holds
                            bonus: 3.5
                            letter: A
                        """);
    }

    @Test
    void lettersAndStepsAreChecked() {
        RecordingChecker checker = new RecordingChecker(
                Map.of("exam", Dimension.PERCENT, "total", Dimension.PERCENT, "grade", Dimension.LEVEL));
        adjusted(
                        when(FAILED_EXAM).atMost("E").build(),
                        when(ALWAYS).steps(Reference.to("grade")).build(),
                        when(ALWAYS).steps(Reference.to("bonus")).build(),
                        when(Comparison.atLeast(Reference.to("essay"), 1))
                                .is("F")
                                .build())
                .check(Dimension.PERCENT, checker);
        assertThat(checker.problems())
                .containsExactly(
                        "REF: \"E\", expected one of A, B, C, D, F",
                        "CONFLICT: a level, expected a number of steps",
                        "REF: bonus, expected a name",
                        "REF: essay, expected a name");
    }

    @Test
    void theScaleInsideIsCheckedToo() {
        RecordingChecker checker = new RecordingChecker(Map.of());
        adjusted().check(Dimension.COUNT, checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: a count, expected a total in percent or points");
    }

    @Property
    void aBetterTotalHasNoWorseLetterAfterAnyRule(
            @ForAll @IntRange(max = 100) int total,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(max = 4) int rank,
            @ForAll @IntRange(min = -5, max = 5) int steps) {
        String name = LETTERS.levels().names().get(rank);
        for (LetterRule rule : List.of(
                when(ALWAYS).atMost(name).build(),
                when(ALWAYS).atLeast(name).build(),
                when(ALWAYS).steps(Constant.of(steps)).build())) {
            Scope scope = scope(45, Trace.none());
            Level before = (Level) adjusted(rule).grade(percent(total), scope);
            Level after = (Level) adjusted(rule).grade(percent(total + more), scope);
            assertThat(after.rank()).isLessThanOrEqualTo(before.rank());
            assertThat(LETTERS.levels().levels()).contains(before);
        }
    }
}
