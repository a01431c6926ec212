package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.rule.Parts.combined;
import static org.coursepolicy.rule.Parts.part;

import com.google.common.base.Splitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate.Part;
import org.coursepolicy.rule.DropAggregate.By;
import org.coursepolicy.value.Constant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped by what is best for the student, against all ways to drop. */
class DroppingTest {
    /** A child of the brute force: whole points, and whether it may be dropped. */
    record Child(int earned, int possible, boolean droppable) {
        Part part(int index) {
            Score score = Parts.score(earned, possible);
            return new Part(Optional.of(Name.of("c" + index)), "c" + index, Fraction.of(100), score, !droppable);
        }

        boolean isCandidate() {
            return droppable && possible > 0;
        }
    }

    /** Few different numbers, so that there are ties, zeros, and scores above what is possible. */
    @Provide
    Arbitrary<List<Child>> children() {
        Arbitrary<Integer> earned = Arbitraries.oneOf(
                Arbitraries.of(0, 0, 5, 10), Arbitraries.integers().between(0, 130));
        Arbitrary<Integer> possible = Arbitraries.of(10, 10, 20, 37, 55, 91, 100, 0);
        Arbitrary<Boolean> droppable = Arbitraries.of(true, true, true, false);
        return Combinators.combine(earned, possible, droppable)
                .as(Child::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(children -> children.stream().anyMatch(Child::isCandidate));
    }

    private static DropAggregate best(int low, int high) {
        return DropAggregate.builder()
                .lowest(Constant.of(low))
                .highest(Constant.of(high))
                .by(By.BEST)
                .build();
    }

    private static List<Part> parts(List<Child> children) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            parts.add(children.get(i).part(i));
        }
        return parts;
    }

    private static Fraction ratio(Score score) {
        return score.earned().dividedBy(score.possible());
    }

    /** Drops so many of the children in all ways; bits of a mask are the children that are gone. */
    private static List<Integer> ways(List<Child> children, int count, int gone) {
        List<Integer> ways = new ArrayList<>();
        for (int mask = 0; mask < 1 << children.size(); mask++) {
            boolean allowed = Integer.bitCount(mask) == count && (mask & gone) == 0;
            for (int i = 0; i < children.size() && allowed; i++) {
                allowed = (mask >> i & 1) == 0 || children.get(i).isCandidate();
            }
            if (allowed) {
                ways.add(mask);
            }
        }
        return ways;
    }

    private static Fraction left(List<Child> children, int gone) {
        int earned = 0;
        int possible = 0;
        for (int i = 0; i < children.size(); i++) {
            boolean counts = (gone >> i & 1) == 0;
            earned += counts ? children.get(i).earned() : 0;
            possible += counts ? children.get(i).possible() : 0;
        }
        return Fraction.of(earned, possible);
    }

    /** The most that is left over which low ones are dropped, of the least over which high ones are. */
    private static Fraction bruteForce(List<Child> children, int lowest, int highest) {
        int most = (int) children.stream().filter(Child::isCandidate).count() - 1;
        int low = Math.min(lowest, most);
        int high = Math.min(highest, most - low);
        Optional<Fraction> best = Optional.empty();
        for (int dropped : ways(children, low, 0)) {
            Optional<Fraction> worst = Optional.empty();
            for (int also : ways(children, high, dropped)) {
                Fraction left = left(children, dropped | also);
                worst = Optional.of(worst.map(left::min).orElse(left));
            }
            best = Optional.of(best.map(worst.orElseThrow()::max).orElse(worst.orElseThrow()));
        }
        return best.orElseThrow();
    }

    @Property(tries = 400)
    void noWayToDropTheLowestLeavesMore(@ForAll("children") List<Child> children, @ForAll @IntRange(max = 12) int low) {
        assertThat(ratio(combined(best(low, 0), parts(children)))).isEqualTo(bruteForce(children, low, 0));
    }

    @Property(tries = 200)
    void theLowestAreDroppedSoThatMostIsLeftWhicheverHighOnesAreDropped(
            @ForAll("children") List<Child> children,
            @ForAll @IntRange(max = 4) int low,
            @ForAll @IntRange(max = 3) int high) {
        assertThat(ratio(combined(best(low, high), parts(children)))).isEqualTo(bruteForce(children, low, high));
    }

    @Property
    void aHigherScoreNeverLowersTheResult(
            @ForAll("children") List<Child> children,
            @ForAll @IntRange(max = 6) int low,
            @ForAll @IntRange(max = 3) int high,
            @ForAll @IntRange(max = 11) int which,
            @ForAll @IntRange(min = 1, max = 60) int more) {
        int raised = which % children.size();
        Child before = children.get(raised);
        List<Child> after = new ArrayList<>(children);
        after.set(raised, new Child(before.earned() + more, before.possible(), before.droppable()));
        assertThat(ratio(combined(best(low, high), parts(after))))
                .isGreaterThanOrEqualTo(ratio(combined(best(low, high), parts(children))));
        // So it is where percentages count alike, by whatever they are compared that orders them.
        DropAggregate equally = DropAggregate.builder()
                .lowest(Constant.of(low))
                .highest(Constant.of(high))
                .by(By.RATIO)
                .then(EqualAggregate.of())
                .build();
        List<Part> some = withPoints(children);
        List<Part> raisedParts = withPoints(after);
        assertThat(combined(equally, raisedParts).earned())
                .isGreaterThanOrEqualTo(combined(equally, some).earned());
    }

    private static List<Part> withPoints(List<Child> children) {
        return parts(children).stream()
                .filter(part -> part.score().possible().signum() > 0)
                .toList();
    }

    @Property
    void whereAllMayBeDroppedOneMoreNeverLowersTheResult(
            @ForAll("children") List<Child> children, @ForAll @IntRange(max = 11) int low) {
        List<Child> all = children.stream()
                .map(child -> new Child(child.earned(), child.possible(), true))
                .toList();
        assertThat(ratio(combined(best(low + 1, 0), parts(all))))
                .isGreaterThanOrEqualTo(ratio(combined(best(low, 0), parts(all))));
    }

    @Test
    void asManyAsAreSaidAreDroppedAlsoWhereProtectedOnesAreLower() {
        List<Part> parts = List.of(
                new Child(0, 10, false).part(0), new Child(5, 10, true).part(1), new Child(5, 10, true).part(2));
        assertThat(combined(best(0, 0), parts)).isEqualTo(Parts.score(10, 30));
        assertThat(combined(best(1, 0), parts)).isEqualTo(Parts.score(5, 20));
    }

    @Property
    void theResultIsThatOfSomeChildrenThatAreLeft(
            @ForAll("children") List<Child> children,
            @ForAll By by,
            @ForAll @IntRange(max = 5) int low,
            @ForAll @IntRange(max = 3) int high) {
        DropAggregate drop = DropAggregate.builder()
                .lowest(Constant.of(low))
                .highest(Constant.of(high))
                .by(by)
                .build();
        Part[] parts = parts(children).toArray(Part[]::new);
        List<String> skipped = Parts.skipped(Parts.told(drop, parts));
        int candidates = (int) children.stream().filter(Child::isCandidate).count();
        assertThat(skipped).hasSize(Math.min(low + high, candidates - 1)).doesNotHaveDuplicates();
        int gone = 0;
        for (String name : skipped) {
            int index = Integer.parseInt(name.substring(1));
            assertThat(children.get(index).isCandidate()).isTrue();
            gone |= 1 << index;
        }
        assertThat(ratio(combined(drop, parts))).isEqualTo(left(children, gone));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 199})
    void twoHundredChildrenAreDroppedWithoutEnd(int low) {
        Random random = new Random(20_26);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Fraction possible = Fraction.of(1 + random.nextInt(1_000), 1 + random.nextInt(8));
            Fraction earned = possible.times(Fraction.of(random.nextInt(1_201), 1_000));
            parts.add(part("c" + i, Score.of(earned, possible)));
        }
        for (int high : List.of(0, 1, 50)) {
            Score score =
                    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> combined(best(low, high), parts));
            assertThat(score.possible().signum()).isPositive();
        }
    }

    @Test
    void numbersThatDifferByALittleAreToldApart() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Fraction little = Fraction.parse("1/1000000007").times(Fraction.of((long) i * i));
            parts.add(part("c" + i, Score.of(Fraction.of(50 + i).plus(little), Fraction.of(100 + 2 * i))));
        }
        Score score = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> combined(best(20, 20), parts));
        assertThat(ratio(score)).isGreaterThan(Fraction.parse("1/2"));
    }

    @ParameterizedTest(name = "{0}: drop {3}")
    @CsvFileSource(resources = "drops.csv", useHeadersInDisplayName = true)
    void othersPublishThis(String name, String scores, @Nullable String never, int drop, String dropped, String left) {
        DropAggregate.Builder best = DropAggregate.builder().by(By.BEST).lowest(Constant.of(drop));
        Splitter words = Splitter.on(' ').omitEmptyStrings();
        List<Part> parts = new ArrayList<>();
        for (String score : words.split(scores)) {
            List<String> numbers = Splitter.on('/').splitToList(score);
            int number = parts.size() + 1;
            parts.add(part("q" + number, Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))));
        }
        Optional.ofNullable(never)
                .map(words::splitToList)
                .orElse(List.of())
                .forEach(child -> best.addNever(Name.of(child)));
        DropAggregate aggregate = best.build();
        List<String> skipped = Parts.skipped(Parts.told(aggregate, parts.toArray(Part[]::new)));
        assertThat(skipped).as(name).containsExactlyElementsOf(words.split(dropped));
        List<String> numbers = Splitter.on('/').splitToList(left);
        assertThat(combined(aggregate, parts))
                .isEqualTo(Parts.score(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))));
    }
}
