package org.coursepolicy.time;

import java.time.Instant;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Up to when something is accepted: before an instant, or until and at it.
 *
 * <p>For example {@code {"before": "final-presentation"}}: at the very instant it is too late. {@code {"until":
 * "2022-05-02T13:00"}}: at that instant it is still accepted.
 */
@Value.Immutable
public abstract sealed class Closing permits ImmutableClosing {
    /** How documents describe it. */
    public static final Kind<Closing> KIND = Kind.of(
                    "closing", Closing.class, "Up to when something is accepted.", Closing::builder, Builder::build)
            .optional("before", When.TYPE, Closing::before, Builder::before, "from then on it is too late")
            .optional("until", When.TYPE, Closing::until, Builder::until, "after that it is too late")
            .build();

    Closing() {}

    /**
     * Returns from when on it is too late.
     *
     * @return the first instant that is too late; empty if {@link #until()} is there
     */
    public abstract Optional<When> before();

    /**
     * Returns after what it is too late.
     *
     * @return the last instant that is not too late; empty if {@link #before()} is there
     */
    public abstract Optional<When> until();

    /** Refuses both and neither. */
    @Value.Check
    void check() {
        RejectedException.unless(
                before().isPresent() != until().isPresent(),
                Code.CONFLICT,
                "until",
                before().isPresent() ? "both" : "neither",
                "either `before` or `until`");
    }

    /**
     * Returns a closing whose instant itself is too late.
     *
     * @param when the first instant that is too late
     * @return the closing
     */
    public static Closing before(When when) {
        return builder().before(when).build();
    }

    /**
     * Returns a closing whose instant itself is in time.
     *
     * @param when the last instant that is in time
     * @return the closing
     */
    public static Closing until(When when) {
        return builder().until(when).build();
    }

    /**
     * Starts a closing.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns when it closes.
     *
     * @return the moment or event
     */
    public final When when() {
        return before().or(this::until).orElseThrow();
    }

    /**
     * Tells whether something at an instant is in time.
     *
     * @param at the instant
     * @param closes the instant of {@link #when()}
     * @return true if it is accepted
     */
    public final boolean accepts(Instant at, Instant closes) {
        return at.isBefore(closes) || until().isPresent() && at.equals(closes);
    }

    /**
     * Tells whether its time is counted from something.
     *
     * @param anchor from what
     * @return true for example for {@code due+PT48H} and the deadline
     */
    public final boolean isCountedFrom(Anchor anchor) {
        return when() instanceof When.Relative relative && relative.anchor().equals(anchor);
    }

    /** Returns for example "before final-presentation". */
    @Override
    public String toString() {
        return (before().isPresent() ? "before " : "until ") + when();
    }

    /** Builds a {@link Closing}. */
    public static final class Builder extends ImmutableClosing.Builder {
        Builder() {}
    }
}
