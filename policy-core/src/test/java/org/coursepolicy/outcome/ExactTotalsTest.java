package org.coursepolicy.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals that lie exactly where binary or early rounding would miss, through a whole policy; and outcomes. */
class ExactTotalsTest {
    private static final StudentId ANN = StudentId.of("ann");

    private static GradeScale letters(GradeScale.Builder scale) {
        return scale.cutoff("A", 93)
                .cutoff("A-", 90)
                .cutoff("B+", 87)
                .cutoff("B", 83)
                .cutoff("B-", 80)
                .cutoff("C+", 77)
                .otherwise("lower")
                .build();
    }

    private static StudentOutcome outcome(Variant.Builder variant, CourseRecord.Builder record) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("A course").zone(ZoneId.of("America/New_York")).base(variant.build());
        CourseOutcome outcome =
                GradeEvaluator.of(policy.build()).evaluate(record.student(ANN).build());
        assertThat(outcome.students()).containsOnlyKeys(ANN);
        return outcome.students().values().iterator().next();
    }

    private static Variant.Builder weighted(GradeScale scale, Map<String, Long> points, Map<String, Long> weights) {
        Variant.Builder variant = Variant.builder();
        Weighted.Builder total = Weighted.builder();
        points.forEach((item, possible) -> variant.item(item, Item.of(possible)));
        weights.forEach(total::weight);
        variant.total(total.empty(Weighted.Empty.SPREAD).build()).scale(scale);
        return variant;
    }

    private static StudentOutcome fiftySeventyFiveNinetyFive(GradeScale scale) {
        Variant.Builder variant =
                weighted(scale, Map.of("a", 100L, "b", 100L, "c", 100L), Map.of("a", 20L, "b", 30L, "c", 50L));
        return outcome(
                variant,
                CourseRecord.builder().points("a", ANN, 50).points("b", ANN, 75).points("c", ANN, 95));
    }

    @Test
    void fifty75And95At20And30And50PercentAreExactly80() {
        // C1a: 10 + 22.5 + 47.5; binary arithmetic makes 79.99999999999999 and a C+ of it.
        StudentOutcome outcome = fiftySeventyFiveNinetyFive(letters(GradeScale.inclusively()));
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.of(80)));
        assertThat(outcome.letter()).hasToString("B-");
    }

    @Test
    void exactly80IsBelowAStrictCutoffOf80() {
        assertThat(fiftySeventyFiveNinetyFive(letters(GradeScale.strictly())).letter())
                .hasToString("C+");
    }

    @Test
    void threeTimes28Of30And80Of100AreExactly90() {
        // C1b: three times 25 % of 280/3 are 70, and 25 % of 80 are 20.
        Variant.Builder variant = weighted(
                letters(GradeScale.inclusively()),
                Map.of("a", 30L, "b", 30L, "c", 30L, "d", 100L),
                Map.of("a", 25L, "b", 25L, "c", 25L, "d", 25L));
        StudentOutcome outcome = outcome(
                variant,
                CourseRecord.builder()
                        .points("a", ANN, 28)
                        .points("b", ANN, 28)
                        .points("c", ANN, 28)
                        .points("d", ANN, 80));
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.of(90)));
        assertThat(outcome.letter()).hasToString("A-");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 95.31", "0.0001, 95.3125", "1, 95"})
    void tenAnd22And29Of64AreRoundedOnlyAsThePolicySays(String to, String total) {
        // CSV-1: 61/64 are 95.3125 %.
        Round rounded = Round.builder()
                .of(Reference.percent("all"))
                .to(Fraction.parse(to))
                .mode(RoundingMode.HALF_UP)
                .build();
        Variant.Builder variant = Variant.builder()
                .item(
                        "all",
                        Item.builder()
                                .item("a", Item.of(12))
                                .item("b", Item.of(22))
                                .item("c", Item.of(30))
                                .build());
        variant.total(rounded).scale(letters(GradeScale.inclusively()));
        StudentOutcome outcome = outcome(
                variant,
                CourseRecord.builder().points("a", ANN, 10).points("b", ANN, 22).points("c", ANN, 29));
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.parse(total)));
    }

    private static Result total(Value total, long exam) {
        Variant.Builder variant = Variant.builder().item("exam", Item.of(100)).item("lab", Item.of(20));
        variant.total(total).scale(letters(GradeScale.inclusively()));
        return outcome(variant, CourseRecord.builder().points("exam", ANN, exam).points("lab", ANN, 10))
                .total();
    }

    @Test
    void aBareNumberInABranchTakesTheDimensionOfTheOthers() {
        // Half of the lab's 10 points, or as many percent of them as were earned in the exam.
        Value share = Cases.builder()
                .when(Comparison.atLeast(Reference.to("exam"), Constant.of(60)), Reference.percent("exam"))
                .otherwise(Constant.of(50))
                .build();
        Value value = Arithmetic.sum(Arithmetic.product(share, Reference.to("lab")), Reference.to("exam"));
        assertThat(total(value, 80)).isEqualTo(Quantity.points(Fraction.of(88)));
        assertThat(total(value, 40)).isEqualTo(Quantity.points(Fraction.of(45)));
    }

    @Test
    void anUngradedItemLeavesTheLetterOpenAndTellsItSoFar() {
        Variant.Builder variant =
                weighted(letters(GradeScale.inclusively()), Map.of("a", 100L, "b", 100L), Map.of("a", 40L, "b", 60L));
        StudentOutcome outcome = outcome(variant, CourseRecord.builder().points("a", ANN, 91));
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.of(91)));
        assertThat(outcome.letter()).hasToString("open: not settled yet: b");
        assertThat(outcome.soFar())
                .hasValueSatisfying(letter -> assertThat(letter).hasToString("A-"));
        assertThat(outcome.open()).containsExactly("b");
        assertThat(outcome.items().get(ItemId.of("b")))
                .isNotNull()
                .extracting(ItemOutcome::state)
                .isEqualTo(Optional.of("ungraded"));
    }

    @Test
    void everyItemHasItsOutcomeAndItsExplanation() {
        Variant.Builder variant =
                weighted(letters(GradeScale.inclusively()), Map.of("a", 100L, "b", 100L), Map.of("a", 40L, "b", 60L));
        StudentOutcome outcome = outcome(
                variant, CourseRecord.builder().points("a", ANN, 91).mark("b", ANN.holder(), Mark.State.MISSING));
        assertThat(outcome.items().keySet()).extracting(ItemId::toString).containsExactlyInAnyOrder("a", "b");
        assertThat(outcome.total()).isEqualTo(Quantity.percent(Fraction.parse("36.4")));
        assertThat(outcome.totalExplanation())
                .hasValueSatisfying(step -> assertThat(step.result()).isEqualTo(outcome.total()));
        assertThat(outcome.letterExplanation())
                .hasValueSatisfying(step -> assertThat(step.result()).isEqualTo(outcome.letter()));
        assertThat(outcome.toText()).contains("36.4 %", "91", "missing");
    }
}
