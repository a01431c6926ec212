package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** {@link InOrder}, {@link ByPriority} and {@link BestUse}. */
class AllocationTest {
    @Test
    void tokensAreSpentInTheOrderOfSubmissionsOrDeadlines() {
        assertThat(InOrder.bySubmission().order()).isEqualTo(InOrder.Order.BY_SUBMISSION);
        assertThat(InOrder.byDeadline().order()).isEqualTo(InOrder.Order.BY_DEADLINE);
        assertThat(InOrder.bySubmission().kind().name()).isEqualTo("by-submission");
        assertThat(InOrder.byDeadline().kind().name()).isEqualTo("by-deadline");
    }

    @Test
    void aPriorityNamesItemsTheMostImportantFirst() {
        assertThat(ByPriority.of("final-project", "homework/h1").items())
                .containsExactly(ItemId.of("final-project"), ItemId.of("homework/h1"));
    }

    @Test
    void aPriorityOfNothingIsRefused() {
        assertThatThrownBy(ByPriority::of)
                .hasMessage("`items` must be at least one item but was no item")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("items");
                });
    }

    @Test
    void theBestUseHasAnObjective() {
        assertThat(BestUse.of(Reference.to("a1")).objective()).isEqualTo(Reference.to("a1"));
        assertThatThrownBy(() -> BestUse.builder().build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allocationsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(InOrder.bySubmission(), InOrder.bySubmission())
                .addEqualityGroup(InOrder.byDeadline())
                .addEqualityGroup(ByPriority.of("a", "b"), ByPriority.of("a", "b"))
                .addEqualityGroup(ByPriority.of("b", "a"))
                .addEqualityGroup(BestUse.of(Reference.to("a")), BestUse.of(Reference.to("a")))
                .addEqualityGroup(BestUse.of(Reference.to("b")))
                .testEquals();
    }
}
