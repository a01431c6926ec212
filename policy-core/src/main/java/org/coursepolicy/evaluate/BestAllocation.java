package org.coursepolicy.evaluate;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.Submission;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenLedger;

/**
 * Spends the tokens of one account so that the objective is as great as it can be.
 *
 * <p>For every item and number of tokens there is one option: of the versions that it may pay for, the one that earns most.
 * What the objective is worth with an option, a trial tells. Where items add up, each is tried alone, and {@link
 * AdditiveSearch} finds the best of all ways; else {@link ExhaustiveSearch} tries every way.
 */
final class BestAllocation {
    private final Trial trial;
    private final Name account;
    private final BestUse best;
    private final List<WorkSettlement> works = new ArrayList<>();
    private final List<List<Option>> options = new ArrayList<>();
    private final TokenLedger.Replay replay;
    private final boolean additive;

    /**
     * One way to settle an item.
     *
     * @param version the version that counts
     * @param demand what pays for it
     * @param units units of the demand that are bought
     * @param tokens what they cost
     * @param work what was then handed in
     */
    record Option(Submission version, Demand demand, Fraction units, int tokens, Work work) {}

    /**
     * What was found.
     *
     * @param chosen for each item, which of its options
     * @param next how much more the objective is worth in the next best way, 0 or less; empty if there is no other way, or
     *     its worth is open
     */
    record Found(List<Integer> chosen, Optional<Fraction> next) {}

    BestAllocation(Trial trial, Name account, BestUse best, List<WorkSettlement> paid, TokenLedger.Replay replay) {
        this.trial = trial;
        this.account = account;
        this.best = best;
        this.replay = replay;
        this.additive = trial.isAdditive(account);
        for (WorkSettlement work : paid) {
            List<Option> found = work.firstTurn().isPresent() ? options(work) : List.of();
            if (!found.isEmpty()) {
                works.add(work);
                options.add(found);
            }
        }
    }

    /** Finds the best way, spends accordingly, and says how good it is. */
    Optional<String> spend() {
        if (works.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < works.size(); i++) {
            suppose(i, 0);
        }
        if (!additive && !areFew()) {
            refuse();
        }
        // Where nothing is known with the first options, the few ways are tried.
        boolean summed = additive && (amount(trial.value(best.objective())).isPresent() || !areFew());
        Found found = summed
                ? new AdditiveSearch(options, gains(), replay.left()).find()
                : new ExhaustiveSearch(options, replay.left(), this::worth).find();
        for (int i = 0; i < works.size(); i++) {
            Option option = options.get(i).get(found.chosen().get(i));
            suppose(i, found.chosen().get(i));
            works.get(i).settleFirst(option.version(), option.demand(), option.units());
        }
        Result value = trial.value(best.objective());
        if (value instanceof Open open) {
            return Optional.of("the objective is not known (" + open.reason() + "), and no way is better than another");
        }
        String next = found.next()
                .map(less -> "; the next best way to spend them makes it " + plus(value, less))
                .orElse("; there is no other way to spend them");
        return Optional.of("spent so that the objective is as great as it can be: " + value + next);
    }

    /** Says how much more or less the next best way makes of the objective, as its value is said. */
    private static Result plus(Result value, Fraction difference) {
        return value instanceof Quantity number
                ? new Quantity(number.amount().plus(difference), number.dimension())
                : value;
    }

    /** Tells whether all ways can be tried; the record may grant so many tokens that there are more than the policy has. */
    private boolean areFew() {
        long[] ways = new long[replay.left() + 1];
        ways[0] = 1;
        for (List<Option> each : options) {
            long[] more = new long[ways.length];
            for (Option option : each) {
                for (int spent = 0; spent + option.tokens() < ways.length; spent++) {
                    int to = spent + option.tokens();
                    more[to] = Math.min(BestUse.MOST_WAYS + 1L, more[to] + ways[spent]);
                }
            }
            ways = more;
        }
        return Arrays.stream(ways).sum() <= BestUse.MOST_WAYS;
    }

