package org.coursepolicy.simulate;

/**
 * Random numbers that are looked up, not drawn one after the other: a number depends on the seed, on whose it is, on what it
 * is for and on how many there were before it, and on nothing else. So it does not matter who is drawn first, on which
 * thread, or among how many.
 *
 * <p>The algorithm is {@value #NAME}: the output function of SplitMix64 (Steele, Lea and Flood, 2014), over a counter that
 * starts at a key. The key of a student or team is made of the seed and the index by the same function, and the key of what
 * is drawn of the key and of the name of what it is for, UTF-16 unit by unit.
 */
final class Draws {
    /** The name of the algorithm, which is part of what is promised: numbers never change under the same name. */
    static final String NAME = "SplitMix64-keyed-1";

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int SPARE_BITS = 11;

    private Draws() {}

    /** The output function of SplitMix64. */
    static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number for what something is drawn for. */
    static long salt(String purpose) {
        long salt = purpose.length();
        for (int i = 0; i < purpose.length(); i++) {
            salt = mix(salt * GAMMA + purpose.charAt(i));
        }
        return salt;
    }

    /** The key of a student or team. */
    static long key(long seed, long index) {
        return mix(mix(seed + GAMMA) + (index + 1) * GAMMA);
    }

    /** Evenly from 0, and without, to 1, and without. */
    static double uniform(long key, long salt, int number) {
        long bits = mix(mix(key ^ salt) + (number + 1) * GAMMA) >>> SPARE_BITS;
        return (bits + 0.5) * UNIT;
    }

    /** By the standard normal distribution. */
    static double normal(long key, long salt, int number) {
        return Normal.quantile(uniform(key, salt, number));
    }
}
