package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.coursepolicy.course.Policies.exams;
import static org.coursepolicy.course.Policies.problems;
import static org.coursepolicy.course.Policies.withTotal;

import org.coursepolicy.name.ItemId;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aspects that a host makes itself: nobody would answer them. */
class ForeignAspectTest {
    private static final String REFUSED =
            " UNKNOWN: found \"words\", an aspect that nothing answers, expected an aspect of this library, or a value of "
                    + "your own that combines some";

    @ParameterizedTest
    @ValueSource(strings = {Sessions.OWNER, TokenAccount.OWNER, Distribution.OWNER, "essay"})
    void anAspectOfAHostsOwnIsRefusedWhosesoeverItIs(String owner) {
        Aspect words = new Aspect("words", owner, Dimension.PERCENT, "How many words there are.");
        assertThat(problems(withTotal(exams(), Reference.to(ItemId.of("midterm"), words))))
                .containsExactly("/total" + REFUSED);
    }

    @Test
    void anAspectThatLooksLikeOneOfOursIsRefused() {
        Aspect days = new Aspect("days", Sessions.OWNER, Dimension.COUNT, "Other days.");
        assertThat(problems(withTotal(exams(), Reference.to(ItemId.of("midterm"), days))))
                .singleElement()
                .asString()
                .startsWith("/total UNKNOWN");
    }

    @Test
    void itemsHaveNoOtherAspectsForStepsWouldAnswerThemOfTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aspect("words", Aspect.ITEM, Dimension.POINTS, "How many words there are."))
                .withMessage("`owner` must be a thing other than an item but was \"item\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aspect("words", Aspect.ITEM, "How many words there are."));
    }
}
