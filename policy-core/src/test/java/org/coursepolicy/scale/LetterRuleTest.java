package org.coursepolicy.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

class LetterRuleTest {
    private static LetterRule.Builder rule() {
        return LetterRule.builder().when(Comparison.lessThan(Reference.percent("exam"), 50));
    }

    private static void isRefused(LetterRule.Builder rule) {
        assertThatThrownBy(rule::build)
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.CONFLICT))
                .hasMessageContaining("one of `at-most`, `at-least`, `is` and `steps`");
    }

    @Test
    void aRuleThatSaysNothingIsRefused() {
        isRefused(rule());
    }

    @Test
    void aRuleThatSaysTwoThingsIsRefused() {
        isRefused(rule().atMost("B").atLeast("D"));
        isRefused(rule().is("F").steps(Constant.of(1)));
        isRefused(rule().is("F").atMost("F"));
    }

    @Test
    void aRuleThatSaysOneThingSaysThat() {
        assertThat(rule().atMost("B").build().letters()).containsExactly("B");
        assertThat(rule().atLeast("C").build().letters()).containsExactly("C");
        assertThat(rule().is("F").build().letters()).containsExactly("F");
        assertThat(rule().steps(Constant.of(1)).build().letters()).isEmpty();
    }
}
