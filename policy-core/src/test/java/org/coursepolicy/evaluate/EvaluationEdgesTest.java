package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

/** Corners of the evaluation, most of them found by the reference evaluator. */
class EvaluationEdgesTest {
    private static final StudentId STUDENT = StudentId.of("s01");
    private static final StudentId OTHER = StudentId.of("s02");
    private static final Name PHD = Name.of("phd");

    @Test
    void ofChildrenThatAreEqualInAllRespectsOnlySoManyCount() {
        Item question = Item.builder().title("Question").points(Fraction.of(10)).build();
        Item.Builder exam = Item.builder();
        exam.item("q1", question).item("q2", question).aggregate(AnyAggregate.of(1));
        CoursePolicy policy = policy(variant -> variant.item("exam", exam.build()), Reference.percent("exam"));
        StudentOutcome outcome = evaluated(policy, Map.of("q1", points(7), "q2", points(7)));
        assertThat(score(outcome, "exam")).isEqualTo(Score.of(Fraction.of(7), Fraction.of(10)));
    }

    @Test
    void aWeightingOfWhichAllIsExcusedIsNotPending() {
        Weighted total = Weighted.builder()
                .weight("exam", 100)
                .empty(Weighted.Empty.SPREAD)
                .build();
        CoursePolicy policy = policy(variant -> variant.item("exam", Item.of(10)), total);
        StudentOutcome outcome = evaluated(policy, Map.of("exam", Mark.State.EXCUSED));
        assertThat(outcome.total()).isInstanceOfSatisfying(Open.class, open -> assertThat(open.cause())
                .isEqualTo(Open.Cause.NOTHING));
    }

    @Test
    void aBareNumberInACaseTakesTheDimensionOfTheOtherCases() {
        Cases.Builder cases = Cases.builder();
        cases.when(Comparison.atLeast(Reference.percent("exam"), Constant.of(90)), Reference.percent("exam"));
        Item computed = Item.builder()
                .points(Fraction.of(20))
                .is(cases.otherwise(Constant.of(50)).build())
                .build();
        CoursePolicy policy = policy(
                variant -> variant.item("exam", Item.of(10)).item("effort", computed), Reference.percent("effort"));
        StudentOutcome outcome = evaluated(policy, Map.of("exam", points(5)));
        assertThat(score(outcome, "effort")).isEqualTo(Score.of(Fraction.of(10), Fraction.of(20)));
    }

    @Test
    void aBareNumberInAFirstPresentCanBeMultipliedAndAddedAsWasChecked() {
        FirstPresent first = FirstPresent.builder()
                .addOf(Reference.to("exam"), Constant.of(50))
                .build();
        Value total = Arithmetic.sum(Arithmetic.product(percent(50), first), Reference.to("other"));
        CoursePolicy policy =
                policy(variant -> variant.item("exam", Item.of(10)).item("other", Item.of(10)), total);
        StudentOutcome outcome = evaluated(policy, Map.of("other", points(3)));
        assertThat(outcome.total()).isEqualTo(Quantity.points(Fraction.of(28)));
    }

    @Test
    void aMeanOfLevelsIsALevelAndThrowsNothing() {
        Constant.Builder level = Constant.builder();
        Value rank = level.is(Fraction.of(3)).unit(Dimension.LEVEL).build();
        Value mean = Arithmetic.of(Arithmetic.Operator.MEAN, rank, rank);
        CoursePolicy policy = policyWith(
                variant -> variant.item("exam", Item.of(10))
                        .scale(LevelTable.builder()
                                .row("pass", Comparison.atLeast(mean, rank))
                                .otherwise("fail")
                                .build()),
                Reference.percent("exam"));
        assertThat(evaluated(policy, Map.of("exam", points(5))).letter()).hasToString("pass");
    }

