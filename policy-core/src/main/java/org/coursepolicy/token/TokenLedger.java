package org.coursepolicy.token;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * What happened to one holder's account, replayed from facts.
 *
 * <p>For example 7 tokens at the start, 2 spent on two late days and 3 asked for and paid for a redo: 2 are left. What is
 * granted is spent or left; it is never negative; a spending that is refused leaves no trace in what is left.
 *
 * @param start tokens at the start
 * @param entries what happened, in its order
 */
public record TokenLedger(int start, List<Entry> entries) {
    /**
     * One event and what it did.
     *
     * @param event the event
     * @param paid units that were paid; 0 for a grant
     * @param change by how many tokens the account changed: above 0 for a grant, below 0 for a spending, 0 if refused
     * @param left how many tokens were left after it
     */
    public record Entry(TokenEvent event, Fraction paid, int change, int left) {
        /**
         * Tells whether something was asked for and not paid at all.
         *
         * @return true if no unit was paid
         */
        public boolean isRefused() {
            return event instanceof TokenEvent.Spend && paid.signum() == 0;
        }
    }

    /**
     * Copies the entries.
     *
     * @param start tokens at the start
     * @param entries what happened
     */
    public TokenLedger {
        entries = ImmutableList.copyOf(entries);
    }

    /**
     * Replays events.
     *
     * @param start tokens at the start
     * @param events the events, in any order; an event told twice counts once
     * @return the ledger
     * @throws RejectedException if two different events have the same id, if the start is below 0, or if all grants
     *     together are more than an {@code int} holds
     */
    public static TokenLedger replay(int start, Iterable<? extends TokenEvent> events) {
        Map<EventId, TokenEvent> distinct = new HashMap<>();
        for (TokenEvent event : events) {
            TokenEvent earlier = distinct.putIfAbsent(event.id(), event);
            RejectedException.unless(
                    earlier == null || earlier.equals(event),
                    Code.CONFLICT,
                    "id",
                    "two events of one id",
                    "an id of its own for each event");
        }
        List<TokenEvent> ordered = new ArrayList<>(distinct.values());
        ordered.sort(TokenEvent.ORDER);
        Replay replay = new Replay(start);
        ordered.forEach(replay::add);
        return replay.ledger();
    }

    /**
     * Returns how many tokens were granted.
     *
     * @return those of the start and all grants
     */
    public int granted() {
        return start
                + entries.stream()
                        .mapToInt(entry -> Math.max(0, entry.change()))
                        .sum();
    }

    /**
     * Returns how many tokens are spent.
     *
     * @return tokens, 0 or more
     */
    public int spent() {
        return entries.stream().mapToInt(entry -> Math.max(0, -entry.change())).sum();
    }

    /**
     * Returns how many tokens are left.
     *
     * @return tokens, 0 or more
     */
    public int left() {
        return entries.isEmpty() ? start : entries.get(entries.size() - 1).left();
    }

    /** A ledger while it is written, event by event in their order. For one thread. */
    public static final class Replay {
        private final int start;
        private final List<Entry> entries = new ArrayList<>();
        private int granted;
        private int left;

        /**
         * Starts a ledger.
         *
         * @param start tokens at the start
         * @throws RejectedException if that is below 0
         */
        public Replay(int start) {
            RejectedException.unless(start >= 0, Code.RANGE, "start", start, "at least 0 tokens");
            this.start = start;
            this.granted = start;
            this.left = start;
        }

        /**
         * Adds the next event.
         *
         * @param event an event that happens after all that were added
         * @return what it did
         * @throws RejectedException if all grants together are more than an {@code int} holds
         */
        public Entry add(TokenEvent event) {
            Entry entry = event instanceof TokenEvent.Grant grant ? granted(grant) : paid((TokenEvent.Spend) event);
            entries.add(entry);
            return entry;
        }

        private Entry granted(TokenEvent.Grant grant) {
            RejectedException.unless(
                    grant.amount() <= Integer.MAX_VALUE - granted,
                    Code.RANGE,
                    "amount",
                    grant.amount(),
                    "so few that all grants are at most " + Integer.MAX_VALUE + " tokens");
            granted += grant.amount();
            return entry(grant, Fraction.ZERO, grant.amount());
        }

        /** A unit that has only begun costs a whole one. */
        private Entry paid(TokenEvent.Spend spend) {
            Fraction wanted = spend.units().round(new Rounding(Fraction.ONE, RoundingMode.CEILING));
            Fraction affordable = Fraction.of(left / spend.price());
            boolean all = affordable.compareTo(wanted) >= 0;
            Fraction units = all ? wanted : spend.cover() == Demand.Cover.PARTIAL ? affordable : Fraction.ZERO;
            int tokens = units.toIntExact() * spend.price();
            return entry(spend, units.min(spend.units()), -tokens);
        }

        private Entry entry(TokenEvent event, Fraction paid, int change) {
            left += change;
            return new Entry(event, paid, change, left);
        }

        /**
         * Returns how many tokens are left so far.
         *
         * @return tokens, 0 or more
         */
        public int left() {
            return left;
        }

        /**
         * Returns the ledger as far as it is written.
         *
         * @return the ledger
         */
        public TokenLedger ledger() {
            return new TokenLedger(start, entries);
        }
    }
}
