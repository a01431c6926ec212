package org.coursepolicy.simulate;

import org.immutables.value.Value;

/**
 * How late students hand in.
 *
 * <p>A student, or a team, has a chance of its own to be late, {@code 2 · u · chance · (1 − effect · a)} with {@code u}
 * drawn evenly from 0 to 1 and its ability {@code a}, and takes it anew for each item. Who is late is late by a time of the
 * exponential distribution with the mean {@link #hours}, cut off at {@link #most}. Lateness is counted from the deadline that
 * a policy sets, and costs what that policy says; tokens are spent as the policy spends them. Nobody is late for what no
 * policy of the experiment accepts after its deadline, such as a presentation.
 */
@Value.Immutable
public abstract sealed class LateModel permits ImmutableLateModel {
    private static final int SECONDS = 3_600;

    LateModel() {}

    /**
     * Returns how often work is late.
     *
     * @return the mean chance, from 0 to 0.5; 0.08 if not set
     */
    @Value.Default
    public double chance() {
        return 0.08;
    }

    /**
     * Returns how much less the able are late.
     *
     * @return from 0 to 1; 0.3 if not set
     */
    @Value.Default
    public double effect() {
        return 0.3;
    }

    /**
     * Returns how late late work is.
     *
     * @return the mean in hours, above 0; 20 if not set
     */
    @Value.Default
    public double hours() {
        return 20;
    }

    /**
     * Returns how late work is at most.
     *
     * @return hours, at most 10,000; 144 if not set
     */
    @Value.Default
    public int most() {
        return 144;
    }

    /** Refuses numbers that mean nothing. */
    @Value.Check
    void check() {
        Checks.between("chance", chance(), 0, 0.5);
        Checks.share("effect", effect());
        Checks.between("hours", hours(), 0.01, 10_000);
        Checks.between("most", most(), 1, 10_000);
    }

    /** How likely somebody is late, by the name of a draw. */
    final double chanceOf(double ability, long key, long salt) {
        return Checks.cut(2 * Draws.uniform(key, salt, 0) * chance() * (1 - effect() * ability), 0, 1);
    }

    /** How many seconds late, 0 for on time. */
    final int seconds(double chanceOfOne, long key, long salt) {
        if (Draws.uniform(key, salt, 0) >= chanceOfOne) {
            return 0;
        }
        double late = -StrictMath.log(Draws.uniform(key, salt, 1)) * hours() * SECONDS;
        return (int) Checks.cut(late, 1, bound());
    }

    final int bound() {
        return most() * SECONDS;
    }

    /**
     * Starts a model.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LateModel}. */
    public static final class Builder extends ImmutableLateModel.Builder {
        Builder() {}
    }
}
