package org.coursepolicy.simulate;

import org.immutables.value.Value;

/**
 * Which marks students get for an item, as a share of its points.
 *
 * <p>With ability {@code a} of the student, or the mean ability of the team, and a number {@code e} of this item, both by
 * the standard normal distribution, the share is {@code mean + spread · (r · a + √(1 − r²) · e)}, where {@code r} is {@link
 * #correlation}; it is cut off below 0 and above what the item and its bonus can give. With the chance {@link #missing}
 * nothing is handed in, and the share is 0. Points are rounded to {@link #steps} steps a point. A level is drawn so that its
 * expected worth is the share: it is one of the two whose worths are next to it.
 */
@Value.Immutable
public abstract sealed class MarkModel permits ImmutableMarkModel {
    MarkModel() {}

    /**
     * Returns the mean share, before it is cut off.
     *
     * @return from 0 to 1; 0.82 if not set
     */
    @Value.Default
    public double mean() {
        return 0.82;
    }

    /**
     * Returns the standard deviation of the share, before it is cut off.
     *
     * @return from 0 to 1; 0.15 if not set
     */
    @Value.Default
    public double spread() {
        return 0.15;
    }

    /**
     * Returns how much the share depends on ability.
     *
     * @return the correlation with it, from 0 to 1; 0.6 if not set
     */
    @Value.Default
    public double correlation() {
        return 0.6;
    }

    /**
     * Returns how likely it is that nothing is handed in.
     *
     * @return from 0 to 1; 0.02 if not set
     */
    @Value.Default
    public double missing() {
        return 0.02;
    }

    /**
     * Returns into how many steps a point is divided.
     *
     * @return 2 for half points, which it is if not set
     */
    @Value.Default
    public int steps() {
        return 2;
    }

    /** Refuses numbers that mean nothing. */
    @Value.Check
    void check() {
        Checks.share("mean", mean());
        Checks.share("spread", spread());
        Checks.share("correlation", correlation());
        Checks.share("missing", missing());
        Checks.between("steps", steps(), 1, 100);
    }

    /** The share of an item's points that somebody of an ability earns. */
    final double share(double ability, long key, long salt, double most) {
        if (missing() > 0 && Draws.uniform(key, salt, 1) < missing()) {
            return 0;
        }
        double own = Math.sqrt(1 - correlation() * correlation());
        double luck = correlation() * ability + own * Draws.normal(key, salt, 0);
        return Checks.cut(mean() + spread() * luck, 0, most);
    }

    /**
     * Starts a model.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MarkModel}. */
    public static final class Builder extends ImmutableMarkModel.Builder {
        Builder() {}
    }
}
