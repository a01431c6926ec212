package org.coursepolicy.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeScaleTest {
    private static GradeScale carnegieMellon(GradeScale.Builder builder) {
        return builder.cutoff("A+", 99)
                .cutoff("A", 96)
                .cutoff("A-", 93)
                .cutoff("B+", 90)
                .cutoff("B", 85)
                .cutoff("B-", 82)
                .cutoff("C", 75)
                .cutoff("D", 60)
                .otherwise("R")
                .build();
    }

    private static final GradeScale STRICT = carnegieMellon(GradeScale.strictly());
    private static final GradeScale INCLUSIVE = carnegieMellon(GradeScale.inclusively());

    /** The default grading scheme of Canvas. */
    private static final GradeScale CANVAS = GradeScale.inclusively()
            .cutoff("A", 94)
            .cutoff("A-", 90)
            .cutoff("B+", 87)
            .cutoff("B", 84)
            .cutoff("B-", 80)
            .cutoff("C+", 77)
            .cutoff("C", 74)
            .cutoff("C-", 70)
            .cutoff("D+", 67)
            .cutoff("D", 64)
            .cutoff("D-", 61)
            .otherwise("F")
            .build();

    private static String letter(GradeScale scale, String total) {
        return scale.letter(Fraction.parse(total)).name();
    }

    @ParameterizedTest
    @CsvSource({"99, A, A+", "96, A-, A", "93, B+, A-", "90, B, B+", "85, B-, B", "82, C, B-", "75, D, C", "60, R, D"})
    void aTotalExactlyOnACutoffEarnsItsLetterOnlyInclusively(String total, String strict, String inclusive) {
        // CUTOFF-2 among them: 99 % is A under > and A+ under >=.
        assertThat(letter(STRICT, total)).isEqualTo(strict);
        assertThat(letter(INCLUSIVE, total)).isEqualTo(inclusive);
    }

    @ParameterizedTest
    @CsvSource({"99, A+, A", "96, A, A-", "93, A-, B+", "90, B+, B", "85, B, B-", "82, B-, C", "75, C, D", "60, D, R"})
    void theLeastDistanceFromACutoffDecides(String cutoff, String above, String below) {
        Fraction least = Fraction.parse("1e-900");
        Fraction at = Fraction.parse(cutoff);
        for (GradeScale scale : new GradeScale[] {STRICT, INCLUSIVE}) {
            assertThat(scale.letter(at.plus(least))).hasToString(above);
            assertThat(scale.letter(at.minus(least))).hasToString(below);
        }
    }

    @Test
    void exactlyNinetyIsBelowAStrictCutoffOfNinety() {
        assertThat(letter(STRICT, "90")).isEqualTo("B");
        assertThat(letter(STRICT, "90.0000001")).isEqualTo("B+");
    }

    @ParameterizedTest
    @CsvSource({
        "89.7, B+",
        "93.9, A-",
        "94, A",
        "100, A",
        "86, B",
        "93.99999, A-",
        "0, F",
        "-5, F",
        "60.99, F",
        "61, D-"
    })
    void theDefaultSchemeOfCanvas(String total, String letter) {
        // CUTOFF-1: nothing is rounded, and a negative score earns the lowest grade.
        assertThat(letter(CANVAS, total)).isEqualTo(letter);
    }

    @Test
    void aBoundOf54Point5IsReachedBy0Point545Times100() {
        GradeScale scale = GradeScale.inclusively()
                .putBands("pass", new Bound(Fraction.parse("54.5"), Optional.empty()))
                .otherwise("fail")
                .build();
        assertThat(scale.letter(Fraction.parse("0.545").times(Fraction.HUNDRED)))
                .hasToString("pass");
        assertThat(letter(scale, "54.4999999999999999")).isEqualTo("fail");
    }

    @Test
    void usedAlone() {
        // The example of GradeScale.
        GradeScale scale = GradeScale.strictly()
                .cutoff("A", 96)
                .cutoff("A-", 93)
                .otherwise("R")
                .build();
        assertThat(scale.letter(Fraction.of(96))).hasToString("A-");
    }

    @Test
    void aCutoffMaySayItsOwnSide() {
        GradeScale scale = GradeScale.strictly()
                .putBands("A", Bound.atLeast(90))
                .cutoff("B", 80)
                .otherwise("C")
                .build();
        assertThat(letter(scale, "90")).isEqualTo("A");
        assertThat(letter(scale, "80")).isEqualTo("C");
    }

    @Property
    void aHigherTotalNeverEarnsAWorseLetter(
            @ForAll @IntRange(min = -100, max = 12_000) int total, @ForAll @IntRange(max = 2_000) int more) {
        for (GradeScale scale : new GradeScale[] {STRICT, INCLUSIVE, CANVAS}) {
            int before = scale.letter(Fraction.of(total, 100)).rank();
            int after = scale.letter(Fraction.of(total + more, 100)).rank();
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void cutoffsFallAndLettersStandOnce() {
        assertThatThrownBy(() -> GradeScale.strictly()
                        .cutoff("A", 90)
                        .cutoff("B", 90)
                        .otherwise("R")
                        .build())
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() ->
                        GradeScale.strictly().cutoff("A", 90).otherwise("A").build())
                .isInstanceOf(RejectedException.class)
                .hasMessage("`else` must be another letter but was a letter with a cutoff");
        assertThatThrownBy(() -> GradeScale.strictly().otherwise("A").build()).isInstanceOf(RejectedException.class);
    }

    @Test
    void lettersAreBestFirst() {
        assertThat(STRICT.levels().names()).containsExactly("A+", "A", "A-", "B+", "B", "B-", "C", "D", "R");
        assertThat(STRICT.letter(Fraction.ZERO)).isEqualTo(new Level("R", 8, Optional.empty()));
    }

    private static Explanation explained(GradeScale scale, Quantity total) {
        RecordingTrace trace = Trace.recording(Places.of(GradeScale.KIND, scale, Place.of("scale")));
        assertThat(scale.grade(total, Scope.of(Map.of(), trace))).isEqualTo(scale.letter(total.amount()));
        return trace.explanation();
    }

    @Test
    void theExplanationShowsTheCutoffThatWasMissedAndTheOneThatWasReached() {
        Explanation explanation = explained(STRICT, Quantity.percent(Fraction.of(96)));
        assertThat(explanation.inputs()).hasSize(3);
        assertThat(explanation.inputs().get(0).toText())
                .contains("cutoff of A 96 %")
                .contains("does not hold");
        assertThat(explanation.inputs().get(1).toText())
                .contains("cutoff of A- 93 %")
                .contains("holds");
        assertThat(explanation.inputs().get(2).result()).hasToString("A-");
        assertThat(explanation.place()).contains(Place.of("scale"));
    }

    @Test
    void aTotalInPointsIsExplainedInPoints() {
        GradeScale scale =
                GradeScale.inclusively().cutoff("pass", 500).otherwise("fail").build();
        Explanation explanation = explained(scale, Quantity.points(Fraction.of(540)));
        assertThat(explanation.toText())
                .contains("540 points")
                .contains("500 points")
                .doesNotContain("%");
    }

    @Test
    void anOpenTotalLeavesTheLetterOpen() {
        Open open = Open.pending("nothing is graded");
        assertThat(STRICT.grade(open, Scope.of(Map.of()))).isEqualTo(open);
    }

    @Test
    void theTotalIsInPercentOrPoints() {
        RecordingChecker checker = new RecordingChecker(Map.of());
        STRICT.check(Dimension.PERCENT, checker);
        STRICT.check(Dimension.POINTS, checker);
        STRICT.check(Dimension.NUMBER, checker);
        assertThat(checker.problems()).isEmpty();
        STRICT.check(Dimension.RATIO, checker);
        assertThat(checker.problems()).containsExactly("CONFLICT: a ratio, expected a total in percent or points");
    }

    @Test
    void scalesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(STRICT, carnegieMellon(GradeScale.strictly()))
                .addEqualityGroup(INCLUSIVE)
                .addEqualityGroup(CANVAS)
                .testEquals();
    }
}
