package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.NEW_YORK;
import static org.coursepolicy.course.Policies.examsWithTotal;
import static org.coursepolicy.course.Policies.half;
import static org.coursepolicy.course.Policies.let;
import static org.coursepolicy.course.Policies.policy;
import static org.coursepolicy.course.Policies.problems;

import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.time.Moment;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

/** What building a policy finds out, and what it refuses. */
class CoursePolicyTest {
    private static final Levels PASS_OR_FAIL =
            Levels.of(ImmutableMap.of("pass", Fraction.HUNDRED, "fail", Fraction.ZERO));

    private static Item computed(Value value) {
        return Item.builder().is(value).build();
    }

    private static Reference staged(String item, String stage) {
        Reference.Builder reference = Reference.builder();
        reference.of(ItemId.of(item)).aspect(Aspect.PERCENT).at(Name.of(stage));
        return reference.build();
    }

    private static Reference aspect(String name, Aspect aspect) {
        return Reference.to(ItemId.of(name), aspect);
    }

    @Test
    void theExampleOfTwoExamsIsSound() {
        CoursePolicy.Builder builder = CoursePolicy.builder();
        builder.title("Two exams")
                .zone(ZoneId.of("Europe/Zagreb"))
                .base(Variant.builder()
                        .item("midterm", Item.of(100))
                        .item("final", Item.of(100))
                        .total(Weighted.builder()
                                .weight("midterm", 40)
                                .weight("final", 60)
                                .empty(Weighted.Empty.SPREAD)
                                .build())
                        .scale(GradeScale.inclusively()
                                .cutoff("pass", 50)
                                .otherwise("fail")
                                .build())
                        .build());
        CoursePolicy policy = builder.build();
        assertThat(policy.resolved()).containsOnlyKeys(Name.of("base"));
        assertThat(policy.variant(Name.of("base"))).isPresent();
        assertThat(policy.variant(Name.of("phd"))).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithTheNearestOne() {
        Variant.Builder variant = Policies.withTotal(Policies.exams(), half("midtrem", "final"));
        assertThat(problems(variant))
                .containsExactly(
                        "/total/weighted/weights/midtrem REF: found \"midtrem\", expected the id of an item of this variant "
                                + "(final, midterm); did you mean \"midterm\"?");
    }

    @Test
    void anIdThatSeveralItemsHaveIsToldWithTwoOfThem() {
        Variant.Builder variant = examsWithTotal()
                .item("i1", Item.builder().item("analysis", Item.of(10)).build())
                .item("i2", Item.builder().item("analysis", Item.of(10)).build())
                .item("sum", computed(Reference.percent("analysis")));
        assertThat(problems(variant))
                .containsExactly("/items/sum/is REF: found \"analysis\", which 2 items have, expected one of them, "
                        + "such as i1/analysis or i2/analysis");
    }

    @Test
    void moreOfTheNamesTellNamesakesApart() {
        Variant.Builder variant = examsWithTotal()
                .item("i1", Item.builder().item("analysis", Item.of(10)).build())
                .item("i2", Item.builder().item("analysis", Item.of(20)).build())
                .item("sum", computed(Reference.percent("i2/analysis")));
        CoursePolicy policy = policy(variant.build()).build();
        ResolvedVariant resolved = policy.variant(Name.of("base")).orElseThrow();
        assertThat(resolved.find(ItemId.of("i2/analysis"))).singleElement().satisfies(node -> assertThat(node.points())
                .isEqualTo(Fraction.of(20)));
        assertThat(resolved.find(ItemId.of("analysis"))).hasSize(2);
        assertThat(resolved.find(ItemId.of("essay"))).isEmpty();
        assertThat(resolved.unambiguous()).doesNotContainKey(ItemId.of("analysis"));
        assertThat(resolved.readBy(ItemId.of("sum"))).containsExactly(ItemId.of("i2/analysis"));
    }

    @Test
    void aFullIdWinsOverTheEndOfALongerOne() {
        Variant.Builder variant = examsWithTotal()
                .item("project", Item.of(50))
                .item("group", Item.builder().item("project", Item.of(20)).build())
                .item("sum", computed(Reference.percent("project")));
        assertThat(problems(variant)).isEmpty();
    }

    @Test
    void aCycleOfThreeIsToldWhole() {
        Variant.Builder variant = examsWithTotal();
        let(variant, "one", Arithmetic.sum(Reference.to("two"), Constant.of(1)));
        let(variant, "two", Arithmetic.sum(Reference.to("three"), Constant.of(1)));
        let(variant, "three", Arithmetic.sum(Reference.to("one"), Constant.of(1)));
        assertThat(problems(variant))
                .singleElement()
                .asString()
                .contains("\"one\"", "\"two\"", "\"three\"", "which read each other in a circle");
    }

    @Test
    void twoNamedValuesThatReadEachOtherAreACycle() {
        Variant.Builder variant = examsWithTotal();
        let(variant, "one", Arithmetic.sum(Reference.to("other"), Constant.of(1)));
        let(variant, "other", Arithmetic.sum(Reference.to("one"), Constant.of(1)));
        assertThat(problems(variant))
                .containsExactly("/let/one CONFLICT: found \"one\" and \"other\", which read each other, "
                        + "expected values of which none needs itself");
    }

    @Test
    void anItemThatReadsItselfIsACycle() {
        Item midterm = Item.builder()
                .points(Fraction.HUNDRED)
                .addPipeline(Becomes.builder().value(Reference.to("midterm")).build())
                .build();
        Variant.Builder variant = Policies.withTotal(Variant.builder(), Reference.percent("midterm"))
                .item("midterm", midterm);
        variant.scale(Policies.PASS_AT_50);
        assertThat(problems(variant))
                .containsExactly("/items/midterm CONFLICT: found \"midterm\", which reads itself, "
                        + "expected values of which none needs itself");
    }

    @Test
    void aChildThatReadsItsParentIsACycle() {
        Variant.Builder variant = examsWithTotal()
                .item(
                        "homework",
                        Item.builder()
                                .item("i1", computed(Reference.percent("homework")))
                                .build());
        assertThat(problems(variant))
                .singleElement()
                .asString()
                .contains("CONFLICT", "\"homework\"", "\"homework/i1\"", "which read each other");
    }

    @Test
    void aLongCycleIsToldOnce() {
        Variant.Builder variant = examsWithTotal();
        let(variant, "a", Arithmetic.sum(Reference.to("b")));
        let(variant, "b", Arithmetic.sum(Reference.to("c")));
        let(variant, "c", Arithmetic.sum(Reference.to("a")));
        assertThat(problems(variant)).hasSize(1);
    }

    @Test
    void dimensionsThatDoNotMixAreToldAtTheRule() {
        Variant.Builder variant = examsWithTotal();
        let(variant, "mixed", Arithmetic.sum(Reference.to("midterm"), Reference.percent("final")));
        assertThat(problems(variant))
                .containsExactly("/let/mixed CONFLICT: found points and percent, expected values of one dimension");
    }

    @Test
    void aMistakeInANamedValueIsNotRepeatedWhereItIsRead() {
        Variant.Builder variant = examsWithTotal().item("c", computed(Reference.to("mixed")));
        let(variant, "mixed", Arithmetic.sum(Reference.to("midterm"), Reference.percent("final")));
        let(variant, "again", Arithmetic.sum(Reference.to("mixed"), Constant.of(1)));
        assertThat(problems(variant)).hasSize(1);
    }

    @Test
    void aTotalThatIsARatioIsRefused() {
        Value ratio = Arithmetic.of(Arithmetic.Operator.QUOTIENT, Reference.to("midterm"), Reference.to("final"));
        assertThat(problems(Policies.withTotal(Policies.exams(), ratio)))
                .containsExactly("/scale CONFLICT: found a ratio, expected a total in percent or points");
    }

    @Test
    void anItemIsNotACount() {
        Variant.Builder variant = examsWithTotal().item("days", computed(aspect("lectures", Sessions.DAYS)));
        variant.putSessions(Name.of("lectures"), Sessions.on(LocalTime.NOON, LocalDate.of(2022, 1, 24)));
        assertThat(problems(variant))
                .singleElement()
                .asString()
                .contains("/items/days/is", "found a count, expected points, a percentage or a ratio");
    }

    @Test
    void unknownLevelsAreTold() {
        Item marked = Item.builder()
                .points(Fraction.of(10))
                .marked(Name.of("pas-fail"))
                .build();
        Variant.Builder variant = examsWithTotal().item("i1", marked);
        variant.putLevels(Name.of("pass-fail"), PASS_OR_FAIL);
        assertThat(problems(variant))
                .containsExactly("/items/i1/marked REF: found \"pas-fail\", expected the name of levels of this policy "
                        + "(pass-fail); did you mean \"pass-fail\"?");
    }

    @Test
    void aLevelIsNotCalledLikeAState() {
        Variant.Builder variant = examsWithTotal();
        variant.putLevels(
                Name.of("marks"), Levels.of(ImmutableMap.of("done", Fraction.HUNDRED, "missing", Fraction.ZERO)));
        assertThat(problems(variant))
                .singleElement()
                .asString()
                .startsWith("/levels/marks/missing CONFLICT: found \"missing\"");
    }

    @Test
    void unknownSessionsAreTold() {
        Variant.Builder variant = examsWithTotal().item("p", computed(aspect("lecture", Sessions.SHARE)));
        variant.putSessions(Name.of("lectures"), Sessions.on(LocalTime.NOON, LocalDate.of(2022, 1, 24)));
        assertThat(problems(variant))
                .containsExactly("/items/p/is REF: found \"lecture\", expected the name of sessions of this policy "
                        + "(lectures); did you mean \"lectures\"?");
    }

    private static Sessions withPlus(Value plus) {
        return Sessions.builder()
                .at(LocalTime.NOON)
                .addOn(LocalDate.of(2022, 1, 24))
                .plus(plus)
                .build();
    }

    @Test
    void daysMayBeAddedFromSessionsThatStandLater() {
        Variant.Builder variant = examsWithTotal().item("p", computed(aspect("lectures", Sessions.SHARE)));
        variant.putSessions(Name.of("lectures"), withPlus(aspect("labs", Sessions.DAYS)));
        variant.putSessions(Name.of("labs"), Sessions.on(LocalTime.NOON, LocalDate.of(2022, 1, 25)));
        assertThat(problems(variant)).isEmpty();
    }

    @Test
    void daysThatAreAddedToThemselvesAreACycle() {
        Variant.Builder variant = examsWithTotal();
        variant.putSessions(Name.of("lectures"), withPlus(aspect("lectures", Sessions.DAYS)));
        assertThat(problems(variant))
                .containsExactly("/sessions/lectures CONFLICT: found \"lectures\", which reads itself, "
                        + "expected values of which none needs itself");
    }

    @Test
    void sessionsThatReadEachOtherAreACycle() {
        Variant.Builder variant = examsWithTotal();
        variant.putSessions(Name.of("lectures"), withPlus(aspect("labs", Sessions.DAYS)));
        variant.putSessions(Name.of("labs"), withPlus(Reference.to("extra")));
        let(variant, "extra", Arithmetic.least(aspect("lectures", Sessions.DAYS), Constant.of(3)));
        assertThat(problems(variant)).singleElement().asString().contains("CONFLICT", "which read each other");
    }

    @Test
    void addedDaysAreACount() {
        Variant.Builder variant = examsWithTotal();
        variant.putSessions(Name.of("lectures"), withPlus(Reference.to("midterm")));
        assertThat(problems(variant)).singleElement().asString().contains("found points, expected a count of days");
    }

    @Test
    void anUnknownStageIsTold() {
        Item midterm = Item.builder()
                .points(Fraction.HUNDRED)
                .addPipeline(RoundStep.builder()
                        .to(Fraction.ONE)
                        .mode(RoundingMode.HALF_UP)
                        .build())
                .build();
        for (String stage : new String[] {"as-graded", "before-round"}) {
            Variant.Builder sound = Policies.withTotal(Variant.builder(), staged("midterm", stage))
                    .item("midterm", midterm);
            sound.scale(Policies.PASS_AT_50);
            assertThat(problems(sound)).isEmpty();
        }
        Variant.Builder variant = Policies.withTotal(Variant.builder(), staged("midterm", "before-ruond"))
                .item("midterm", midterm);
        variant.scale(Policies.PASS_AT_50);
        assertThat(problems(variant))
                .containsExactly("/total REF: found \"before-ruond\", expected a stage of that item "
                        + "(as-graded, before-round); did you mean \"before-round\"?");
    }

    @Test
    void onlyItemsHaveStages() {
        Variant.Builder variant = examsWithTotal();
        Reference.Builder reference = Reference.builder();
        reference.of(ItemId.of("one")).aspect(Aspect.VALUE).at(Name.of("as-graded"));
        let(variant, "one", Reference.to("midterm"));
        let(variant, "two", reference.build());
        assertThat(problems(variant)).singleElement().asString().startsWith("/let/two REF: found \"as-graded\"");
    }

    @Test
    void aNamedValueAndAnItemMayNotShareAName() {
        Variant.Builder variant = examsWithTotal();
        let(variant, "midterm", Constant.of(1));
        assertThat(problems(variant))
                .containsExactly("/let/midterm DUPLICATE: found \"midterm\", expected a name that no item has");
    }

    @Test
    void nothingElseIsCalledScore() {
        String problem =
                " CONFLICT: found \"score\", expected another name; rules read scores, lateness and single items by it";
        assertThat(problems(examsWithTotal().item("score", Item.of(1)))).containsExactly("/items/score" + problem);
        assertThat(problems(let(examsWithTotal(), "score", Constant.of(1)))).containsExactly("/let/score" + problem);
        assertThat(problems(examsWithTotal()
                        .putSessions(Name.of("score"), Sessions.on(LocalTime.NOON, LocalDate.of(2022, 1, 24)))))
                .containsExactly("/sessions/score" + problem);
    }

    @Test
    void aVariantIsNotCalledBase() {
        CoursePolicy.Builder policy = policy(examsWithTotal().build());
        policy.putVariants(Name.of("base"), examsWithTotal().build());
        assertThat(problems(policy)).singleElement().asString().startsWith("/variants/base DUPLICATE: found \"base\"");
    }

    private static Item due(String moment) {
        return Item.builder().points(Fraction.of(10)).due(Moment.parse(moment)).build();
    }

    @Test
    void aTimeThatIsSkippedOrRepeatedIsTold() {
        Variant.Builder variant = examsWithTotal()
                .item("i1", due("2022-03-13T02:30"))
                .item("i2", due("2022-11-06T01:30"))
                .item("i3", due("2022-11-06T01:30:00-04:00"));
        variant.putSessions(
                Name.of("lectures"),
                Sessions.on(LocalTime.of(2, 30), LocalDate.of(2022, 3, 13), LocalDate.of(2022, 3, 14)));
        assertThat(problems(variant))
                .hasSize(3)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("/items/i1/due TIME").contains("skipped"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("/items/i2/due TIME").contains("repeated"))
                .anySatisfy(problem -> assertThat(problem).startsWith("/sessions/lectures/on TIME"));
    }

    @Test
    void itemsTakeHolderLevelsAndDueFromAbove() {
        Item inner = Item.builder().points(Fraction.of(10)).build();
        Item own = Item.builder()
                .points(Fraction.of(10))
                .holder(HolderKind.STUDENT)
                .due(Moment.parse("2022-02-01T12:00"))
                .build();
        Item group = Item.builder()
                .holder(HolderKind.TEAM)
                .marked(Name.of("pass-fail"))
                .due(Moment.parse("2022-01-26T23:59"))
                .item("a", inner)
                .item("b", own)
                .build();
        Variant.Builder variant = examsWithTotal().item("group", group);
        variant.putLevels(Name.of("pass-fail"), PASS_OR_FAIL);
        ResolvedVariant resolved =
                policy(variant.build()).build().variant(Name.of("base")).orElseThrow();
        ItemNode a = resolved.find(ItemId.of("group/a")).get(0);
        assertThat(a.holder()).isEqualTo(HolderKind.TEAM);
        assertThat(a.levels()).contains(PASS_OR_FAIL);
        assertThat(a.due()).contains(Instant.parse("2022-01-27T04:59:00Z"));
        assertThat(a.place()).isEqualTo(Place.of("items", "group", "items", "a"));
        ItemNode b = resolved.find(ItemId.of("group/b")).get(0);
        assertThat(b.holder()).isEqualTo(HolderKind.STUDENT);
        assertThat(b.due()).contains(Instant.parse("2022-02-01T17:00:00Z"));
        assertThat(resolved.find(ItemId.of("group")).get(0).points()).isEqualTo(Fraction.of(20));
        assertThat(resolved.find(ItemId.of("midterm")).get(0).levels()).isEmpty();
    }

    @Test
    void everythingComesAfterWhatItReads() {
        Variant.Builder variant = Policies.withTotal(Variant.builder(), Reference.percent("last"))
                .item("last", computed(Reference.to("middle")))
                .item("first", Item.of(10));
        variant.scale(Policies.PASS_AT_50);
        let(variant, "middle", Reference.percent("first"));
        ResolvedVariant resolved =
                policy(variant.build()).build().variant(Name.of("base")).orElseThrow();
        assertThat(resolved.order())
                .extracting(part -> part instanceof ResolvedVariant.ItemPart item
                        ? item.node().id().toString()
                        : ((ResolvedVariant.LetPart) part).name().text())
                .containsExactly("first", "middle", "last");
        assertThat(resolved.roots()).containsExactly(ItemId.of("last"));
    }

    private static Variant withMilestone(long points) {
        Item milestone = Item.builder()
                .points(Fraction.of(points))
                .holder(HolderKind.TEAM)
                .build();
        return examsWithTotal().item("m1", milestone).build();
    }

    @Test
    void anItemOfTeamsIsTheSameInAllVariants() {
        CoursePolicy.Builder same = policy(withMilestone(100));
        same.putVariants(Name.of("phd"), withMilestone(100))
                .putVariants(Name.of("audit"), examsWithTotal().build());
        assertThat(problems(same)).isEmpty();
        CoursePolicy.Builder differs = policy(withMilestone(100));
        differs.putVariants(Name.of("phd"), withMilestone(200));
        assertThat(problems(differs))
                .containsExactly("/variants/phd/items/m1 CONFLICT: found an item of teams that differs from /items/m1, "
                        + "expected the same item in every variant, for a team may have members of several");
    }

    @Test
    void anItemOfStudentsMayDiffer() {
        CoursePolicy.Builder policy = policy(examsWithTotal().build());
        Variant.Builder other = Policies.withTotal(Variant.builder(), Reference.percent("midterm"))
                .item("midterm", Item.of(40));
        other.scale(Policies.PASS_AT_50);
        policy.putVariants(Name.of("phd"), other.build());
        assertThat(problems(policy)).isEmpty();
    }

    @Test
    void aChoiceOfMoreThanThereAreIsTold() {
        Item group = Item.builder()
                .aggregate(AnyAggregate.of(3))
                .item("q1", Item.of(10))
                .item("q2", Item.of(10))
                .build();
        assertThat(problems(examsWithTotal().item("exam", group)))
                .containsExactly("/items/exam/aggregate RANGE: found 3, expected at most the 2 children");
    }

    @Test
    void fiveMistakesGiveFiveProblemsEachAtItsPlace() {
        Item wrongLevels = Item.builder()
                .points(Fraction.of(10))
                .marked(Name.of("letters"))
                .build();
        Variant.Builder variant = Policies.withTotal(Policies.exams(), half("midterm", "finel"))
                .item("i1", wrongLevels)
                .item("i2", due("2022-03-13T02:30"))
                .item("i3", computed(aspect("lectures", Sessions.SHARE)));
        let(variant, "mixed", Arithmetic.sum(Reference.to("midterm"), Reference.percent("final")));
        assertThat(problems(variant).stream().map(problem -> problem.replaceAll(" .*", "")))
                .containsExactlyInAnyOrder(
                        "/items/i1/marked",
                        "/items/i2/due",
                        "/items/i3/is",
                        "/let/mixed",
                        "/total/weighted/weights/finel");
    }

    @Test
    void problemsOfAllVariantsComeTogether() {
        CoursePolicy.Builder policy =
                policy(Policies.withTotal(Policies.exams(), half("a", "final")).build());
        policy.putVariants(
                Name.of("phd"),
                Policies.withTotal(Policies.exams(), half("midterm", "b")).build());
        assertThat(problems(policy))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("/total/weighted/weights/a REF"))
                .anySatisfy(problem -> assertThat(problem).startsWith("/variants/phd/total/weighted/weights/b REF"));
    }

