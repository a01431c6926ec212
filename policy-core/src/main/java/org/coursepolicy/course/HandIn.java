package org.coursepolicy.course;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Grace;
import org.coursepolicy.token.Demand;
import org.immutables.value.Value;

/**
 * How an item is handed in: until when, how lateness is counted, what tokens buy, whether it can be done again.
 *
 * <p>For example a homework that is accepted before the final presentation, one token for each started day late:
 *
 * <pre>{@code
 * {"accepted": {"before": "final-presentation"},
 *  "clock": {"elapsed": {"unit": "PT24H", "count": "started"}},
 *  "counts": "last",
 *  "demands": [{"account": "own", "price": 1, "buys": "late-unit", "cover": "partial"}]}
 * }</pre>
 *
 * <p>All this is settled before the item's pipeline begins. What lateness costs, the pipeline says.
 */
@Value.Immutable
public abstract sealed class HandIn implements Cited permits ImmutableHandIn {
    /** Which of several versions of one attempt counts, among those that are accepted. */
    public enum Counts {
        /** The last version. */
        LAST,
        /** The first version. */
        FIRST,
        /** The last version that is on time; the first of the late ones where none is. */
        LAST_ON_TIME,
        /** The version that earns most after the steps before a resubmission; of equal ones the last. */
        BEST,
        /** The last version that is on time or whose lateness can all be paid; none where there is no such version. */
        AFFORDABLE,
        /** The last version; each part is as late as the first version of the last ones with the same mark for it. */
        UNBROKEN
    }

    /** What an extension does beside moving the deadline. */
    public enum Extended {
        /** The closing stays, or is the end of the extension if that is later. */
        KEEPS_CLOSING,
        /** The closing moves by as much as the deadline. */
        MOVES_CLOSING,
        /** Work is accepted up to the end of the extension, and no longer. */
        CLOSES
    }

    /** Who must have handed in before the work of a team is there. */
    public enum Complete {
        /** The team. */
        HOLDER,
        /** Every member; the last one's time counts. */
        EVERY_MEMBER
    }

    /** How documents describe it. */
    public static final Kind<HandIn> KIND = Kind.of(
                    "hand-in", HandIn.class, "How an item is handed in.", HandIn::builder, Builder::build)
            .optional(
                    "accepted",
                    Closing.KIND.asType(),
                    HandIn::accepted,
                    Builder::accepted,
                    "up to when it is accepted; always if absent. An extension that ends later makes it later")
            .settled("clock", Clock.FAMILY.asType(), HandIn::clock, Builder::clock, "how late units are counted")
            .optional("grace", Grace.KIND.asType(), HandIn::grace, Builder::grace, "the grace period; none if absent")
            .settled(
                    "counts",
                    Types.word(Counts.class),
                    HandIn::counts,
                    Builder::counts,
                    "which of several versions of one attempt counts")
            .defaulted(
                    "demands",
                    Types.list(Demand.KIND.asType()),
                    List.of(),
                    HandIn::demands,
                    Builder::addAllDemands,
                    "what tokens buy; late units are offered to these demands in turn")
            .optional(
                    "attempts",
                    AttemptLimits.KIND.asType(),
                    HandIn::attempts,
                    Builder::attempts,
                    "when it may be handed in again; never if absent")
            .defaulted(
                    "extended",
                    Types.word(Extended.class),
                    Extended.KEEPS_CLOSING,
                    HandIn::extended,
                    Builder::extended,
                    "what an extension does beside moving the deadline; keeps-closing if absent")
            .optional(
                    "regrades",
                    Closing.KIND.asType(),
                    HandIn::regrades,
                    Builder::regrades,
                    "up to when new marks may be asked for; never if absent")
            .defaulted(
                    "complete",
                    Types.word(Complete.class),
                    Complete.HOLDER,
                    HandIn::complete,
                    Builder::complete,
                    "who must have handed in before the work of a team is there; the holder if absent")
            .cited(HandIn::cite, Builder::cite, HandIn::reading, Builder::reading)
            .build();

    HandIn() {}

    /**
     * Returns up to when it is accepted.
     *
     * @return the closing; empty for always
     */
    public abstract Optional<Closing> accepted();

    /**
     * Returns how late units are counted.
     *
     * @return the clock
     */
    public abstract Clock clock();

    /**
     * Returns the grace period.
     *
     * @return the grace period; empty for none
     */
    public abstract Optional<Grace> grace();

    /**
     * Returns which of several versions of one attempt counts.
     *
     * @return which version
     */
    public abstract Counts counts();

    /**
     * Returns what tokens buy.
     *
     * @return the demands, in the order in which they are asked to pay
     */
    public abstract List<Demand> demands();

    /**
     * Returns when it may be handed in again.
     *
     * @return the limits; empty for never
     */
    public abstract Optional<AttemptLimits> attempts();

    /**
     * Returns what an extension does beside moving the deadline.
     *
     * @return what becomes of the closing; it stays unless stated
     */
    @Value.Default
    public Extended extended() {
        return Extended.KEEPS_CLOSING;
    }

    /**
     * Returns up to when new marks may be asked for.
     *
     * @return the closing; empty for never
     */
    public abstract Optional<Closing> regrades();

    /**
     * Returns who must have handed in before the work of a team is there.
     *
     * @return the holder, unless stated
     */
    @Value.Default
    public Complete complete() {
        return Complete.HOLDER;
    }

    /** Refuses prices of one thing of which one is never asked, and rules that cannot hold together. */
    @Value.Check
    void check() {
        Set<List<Object>> seen = new HashSet<>();
        for (Demand demand : demands()) {
            List<Object> what =
                    switch (demand.buys()) {
                        case ATTEMPT -> List.of("an attempt");
                        case WAIVER -> List.of("a waiver", demand.account());
                        case LATE_UNIT, LATENESS -> List.of("lateness on one account", demand.account());
                    };
            // After a price that always holds, another one would never be asked.
            RejectedException.unless(
                    !seen.contains(what), Code.DUPLICATE, "demands", "two prices for " + what.get(0), "one");
            if (demand.accepted().isEmpty() || !demand.isForLateness()) {
                seen.add(what);
            }
            RejectedException.unless(
                    demand.buys() != Demand.Buys.ATTEMPT || attempts().isPresent(),
                    Code.MISSING,
                    "attempts",
                    "nothing",
                    "when attempts are allowed, for they have a price");
        }
        RejectedException.unless(
                grace().isEmpty() || clock().moments().isEmpty(),
                Code.CONFLICT,
                "grace",
                "a grace period beside a clock of moments",
                "left out, or later moments");
        boolean paid = demands().stream().anyMatch(Demand::isForLateness);
        RejectedException.unless(
                counts() != Counts.UNBROKEN || !paid,
                Code.CONFLICT,
                "demands",
                "tokens for lateness that differs between parts",
                "left out, or another version that counts");
        RejectedException.unless(
                complete() == Complete.HOLDER || counts() == Counts.LAST,
                Code.CONFLICT,
                "counts",
                "another version than the last of every member",
                "last");
    }

    /**
     * Starts a hand-in.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds the demand that pays for an attempt.
     *
     * @return the demand; empty if attempts are free
     */
    public final Optional<Demand> priceOfAttempt() {
        return demands().stream()
                .filter(demand -> demand.buys() == Demand.Buys.ATTEMPT)
                .findFirst();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link HandIn}. */
    public static final class Builder extends ImmutableHandIn.Builder {
        Builder() {}
    }
}
