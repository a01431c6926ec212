package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** What comes out where a policy says nothing of letters, or of a total. */
class WithoutScaleTest {
    private static final StudentId ANNE = StudentId.of("anne");
    private static final Scale TABLE = LevelTable.builder()
            .row("pass", Comparison.atLeast(Reference.to("midterm"), 50))
            .otherwise("fail")
            .build();
    private static final Scale CUTOFFS =
            GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build();

    private static Variant.Builder exams() {
        return Variant.builder().item("midterm", 100).item("final", 100);
    }

    private static CoursePolicy policy(Variant.Builder variant) {
        return CoursePolicy.builder()
                .title("Exams")
                .zone(ZoneId.of("UTC"))
                .base(variant.build())
                .build();
    }

    private static CourseRecord.Builder midterm(int points) {
        return CourseRecord.builder().student(ANNE).points("midterm", ANNE, points);
    }

    private static StudentOutcome outcome(Variant.Builder variant, CourseRecord.Builder record) {
        return GradeEvaluator.of(policy(variant)).evaluate(record.build(), ANNE).orElseThrow();
    }

    @Test
    void withoutAScaleThereIsATotalAndNoLetter() {
        StudentOutcome outcome =
                outcome(exams().total(Reference.percent("midterm")), midterm(80).points("final", ANNE, 30));
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.of(80)));
        assertThat(outcome.letter()).isEqualTo(StudentOutcome.NO_SCALE);
        assertThat(outcome.letterExplanation()).isEmpty();
        assertThat(outcome.toText()).startsWith("total: 80 %");
    }

    @Test
    void noLetterIsNotAnOpenOne() {
        StudentOutcome outcome = outcome(exams().total(Reference.percent("final")), midterm(80));
        assertThat(outcome.letter()).isEqualTo(StudentOutcome.NO_SCALE);
        assertThat(outcome.soFar()).isEmpty();
        assertThat(outcome.open()).containsExactly("final");
        assertThat(outcome.toText()).startsWith("So far, for this is not settled yet: final");
    }

    @Test
    void withoutATotalLettersComeFromTheItems() {
        StudentOutcome outcome = outcome(exams().scale(TABLE), midterm(80));
        assertThat(outcome.total()).isEqualTo(StudentOutcome.NO_TOTAL);
        assertThat(outcome.totalExplanation()).isEmpty();
        assertThat(outcome.letter()).hasToString("pass");
        assertThat(outcome.open()).isEmpty();
    }

    @Test
    void withoutBothItemsAreAllThatComesOut() {
        StudentOutcome outcome = outcome(exams(), midterm(80));
        assertThat(outcome.item("midterm").orElseThrow().score().earned()).hasToString("80");
        assertThat(outcome.total()).isEqualTo(StudentOutcome.NO_TOTAL);
        assertThat(outcome.letter()).isEqualTo(StudentOutcome.NO_SCALE);
        assertThat(outcome.open()).containsExactly("final");
    }

    @Test
    void aScaleThatReadsTheTotalNeedsOne() {
        Scale adjusted = AdjustedScale.builder().scale(CUTOFFS).build();
        for (Scale scale : new Scale[] {CUTOFFS, adjusted}) {
            assertThatThrownBy(() -> policy(exams().scale(scale)))
                    .isInstanceOfSatisfying(PolicyException.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo(Code.MISSING);
                                assertThat(problem.place()).hasToString("/scale");
                            }));
        }
        assertThat(policy(exams().scale(AdjustedScale.builder().scale(TABLE).build()))
                        .base()
                        .total())
                .isEmpty();
    }

    @Test
    void aBatchOfThemHasNoLetters() {
        assertThat(BatchEvaluator.of(policy(exams())).letters()).isEmpty();
        assertThat(BatchEvaluator.of(policy(exams().scale(TABLE))).letters()).containsExactly("pass", "fail");
    }
}
