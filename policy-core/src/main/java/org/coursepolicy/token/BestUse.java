package org.coursepolicy.token;

import org.coursepolicy.kind.Kind;
import org.coursepolicy.value.Value;

/**
 * Tokens are spent so that a value is as great as it can be: {@code {"best": {"sum": ["a1", "a2", "a3"]}}}.
 *
 * <p>All ways to spend them are compared: for each late item no token, or as many as some of its late units cost. Of ways of
 * equal value the one with the fewest tokens is taken, and of these the one with most tokens on the earliest deadline, then on
 * the next. For example one token, a homework of 90 points and one of 60, each a day late at 10 % of what was earned: it is
 * spent on the first, which saves 9 points and not 6.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class BestUse implements Allocation permits ImmutableBestUse {
    /** The most ways to spend tokens that are tried one by one, where the objective is not a sum over items. */
    public static final int MOST_WAYS = 5_000;

    /** How documents describe it. */
    public static final Kind<BestUse> KIND = Kind.of(
                    "best",
                    BestUse.class,
                    "Tokens are spent so that a value is as great as it can be.",
                    BestUse::builder,
                    Builder::build)
            .required(
                    "objective",
                    Value.TYPE,
                    BestUse::objective,
                    Builder::objective,
                    "the value; a sum over items is maximised directly, of any other all ways are tried, at most 5,000")
            .cited(BestUse::cite, Builder::cite, BestUse::reading, Builder::reading)
            .bare("objective")
            .build();

    BestUse() {}

    /**
     * Returns the value that shall be as great as it can be.
     *
     * @return the objective
     */
    public abstract Value objective();

    /**
     * Returns an allocation.
     *
     * @param objective the value that shall be as great as it can be
     * @return the allocation
     */
    public static BestUse of(Value objective) {
        return builder().objective(objective).build();
    }

    /**
     * Starts an allocation.
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

    /** Builds a {@link BestUse}. */
    public static final class Builder extends ImmutableBestUse.Builder {
        Builder() {}
    }
}
