package org.coursepolicy.outcome;

import java.time.Instant;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * What became of something handed in: whether it counts, how late it is, how many units tokens covered.
 *
 * <p>For example a homework that is 2 days late, 1 of them covered by a token: {@code {"id": "e17", "status": "counts",
 * "at": "2022-01-28T15:00:00Z", "late": 2, "covered": 1}}.
 */
@Value.Immutable
public abstract sealed class SubmissionOutcome permits ImmutableSubmissionOutcome {
    /** What became of it. */
    public enum Status {
        /** It counts as an attempt. */
        COUNTS,
        /** Another version of the same attempt counts. */
        SUPERSEDED,
        /** It was not accepted. */
        REFUSED
    }

    private static final Type<Fraction> UNITS = Types.number(NumberForm.notNegative("late units"));

    /** How documents describe it. */
    public static final Kind<SubmissionOutcome> KIND = Kind.of(
                    "submission-outcome",
                    SubmissionOutcome.class,
                    "What became of something handed in.",
                    SubmissionOutcome::builder,
                    Builder::build)
            .required("id", Types.EVENT, SubmissionOutcome::id, Builder::id, "which submission")
            .required("at", Moment.INSTANT, SubmissionOutcome::at, Builder::at, "when it was handed in")
            .required(
                    "status", Types.word(Status.class), SubmissionOutcome::status, Builder::status, "what became of it")
            .defaulted(
                    "late",
                    UNITS,
                    Fraction.ZERO,
                    SubmissionOutcome::late,
                    Builder::late,
                    "how many units late it is, if it counts")
            .defaulted(
                    "covered",
                    UNITS,
                    Fraction.ZERO,
                    SubmissionOutcome::covered,
                    Builder::covered,
                    "how many of these units are covered")
            .optional(
                    "reason",
                    Types.PROSE,
                    SubmissionOutcome::reason,
                    Builder::reason,
                    "why it was refused or superseded")
            .build();

    SubmissionOutcome() {}

    /**
     * Returns which submission it is.
     *
     * @return the id
     */
    public abstract EventId id();

    /**
     * Returns when it was handed in.
     *
     * @return the instant
     */
    public abstract Instant at();

    /**
     * Returns what became of it.
     *
     * @return the status
     */
    public abstract Status status();

    /**
     * Returns how many units late it is.
     *
     * @return units of the item's clock; 0 if it is on time, or if it does not count
     */
    @Value.Default
    public Fraction late() {
        return Fraction.ZERO;
    }

    /**
     * Returns how many of these units are covered.
     *
     * @return units, at most {@link #late()}
     */
    @Value.Default
    public Fraction covered() {
        return Fraction.ZERO;
    }

    /**
     * Returns why it was refused or superseded.
     *
     * @return one line; empty if it counts
     */
    public abstract Optional<String> reason();

    /**
     * Starts an outcome.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SubmissionOutcome}. */
    public static final class Builder extends ImmutableSubmissionOutcome.Builder {
        Builder() {}
    }
}