    @Test
    void theStandardKindsAreTheSameEveryTimeAndTakeOthersBesides() {
        assertThat(StandardKinds.standard().all())
                .isEqualTo(StandardKinds.standard().all());
        assertThat(StandardKinds.standard().find(Value.FAMILY, "sum")).contains(Arithmetic.Operator.SUM.kind());
        assertThat(StandardKinds.standard().find(Scale.FAMILY, "sum")).isEqualTo(Optional.empty());
        Kind<?> own = Kind.of("own", GradeScale.class, "Own.", GradeScale::builder, GradeScale.Builder::build)
                .build();
        Kinds.Provider provider = () -> List.of(own);
        assertThat(StandardKinds.with(List.of(provider)).all()).contains(own);
        assertThat(StandardKinds.installed(CoursePolicyTest.class.getClassLoader())
                        .all())
                .isEqualTo(StandardKinds.standard().all());
    }

    @Test
    void policiesCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        policy(examsWithTotal().build()).build(),
                        policy(examsWithTotal().build()).build())
                .addEqualityGroup(policy(withMilestone(10)).build())
                .testEquals();
        assertThat(policy(examsWithTotal().build()).build().zone()).isEqualTo(NEW_YORK);
        assertThat(policy(examsWithTotal().build()).build().variants()).isEqualTo(Map.of());
    }
}
