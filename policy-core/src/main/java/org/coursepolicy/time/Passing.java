package org.coursepolicy.time;

import java.time.Instant;
import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Counts how many later moments have passed, such as the deadlines of the projects that follow: {@code {"passing":
 * ["project-2", "project-3"]}}.
 *
 * <p>Work that is late is 1 unit late until the first of the moments is over, 2 until the second is over, and so on. At a
 * moment itself it is not over.
 */
@Value.Immutable
public abstract sealed class Passing implements Clock permits ImmutablePassing {
    /** How documents describe it. */
    public static final Kind<Passing> KIND = Kind.of(
                    "passing",
                    Passing.class,
                    "Counts how many later moments have passed.",
                    Passing::builder,
                    Builder::build)
            .required("moments", Types.list(When.TYPE), Passing::moments, Builder::addAllMoments, "the moments")
            .cited(Passing::cite, Builder::cite, Passing::reading, Builder::reading)
            .bare("moments")
            .build();

    Passing() {}

    /**
     * Returns the moments.
     *
     * @return moments or events, at least one
     */
    @Override
    public abstract List<When> moments();

    /** Refuses no moments. */
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
        if (!at.isAfter(due)) {
            return Fraction.ZERO;
        }
        long passed = moments().stream()
                .flatMap(moment -> calendar.find(moment).stream())
                .filter(at::isAfter)
                .count();
        return Fraction.of(1 + passed);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Passing}. */
    public static final class Builder extends ImmutablePassing.Builder {
        Builder() {}
    }
}
