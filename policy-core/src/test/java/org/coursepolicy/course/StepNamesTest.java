package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.examsWithTotal;
import static org.coursepolicy.course.Policies.let;
import static org.coursepolicy.course.Policies.problems;

import java.util.List;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.When;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** Names that steps and limits read of what is handed in: where they are known, and that nothing else has them. */
class StepNamesTest {
    private static HandIn.Builder rules() {
        return HandIn.builder().clock(Elapsed.startedDays()).counts(HandIn.Counts.LAST);
    }

    private static List<String> problemsWith(Item item) {
        return problems(examsWithTotal().item("i1", item));
    }

    private static Item ofStudents(HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder().points(10);
        return item.due(When.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    @Test
    void nothingElseIsCalledLikeWhatStepsRead() {
        for (String name : List.of("late", "uncovered", "early", "waived", "given")) {
            assertThat(problems(examsWithTotal().item(name, Item.of(1))))
                    .containsExactly("/items/" + name + " CONFLICT: found \"" + name + "\", expected another name; "
                            + "rules read scores, lateness and single items by it");
            assertThat(problems(let(examsWithTotal(), name, Constant.of(1)))).hasSize(1);
        }
    }

    @Test
    void theDaysGivenAreReadOnlyWhereTheyAreKnown() {
        LatePenalty penalty = LatePenalty.builder()
                .takes(Arithmetic.product(Constant.of(1), Reference.to("given")))
                .of(LatePenalty.Of.MAXIMUM)
                .floor(Fraction.ZERO)
                .build();
        assertThat(problemsWith(ofStudents(rules(), penalty)))
                .singleElement()
                .asString()
                .contains("REF: found \"given\"");
        Item.Builder issued = Item.builder().points(10);
        issued.issued(When.parse("2022-01-25T12:00"))
                .due(When.parse("2022-02-01T12:00"))
                .handIn(rules().build())
                .addPipeline(penalty);
        assertThat(problemsWith(issued.build())).isEmpty();
    }

    @Test
    void whatRedosNeedToKnowIsCalledOld() {
        AttemptLimits.Builder limits = AttemptLimits.builder()
                .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                .late(AttemptLimits.Late.NEVER);
        HandIn.Builder again = rules().attempts(
                        limits.when(Comparison.atMost(Reference.to("new"), 5)).build());
        assertThat(problemsWith(ofStudents(again, ResubmissionRule.replaces())))
                .singleElement()
                .asString()
                .contains("/items/i1/hand-in/attempts/when", "REF: found \"new\"");
    }
}
