package org.coursepolicy.generator;

import java.util.SplittableRandom;

/**
 * Chance, in streams of whole numbers. Seed and name determine a stream, so what is drawn from one changes nothing in
 * another.
 *
 * @param seed the seed of the whole class
 */
record Streams(long seed) {
    SplittableRandom of(String name) {
        return new SplittableRandom(seed * 1_000_003 + name.hashCode());
    }
}
