package org.coursepolicy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Over.Make;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code count} and {@code over}. */
class OverTest {
    private static final Value EACH = Reference.to("each");
    private static final Requirement AT_LEAST_6 = Comparison.atLeast(EACH, 6);

    /** A course whose labs are these, in this order; groups are looked up in the names. */
    private static Scope labs(Map<String, Result> points, Trace trace) {
        return new InnerScope(Scope.of(points, trace)) {
            @Override
            public List<ItemId> itemsOf(List<ItemId> groups) {
                List<ItemId> found = new ArrayList<>();
                for (ItemId group : groups) {
                    boolean single = points.containsKey(group.toString());
                    points.keySet().stream()
                            .filter(name -> single ? name.equals(group.toString()) : !name.contains("/"))
                            .forEach(name -> found.add(ItemId.of(name)));
                }
                return found;
            }
        };
    }

    private static Scope labs(Map<String, Result> points) {
        return labs(points, Trace.none());
    }

    private static Quantity points(long points) {
        return Quantity.points(Fraction.of(points));
    }

    private static Map<String, Result> fourLabs() {
        return ImmutableMap.of("l1", points(8), "l2", points(5), "l3", points(6), "l4", points(0));
    }

    private static Map<String, Result> withOpen() {
        return ImmutableMap.of(
                "l1", points(8), "l2", Open.pending("l2 is not graded yet"), "l3", Open.nothing("l3 is excused"));
    }

    private static Over over(Make make, Value value, Optional<Requirement> when) {
        return Over.builder()
                .addOf(ItemId.of("labs"))
                .value(value)
                .make(make)
                .when(when)
                .build();
    }

    @Test
    void itemsOfWhichTheRequirementHoldsAreCounted() {
        assertThat(Over.count(AT_LEAST_6, "labs").evaluate(labs(fourLabs()))).isEqualTo(Quantity.count(Fraction.of(2)));
        assertThat(Over.count(Comparison.moreThan(EACH, 8), "labs").evaluate(labs(fourLabs())))
                .isEqualTo(Quantity.count(Fraction.ZERO));
    }

    @Test
    void aSingleItemIsItselfAndCountsOnce() {
        assertThat(Over.count(AT_LEAST_6, "l1").evaluate(labs(fourLabs()))).isEqualTo(Quantity.count(Fraction.ONE));
        assertThat(Over.count(AT_LEAST_6, "l1", "labs", "l3").evaluate(labs(fourLabs())))
                .isEqualTo(Quantity.count(Fraction.of(2)));
    }

    @ParameterizedTest
    @CsvSource({"SUM, 19", "MEAN, 4.75", "GREATEST, 8", "LEAST, 0"})
    void ofEightAndFiveAndSixAndNothing(Make make, String made) {
        assertThat(over(make, EACH, Optional.empty()).evaluate(labs(fourLabs())))
                .isEqualTo(Quantity.points(Fraction.parse(made)));
    }

    @ParameterizedTest
    @CsvSource({"SUM, 14", "MEAN, 7", "GREATEST, 8", "LEAST, 6"})
    void onlyThoseOfWhichTheRequirementHoldsCount(Make make, String made) {
        assertThat(over(make, EACH, Optional.of(AT_LEAST_6)).evaluate(labs(fourLabs())))
                .isEqualTo(Quantity.points(Fraction.parse(made)));
    }

    @Test
    void whatIsOpenDoesNotCountYet() {
        assertThat(Over.count(AT_LEAST_6, "labs").evaluate(labs(withOpen()))).isEqualTo(Quantity.count(Fraction.ONE));
        assertThat(over(Make.MEAN, EACH, Optional.empty()).evaluate(labs(withOpen())))
                .isEqualTo(points(8));
    }

