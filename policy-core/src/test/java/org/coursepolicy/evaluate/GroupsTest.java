package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.rule.DropAggregate.By;
import org.coursepolicy.rule.RankedAggregate;
import org.coursepolicy.rule.WeightsAggregate;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LetterRule;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Over.Make;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Aggregates of groups, values over the items of groups, and adjusted letters, in a course. */
class GroupsTest {
    private static final StudentId STUDENT = StudentId.of("s1");

    /** Three labs of 10 points, the last in two parts. */
    private static Item.Builder labs() {
        Item parts = Item.builder().item("code", 6).item("report", 4).build();
        return Item.builder().item("l1", 10).item("l2", 10).item("l3", parts);
    }

    private static CoursePolicy course(Consumer<Variant.Builder> rules, Item labs, Value total) {
        Variant.Builder variant = Variant.builder().item("labs", labs).item("exam", 100);
        rules.accept(variant);
        variant.total(total);
        GradeScale letters = GradeScale.inclusively()
                .cutoff("A", 90)
                .cutoff("B", 80)
                .cutoff("C", 70)
                .otherwise("F")
                .build();
        variant.scale(AdjustedScale.builder()
                .scale(letters)
                .addRules(LetterRule.builder()
                        .when(Comparison.lessThan(Reference.percent("exam"), 50))
                        .atMost("C")
                        .build())
                .build());
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("groups")
                .zone(ZoneId.of("UTC"))
                .base(variant.build())
                .build();
    }

    private static Result let(Value value, String... marks) {
        CoursePolicy policy = course(variant -> variant.let("value", value), labs().build(), Reference.percent("labs"));
        return Objects.requireNonNull(evaluated(policy, marks).let().get(Name.of("value")))
                .result();
    }

    /** Evaluates marks such as "l1 8". */
    private static StudentOutcome evaluated(CoursePolicy policy, String... marks) {
        CourseRecord.Builder record = CourseRecord.builder();
        record.putStudents(STUDENT, Student.in(Student.BASE));
        for (String mark : marks) {
            String[] words = mark.split(" ", -1);
            boolean number = Character.isDigit(words[1].charAt(0));
            Mark given = number ? new Mark.Points(Fraction.parse(words[1])) : Mark.named(words[1]);
            record.putScores(ItemId.of(words[0]), Map.of(STUDENT.holder(), given));
        }
        return GradeEvaluator.of(policy).evaluate(record.build(), STUDENT).orElseThrow();
    }

    private static Over over(Make make, String value, String... of) {
        Over.Builder over = Over.builder().value(Reference.to(value)).make(make);
        Arrays.stream(of).forEach(id -> over.addOf(ItemId.of(id)));
        return over.build();
    }

    @Test
    void theItemsOfAGroupAreItsChildren() {
        String[] marks = {"l1 8", "l2 5", "code 6", "report 2", "exam 70"};
        Value each = Reference.percent("each");
        assertThat(let(Over.count(Comparison.atLeast(each, 60), "labs"), marks))
                .isEqualTo(Quantity.count(Fraction.of(2)));
        assertThat(let(over(Make.SUM, "each", "labs"), marks)).isEqualTo(Quantity.points(Fraction.of(21)));
        assertThat(let(over(Make.GREATEST, "each", "labs", "exam"), marks)).isEqualTo(Quantity.points(Fraction.of(70)));
        assertThat(let(over(Make.MEAN, "each", "labs/l3"), marks)).isEqualTo(Quantity.points(Fraction.of(4)));
    }

    @Test
    void whatIsNotGradedOrExcusedDoesNotCount() {
        Over count = Over.count(Comparison.atLeast(Reference.percent("each"), 0), "labs");
        assertThat(let(count, "l1 0", "l2 excused")).isEqualTo(Quantity.count(Fraction.ONE));
        assertThat(let(count, "l1 missing", "l2 ungraded", "code 1", "report 1"))
                .isEqualTo(Quantity.count(Fraction.of(2)));
    }

    private static Score labsOf(Aggregate aggregate, String... marks) {
        CoursePolicy policy = course(variant -> {}, labs().aggregate(aggregate).build(), Reference.percent("labs"));
        return Objects.requireNonNull(evaluated(policy, marks).items().get(ItemId.of("labs")))
                .score();
    }

