package org.coursepolicy.simulate;

/**
 * A share of students, with the interval of Wilson.
 *
 * @param of how many they are
 * @param all of how many, at least as many
 */
public record Share(long of, long all) {
    /** The quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * Refuses a share that is none.
     *
     * @param of how many they are
     * @param all of how many, at least as many
     */
    public Share {
        if (of < 0 || of > all) {
            throw new IllegalArgumentException("`of` must be from 0 to " + all + " but was " + of);
        }
    }

    /**
     * Returns the share.
     *
     * @return from 0 to 1; not a number if there is nobody
     */
    public double value() {
        return (double) of / all;
    }

    /**
     * Returns the lower end of the interval of Wilson at 95 %.
     *
     * @return from 0 to the share; not a number if there is nobody
     */
    public double low() {
        return of == 0 && all > 0 ? 0 : center() - radius();
    }

    /**
     * Returns the upper end of the interval of Wilson at 95 %.
     *
     * @return from the share to 1; not a number if there is nobody
     */
    public double high() {
        return of == all && all > 0 ? 1 : center() + radius();
    }

    private double center() {
        return (of + Z * Z / 2) / (all + Z * Z);
    }

    private double radius() {
        double variance = (double) of * (all - of) / all + Z * Z / 4;
        return all == 0 ? Double.NaN : Z / (all + Z * Z) * Math.sqrt(variance);
    }
}
