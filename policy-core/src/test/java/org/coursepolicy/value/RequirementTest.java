package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.result.Truth.FAILS;
import static org.coursepolicy.result.Truth.HOLDS;

import java.util.List;
import java.util.Map;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Comparison}, {@link Conditions} and {@link Not}. */
class RequirementTest {
    private static final Open OPEN = Open.pending("not graded yet");
    private static final Requirement YES = Comparison.atLeast(Constant.of(1), Constant.of(0));
    private static final Requirement NO = Comparison.atLeast(Constant.of(0), Constant.of(1));
    private static final Requirement UNKNOWN = Comparison.atLeast(Reference.to("final"), Constant.of(1));

    private final Scope scope = Scope.of(Map.of("final", OPEN));

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 54.99, FAILS", "AT_LEAST, 55, HOLDS", "AT_LEAST, 55.01, HOLDS",
        "MORE_THAN, 54.99, FAILS", "MORE_THAN, 55, FAILS", "MORE_THAN, 55.01, HOLDS",
        "AT_MOST, 54.99, HOLDS", "AT_MOST, 55, HOLDS", "AT_MOST, 55.01, FAILS",
        "LESS_THAN, 54.99, HOLDS", "LESS_THAN, 55, FAILS", "LESS_THAN, 55.01, FAILS"
    })
    void theBoundItselfBelongsToOneSide(Comparison.Relation relation, String exam, Truth truth) {
        Comparison comparison = Comparison.of(relation, Reference.to("exam"), Constant.of(55));
        Scope exams = Scope.of(Map.of("exam", Quantity.points(Fraction.parse(exam))));
        assertThat(comparison.test(exams)).isEqualTo(truth);
    }

    @Test
    void nothingIsRoundedBeforeAComparison() {
        Value third = Arithmetic.of(Arithmetic.Operator.QUOTIENT, Constant.of(1), Constant.of(3));
        assertThat(Comparison.atLeast(Arithmetic.product(third, Constant.of(3)), Constant.of(1))
                        .test(scope))
                .isEqualTo(HOLDS);
    }

    @Test
    void whatIsOpenCannotBeCompared() {
        assertThat(UNKNOWN.test(scope)).isEqualTo(OPEN);
        assertThat(Comparison.lessThan(Constant.of(1), Reference.to("final")).test(scope))
                .isEqualTo(OPEN);
    }

    @Test
    void twoValuesAreCompared() {
        Comparison.Builder builder = Comparison.builder();
        builder.relation(Comparison.Relation.AT_MOST).addValues(Constant.of(1));
        assertThatThrownBy(builder::build).isInstanceOf(RejectedException.class);
        Comparison.Builder three = Comparison.builder();
        three.relation(Comparison.Relation.AT_MOST).addValues(Constant.of(1), Constant.of(1), Constant.of(1));
        assertThatThrownBy(three::build).isInstanceOf(RejectedException.class);
    }

    @Test
    void valuesOfTwoDimensionsAreNotCompared() {
        RecordingChecker checker = new RecordingChecker(Map.of("exam", Dimension.POINTS, "share", Dimension.PERCENT));
        Comparison.atLeast(Reference.to("exam"), Constant.of(5)).check(checker);
        assertThat(checker.problems()).isEmpty();
        Comparison wrong = Comparison.atLeast(Reference.to("exam"), Reference.to("share"));
        Conditions.allOf(Not.of(wrong)).check(checker);
        assertThat(checker.rules()).containsExactly(wrong);
    }

    @Test
    void allOfHoldsIfAllHold() {
        assertThat(Conditions.allOf(YES, YES).test(scope)).isEqualTo(HOLDS);
        assertThat(Conditions.allOf(YES, NO).test(scope)).isEqualTo(FAILS);
    }

    @Test
    void anyOfHoldsIfOneHolds() {
        assertThat(Conditions.anyOf(NO, YES).test(scope)).isEqualTo(HOLDS);
        assertThat(Conditions.anyOf(NO, NO).test(scope)).isEqualTo(FAILS);
    }

    private static Conditions enough(int fewest, Requirement... requirements) {
        Conditions.Builder builder = Conditions.builder();
        builder.fewest(fewest).addOf(requirements);
        return builder.build();
    }

    @Test
    void enoughOfCounts() {
        assertThat(enough(2, YES, NO, YES).test(scope)).isEqualTo(HOLDS);
        assertThat(enough(2, YES, NO, NO).test(scope)).isEqualTo(FAILS);
        assertThat(enough(3, YES, YES, YES).test(scope)).isEqualTo(HOLDS);
    }

    @Test
    void whatIsOpenMattersOnlyWhereItDecides() {
        assertThat(Conditions.allOf(UNKNOWN, NO).test(scope)).isEqualTo(FAILS);
        assertThat(Conditions.allOf(UNKNOWN, YES).test(scope)).isEqualTo(OPEN);
        assertThat(Conditions.anyOf(UNKNOWN, YES).test(scope)).isEqualTo(HOLDS);
        assertThat(Conditions.anyOf(UNKNOWN, NO).test(scope)).isEqualTo(OPEN);
        assertThat(enough(2, YES, UNKNOWN, NO).test(scope)).isEqualTo(OPEN);
        assertThat(enough(2, NO, UNKNOWN, NO).test(scope)).isEqualTo(FAILS);
        assertThat(enough(2, YES, UNKNOWN, YES).test(scope)).isEqualTo(HOLDS);
    }

    @Test
    void notTurnsRoundWhatIsKnown() {
        assertThat(Not.of(YES).test(scope)).isEqualTo(FAILS);
        assertThat(Not.of(NO).test(scope)).isEqualTo(HOLDS);
        assertThat(Not.of(UNKNOWN).test(scope)).isEqualTo(OPEN);
    }

    @Test
    void negationSwapsAllAndAny() {
        for (Requirement one : List.of(YES, NO, UNKNOWN)) {
            for (Requirement other : List.of(YES, NO, UNKNOWN)) {
                Result negated = Not.of(Conditions.allOf(one, other)).test(scope);
                assertThat(Conditions.anyOf(Not.of(one), Not.of(other)).test(scope))
                        .isEqualTo(negated);
            }
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> Conditions.allOf()).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> enough(3, YES, NO))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`fewest` must be at most 2 but was 3");
        assertThatThrownBy(() -> enough(0, YES)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> enough(-2, YES)).isInstanceOf(RejectedException.class);
    }

    @Test
    void theKindFollowsFromTheCount() {
        assertThat(Conditions.allOf(YES).kind()).hasToString("all-of");
        assertThat(Conditions.anyOf(YES, NO).kind()).hasToString("any-of");
        assertThat(enough(2, YES, NO).kind()).hasToString("enough-of");
    }
}
