package org.coursepolicy.time;

import java.time.Duration;
import java.time.Instant;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.immutables.value.Value;

/**
 * A time after the deadline in which work still counts as on time.
 *
 * <p>For example ten minutes: {@code {"time": "PT10M", "then": "from-deadline"}}. Work handed in after 11 minutes is then 11
 * minutes late; with {@code "from-grace"} it is 1 minute late.
 */
@Value.Immutable
public abstract sealed class Grace permits ImmutableGrace {
    /** From where lateness counts, once the grace period is over. */
    public enum Then {
        /** From the deadline: the grace period only forgives. */
        FROM_DEADLINE,
        /** From the end of the grace period, which shifts the deadline. */
        FROM_GRACE
    }

    /** How documents describe it. */
    public static final Kind<Grace> KIND = Kind.of(
                    "grace",
                    Grace.class,
                    "A time after the deadline in which work counts as on time.",
                    Grace::builder,
                    Builder::build)
            .required("time", Elapsed.DURATION_TYPE, Grace::time, Builder::time, "how long")
            .settled("then", Types.word(Then.class), Grace::then, Builder::then, "from where lateness counts after it")
            .build();

    Grace() {}

    /**
     * Returns how long it is.
     *
     * @return the length, in whole seconds, above 0
     */
    public abstract Duration time();

    /**
     * Returns from where lateness counts after it.
     *
     * @return the deadline, or the end of the grace period
     */
    public abstract Then then();

    /** Refuses a grace period of no length, and one that no document can write. */
    @Value.Check
    void check() {
        Elapsed.checkLength(time(), "time");
    }

    /**
     * Starts a grace period.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the instant from which the lateness of some work counts.
     *
     * @param due the deadline
     * @param at when the work was handed in
     * @return the deadline, or the end of the grace period; work handed in by then is on time
     */
    public final Instant lateFrom(Instant due, Instant at) {
        Instant end = due.plus(time());
        return then() == Then.FROM_GRACE || !at.isAfter(end) ? end : due;
    }

    /** Builds a {@link Grace}. */
    public static final class Builder extends ImmutableGrace.Builder {
        Builder() {}
    }
}
