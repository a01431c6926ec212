package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best of all ways to spend tokens where the objective is a sum over items, by dynamic programming.
 *
 * <p>From the last item to the first, for each number of tokens spent on it and those after it, the greatest two sums of gains
 * are kept. So work grows with items, tokens and options, and not with the number of ways.
 */
final class AdditiveSearch {
    private final List<List<BestAllocation.Option>> options;
    private final List<List<Optional<Fraction>>> gains;
    private final int tokens;
    /** The greatest sum, by item and tokens spent from there on; none where so many cannot be spent. */
    private final @Nullable Fraction[][] best;

    private final @Nullable Fraction[][] second;

    AdditiveSearch(List<List<BestAllocation.Option>> options, List<List<Optional<Fraction>>> gains, int left) {
        this.options = options;
        this.gains = gains;
        int wanted = options.stream()
                .mapToInt(each -> each.get(each.size() - 1).tokens())
                .sum();
        this.tokens = Math.min(left, wanted);
        this.best = new @Nullable Fraction[options.size() + 1][tokens + 1];
        this.second = new @Nullable Fraction[options.size() + 1][tokens + 1];
    }

    /** Returns the best way. */
    BestAllocation.Found find() {
        best[options.size()][0] = Fraction.ZERO;
        for (int item = options.size() - 1; item >= 0; item--) {
            for (int spent = 0; spent <= tokens; spent++) {
                for (int option = 0; option < options.get(item).size(); option++) {
                    extend(item, spent, option);
                }
            }
        }
        int fewest = 0;
        for (int spent = 1; spent <= tokens; spent++) {
            fewest = isGreater(best[0][spent], best[0][fewest]) ? spent : fewest;
        }
        Fraction value = at(best, 0, fewest).orElseThrow();
        return new BestAllocation.Found(chosen(fewest), runnerUp(fewest).map(next -> next.minus(value)));
    }

    private void extend(int item, int spent, int option) {
        int before = spent - options.get(item).get(option).tokens();
        Optional<Fraction> known = gains.get(item).get(option);
        if (before < 0 || known.isEmpty()) {
            return;
        }
        Fraction gain = known.get();
        at(best, item + 1, before).ifPresent(sum -> insert(item, spent, sum.plus(gain)));
        at(second, item + 1, before).ifPresent(sum -> insert(item, spent, sum.plus(gain)));
    }

    private void insert(int item, int spent, Fraction sum) {
        if (isGreater(sum, best[item][spent])) {
            second[item][spent] = best[item][spent];
            best[item][spent] = sum;
        } else if (isGreater(sum, second[item][spent])) {
            second[item][spent] = sum;
        }
    }

    private static boolean isGreater(@Nullable Fraction one, @Nullable Fraction other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }

    private static Optional<Fraction> at(@Nullable Fraction[][] sums, int item, int spent) {
        return Optional.ofNullable(sums[item][spent]);
    }

    /** Goes from the earliest deadline to the latest, and spends on each as much as the best value allows. */
    private List<Integer> chosen(int spent) {
        List<Integer> chosen = new ArrayList<>();
        int left = spent;
        for (int item = 0; item < options.size(); item++) {
            Fraction value = at(best, item, left).orElseThrow();
            int option = options.get(item).size() - 1;
            while (!isReached(item, left, option, value)) {
                option--;
            }
            chosen.add(option);
            left -= options.get(item).get(option).tokens();
        }
        return chosen;
    }

    private boolean isReached(int item, int left, int option, Fraction value) {
        int before = left - options.get(item).get(option).tokens();
        Optional<Fraction> gain = gains.get(item).get(option);
        return before >= 0
                && gain.isPresent()
                && at(best, item + 1, before)
                        .filter(sum -> sum.plus(gain.get()).equals(value))
                        .isPresent();
    }

    /** The greatest sum of any other way: the second of the chosen number of tokens, or the first of another one. */
    private Optional<Fraction> runnerUp(int fewest) {
        @Nullable Fraction next = second[0][fewest];
        for (int spent = 0; spent <= tokens; spent++) {
            if (spent != fewest && isGreater(best[0][spent], next)) {
                next = best[0][spent];
            }
        }
        return Optional.ofNullable(next);
    }
}
