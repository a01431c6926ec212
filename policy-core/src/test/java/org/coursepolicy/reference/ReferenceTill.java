package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.token.Demand;

/** The purses of all, and how they are charged. */
final class ReferenceTill {

    private final Map<PurseKey, ReferencePurse> purses = new LinkedHashMap<>();
    /** How many units a demand has paid for one payer, of all attempts at a work. */
    private final Map<List<Object>, Integer> units = new LinkedHashMap<>();

    void put(PurseKey key, ReferencePurse purse) {
        purses.putIfAbsent(key, purse);
    }

    Map<PurseKey, ReferencePurse> purses() {
        return purses;
    }

    ReferencePurse purse(Name account, Holder holder) {
        return Objects.requireNonNull(purses.get(new PurseKey(account, holder)), holder::text);
    }

    ReferenceTill copy() {
        ReferenceTill copy = new ReferenceTill();
        purses.forEach((key, purse) -> copy.put(key, purse.copy()));
        copy.units.putAll(units);
        return copy;
    }

    /** Takes the price from all, if all have it. */
    boolean take(Demand demand, List<Holder> payers, Instant turn) {
        boolean all =
                payers.stream().allMatch(payer -> purse(demand.account(), payer).reaches(demand.price(), turn));
        if (all) {
            payers.forEach(payer -> purse(demand.account(), payer).spend(demand.price(), turn));
        }
        return all;
    }

    /**
     * Takes tokens for lateness, and tells how many units they cover for each who pays.
     *
     * @param late how many units late it is
     * @param handedIn when it was handed in
     * @param turn when it is paid
     * @param which tells whether a demand is paid now by somebody
     */
    Map<Holder, BigFraction> pay(
            ReferenceWork work, BigFraction late, Instant handedIn, Instant turn, BiPredicate<Demand, Holder> which) {
        Map<Holder, BigFraction> covered = new LinkedHashMap<>();
        for (Demand demand : work.rules().demands()) {
            if (!demand.isForLateness() || !work.window().isInTime(demand.accepted(), handedIn)) {
                continue;
            }
            if (demand.members().equals(Optional.of(Demand.Members.ALL))) {
                payTogether(work, demand, late, turn, covered);
            } else {
                for (Holder payer : work.payers(demand)) {
                    if (which.test(demand, payer)) pay(work, demand, payer, late, turn, covered);
                }
            }
        }
        return covered;
    }

    /** Takes tokens of one who pays for lateness of which nothing is covered yet, and tells how many units they cover. */
    BigFraction payAlone(ReferenceWork work, Demand demand, Holder payer, BigFraction late, Instant turn) {
        Map<Holder, BigFraction> covered = new LinkedHashMap<>();
        pay(work, demand, payer, late, turn, covered);
        return covered.getOrDefault(payer, BigFraction.ZERO);
    }

    private void pay(
            ReferenceWork work,
            Demand demand,
            Holder payer,
            BigFraction late,
            Instant turn,
            Map<Holder, BigFraction> covered) {
        BigFraction already = covered.getOrDefault(payer, BigFraction.ZERO);
        BigFraction waiting = late.subtract(already);
        if (waiting.signum() > 0 && work.isWanted(demand)) {
            ReferencePurse purse = purse(demand.account(), payer);
            int units = affordable(work, demand, payer, waiting, turn);
            purse.spend(units * demand.price(), turn);
            this.units.merge(List.of(work, demand, payer), units, Integer::sum);
            covered.put(payer, already.add(covers(demand, units, waiting)));
        }
    }

    private void payTogether(
            ReferenceWork work, Demand demand, BigFraction late, Instant turn, Map<Holder, BigFraction> covered) {
        List<Holder> payers = work.payers(demand);
        if (payers.isEmpty() || !work.isWanted(demand)) {
            return;
        }
        BigFraction already = covered.getOrDefault(payers.get(0), BigFraction.ZERO);
        BigFraction waiting = late.subtract(already);
        if (waiting.signum() <= 0) {
            return;
        }
        int units = payers.stream()
                .mapToInt(payer -> affordable(work, demand, payer, waiting, turn))
                .min()
                .orElse(0);
        for (Holder payer : payers) {
            purse(demand.account(), payer).spend(units * demand.price(), turn);
            this.units.merge(List.of(work, demand, payer), units, Integer::sum);
            covered.put(payer, already.add(covers(demand, units, waiting)));
        }
    }

    /** How many units there are to pay; all lateness at once is one. */
    static int units(Demand demand, BigFraction waiting) {
        return demand.buys() == Demand.Buys.LATE_UNIT
                ? Exact.round(waiting, BigFraction.ONE, RoundingMode.CEILING)
                        .getNumerator()
                        .intValueExact()
                : 1;
    }

    /** How many units may be paid, of which some are paid already: some of them, or all or none. */
    static List<Integer> payable(Demand demand, BigFraction waiting, int already) {
        List<Integer> payable = new ArrayList<>();
        int units = units(demand, waiting);
        int most = demand.most().map(each -> each - already).orElse(units);
        for (int paid = 0; paid <= units; paid++) {
            boolean partial = demand.cover().equals(Optional.of(Demand.Cover.PARTIAL));
            if (paid == 0 || paid <= most && (partial || paid == units)) {
                payable.add(paid);
            }
        }
        return payable;
    }

    private int affordable(ReferenceWork work, Demand demand, Holder payer, BigFraction waiting, Instant turn) {
        ReferencePurse purse = purse(demand.account(), payer);
        return payable(demand, waiting, units.getOrDefault(List.of(work, demand, payer), 0)).stream()
                .filter(paid -> purse.reaches((long) paid * demand.price(), turn))
                .reduce(0, Math::max);
    }

    static BigFraction covers(Demand demand, int paid, BigFraction waiting) {
        return paid == units(demand, waiting) ? waiting : BigFraction.of(paid);
    }
}