    @Test
    void theSumOfNoneIs0AndTheOthersOfNoneAreOpen() {
        Optional<Requirement> never = Optional.of(Comparison.moreThan(EACH, 10));
        assertThat(over(Make.SUM, EACH, never).evaluate(labs(fourLabs()))).isEqualTo(points(0));
        for (Make make : List.of(Make.MEAN, Make.GREATEST, Make.LEAST)) {
            assertThat(over(make, EACH, never).evaluate(labs(fourLabs()))).isEqualTo(Open.nothing("there is none"));
            assertThat(over(make, EACH, never).evaluate(labs(withOpen()))).isEqualTo(Open.pending("none counts yet"));
        }
    }

    @Test
    void whereAllIsExcusedNothingIsToCome() {
        Map<String, Result> excused = ImmutableMap.of("l1", Open.nothing("l1 is excused"));
        assertThat(over(Make.MEAN, EACH, Optional.empty()).evaluate(labs(excused)))
                .isEqualTo(Open.nothing("there is none"));
        assertThat(over(Make.MEAN, Constant.of(1), Optional.of(AT_LEAST_6)).evaluate(labs(excused)))
                .isEqualTo(Open.nothing("there is none"));
    }

    @Test
    void aPartOfEachItemIsRead() {
        Map<String, Result> labs =
                ImmutableMap.of("l1", points(8), "l2", points(9), "l1/report", points(3), "l2/report", points(4));
        assertThat(over(Make.SUM, Reference.to("each/report"), Optional.empty()).evaluate(labs(labs)))
                .isEqualTo(points(7));
    }

    @Test
    void otherNamesAreReadAsEverAndEachInsideIsTheInnerOne() {
        Map<String, Result> labs = ImmutableMap.of("l1", points(8), "l2", points(5));
        Value twice = Arithmetic.sum(EACH, Reference.to("l2"));
        assertThat(over(Make.SUM, twice, Optional.empty()).evaluate(labs(labs))).isEqualTo(points(23));
        Over inner = over(Make.GREATEST, EACH, Optional.empty());
        Over below = over(Make.SUM, EACH, Optional.of(Comparison.lessThan(EACH, inner)));
        assertThat(below.evaluate(labs(labs))).isEqualTo(points(5));
    }

    private static String told(Value value, Map<String, Result> points) {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        value.evaluate(labs(points, trace));
        return trace.explanation().toText();
    }

    @Test
    void whatCountsAndWhatDoesNotIsTold() {
        assertThat(told(Over.count(AT_LEAST_6, "l1", "l2"), fourLabs())).isEqualTo("""
                count: 1 = sum of:
                  l1: 1
                  l2: not applied, l2 5 points is at least 6: does not hold
                """);
        assertThat(told(over(Make.MEAN, EACH, Optional.of(AT_LEAST_6)), withOpen()))
                .isEqualTo("""
                over: 8 points = mean of:
                  l1: 8 points
                  l2: not applied, open: l2 is not graded yet
                  l3: not applied, open: l3 is excused
                """);
        assertThat(told(over(Make.SUM, EACH, Optional.of(Comparison.moreThan(EACH, 8))), Map.of("l1", points(8))))
                .isEqualTo("""
                over: 0 points = by the policy:
                  l1: not applied, l1 8 points is more than 8: does not hold
                """);
    }

    @Property
    void aCountIsTheSumOfOnes(@ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> marks) {
        ImmutableMap.Builder<String, Result> labs = ImmutableMap.builder();
        for (int i = 0; i < marks.size(); i++) {
            labs.put("l" + i, points(marks.get(i)));
        }
        Scope scope = labs(labs.buildOrThrow());
        long expected = marks.stream().filter(mark -> mark >= 6).count();
        assertThat(Over.count(AT_LEAST_6, "labs").evaluate(scope)).isEqualTo(Quantity.count(Fraction.of(expected)));
        Result ones = over(Make.SUM, Constant.of(1), Optional.of(AT_LEAST_6)).evaluate(scope);
        assertThat(((Quantity) ones).amount()).isEqualTo(Fraction.of(expected));
    }