    @Test
    void aWeightingOfTheScoreSoFarIsRefusedForItIsNoPercentage() {
        Weighted weighted = Weighted.builder()
                .weight("score", 100)
                .empty(Weighted.Empty.SPREAD)
                .build();
        Constant fifty =
                Constant.builder().is(Fraction.of(50)).unit(Dimension.POINTS).build();
        Item item = Item.builder()
                .points(Fraction.of(10))
                .addPipeline(Becomes.builder()
                        .value(Arithmetic.product(weighted, fifty))
                        .build())
                .build();
        assertThatThrownBy(() -> policy(variant -> variant.item("exam", item), Reference.percent("exam")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("percent");
    }

    @Test
    void daysAddedFromElsewhereAreToldWithTheDays() {
        Sessions.Builder lectures = Sessions.builder();
        lectures.at(LocalTime.NOON).addOn(LocalDate.of(2022, 1, 10)).addOn(LocalDate.of(2022, 1, 17));
        lectures.plus(Constant.of(1));
        Value days = Reference.to(ItemId.of("lectures"), Sessions.DAYS);
        CoursePolicy policy = policy(
                variant -> variant.item("exam", Item.of(10)).putSessions(Name.of("lectures"), lectures.build()),
                Arithmetic.product(Reference.percent("exam"), days));
        Explanation total =
                evaluated(policy, Map.of("exam", points(5))).totalExplanation().orElseThrow();
        Explanation product = total.inputs().get(0);
        assertThat(product.inputs())
                .extracting(Explanation::operation)
                .containsExactly(Operation.REFERENCE, Operation.LEAST);
    }

    @Test
    void scoresOfAnItemUnderTwoIdsAreRefusedInWhateverOrder() {
        Item group = Item.builder().item("i1", Item.of(10)).build();
        CoursePolicy policy = policyWith(
                variant -> variant.item("a", group), Reference.percent("i1"), variant -> variant.item("c", group));
        Map<ItemId, Map<org.coursepolicy.name.Holder, Mark>> base =
                Map.of(ItemId.of("a/i1"), Map.of(STUDENT.holder(), points(5)));
        Map<ItemId, Map<org.coursepolicy.name.Holder, Mark>> phd =
                Map.of(ItemId.of("c/i1"), Map.of(OTHER.holder(), points(5)));
        Map<ItemId, Map<org.coursepolicy.name.Holder, Mark>> both =
                Map.of(ItemId.of("i1"), Map.of(STUDENT.holder(), points(6), OTHER.holder(), points(6)));
        for (var full : List.of(base, phd)) {
            for (var order : List.of(List.of(full, both), List.of(both, full))) {
                CourseRecord.Builder record = roster();
                order.forEach(record::putAllScores);
                assertThatThrownBy(() -> GradeEvaluator.of(policy).evaluate(record.build()))
                        .isInstanceOf(PolicyException.class)
                        .hasMessageContaining("also stands as");
            }
        }
    }

    @Test
    void aTeamHasAScoreOfAnItemThatIsOfTeamsInOneVariantOnly() {
        Item ofTeams =
                Item.builder().holder(HolderKind.TEAM).points(Fraction.of(10)).build();
        for (boolean baseHasTeams : List.of(true, false)) {
            CoursePolicy policy = policyWith(
                    variant -> variant.item("m1", baseHasTeams ? ofTeams : Item.of(10)),
                    Reference.percent("m1"),
                    variant -> variant.item("m1", baseHasTeams ? Item.of(10) : ofTeams));
            StudentId member = baseHasTeams ? STUDENT : OTHER;
            CourseRecord.Builder record = roster();
            record.putTeams(new TeamId("t1"), Team.of(member));
            record.putScores(ItemId.of("m1"), Map.of(new TeamId("t1").holder(), points(7)));
            StudentOutcome outcome =
                    GradeEvaluator.of(policy).evaluate(record.build(), member).orElseThrow();
            assertThat(score(outcome, "m1")).isEqualTo(Score.of(Fraction.of(7), Fraction.of(10)));
        }
    }

    @Test
    void aVariantMustNotTakeTheNameOfTheBase() {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("two bases").zone(ZoneId.of("UTC"));
        policy.base(variant(each -> each.item("exam", Item.of(10)), Reference.percent("exam")));
        policy.putVariants(Student.BASE, variant(each -> each.item("exam", Item.of(20)), Reference.percent("exam")));
        assertThatThrownBy(policy::build).isInstanceOf(PolicyException.class).hasMessageContaining("base");
    }

    private static Constant percent(long amount) {
        Constant.Builder constant = Constant.builder();
        return constant.is(Fraction.of(amount)).unit(Dimension.PERCENT).build();
    }

    private static Mark points(long points) {
        return new Mark.Points(Fraction.of(points));
    }

    private static Score score(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).score();
    }

    private static Variant variant(Consumer<Variant.Builder> rules, Value total) {
        Variant.Builder variant = Variant.builder();
        rules.accept(variant);
        variant.total(total);
        variant.scale(
                GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build());
        return variant.build();
    }

    private static CoursePolicy policy(Consumer<Variant.Builder> rules, Value total) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(rules, total))
                .build();
    }

    private static CoursePolicy policyWith(Consumer<Variant.Builder> rulesAndScale, Value total) {
        Variant.Builder variant = Variant.builder();
        rulesAndScale.accept(variant);
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant.total(total).build())
                .build();
    }

    private static CoursePolicy policyWith(Consumer<Variant.Builder> base, Value total, Consumer<Variant.Builder> phd) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(base, total))
                .putVariants(PHD, variant(phd, total))
                .build();
    }

    private static CourseRecord.Builder roster() {
        CourseRecord.Builder record = CourseRecord.builder();
        return record.putStudents(STUDENT, Student.in(Student.BASE)).putStudents(OTHER, Student.in(PHD));
    }

    private static StudentOutcome evaluated(CoursePolicy policy, Map<String, Mark> marks) {
        CourseRecord.Builder record = CourseRecord.builder();
        record.putStudents(STUDENT, Student.in(Student.BASE));
        marks.forEach((item, mark) -> record.putScores(ItemId.of(item), Map.of(STUDENT.holder(), mark)));
        return GradeEvaluator.of(policy).evaluate(record.build(), STUDENT).orElseThrow();
    }
}
