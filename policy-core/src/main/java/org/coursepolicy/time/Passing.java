package org.coursepolicy.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Counts how many of a few moments have passed: {@code {"passing": ["due", "due of p2", "final-cutoff"]}}.
 *
 * <p>For example work due before project 2 is due, and handed in between the two deadlines, is 1 late; after the deadline of
 * project 2 it is 2 late. The moments are for the policy to name; the deadline counts only where it is one of them. Who has
 * an extension is not late before it ends, whatever has passed.
 */
@Value.Immutable
public abstract sealed class Passing implements Clock permits ImmutablePassing {
    /** What work handed in exactly at a moment is. */
    public enum AtTheMoment {
        /** The moment has not passed. */
        ON_TIME,
        /** The moment has passed. */
        LATE
    }

    /** How documents describe it. */
    public static final Kind<Passing> KIND = Kind.of(
                    "passing",
                    Passing.class,
                    "Counts how many of a few moments have passed.",
                    Passing::builder,
                    Builder::build)
            .required("moments", Types.list(When.TYPE), Passing::moments, Builder::addAllMoments, "the moments")
            .defaulted(
                    "at-the-moment",
                    Types.word(AtTheMoment.class),
                    AtTheMoment.ON_TIME,
                    Passing::atTheMoment,
                    Builder::atTheMoment,
                    "what work is that is handed in exactly at a moment; on-time if absent")
            .cited(Passing::cite, Builder::cite, Passing::reading, Builder::reading)
            .bare("moments")
            .build();

    Passing() {}

    @Override
    public abstract List<When> moments();

    /**
     * Returns what work is that is handed in exactly at a moment.
     *
     * @return on time, or late
     */
    @Value.Default
    public AtTheMoment atTheMoment() {
        return AtTheMoment.ON_TIME;
    }

    /** Refuses a clock without moments. */
    @Value.Check
    void check() {
        RejectedException.unless(!moments().isEmpty(), Code.RANGE, "moments", "none", "at least one moment");
    }

    /**
     * Starts a clock.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Fraction units(Instant due, Instant at, Calendar calendar) {
        boolean extended = !due.equals(calendar.anchors().getOrDefault(Anchor.Own.DUE, due));
        if (extended && !hasPassed(due, at)) {
            return Fraction.ZERO;
        }
        Calendar here = calendar.with(Anchor.Own.DUE, due);
        return Fraction.of(moments().stream()
                .map(here::at)
                .flatMap(Optional::stream)
                .filter(moment -> hasPassed(moment, at))
                .count());
    }

    private boolean hasPassed(Instant moment, Instant at) {
        return at.isAfter(moment) || atTheMoment() == AtTheMoment.LATE && at.equals(moment);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Passing}. */
    public static final class Builder extends ImmutablePassing.Builder {
        Builder() {}

        /**
         * Adds a moment.
         *
         * @param when the moment
         * @return this builder
         */
        public Builder moment(String when) {
            return addMoments(When.parse(when));
        }
    }
}