    private static Score score(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    @Test
    void theLowestLabIsDroppedRankedLastOrWeighsWhatItWeighs() {
        String[] marks = {"l1 8", "l2 5", "code 6", "report 3"};
        assertThat(labsOf(DropAggregate.lowest(1, By.BEST), marks)).isEqualTo(score(17, 20));
        RankedAggregate ranked = RankedAggregate.builder()
                .addWeights(Fraction.of(3), Fraction.of(2), Fraction.of(5))
                .build();
        // 3 x 90, 2 x 80 and 5 x 50, of 10 weights.
        assertThat(labsOf(ranked, marks)).isEqualTo(score(68, 100));
        WeightsAggregate weights = WeightsAggregate.builder()
                .weight("l1", 5)
                .weight("l2", 2)
                .weight("l3", 3)
                .build();
        // 5 x 80, 2 x 50 and 3 x 90.
        assertThat(labsOf(weights, marks)).isEqualTo(score(77, 100));
    }

    @Test
    void howManyAreDroppedMayDependOnOtherItems() {
        Value ifGood = Over.count(Comparison.atLeast(Reference.percent("each"), 80), "exam");
        DropAggregate earned =
                DropAggregate.builder().lowest(ifGood).by(By.RATIO).build();
        assertThat(labsOf(earned, "l1 8", "l2 5", "code 6", "report 3", "exam 79"))
                .isEqualTo(score(22, 30));
        assertThat(labsOf(earned, "l1 8", "l2 5", "code 6", "report 3", "exam 80"))
                .isEqualTo(score(17, 20));
    }

    @Test
    void theLetterIsCappedWhereTheExamIsFailed() {
        CoursePolicy policy = course(variant -> {}, labs().build(), Reference.percent("labs"));
        String[] labs = {"l1 10", "l2 9", "code 6", "report 4"};
        assertThat(evaluated(policy, labs[0], labs[1], labs[2], labs[3], "exam 50")
                        .letter())
                .hasToString("A");
        assertThat(evaluated(policy, labs[0], labs[1], labs[2], labs[3], "exam 49")
                        .letter())
                .hasToString("C");
        assertThat(evaluated(policy, labs[0], labs[1], labs[2], labs[3], "exam excused")
                        .letter())
                .isInstanceOf(org.coursepolicy.result.Open.class);
    }

    private static List<String> problems(Aggregate aggregate, Value value) {
        try {
            course(
                    variant -> variant.let("value", value),
                    labs().aggregate(aggregate).build(),
                    Reference.percent("exam"));
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    private static void isRefused(Aggregate aggregate, String... parts) {
        assertThat(problems(aggregate, Constant.of(1))).singleElement().satisfies(problem -> assertThat(problem)
                .contains(parts));
    }

    private static void isRefused(Value value, String... parts) {
        assertThat(problems(AnyAggregate.of(3), value)).singleElement().satisfies(problem -> assertThat(problem)
                .contains(parts));
    }

    @Test
    void aggregatesThatDoNotFitTheirGroupAreRefused() {
        isRefused(
                DropAggregate.builder()
                        .lowest(Constant.of(1))
                        .by(By.RATIO)
                        .addNever(Name.of("l4"))
                        .build(),
                "REF",
                "/items/labs",
                "never",
                "l4");
        isRefused(WeightsAggregate.builder().weight("l1", 1).weight("l2", 1).build(), "MISSING", "l3");
        isRefused(
                RankedAggregate.builder()
                        .addWeights(Fraction.of(2), Fraction.ONE)
                        .build(),
                "RANGE",
                "2 weights for 3 children");
        isRefused(
                DropAggregate.builder()
                        .lowest(Constant.of(1))
                        .by(By.BEST)
                        .then(AnyAggregate.of(1))
                        .build(),
                "CONFLICT",
                "points or equal");
        isRefused(
                DropAggregate.builder()
                        .lowest(Reference.percent("exam"))
                        .by(By.RATIO)
                        .build(),
                "CONFLICT",
                Dimension.PERCENT.phrase());
    }

    @Test
    void howManyAreDroppedMustNotDependOnTheGroup() {
        Value ofItself = Over.count(Comparison.atLeast(Reference.percent("each"), 80), "labs");
        assertThat(problems(
                        DropAggregate.builder().lowest(ofItself).by(By.RATIO).build(), Constant.of(1)))
                .isEmpty();
        Value whole = Over.count(Comparison.atLeast(Reference.percent("labs"), 80), "exam");
        isRefused(DropAggregate.builder().lowest(whole).by(By.RATIO).build(), "labs");
    }

    @Test
    void groupsAndItemsThatAreNotThereAreRefused() {
        isRefused(over(Make.SUM, "each", "lab"), "REF", "lab", "labs");
        isRefused(over(Make.SUM, "eahc", "exam"), "REF", "eahc", "each");
        isRefused(Reference.to("each"), "REF", "each");
    }
}
