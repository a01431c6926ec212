package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.exams;
import static org.coursepolicy.course.Policies.half;
import static org.coursepolicy.course.Policies.problems;
import static org.coursepolicy.course.Policies.withTotal;

import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

/** A mistake is told at the member that an author changes to mend it. */
class PlacesOfMistakesTest {
    @Test
    void aWeightOfAnUnknownItemIsToldAtItsKey() {
        assertThat(problems(withTotal(exams(), half("midterm", "finale"))))
                .singleElement()
                .asString()
                .startsWith("/total/weighted/weights/finale REF: found \"finale\"")
                .endsWith("; did you mean \"final\"?");
    }

    @Test
    void alsoInsideAnotherValueWithAnIdOfSeveralNames() {
        Weighted all = Weighted.builder()
                .weight("midterm", 50)
                .weight("x/finale", 60)
                .sum(Fraction.of(110))
                .empty(Weighted.Empty.SPREAD)
                .build();
        assertThat(problems(withTotal(exams(), Arithmetic.least(all, Constant.of(100)))))
                .singleElement()
                .asString()
                .startsWith("/total/least/0/weighted/weights/x~1finale REF");
    }

    @Test
    void aChildThatIsNeverDroppedIsToldWhereItIsNamed() {
        DropAggregate drop = DropAggregate.builder()
                .lowest(Constant.of(1))
                .by(DropAggregate.By.RATIO)
                .addNever(Name.of("q9"))
                .build();
        Variant.Builder variant = exams().item(
                        "quizzes",
                        Item.builder()
                                .aggregate(drop)
                                .item("q1", Item.of(10))
                                .item("q2", Item.of(10))
                                .build());
        assertThat(problems(withTotal(variant, Reference.percent("quizzes"))))
                .containsExactly("/items/quizzes/aggregate/drop/never REF: found \"q9\", expected the name of a child "
                        + "(q1, q2); did you mean \"q1\"?");
    }
}
