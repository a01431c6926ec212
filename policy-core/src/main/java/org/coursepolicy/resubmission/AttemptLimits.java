package org.coursepolicy.resubmission;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.value.Requirement;
import org.immutables.value.Value;

/**
 * When work may be handed in again.
 *
 * <p>For example at any time before the final presentation, also when nothing was handed in before:
 *
 * <pre>{@code
 * {"accepted": {"before": "final-presentation"}, "without-earlier": "accepted", "late": "never"}
 * }</pre>
 *
 * <p>What the new attempt makes of the score, {@link ResubmissionRule} says; what it costs, a demand on an account.
 */
@Value.Immutable
public abstract sealed class AttemptLimits implements Cited permits ImmutableAttemptLimits {
    private static final int MOST = 10_000;

    /** What becomes of a redo of work that was never handed in. */
    public enum WithoutEarlier {
        /** It is accepted; the earlier work counts as missing, with 0 points. */
        ACCEPTED,
        /** It is refused. */
        REFUSED
    }

    /** Whether a redo can be late. */
    public enum Late {
        /** A redo is never late. */
        NEVER,
        /** A redo is as late as it is after the deadline. */
        FROM_DEADLINE
    }

    /** How documents describe it. */
    public static final Kind<AttemptLimits> KIND = Kind.of(
                    "attempts",
                    AttemptLimits.class,
                    "When work may be handed in again.",
                    AttemptLimits::builder,
                    Builder::build)
            .optional(
                    "accepted",
                    Closing.KIND.asType(),
                    AttemptLimits::accepted,
                    Builder::accepted,
                    "up to when; as long as the item itself is accepted if absent")
            .optional(
                    "from",
                    When.TYPE,
                    AttemptLimits::from,
                    Builder::from,
                    "from when; at once if absent. What is counted from `returned` opens when the mark came back")
            .optional(
                    "most",
                    Types.whole("attempts", 1, MOST),
                    AttemptLimits::most,
                    Builder::most,
                    "how many redos of one item are accepted; any number if absent")
            .settled(
                    "without-earlier",
                    Types.word(WithoutEarlier.class),
                    AttemptLimits::withoutEarlier,
                    Builder::withoutEarlier,
                    "what becomes of a redo when nothing was handed in before")
            .settled("late", Types.word(Late.class), AttemptLimits::late, Builder::late, "whether a redo can be late")
            .defaulted(
                    "needs",
                    Types.list(Types.NAME),
                    List.of(),
                    AttemptLimits::needs,
                    Builder::addAllNeeds,
                    "what must come with a redo, such as a reflection")
            .optional(
                    "when",
                    Requirement.TYPE,
                    AttemptLimits::when,
                    Builder::when,
                    "what must hold of the points before it, \"old\"; nothing if absent")
            .cited(AttemptLimits::cite, Builder::cite, AttemptLimits::reading, Builder::reading)
            .build();

    AttemptLimits() {}

    /**
     * Returns up to when redos are accepted.
     *
     * @return the closing; empty for that of the item itself
     */
    public abstract Optional<Closing> accepted();

    /**
     * Returns from when redos are accepted.
     *
     * @return the time, itself included; empty for at once
     */
    public abstract Optional<When> from();

    /**
     * Returns how many redos of one item are accepted.
     *
     * @return 1 to 10,000; empty for any number
     */
    public abstract Optional<Integer> most();

    /**
     * Returns what becomes of a redo when nothing was handed in before.
     *
     * @return accepted or refused
     */
    public abstract WithoutEarlier withoutEarlier();

    /**
     * Returns whether a redo can be late.
     *
     * @return never, or as any work
     */
    public abstract Late late();

    /**
     * Returns what must come with a redo.
     *
     * @return names, such as "reflection"
     */
    public abstract List<Name> needs();

    /**
     * Returns what must hold of the points before a redo, or it is refused.
     *
     * @return a requirement that reads them as {@code old}; empty if none must hold
     */
    public abstract Optional<Requirement> when();

    /** Refuses a limit of none, and one that no document can write. */
    @Value.Check
    void check() {
        most().ifPresent(most ->
                RejectedException.unless(most >= 1 && most <= MOST, Code.RANGE, "most", most, "from 1 to " + MOST));
    }

    /**
     * Returns the limits that limit least: any number of redos, as long as the item itself is accepted, never late, and
     * also of work that was never handed in.
     *
     * @return the limits
     */
    public static AttemptLimits unlimited() {
        return builder()
                .withoutEarlier(WithoutEarlier.ACCEPTED)
                .late(Late.NEVER)
                .build();
    }

    /**
     * Starts limits.
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

    /** Builds {@link AttemptLimits}. */
    public static final class Builder extends ImmutableAttemptLimits.Builder {
        Builder() {}
    }
}
