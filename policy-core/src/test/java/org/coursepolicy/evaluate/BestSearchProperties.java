package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.perUnit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Submission;
import org.coursepolicy.token.Demand;

/** The two searches for the best use of tokens find the same, which is what a third person finds who lists all ways. */
class BestSearchProperties {
    private static final int NONE = Integer.MAX_VALUE;

    private static final Submission VERSION = submission("e1", "hw", ANNE.holder(), 0, 1);
    private static final Demand DEMAND = perUnit("own");

    /** What a few items cost and gain, by option, and how many tokens there are. */
    record Course(List<List<Integer>> costs, List<List<Integer>> gains, int left) {
        private List<List<BestAllocation.Option>> options() {
            return costs.stream()
                    .map(item -> item.stream().map(Course::option).toList())
                    .toList();
        }

        private static BestAllocation.Option option(int tokens) {
            return new BestAllocation.Option(VERSION, DEMAND, Fraction.of(tokens), tokens, Work.of(List.of()));
        }

        private List<List<Optional<Fraction>>> fractions() {
            return fractions(NONE);
        }

        /** With some gains that are open. */
        private List<List<Optional<Fraction>>> fractions(int open) {
            return gains.stream()
                    .map(item -> item.stream()
                            .map(gain -> gain == open ? Optional.<Fraction>empty() : Optional.of(Fraction.of(gain)))
                            .toList())
                    .toList();
        }

        private boolean isOpen(List<Integer> way, int open) {
            return IntStream.range(0, way.size()).anyMatch(i -> gains.get(i).get(way.get(i)) == open);
        }

        private int cost(List<Integer> way) {
            int cost = 0;
            for (int i = 0; i < way.size(); i++) {
                cost += costs.get(i).get(way.get(i));
            }
            return cost;
        }

        private int worth(List<Integer> way) {
            int worth = 0;
            for (int i = 0; i < way.size(); i++) {
                worth += gains.get(i).get(way.get(i));
            }
            return worth;
        }

        /** All ways that the tokens reach for. */
        private List<List<Integer>> ways() {
            List<List<Integer>> ways = List.of(List.of());
            for (List<Integer> item : costs) {
                List<List<Integer>> longer = new ArrayList<>();
                for (List<Integer> way : ways) {
                    for (int option = 0; option < item.size(); option++) {
                        List<Integer> more = new ArrayList<>(way);
                        more.add(option);
                        longer.add(more);
                    }
                }
                ways = longer;
            }
            return ways.stream().filter(way -> cost(way) <= left).toList();
        }

        /** The better way comes first: worth more; of equals fewer tokens; of these more on the earliest, and so on. */
        private Comparator<List<Integer>> better(Function<List<Integer>, Optional<Integer>> worth) {
            Comparator<List<Integer>> better = Comparator.comparingInt(
                    (List<Integer> way) -> -worth.apply(way).orElse(Integer.MIN_VALUE + 1));
            better = better.thenComparingInt(this::cost);
            for (int i = 0; i < costs.size(); i++) {
                int item = i;
                better = better.thenComparingInt(way -> -costs.get(item).get(way.get(item)));
            }
            return better;
        }
    }

    /** Small whole numbers, so that many ways are worth the same; more tokens may be worth less. */
    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<List<Integer>> costs = Arbitraries.integers()
                .between(1, 5)
                .set()
                .ofMaxSize(3)
                .map(more -> Stream.concat(Stream.of(0), more.stream().sorted()).toList());
        return costs.list().ofMinSize(1).ofMaxSize(4).flatMap(items -> Combinators.combine(
                        gains(items), Arbitraries.integers().between(0, 9))
                .as((gains, left) -> new Course(items, gains, left)));
    }

    private static Arbitrary<List<List<Integer>>> gains(List<List<Integer>> items) {
        int most = items.stream().mapToInt(List::size).sum();
        return Arbitraries.integers().between(-1, 3).list().ofSize(most).map(numbers -> {
            List<List<Integer>> gains = new ArrayList<>();
            int next = 0;
            for (List<Integer> item : items) {
                List<Integer> own = new ArrayList<>(numbers.subList(next, next + item.size()));
                own.set(0, 0);
                gains.add(own);
                next += item.size();
            }
            return gains;
        });
    }

    @Property(tries = 2_000)
    void bothSearchesFindWhatListingAllWaysFinds(@ForAll("courses") Course course) {
        List<List<Integer>> ways = course.ways().stream()
                .sorted(course.better(way -> Optional.of(course.worth(way))))
                .toList();
        Optional<Fraction> next = ways.size() == 1
                ? Optional.empty()
                : Optional.of(Fraction.of(course.worth(ways.get(1)) - course.worth(ways.get(0))));
        BestAllocation.Found expected = new BestAllocation.Found(ways.get(0), next);
        assertThat(new AdditiveSearch(course.options(), course.fractions(), course.left()).find())
                .isEqualTo(expected);
        assertThat(new ExhaustiveSearch(
                                course.options(), course.left(), way -> Optional.of(Fraction.of(course.worth(way))))
                        .find())
                .isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void theSumOverItemsLeavesOutWhatIsOpen(
            @ForAll("courses") Course course, @ForAll @IntRange(min = 1, max = 3) int open) {
        Optional<List<Integer>> best = course.ways().stream()
                .filter(way -> !course.isOpen(way, open))
                .min(course.better(way -> Optional.of(course.worth(way))));
        List<Integer> found = new AdditiveSearch(course.options(), course.fractions(open), course.left())
                .find()
                .chosen();
        assertThat(Optional.of(found)).isEqualTo(best);
    }

    /** A way whose worth is open comes after all others; beside it there is no next best one. */
    @Property(tries = 2_000)
    void whatIsOpenIsWorthLessThanEverythingElse(
            @ForAll("courses") Course course, @ForAll @IntRange(min = 1, max = 3) int period) {
        Function<List<Integer>, Optional<Integer>> worth =
                way -> course.worth(way) % (period + 1) == 0 ? Optional.empty() : Optional.of(course.worth(way));
        List<List<Integer>> ways =
                course.ways().stream().sorted(course.better(worth)).toList();
        Optional<Integer> best = worth.apply(ways.get(0));
        Optional<Integer> second = ways.size() == 1 ? Optional.empty() : worth.apply(ways.get(1));
        BestAllocation.Found found = new ExhaustiveSearch(
                        course.options(), course.left(), way -> worth.apply(way).map(Fraction::of))
                .find();
        assertThat(found.chosen()).isEqualTo(ways.get(0));
        assertThat(found.next()).isEqualTo(best.flatMap(value -> second.map(other -> Fraction.of(other - value))));
    }
}
