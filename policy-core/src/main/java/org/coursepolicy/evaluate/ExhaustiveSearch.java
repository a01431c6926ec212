package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coursepolicy.number.Fraction;

/** Finds the best of all ways to spend tokens by trying each. */
final class ExhaustiveSearch {
    private final List<List<BestAllocation.Option>> options;
    private final int left;
    private final Function<List<Integer>, Optional<Fraction>> worth;
    private final List<Integer> way = new ArrayList<>();
    private List<Integer> chosen = List.of();
    private int tokens;
    private Optional<Fraction> best = Optional.empty();
    private Optional<Fraction> next = Optional.empty();

    ExhaustiveSearch(
            List<List<BestAllocation.Option>> options, int left, Function<List<Integer>, Optional<Fraction>> worth) {
        this.options = options;
        this.left = left;
        this.worth = worth;
    }

    BestAllocation.Found find() {
        tryFrom(0, 0);
        return new BestAllocation.Found(chosen, best.flatMap(value -> next.map(other -> other.minus(value))));
    }

    /** Tries the most tokens on the earliest deadline first, so that of equal ways the first one stays. */
    private void tryFrom(int item, int spent) {
        if (item == options.size()) {
            compare(worth.apply(way), spent);
            return;
        }
        for (int option = options.get(item).size() - 1; option >= 0; option--) {
            int cost = options.get(item).get(option).tokens();
            if (spent + cost <= left) {
                way.add(option);
                tryFrom(item + 1, spent + cost);
                way.subList(item, way.size()).clear();
            }
        }
    }

    private void compare(Optional<Fraction> value, int spent) {
        int order = chosen.isEmpty() ? 1 : compare(value, best);
        if (order > 0 || order == 0 && spent < tokens) {
            next = best;
            best = value;
            chosen = List.copyOf(way);
            tokens = spent;
        } else if (compare(value, next) > 0) {
            next = value;
        }
    }

    /** A value that is open is less than every other. */
    private static int compare(Optional<Fraction> one, Optional<Fraction> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return one.get().compareTo(other.get());
    }
}
