package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.record.Submission;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenEvent;
import org.coursepolicy.token.TokenLedger;

/** Those who pay for one item: its holder, one member of the team that hands it in, or all of them alike. */
final class Purses {
    private final List<Map<Name, TokenLedger.Replay>> payers;
    private final String title;
    /** Units that each demand has paid of this item. */
    private final Map<Demand, Fraction> paid = new HashMap<>();

    /** What came of a demand: how many units are paid, and what that is called. */
    record Payment(Fraction units, String label) {
        boolean isRefused() {
            return units.signum() == 0;
        }
    }

    Purses(List<Map<Name, TokenLedger.Replay>> payers, String title) {
        this.payers = ImmutableList.copyOf(payers);
        this.title = title;
    }

    /** Pays as many units as the demand allows and every payer can pay; all or none where it is whole. */
    Payment pay(Demand demand, EventId id, Instant at, Fraction wanted, String what) {
        Fraction allowed = allowed(demand, wanted);
        Fraction affordable = allowed.min(Fraction.of(affordable(demand, at, allowed)));
        boolean whole = demand.cover().orElse(Demand.Cover.WHOLE) == Demand.Cover.WHOLE;
        boolean together = payers.size() > 1;
        Fraction units = together && whole && affordable.compareTo(wanted) < 0 ? Fraction.ZERO : affordable;
        int change = 0;
        Fraction covered = Fraction.ZERO;
        // Alone, a spending that fails is told in the ledger; together, nobody is asked in vain.
        if (allowed.signum() > 0 && (!together || units.signum() > 0)) {
            for (Map<Name, TokenLedger.Replay> payer : payers) {
                TokenLedger.Entry entry = account(payer, demand)
                        .add(new TokenEvent.Spend(
                                id,
                                at,
                                together ? units : allowed,
                                demand.price(),
                                demand.cover().orElse(Demand.Cover.WHOLE),
                                what + title));
                covered = entry.paid();
                change = -entry.change();
            }
        }
        // A unit that has begun counts as a whole one.
        paid.merge(demand, covered.round(new Rounding(Fraction.ONE, RoundingMode.CEILING)), Fraction::plus);
        return new Payment(covered, covered.signum() == 0 ? refusal(demand, wanted) : payment(demand, change));
    }

    /** Returns copies, with which something can be tried. */
    Purses copy() {
        List<Map<Name, TokenLedger.Replay>> copies = new ArrayList<>();
        for (Map<Name, TokenLedger.Replay> payer : payers) {
            Map<Name, TokenLedger.Replay> copy = new HashMap<>();
            payer.forEach((name, replay) -> copy.put(name, replay.copy()));
            copies.add(copy);
        }
        Purses purses = new Purses(copies, title);
        purses.paid.putAll(paid);
        return purses;
    }

    private Fraction allowed(Demand demand, Fraction wanted) {
        Fraction limit = demand.most()
                .map(most -> Fraction.of(most).minus(paid.getOrDefault(demand, Fraction.ZERO)))
                .orElse(wanted);
        boolean whole = demand.cover().orElse(Demand.Cover.WHOLE) == Demand.Cover.WHOLE;
        return whole && limit.compareTo(wanted) < 0 ? Fraction.ZERO : limit.min(wanted);
    }

    private int affordable(Demand demand, Instant at, Fraction wanted) {
        return payers.stream()
                .mapToInt(payer -> account(payer, demand).affordable(wanted, demand.price(), at))
                .min()
                .orElse(0);
    }

    /** Returns how many tokens the payer has left who has fewest. */
    int left(Demand demand) {
        return payers.stream()
                .mapToInt(payer -> account(payer, demand).left())
                .min()
                .orElse(0);
    }

    private static TokenLedger.Replay account(Map<Name, TokenLedger.Replay> payer, Demand demand) {
        return Objects.requireNonNull(payer.get(demand.account()));
    }

    private String payment(Demand demand, int change) {
        String each = payers.size() > 1 ? " of each member" : "";
        return "paid by " + demand.account() + " with " + tokens(change) + each;
    }

    private String refusal(Demand demand, Fraction wanted) {
        if (allowed(demand, wanted).signum() == 0) {
            return "not paid by " + demand.account() + ", which pays at most "
                    + demand.most().orElse(0) + " late units of one item";
        }
        if (payers.size() > 1) {
            return "not paid by " + demand.account() + ", where not every member has enough";
        }
        int left = left(demand);
        return "not paid by " + demand.account() + ", where " + tokens(left) + (left == 1 ? " is left" : " are left");
    }

    /** Returns whether a redo can be paid, and pays it. */
    Payment payAttempt(Demand demand, Submission redo) {
        return pay(demand, redo.id(), redo.at(), Fraction.ONE, "redo of ");
    }

    static String tokens(int number) {
        return number == 1 ? "1 token" : number + " tokens";
    }
}