    @Property
    void theMeanIsBetweenTheLeastAndTheGreatestAndTheSumOverTheCount(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> marks) {
        ImmutableMap.Builder<String, Result> labs = ImmutableMap.builder();
        for (int i = 0; i < marks.size(); i++) {
            labs.put("l" + i, points(marks.get(i)));
        }
        Scope scope = labs(labs.buildOrThrow());
        Fraction mean = made(Make.MEAN, scope);
        assertThat(mean).isBetween(made(Make.LEAST, scope), made(Make.GREATEST, scope));
        assertThat(mean.times(Fraction.of(marks.size()))).isEqualTo(made(Make.SUM, scope));
    }

    private static Fraction made(Make make, Scope scope) {
        return ((Quantity) over(make, EACH, Optional.empty()).evaluate(scope)).amount();
    }

    @Test
    void theDimensionIsThatOfTheValueAndACountIsACount() {
        RecordingChecker checker = new RecordingChecker(Map.of("bonus", Dimension.RATIO));
        assertThat(Over.count(AT_LEAST_6, "labs").dimension(checker)).contains(Dimension.COUNT);
        assertThat(over(Make.MEAN, EACH, Optional.empty()).dimension(checker)).contains(Dimension.POINTS);
        assertThat(over(Make.MEAN, Reference.percent("each"), Optional.empty()).dimension(checker))
                .contains(Dimension.PERCENT);
        assertThat(over(Make.SUM, Reference.to("bonus"), Optional.empty()).dimension(checker))
                .contains(Dimension.RATIO);
        assertThat(checker.problems()).isEmpty();
        over(Make.SUM, Reference.to("nobody"), Optional.empty()).dimension(checker);
        Over.count(Comparison.atLeast(Reference.to("somebody"), 1), "labs").dimension(checker);
        assertThat(checker.problems())
                .containsExactly("REF: nobody, expected a name", "REF: somebody, expected a name");
    }

    @Test
    void levelsAreNotAddedUp() {
        RecordingChecker checker = new RecordingChecker(Map.of("grade", Dimension.LEVEL));
        assertThat(over(Make.GREATEST, Reference.to("grade"), Optional.empty()).dimension(checker))
                .isEmpty();
        assertThat(checker.problems()).containsExactly("CONFLICT: a level, expected a number");
    }

    @Test
    void aMistakeIsToldOfOneItemOnly() {
        RecordingChecker known = new RecordingChecker(Map.of("l1", Dimension.POINTS, "l2", Dimension.POINTS)) {
            @Override
            public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
                return List.of(ItemId.of("l1"), ItemId.of("l2"));
            }
        };
        over(Make.SUM, Reference.to("each/report"), Optional.empty()).dimension(known);
        assertThat(known.problems()).containsExactly("REF: l1/report, expected a name");
        over(Make.SUM, EACH, Optional.of(Comparison.atLeast(Reference.to("eahc"), 6)))
                .dimension(known);
        assertThat(known.problems()).hasSize(2);
    }

    @Test
    void whyAnItemIsOpenIsTold() {
        RecordingTrace trace = Trace.recording(Places.none());
        Over.count(AT_LEAST_6, "labs").evaluate(labs(withOpen(), trace));
        assertThat(trace.explanation().toText())
                .contains("l2: not applied, open: l2 is not graded yet", "l3: not applied, open: l3 is excused");
    }

    @Test
    void manyConditionsAreNotToldInOneLine() {
        RecordingTrace trace = Trace.recording(Places.none());
        Requirement both = Conditions.allOf(AT_LEAST_6, Comparison.atMost(EACH, 9));
        Over.count(both, "labs").evaluate(labs(fourLabs(), trace));
        assertThat(trace.explanation().toText()).contains("l2: not applied, its requirement does not hold");
    }

    @Test
    void nothingToGoOverIsRefused() {
        assertThatThrownBy(() -> Over.count(AT_LEAST_6))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(Code.RANGE));
    }
}
