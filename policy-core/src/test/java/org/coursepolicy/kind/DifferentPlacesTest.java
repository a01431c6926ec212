package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

class DifferentPlacesTest {
    private static Item item(Step... steps) {
        return Item.builder().points(10).addPipeline(steps).build();
    }

    private static List<String> places(Item one, Item other) {
        return Differences.places(Item.KIND, one, other).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void equalValuesDifferNowhere() {
        assertThat(places(item(IncidentsStep.of()), item(IncidentsStep.of()))).isEmpty();
    }

    @Test
    void aNumberDiffersAtItsPlace() {
        assertThat(places(
                        Item.builder().item("a", 1).item("b", 2).build(),
                        Item.builder().item("b", 3).item("a", 1).build()))
                .containsExactly("/items/b");
        assertThat(Differences.between(
                        Item.builder().item("a", 1).build(),
                        Item.builder().item("a", 2).build()))
                .containsExactly("items");
    }

    @Test
    void aNumberInsideRulesDiffersAtItsPlace() {
        Item three = item(Notice.when(Comparison.moreThan(Reference.to("late"), 3), "the form"));
        Item four = item(Notice.when(Comparison.moreThan(Reference.to("late"), 4), "the form"));
        assertThat(places(three, four)).containsExactly("/pipeline/0/notice/when/more-than/1");
    }

    @Test
    void anotherKindStandsAtAnotherPlace() {
        assertThat(places(
                        item(Becomes.builder()
                                .value(Arithmetic.sum(Constant.of(1)))
                                .build()),
                        item(Becomes.builder()
                                .value(Arithmetic.least(Constant.of(1)))
                                .build())))
                .containsExactly(
                        "/pipeline/0/becomes/sum",
                        "/pipeline/0/becomes/sum/0",
                        "/pipeline/0/becomes/least",
                        "/pipeline/0/becomes/least/0");
    }

    @Test
    void aKindWithoutMembersIsMissedToo() {
        assertThat(places(item(), item(IncidentsStep.of()))).containsExactly("/pipeline/0/incidents");
    }

    @Test
    void aCitationStandsBesideTheNameOfTheKind() {
        assertThat(places(
                        item(IncidentsStep.of()),
                        item(Sentence.of("Honesty", "zero").means(IncidentsStep.of()))))
                .containsExactly("/pipeline/0/cite/section", "/pipeline/0/cite/says");
    }
}
