package org.coursepolicy.token;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * granted is spent, expired or left; it is never negative; a spending that is refused leaves no trace in what is left.
 * Tokens that expire first are spent first. Only of an unlimited account more is spent than granted, and less than nothing
 * left.
 *
 * @param start tokens at the start
 * @param entries what happened, in its order
 */
public record TokenLedger(int start, List<Entry> entries) {
    /**
     * One event and what it did.
     *
     * @param event the event; a grant once more where what is left of it expires
     * @param paid units that were paid; 0 for a grant
     * @param change by how many tokens the account changed: above 0 for a grant, below 0 for a spending and for what
     *     expires, 0 if refused
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

        /**
         * Tells whether tokens expired.
         *
         * @return true if this is the end of a grant
         */
        public boolean isExpiry() {
            return event instanceof TokenEvent.Grant && change < 0;
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
        return replay(new Replay(start), events);
    }

    /**
     * Replays the events of an account that has as many tokens as are asked for.
     *
     * @param events the events, in any order; an event told twice counts once
     * @return the ledger
     * @throws RejectedException if two different events have the same id
     */
    public static TokenLedger unlimited(Iterable<? extends TokenEvent> events) {
        return replay(Replay.unlimited(), events);
    }

    private static TokenLedger replay(Replay replay, Iterable<? extends TokenEvent> events) {
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
        return entries.stream()
                .filter(entry -> !entry.isExpiry())
                .mapToInt(entry -> Math.max(0, -entry.change()))
                .sum();
    }

    /**
     * Returns how many tokens expired before they were spent.
     *
     * @return tokens, 0 or more
     */
    public int expired() {
        return entries.stream()
                .filter(Entry::isExpiry)
                .mapToInt(entry -> -entry.change())
                .sum();
    }

    /**
     * Returns how many tokens are left.
     *
     * @return tokens, 0 or more; of an unlimited account those that are spent, below 0
     */
    public int left() {
        return entries.isEmpty() ? start : entries.get(entries.size() - 1).left();
    }

    /** A ledger while it is written, event by event in their order. For one thread. */
    public static final class Replay {
        private final int start;
        private final boolean unlimited;
        private final List<Entry> entries = new ArrayList<>();
        /** Tokens that expire, those that do so first in front. */
        private final List<Lot> expiring = new ArrayList<>();

        private int granted;
        private int left;

        /** What is left of a grant that expires. */
        private static final class Lot {
            private final TokenEvent.Grant grant;
            private int left;

            Lot(TokenEvent.Grant grant) {
                this.grant = grant;
                this.left = grant.amount();
            }

            Instant until() {
                return grant.until().orElseThrow();
            }
        }

        /**
         * Starts a ledger.
         *
         * @param start tokens at the start
         * @throws RejectedException if that is below 0
         */
        public Replay(int start) {
            this(start, false);
        }

        private Replay(int start, boolean unlimited) {
            RejectedException.unless(start >= 0, Code.RANGE, "start", start, "at least 0 tokens");
            this.start = start;
            this.unlimited = unlimited;
            this.granted = start;
            this.left = start;
        }

        /**
         * Starts the ledger of an account that has as many tokens as are asked for.
         *
         * @return an empty ledger
         */
        public static Replay unlimited() {
            return new Replay(0, true);
        }

        /**
         * Returns a copy, to which other events can be added.
         *
         * @return a ledger as far as this one is written
         */
        public Replay copy() {
            Replay copy = new Replay(start, unlimited);
            copy.entries.addAll(entries);
            expiring.forEach(lot -> {
                Lot other = new Lot(lot.grant);
                other.left = lot.left;
                copy.expiring.add(other);
            });
            copy.granted = granted;
            copy.left = left;
            return copy;
        }

        /**
         * Adds the next event.
         *
         * @param event an event that happens after all that were added
         * @return what it did
         * @throws RejectedException if all grants together are more than an {@code int} holds
         */
        public Entry add(TokenEvent event) {
            expireBefore(event.at());
            return event instanceof TokenEvent.Grant grant ? granted(grant) : paid((TokenEvent.Spend) event);
        }

        /**
         * Lets tokens expire that could be spent up to a time before an instant.
         *
         * @param now the instant
         */
        public void expireBefore(Instant now) {
            while (!expiring.isEmpty() && expiring.get(0).until().isBefore(now)) {
                Lot lot = expiring.remove(0);
                if (lot.left > 0) {
                    entry(lot.grant, Fraction.ZERO, -lot.left);
                }
            }
        }

        private Entry granted(TokenEvent.Grant grant) {
            RejectedException.unless(
                    grant.amount() <= Integer.MAX_VALUE - granted,
                    Code.RANGE,
                    "amount",
                    grant.amount(),
                    "so few that all grants are at most " + Integer.MAX_VALUE + " tokens");
            granted += grant.amount();
            if (grant.until().isPresent()) {
                expiring.add(new Lot(grant));
                expiring.sort(Comparator.comparing(Lot::until));
            }
            return entry(grant, Fraction.ZERO, grant.amount());
        }

        /** A unit that has only begun costs a whole one. */
        private Entry paid(TokenEvent.Spend spend) {
            Fraction wanted = spend.units().round(new Rounding(Fraction.ONE, RoundingMode.CEILING));
            Fraction affordable = unlimited ? wanted : Fraction.of(left / spend.price());
            boolean all = affordable.compareTo(wanted) >= 0;
            Fraction units = all ? wanted : spend.cover() == Demand.Cover.PARTIAL ? affordable : Fraction.ZERO;
            int tokens = Math.multiplyExact(units.toIntExact(), spend.price());
            take(tokens);
            return entry(spend, units.min(spend.units()), -tokens);
        }

        private void take(int tokens) {
            int waiting = tokens;
            for (Lot lot : expiring) {
                int taken = Math.min(waiting, lot.left);
                lot.left -= taken;
                waiting -= taken;
            }
        }

        private Entry entry(TokenEvent event, Fraction paid, int change) {
            left += change;
            Entry entry = new Entry(event, paid, change, left);
            entries.add(entry);
            return entry;
        }

        /**
         * Tells how many units can be paid at an instant.
         *
         * @param wanted how many are wanted
         * @param price tokens for each unit
         * @param at the instant
         * @return whole units, at most those wanted, a unit that has begun counted whole
         */
        public int affordable(Fraction wanted, int price, Instant at) {
            int units = wanted.round(new Rounding(Fraction.ONE, RoundingMode.CEILING))
                    .toIntExact();
            expireBefore(at);
            return unlimited ? units : Math.min(units, left / price);
        }

        /**
         * Returns how many tokens are left so far.
         *
         * @return tokens, 0 or more; of an unlimited account those that are spent, below 0
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