    private void refuse() {
        Problems problems = new Problems();
        problems.add(Problem.of(
                Code.LIMIT,
                Place.of("grants"),
                "tokens of \"" + account + "\" that can be spent in more than 5,000 ways",
                "fewer tokens, or an objective of the policy that is a sum over items"));
        problems.throwIfAny();
    }

    private void suppose(int work, int option) {
        trial.suppose(works.get(work).node(), options.get(work).get(option).work());
    }

    private static Optional<Fraction> amount(Result result) {
        return result instanceof Quantity number ? Optional.of(number.amount()) : Optional.empty();
    }

    /**
     * For each item and option, how much more the objective is than with others; nothing where it is open, which is less
     * than any value.
     */
    private List<List<Optional<Fraction>>> gains() {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            known.add(firstKnown(i));
            suppose(i, known.get(i));
        }
        Optional<Fraction> base = amount(trial.value(best.objective()));
        List<List<Optional<Fraction>>> gains = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            List<Optional<Fraction>> gain = new ArrayList<>();
            for (int option = 0; option < options.get(i).size(); option++) {
                gain.add(
                        base.isEmpty()
                                ? Optional.of(Fraction.ZERO)
                                : worth(i, option).map(worth -> worth.minus(base.get())));
            }
            suppose(i, known.get(i));
            gains.add(gain);
        }
        return gains;
    }

    private Optional<Fraction> worth(int work, int option) {
        suppose(work, option);
        return amount(trial.value(best.objective()));
    }

    /** Finds the first option with which the item's score is known, if there is one. */
    private int firstKnown(int work) {
        for (int option = 0; option < options.get(work).size(); option++) {
            suppose(work, option);
            if (!trial.score(works.get(work).node()).isOpen()) {
                return option;
            }
        }
        return 0;
    }

    /** Evaluates the objective for one option of every item. */
    private Optional<Fraction> worth(List<Integer> chosen) {
        int tokens = 0;
        for (int i = 0; i < works.size(); i++) {
            suppose(i, chosen.get(i));
            tokens += options.get(i).get(chosen.get(i)).tokens();
        }
        trial.suppose(account, tokens);
        Optional<Fraction> worth = amount(trial.value(best.objective()));
        trial.suppose(account, 0);
        return worth;
    }

    /** Finds the options of an item, by what they cost; for each cost the version that earns most. */
    private List<Option> options(WorkSettlement work) {
        Demand demand = work.demandOf(account);
        Map<Integer, Option> byCost = new TreeMap<>();
        Map<Integer, Fraction> earned = new TreeMap<>();
        List<Submission> candidates = work.candidates();
        for (Submission version : candidates) {
            Fraction late = work.versions().late(version);
            for (int units : payable(demand, late, work.isWanted(demand, version))) {
                int tokens = units * demand.price();
                if (tokens > replay.left()) {
                    continue;
                }
                Fraction covered = demand.buys() == Demand.Buys.LATE_UNIT
                        ? Fraction.of(units).min(late)
                        : units == 0 ? Fraction.ZERO : late;
                Option option = new Option(version, demand, Fraction.of(units), tokens, work.suppose(version, covered));
                if (candidates.size() == 1) {
                    byCost.put(tokens, option);
                    continue;
                }
                Fraction score = work.trialOf(version, covered).earned();
                Fraction known = earned.get(tokens);
                if (known == null || score.compareTo(known) >= 0) {
                    earned.put(tokens, score);
                    byCost.put(tokens, option);
                }
            }
        }
        return List.copyOf(byCost.values());
    }

    private static List<Integer> payable(Demand demand, Fraction late, boolean wanted) {
        if (!wanted || late.signum() == 0) {
            return List.of(0);
        }
        if (demand.buys() == Demand.Buys.LATENESS) {
            return List.of(0, 1);
        }
        int all = late.round(new Rounding(Fraction.ONE, RoundingMode.CEILING)).toIntExact();
        int most = demand.most().map(limit -> Math.min(limit, all)).orElse(all);
        if (demand.cover().equals(Optional.of(Demand.Cover.WHOLE))) {
            return most < all ? List.of(0) : List.of(0, all);
        }
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            units.add(i);
        }
        return units;
    }
}
