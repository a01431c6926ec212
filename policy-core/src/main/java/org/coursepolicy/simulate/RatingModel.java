package org.coursepolicy.simulate;

import org.immutables.value.Value;

/**
 * How members of a team rate each other and themselves. Each member has a chance to be rated lower, {@code 2 · u · lower}
 * with {@code u} drawn evenly from 0 to 1. Each rating begins with the best, and goes down by one step as long as that
 * chance strikes; so it is geometric, and ends with the worst. Where ratings are numbers, they are 10, 9 and so on to 0.
 */
@Value.Immutable
public abstract sealed class RatingModel permits ImmutableRatingModel {
    RatingModel() {}

    /**
     * Returns how likely a rating goes down by a step.
     *
     * @return the mean chance, from 0 to 0.5; 0.08 if not set
     */
    @Value.Default
    public double lower() {
        return 0.08;
    }

    /**
     * Returns how likely a member gives no ratings for an item.
     *
     * @return from 0 to 1; 0 if not set
     */
    @Value.Default
    public double missing() {
        return 0;
    }

    /** Refuses numbers that mean nothing. */
    @Value.Check
    void check() {
        Checks.between("lower", lower(), 0, 0.5);
        Checks.share("missing", missing());
    }

    /** How likely a member is rated lower. */
    final double chanceOf(long rated, long salt) {
        return 2 * Draws.uniform(rated, salt, 0) * lower();
    }

    /** How many steps below the best a member is rated. */
    final int steps(double chance, int worst, long key, long salt, int number) {
        int steps = 0;
        while (steps < worst && Draws.uniform(key, salt, number * (worst + 1) + steps) < chance) {
            steps++;
        }
        return steps;
    }

    /**
     * Starts a model.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RatingModel}. */
    public static final class Builder extends ImmutableRatingModel.Builder {
        Builder() {}
    }
}
