package org.coursepolicy.simulate;

import org.immutables.value.Value;

/**
 * On how many days students take part. A student has a chance of his or her own, {@code mean + effect · a + spread · e} with
 * ability {@code a} and {@code e} by the standard normal distribution, cut off at 0 and 1, and takes it anew on each day; so
 * the number of days is binomial.
 */
@Value.Immutable
public abstract sealed class DayModel permits ImmutableDayModel {
    DayModel() {}

    /**
     * Returns how likely students take part.
     *
     * @return the mean, from 0 to 1; 0.7 if not set
     */
    @Value.Default
    public double mean() {
        return 0.7;
    }

    /**
     * Returns how much more the able take part.
     *
     * @return from 0 to 1; 0.05 if not set
     */
    @Value.Default
    public double effect() {
        return 0.05;
    }

    /**
     * Returns how different students are in that.
     *
     * @return a standard deviation from 0 to 1; 0.2 if not set
     */
    @Value.Default
    public double spread() {
        return 0.2;
    }

    /** Refuses numbers that mean nothing. */
    @Value.Check
    void check() {
        Checks.share("mean", mean());
        Checks.share("effect", effect());
        Checks.share("spread", spread());
    }

    final int days(int held, double ability, long key, long salt) {
        double chance = Checks.cut(mean() + effect() * ability + spread() * Draws.normal(key, salt, 0), 0, 1);
        int days = 0;
        for (int day = 1; day <= held; day++) {
            days += Draws.uniform(key, salt, day) < chance ? 1 : 0;
        }
        return days;
    }

    /**
     * Starts a model.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DayModel}. */
    public static final class Builder extends ImmutableDayModel.Builder {
        Builder() {}
    }
}
