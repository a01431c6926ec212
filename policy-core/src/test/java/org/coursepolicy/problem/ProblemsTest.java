package org.coursepolicy.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

/** {@link Problems}, {@link PolicyException} and {@link RejectedException}. */
class ProblemsTest {
    private static Problem problem(int number) {
        return Problem.of(Code.RANGE, Place.of("items", "i" + number), "-1", "at least 0");
    }

    @Test
    void withoutProblemsNothingIsThrown() {
        Problems problems = new Problems();
        assertThat(problems.isEmpty()).isTrue();
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void allProblemsAreToldTogetherInOrder() {
        Problems problems = new Problems();
        problems.add(problem(2));
        problems.add(problem(1));
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(PolicyException.class)
                .hasMessage("/items/i2 RANGE: found -1, expected at least 0\n"
                        + "/items/i1 RANGE: found -1, expected at least 0")
                .asInstanceOf(type(PolicyException.class))
                .extracting(PolicyException::problems)
                .isEqualTo(java.util.List.of(problem(2), problem(1)));
    }

    @Test
    void aHundredAreKeptAndTheRestIsCounted() {
        Problems problems = new Problems();
        for (int i = 0; i < Problems.LIMIT + 3; i++) {
            problems.add(problem(i));
        }
        assertThat(problems.list()).hasSize(100);
        assertThat(problems.count()).isEqualTo(103);
        assertThatThrownBy(problems::throwIfAny).hasMessageEndingWith("\nand 3 more");
    }

    @Test
    void aRefusedMemberIsNamed() {
        RejectedException refused = new RejectedException(Code.RANGE, "weight", "-1", "at least 0");
        assertThat(refused).hasMessage("`weight` must be at least 0 but was -1");
        assertThat(refused.member()).contains("weight");
        assertThat(refused.code()).isEqualTo(Code.RANGE);
        assertThat(refused.found()).isEqualTo("-1");
        assertThat(refused.expected()).isEqualTo("at least 0");
    }

    @Test
    void aRefusedValueAsAWholeNamesNoMember() {
        RejectedException refused = new RejectedException(Code.RANGE, "", "nothing", "something");
        assertThat(refused).hasMessage("the value must be something but was nothing");
        assertThat(refused.member()).isEmpty();
    }

    @Test
    void aConditionThatHoldsRefusesNothing() {
        assertThatCode(() -> RejectedException.unless(true, Code.RANGE, "", "x", "y"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RejectedException.unless(false, Code.RANGE, "", "x", "y"))
                .isInstanceOf(RejectedException.class);
    }
}
