package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.Map;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.number.Fraction;
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
                .hasSize(25);
    }
}
