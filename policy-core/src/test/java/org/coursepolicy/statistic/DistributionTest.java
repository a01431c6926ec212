package org.coursepolicy.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** What building refuses of distributions. */
class DistributionTest {
    private static final Name MIDTERMS = Spread.MIDTERMS;
    private static final Rank PLACE = Rank.builder()
            .of(Reference.percent("midterm"))
            .in(MIDTERMS)
            .equalOnes(Rank.Equals.HALF)
            .build();

    private static Distribution.Builder of(Value value) {
        return Distribution.builder().of(value);
    }

    private static Reference read(Aspect aspect, String distribution) {
        return Reference.to(ItemId.of(distribution), aspect);
    }

    private static List<String> problems(Consumer<Variant.Builder> rules) {
        Variant.Builder variant = Variant.builder().item("midterm", Item.of(50));
        rules.accept(variant);
        try {
            variant.total(Reference.percent("midterm"));
            variant.scale(GradeScale.inclusively()
                    .cutoff("pass", 50)
                    .otherwise("fail")
                    .build());
            CoursePolicy.Builder policy = CoursePolicy.builder();
            policy.title("distributions")
                    .zone(ZoneId.of("UTC"))
                    .base(variant.build())
                    .build();
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    private static void isRefused(Consumer<Variant.Builder> rules, String... parts) {
        assertThat(problems(rules)).singleElement().satisfies(problem -> Arrays.stream(parts)
                .forEach(part -> assertThat(problem).contains(part)));
    }

    @Test
    void anUnknownDistributionIsRefusedWhereverItIsRead() {
        isRefused(variant -> variant.let("mean", read(Distribution.MEAN, "midterm")), "midterm", "a distribution");
        isRefused(variant -> variant.let("place", PLACE), "midterms", "a distribution");
        isRefused(
                variant -> variant.let(
                        "half",
                        AtRank.builder().of(Constant.of(50)).in(MIDTERMS).build()),
                "midterms",
                "a distribution");
    }

    @Test
    void aDeviationThatIsReadMustBeSaidHow() {
        isRefused(
                variant -> variant.putDistributions(
                                MIDTERMS, of(Reference.percent("midterm")).build())
                        .let("deviation", read(Distribution.DEVIATION, "midterms")),
                "MISSING",
                "deviation");
    }

    @Test
    void aCircleThroughADistributionIsRefused() {
        Item curved = Item.builder()
                .points(Fraction.of(50))
                .addPipeline(Becomes.builder()
                        .value(read(Distribution.MEAN, "curve"))
                        .build())
                .build();
        isRefused(
                variant -> variant.item("curved", curved)
                        .putDistributions(
                                Name.of("curve"), of(Reference.to("curved")).build()),
                "curve");
        isRefused(
                variant -> variant.putDistributions(
                        Name.of("curve"), of(read(Distribution.MEAN, "curve")).build()),
                "curve");
        isRefused(
                variant -> variant.let("own", read(Distribution.MEAN, "curve"))
                        .putDistributions(
                                Name.of("curve"), of(Reference.to("own")).build()),
                "curve");
    }

    @Test
    void whatADistributionIsOfMustBeKnown() {
        isRefused(
                variant -> variant.putDistributions(
                        MIDTERMS, of(Reference.percent("midtrem")).build()),
                "midtrem",
                "midterm");
    }

    @Test
    void eachIsNoName() {
        isRefused(variant -> variant.item("each", Item.of(10)), "each");
        isRefused(variant -> variant.let("each", Constant.of(1)), "each");
    }

    @Test
    void theDimensionOfAStatisticIsThatOfTheValue() {
        isRefused(
                variant -> variant.putDistributions(
                                MIDTERMS, of(Reference.to("midterm")).build())
                        .let("sum", Arithmetic.sum(read(Distribution.MEAN, "midterms"), Reference.percent("midterm"))),
                Dimension.PERCENT.phrase(),
                Dimension.POINTS.phrase());
    }
}
