package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coursepolicy.number.Fraction;

/** Random choices from a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a whole number from 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    long seed() {
        return random.nextLong();
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> some(Collection<T> from, int chance) {
        return from.stream().filter(each -> percent(chance)).toList();
    }

    <T> List<T> shuffled(Collection<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    <K, V> Map<K, V> shuffled(Map<K, V> map) {
        Map<K, V> shuffled = new LinkedHashMap<>();
        shuffled(map.entrySet()).forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        return shuffled;
    }

    /** Returns a number as policies write them: mostly whole, now and then a decimal or a ratio. */
    Fraction number(int most) {
        int whole = between(0, most);
        return percent(70)
                ? Fraction.of(whole)
                : percent(50) ? Fraction.of(whole * 10L + below(10), 10) : thirds(whole);
    }

    private Fraction thirds(int whole) {
        return Fraction.of(whole * 3L + below(3), of(3, 7));
    }
}
