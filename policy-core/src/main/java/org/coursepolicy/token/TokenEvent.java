package org.coursepolicy.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * Something that happens to an account of tokens. Events are in the order of their instants, at one instant in the order
 * of their ids.
 */
public sealed interface TokenEvent {
    /** The order in which events happen, whatever the order in which they are told. */
    Comparator<TokenEvent> ORDER = Comparator.comparing(TokenEvent::at).thenComparing(TokenEvent::id);

    /**
     * Returns its id.
     *
     * @return the id; an event of the same id is the same event, told twice
     */
    EventId id();

    /**
     * Returns when it happens.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Returns what the ledger calls it.
     *
     * @return one line
     */
    String label();

    /**
     * Tokens given beyond those of the start.
     *
     * @param id its id
     * @param at when
     * @param amount how many, 1 or more
     * @param label what the ledger calls it
     * @param until up to when they can be spent, itself included; empty for to the end
     */
    record Grant(EventId id, Instant at, int amount, String label, Optional<Instant> until) implements TokenEvent {
        /**
         * Checks the amount.
         *
         * @param id its id
         * @param at when
         * @param amount how many, 1 or more
         * @param label what the ledger calls it
         * @param until up to when they can be spent
         */
        public Grant {
            RejectedException.unless(amount >= 1, Code.RANGE, "amount", amount, "at least 1 token");
        }

        /**
         * Makes a grant of tokens that do not expire.
         *
         * @param id its id
         * @param at when
         * @param amount how many, 1 or more
         * @param label what the ledger calls it
         */
        public Grant(EventId id, Instant at, int amount, String label) {
            this(id, at, amount, label, Optional.empty());
        }
    }

    /**
     * Tokens asked for, to pay some units: late days, or one attempt.
     *
     * @param id its id
     * @param at when
     * @param units how many units are to be paid, above 0
     * @param price tokens for each unit, 1 or more
     * @param cover whether as many units as can be paid are paid, or all or none
     * @param label what the ledger calls it
     */
    record Spend(EventId id, Instant at, Fraction units, int price, Demand.Cover cover, String label)
            implements TokenEvent {
        /**
         * Checks the numbers.
         *
         * @param id its id
         * @param at when
         * @param units how many units are to be paid
         * @param price tokens for each unit
         * @param cover whether a part may be paid
         * @param label what the ledger calls it
         */
        public Spend {
            RejectedException.unless(units.signum() > 0, Code.RANGE, "units", units, "above 0");
            RejectedException.unless(price >= 1, Code.RANGE, "price", price, "at least 1 token");
        }
    }
}
