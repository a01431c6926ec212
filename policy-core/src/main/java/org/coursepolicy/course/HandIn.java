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
        LAST_ON_TIME
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

    /** Refuses two demands on one account for one thing, and a price for attempts that are not allowed. */
    @Value.Check
    void check() {
        Set<List<Object>> seen = new HashSet<>();
        for (Demand demand : demands()) {
            boolean attempt = demand.buys() == Demand.Buys.ATTEMPT;
            boolean first = seen.add(attempt ? List.of("attempt") : List.of(demand.account(), "lateness"));
            RejectedException.unless(
                    first,
                    Code.DUPLICATE,
                    "demands",
                    attempt ? "two prices for an attempt" : "two prices for lateness on one account",
                    "one");
            RejectedException.unless(
                    !attempt || attempts().isPresent(),
                    Code.MISSING,
                    "attempts",
                    "nothing",
                    "when attempts are allowed, for they have a price");
        }
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
