package org.coursepolicy.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.number.Fraction;

/**
 * Finds which of a few scores are dropped, so that at least one of those that may be dropped stays.
 *
 * <p>What is best for points over points is not what has the lowest percentage: of 80 of 100, 20 of 100 and 1 of 20, dropping
 * 20 of 100 leaves 81 of 120. Kane and Kane, "Dropping Lowest Grades", find it with a number q: the scores whose earned less q
 * times possible is least are dropped, and q is the ratio that is left. Here q is found exactly, also where high scores are
 * dropped as well: then the low ones are dropped so that what is left is greatest, whichever high ones are dropped.
 */
final class Dropping {
    private final List<Aggregate.Part> parts;
    private final List<Integer> candidates;
    private final int low;
    private final int high;
    /** What counts anyway. */
    private final Fraction earned;

    private final Fraction possible;

    Dropping(List<Aggregate.Part> parts, List<Integer> candidates, int low, int high) {
        this.parts = parts;
        this.candidates = candidates;
        int most = Math.max(0, candidates.size() - 1);
        this.low = Math.min(low, most);
        this.high = Math.min(high, most - this.low);
        Fraction sumEarned = Fraction.ZERO;
        Fraction sumPossible = Fraction.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            if (!candidates.contains(i)) {
                sumEarned = sumEarned.plus(parts.get(i).score().earned());
                sumPossible = sumPossible.plus(parts.get(i).score().possible());
            }
        }
        this.earned = sumEarned;
        this.possible = sumPossible;
    }

    /** Drops those with the lowest and highest percentages. */
    Set<Integer> byRatio() {
        return outside(sorted(Comparator.comparing(i -> earned(i).dividedBy(possible(i)))));
    }

    /** Drops those with the fewest and most points. */
    Set<Integer> byPoints() {
        return outside(sorted(Comparator.comparing(this::earned)));
    }

    /** Drops those without which points over points is greatest. */
    Set<Integer> byBest() {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Fraction q = ratio(middle(Fraction.ZERO));
        Optional<Fraction> below = Optional.empty();
        Optional<Fraction> above = Optional.empty();
        boolean halves = false;
        while (true) {
            List<Integer> middle = middle(q);
            Fraction ratio = ratio(middle);
            int order = ratio.compareTo(q);
            if (order == 0) {
                return outside(sortedAt(q));
            }
            below = order > 0 ? Optional.of(q) : below;
            above = order < 0 ? Optional.of(q) : above;
            // The next guess is the ratio, every other time the mean of the bounds, so that it comes to an end.
            boolean bounded = below.isPresent() && above.isPresent();
            boolean inside = below.map(bound -> ratio.compareTo(bound) > 0).orElse(true)
                    && above.map(bound -> ratio.compareTo(bound) < 0).orElse(true);
            q = inside && !(bounded && halves)
                    ? ratio
                    : below.orElseThrow().plus(above.orElseThrow()).dividedBy(Fraction.of(2));
            halves = !halves;
        }
    }

    private Fraction earned(int part) {
        return parts.get(part).score().earned();
    }

    private Fraction possible(int part) {
        return parts.get(part).score().possible();
    }

    /** Of equal ones the later is lower. */
    private List<Integer> sorted(Comparator<Integer> order) {
        List<Integer> sorted = new ArrayList<>(candidates);
        sorted.sort(order.thenComparing(Collections.reverseOrder()));
        return sorted;
    }

    private List<Integer> sortedAt(Fraction q) {
        return sorted(Comparator.comparing(i -> earned(i).minus(q.times(possible(i)))));
    }

    private List<Integer> middle(Fraction q) {
        return inside(sortedAt(q));
    }

    private List<Integer> inside(List<Integer> sorted) {
        return sorted.subList(low, sorted.size() - high);
    }

    private Set<Integer> outside(List<Integer> sorted) {
        Set<Integer> dropped = new HashSet<>(sorted);
        inside(sorted).forEach(dropped::remove);
        return dropped;
    }

    private Fraction ratio(List<Integer> kept) {
        Fraction sumEarned = earned;
        Fraction sumPossible = possible;
        for (int part : kept) {
            sumEarned = sumEarned.plus(earned(part));
            sumPossible = sumPossible.plus(possible(part));
        }
        return sumEarned.dividedBy(sumPossible);
    }
}
