package org.coursepolicy.token;

import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Closing;
import org.immutables.value.Value;

/**
 * What tokens of an account buy for an item: each late unit, any lateness at all, or an attempt.
 *
 * <p>For example one token for each late day, as far as tokens reach, and three for a redo:
 *
 * <pre>{@code
 * [{"account": "own", "price": 1, "buys": "late-unit", "cover": "partial"},
 *  {"account": "own", "price": 3, "buys": "attempt"}]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Demand implements Cited permits ImmutableDemand {
    /** What is bought. */
    public enum Buys {
        /** Each unit late has the price. */
        LATE_UNIT,
        /** The price covers all lateness, however long. */
        LATENESS,
        /** The price pays for an attempt after the first one; without it the attempt is refused. */
        ATTEMPT,
        /** The price makes {@code waived} 1 for the item, on request; what that means, its steps say. */
        WAIVER
    }

    /** What becomes of late units of which not all can be paid. */
    public enum Cover {
        /** As many units as the tokens reach for are paid. */
        PARTIAL,
        /** All units are paid, or none. */
        WHOLE
    }

    /** Who is charged, where a team hands in and its members have the accounts. */
    public enum Members {
        /** Each member is charged and covered alone. */
        EACH,
        /** Every member is charged the same, and only what every member can pay is paid. */
        ALL
    }

    /** Who decides that tokens are spent. */
    public enum Spending {
        /** They are spent by themselves, unless the holder declines. */
        AUTOMATIC,
        /** They are spent if the holder asks for it. */
        REQUESTED,
        /** They are spent, and nobody can decline. */
        ALWAYS
    }

    /** How documents describe it. */
    public static final Kind<Demand> KIND = Kind.of(
                    "demand",
                    Demand.class,
                    "What tokens of an account buy for an item.",
                    Demand::builder,
                    Builder::build)
            .required("account", Types.NAME, Demand::account, Builder::account, "the account that pays")
            .required(
                    "price",
                    Types.whole("tokens", 1, TokenAccount.MOST),
                    Demand::price,
                    Builder::price,
                    "how many tokens")
            .required("buys", Types.word(Buys.class), Demand::buys, Builder::buys, "what they buy")
            .optional(
                    "cover",
                    Types.word(Cover.class),
                    Demand::cover,
                    Builder::cover,
                    "what becomes of late units of which not all can be paid; said for late units, and only for them")
            .defaulted(
                    "spending",
                    Types.word(Spending.class),
                    Spending.AUTOMATIC,
                    Demand::spending,
                    Builder::spending,
                    "who decides; automatic if absent, so that a holder can only decline")
            .optional(
                    "most",
                    Types.whole("units", 1, TokenAccount.MOST),
                    Demand::most,
                    Builder::most,
                    "how many late units of one item can be paid; any number if absent")
            .optional(
                    "accepted",
                    Closing.KIND.asType(),
                    Demand::accepted,
                    Builder::accepted,
                    "up to when work must be handed in to be paid; always if absent")
            .optional(
                    "asked",
                    Closing.KIND.asType(),
                    Demand::asked,
                    Builder::asked,
                    "up to when it must be asked for; any time if absent")
            .optional(
                    "members",
                    Types.word(Members.class),
                    Demand::members,
                    Builder::members,
                    "who is charged, where a team hands in and its members have the accounts; said there, and only there")
            .cited(Demand::cite, Builder::cite, Demand::reading, Builder::reading)
            .build();

    Demand() {}

    /**
     * Returns the account that pays.
     *
     * @return the name of an account of the policy
     */
    public abstract Name account();

    /**
     * Returns the price.
     *
     * @return tokens, 1 or more: for each late unit, or for the whole of what is bought
     */
    public abstract Integer price();

    /**
     * Returns what is bought.
     *
     * @return late units, lateness or an attempt
     */
    public abstract Buys buys();

    /**
     * Returns what becomes of late units of which not all can be paid.
     *
     * @return partial or whole; empty for what cannot be paid in parts
     */
    public abstract Optional<Cover> cover();

    /**
     * Returns who decides that tokens are spent.
     *
     * @return by default automatic
     */
    @Value.Default
    public Spending spending() {
        return Spending.AUTOMATIC;
    }

    /**
     * Returns how many late units of one item can be paid.
     *
     * @return units, 1 or more; empty for any number
     */
    public abstract Optional<Integer> most();

    /**
     * Returns up to when work must be handed in to be paid.
     *
     * @return the closing; empty for always
     */
    public abstract Optional<Closing> accepted();

    /**
     * Returns up to when it must be asked for.
     *
     * @return the closing; empty for any time
     */
    public abstract Optional<Closing> asked();

    /**
     * Returns who is charged, where a team hands in and its members have the accounts.
     *
     * @return each member alone, or all alike; empty where the holder of the item has the account
     */
    public abstract Optional<Members> members();

    /**
     * Tells whether this pays for lateness.
     *
     * @return true for late units and for lateness as a whole
     */
    public final boolean isForLateness() {
        return buys() == Buys.LATE_UNIT || buys() == Buys.LATENESS;
    }

    /** Refuses a price of nothing and one that nobody can pay, and members where they decide nothing. */
    @Value.Check
    void check() {
        RejectedException.unless(
                price() >= 1 && price() <= TokenAccount.MOST,
                Code.RANGE,
                "price",
                price(),
                "from 1 to " + TokenAccount.MOST + " tokens");
        boolean inParts = buys() == Buys.LATE_UNIT;
        RejectedException.unless(
                cover().isPresent() || !inParts, Code.MISSING, "cover", "nothing", "partial or whole, for late units");
        RejectedException.unless(
                cover().isEmpty() || inParts, Code.CONFLICT, "cover", "a cover", "left out: this is paid whole");
        RejectedException.unless(
                buys() != Buys.ATTEMPT || spending() == Spending.AUTOMATIC,
                Code.CONFLICT,
                "spending",
                "spending on request",
                "left out: to hand in a redo is to ask for it");
        RejectedException.unless(
                buys() != Buys.WAIVER || spending() == Spending.REQUESTED,
                Code.CONFLICT,
                "spending",
                "a waiver that is spent by itself",
                "requested, for a waiver");
        RejectedException.unless(
                most().isEmpty() || inParts, Code.CONFLICT, "most", "a limit", "left out: this is paid whole");
        RejectedException.unless(
                most().map(most -> most >= 1 && most <= TokenAccount.MOST).orElse(true),
                Code.RANGE,
                "most",
                most().map(Object::toString).orElse(""),
                "from 1 to " + TokenAccount.MOST + " units");
        RejectedException.unless(
                asked().isEmpty() || spending() == Spending.REQUESTED,
                Code.CONFLICT,
                "asked",
                "a time for asking",
                "left out: nobody has to ask");
    }

    /**
     * Returns a demand for each unit late.
     *
     * @param account the account that pays
     * @param price tokens for each unit
     * @param cover what becomes of units of which not all can be paid
     * @return the demand
     */
    public static Demand lateUnits(String account, int price, Cover cover) {
        return builder()
                .account(Name.of(account))
                .price(price)
                .buys(Buys.LATE_UNIT)
                .cover(cover)
                .build();
    }

    /**
     * Returns a demand for all lateness, however long.
     *
     * @param account the account that pays
     * @param price tokens for the whole of it
     * @return the demand
     */
    public static Demand lateness(String account, int price) {
        return builder()
                .account(Name.of(account))
                .price(price)
                .buys(Buys.LATENESS)
                .build();
    }

    /**
     * Returns a demand for an attempt after the first one.
     *
     * @param account the account that pays
     * @param price tokens for one attempt
     * @return the demand
     */
    public static Demand attempt(String account, int price) {
        return builder()
                .account(Name.of(account))
                .price(price)
                .buys(Buys.ATTEMPT)
                .build();
    }

    /**
     * Starts a demand.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Demand}. */
    public static final class Builder extends ImmutableDemand.Builder {
        Builder() {}
    }
}
