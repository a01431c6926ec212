package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.score;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bonus item with 0 has the score of one that is not graded; steps apply to the first and not to the second. */
class BonusZeroTest {
    private static final Becomes ONE_MORE = Becomes.builder()
            .value(Arithmetic.sum(Reference.to("score"), Constant.of(1)))
            .build();

    private static Item.Builder bonus() {
        return Item.builder().points(0).bonus(Fraction.of(2));
    }

    private static CoursePolicy extra(Item.Builder group) {
        return policy(variant -> variant.item("exam", Item.of(100))
                .item(
                        "extra",
                        group.item("w1", bonus().build())
                                .item("w2", bonus().build())
                                .build()));
    }

    /** Evaluates the marks of w1, w2, w3 of Anne; "-" is none. */
    private static StudentOutcome marked(CoursePolicy policy, String... marks) {
        CourseRecord.Builder record = roster();
        IntStream.range(0, marks.length)
                .filter(i -> !marks[i].equals("-"))
                .forEach(i -> record.putScores(ItemId.of("w" + (i + 1)), Map.of(ANNE.holder(), mark(marks[i]))));
        return evaluated(policy, record);
    }

    private static Mark mark(String text) {
        return Character.isDigit(text.charAt(0)) ? new Mark.Points(Fraction.parse(text)) : Mark.named(text);
    }

    private static Score earning(long points) {
        return Score.of(Fraction.of(points), Fraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 0, 2",
        "0, -, 1",
        "missing, -, 1",
        "0, excused, 1",
        "-, -, 0",
        "excused, -, 0",
        "excused, excused, 0"
    })
    void stepsOfAGroupApplyOnceAnyOfItIsGraded(String first, String second, long points) {
        StudentOutcome outcome = marked(extra(Item.builder().addPipeline(ONE_MORE)), first, second);
        assertThat(score(outcome, "extra")).isEqualTo(earning(points));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 3", "missing, 1", "-, 0", "excused, 0"})
    void stepsOfASingleItemDoToo(String mark, long points) {
        Item w1 = bonus().addPipeline(ONE_MORE).build();
        CoursePolicy policy =
                policy(variant -> variant.item("exam", Item.of(100)).item("w1", w1));
        assertThat(score(marked(policy, mark), "w1")).isEqualTo(earning(points));
    }

    @Test
    void aGroupOfGroupsKnowsWhatIsGradedBelow() {
        Item inner = Item.builder().item("w1", bonus().build()).build();
        CoursePolicy policy = policy(variant -> variant.item("exam", Item.of(100))
                .item(
                        "all",
                        Item.builder()
                                .addPipeline(ONE_MORE)
                                .item("extra", inner)
                                .build()));
        assertThat(score(marked(policy, "0"), "all")).isEqualTo(earning(1));
        assertThat(score(marked(policy, "-"), "all")).isEqualTo(earning(0));
    }

    @Test
    void theBestOfSomeBonusItemsCount() {
        Item[] items = {bonus().build(), bonus().build(), bonus().build()};
        CoursePolicy policy = policy(variant -> {
            Item.Builder group = Item.builder().aggregate(AnyAggregate.of(2));
            IntStream.range(0, items.length).forEach(i -> group.item("w" + (i + 1), items[i]));
            variant.item("exam", Item.of(100)).item("extra", group.build());
        });
        for (String marks : List.of("1 2 0", "2 0 1", "1 1 2")) {
            assertThat(score(marked(policy, marks.split(" ", -1)), "extra")).isEqualTo(earning(3));
        }
        assertThat(score(marked(policy, "2", "-", "-"), "extra")).isEqualTo(earning(2));
    }
}
