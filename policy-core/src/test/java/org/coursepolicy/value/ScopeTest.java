package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.Map;
import java.util.function.Consumer;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.junit.jupiter.api.Test;

/** {@link Scope} and {@link Checker}, and equality of values. */
class ScopeTest {
    private static final Quantity TEN = Quantity.points(Fraction.of(10));

    @Test
    void aScopeKnowsItsNames() {
        Scope scope = Scope.of(Map.of("old", TEN));
        assertThat(scope.read(Reference.to("old"))).isEqualTo(TEN);
        assertThat(scope.read(Reference.to("new"))).isEqualTo(Open.pending("new is not known"));
        assertThat(scope.trace()).isSameAs(Trace.none());
    }

    @Test
    void aFurtherNameHidesTheOuterOne() {
        Quantity nine = Quantity.points(Fraction.of(9));
        Scope scope = Scope.of(Map.of("score", TEN, "old", TEN)).knowing("score", nine);
        assertThat(scope.read(Reference.to("score"))).isEqualTo(nine);
        assertThat(scope.read(Reference.to("old"))).isEqualTo(TEN);
    }

    /** What some step of an evaluation tells, in scopes inside its own. */
    private static String told(Consumer<Scope> tells) {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        trace.begin(Constant.of(1), "step");
        tells.accept(Scope.of(Map.of("old", TEN), trace));
        trace.end(Operation.SUM, TEN);
        return trace.explanation().toText();
    }

    @Test
    void aSilentScopeKnowsTheSameAndTellsNothing() {
        assertThat(told(scope -> scope.read(Reference.to("old")))).contains("old 10 points");
        assertThat(told(scope -> scope.notice("a remark"))).contains("a remark");
        assertThat(told(scope -> {
                    Scope silent = scope.silently();
                    assertThat(silent.read(Reference.to("old"))).isEqualTo(TEN);
                    assertThat(silent.trace()).isSameAs(Trace.none());
                    silent.notice("a remark");
                    Arithmetic.sum(Reference.to("old"), Constant.of(1)).evaluate(silent);
                }))
                .isEqualTo("step: 10 points\n");
    }

    @Test
    void scopesInsideASilentOneAreSilentToo() {
        assertThat(told(scope -> {
                    Scope inside = scope.silently().knowing("new", TEN).withFact(String.class, "fact");
                    assertThat(inside.read(Reference.to("old"))).isEqualTo(TEN);
                    assertThat(inside.read(Reference.to("new"))).isEqualTo(TEN);
                    inside.notice("a remark");
                }))
                .isEqualTo("step: 10 points\n");
    }

    @Test
    void aNameThatASilentScopeKnewIsToldOutsideIt() {
        assertThat(told(scope -> scope.knowing("new", TEN).read(Reference.to("new"))))
                .contains("new 10 points");
        assertThat(told(scope -> assertThat(scope.knowing("new", TEN).silently().read(Reference.to("new")))
                        .isEqualTo(TEN)))
                .isEqualTo("step: 10 points\n");
    }

    @Test
    void aFactIsFoundByItsType() {
        Scope scope = Scope.of(Map.of("old", TEN));
        assertThat(scope.fact(String.class)).isEmpty();
        Scope knowing = scope.withFact(String.class, "fact").withFact(Integer.class, 7);
        assertThat(knowing.fact(String.class)).contains("fact");
        assertThat(knowing.fact(Integer.class)).contains(7);
        assertThat(knowing.fact(Long.class)).isEmpty();
        assertThat(knowing.knowing("new", TEN).silently().fact(String.class)).contains("fact");
        assertThat(knowing.withFact(String.class, "another").fact(String.class)).contains("another");
        assertThat(knowing.read(Reference.to("old"))).isEqualTo(TEN);
    }

    @Test
    void aScopeKnowsTheDimensionsOfItsNames() {
        Scope scope = Scope.of(Map.of("old", TEN, "exam", Open.pending("exam is not graded yet")))
                .knowing("share", Quantity.percent(Fraction.of(50)));
        assertThat(Reference.to("old").dimension(scope.dimensions())).contains(Dimension.POINTS);
        assertThat(Reference.to("share").dimension(scope.silently().dimensions()))
                .contains(Dimension.PERCENT);
        assertThat(Reference.to("exam").dimension(scope.dimensions())).isEmpty();
        assertThat(Reference.to("new").dimension(scope.dimensions())).isEmpty();
    }

    @Test
    void aFurtherNameHidesTheOuterOneWithItsDimension() {
        Scope open = Scope.of(Map.of("score", Quantity.percent(Fraction.of(50))))
                .knowing("score", Open.pending("not graded yet"), Dimension.POINTS);
        assertThat(Reference.to("score").dimension(open.dimensions())).contains(Dimension.POINTS);
    }

    @Test
    void aCheckerKnowsAFurtherNameToo() {
        RecordingChecker outer = new RecordingChecker(Map.of("old", Dimension.PERCENT));
        Checker inner = outer.knowing("score", Dimension.POINTS);
        assertThat(Reference.to("score").dimension(inner)).contains(Dimension.POINTS);
        assertThat(Reference.to("old").dimension(inner)).contains(Dimension.PERCENT);
        assertThat(Reference.to("new").dimension(inner)).isEmpty();
        assertThat(outer.problems()).hasSize(1);
    }

    @Test
    void valuesCompareByValue() {
        Value exam = Reference.to("exam");
        new EqualsTester()
                .addEqualityGroup(exam, Reference.to("exam"))
                .addEqualityGroup(Reference.percent("exam"), Reference.percent("exam"))
                .addEqualityGroup(Constant.of(10), Constant.of(Fraction.parse("10.0")))
                .addEqualityGroup(Constant.builder()
                        .is(Fraction.of(10))
                        .unit(Dimension.POINTS)
                        .build())
                .addEqualityGroup(
                        Arithmetic.sum(exam, Constant.of(1)), Arithmetic.sum(Reference.to("exam"), Constant.of(1)))
                .addEqualityGroup(Arithmetic.sum(Constant.of(1), exam))
                .addEqualityGroup(Arithmetic.greatest(exam, Constant.of(1)))
                .addEqualityGroup(
                        Clamp.builder().of(exam).least(Constant.of(1)).build(),
                        Clamp.builder().least(Constant.of(1)).of(exam).build())
                .addEqualityGroup(
                        Clamp.builder().of(exam).greatest(Constant.of(1)).build())
                .addEqualityGroup(
                        Not.of(Comparison.atLeast(exam, Constant.of(1))),
                        Not.of(Comparison.atLeast(exam, Constant.of(1))))
                .addEqualityGroup(Not.of(Comparison.moreThan(exam, Constant.of(1))))
                .addEqualityGroup(Conditions.anyOf(Comparison.atLeast(exam, exam)))
                .addEqualityGroup(Conditions.allOf(Comparison.atLeast(exam, exam)))
                .testEquals();
    }

    @Test
    void everyKindOfTheLibraryHasADifferentNameOrFamily() {
        assertThat(new ValueKinds().kinds())
                .extracting(Object::toString)
                .doesNotHaveDuplicates()
                .hasSize(31);
    }
}
