package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;

/**
 * How late something handed in is.
 *
 * @param late units after the deadline
 * @param early units before it; one of the two is 0
 * @param parts how late or early parts are that were changed at another time than the whole was handed in
 */
record Lateness(Fraction late, Fraction early, Map<ItemId, Lateness> parts) {
    /** Neither late nor early. */
    static final Lateness NONE = of(Fraction.ZERO);

    Lateness {
        parts = ImmutableMap.copyOf(parts);
    }

    static Lateness of(Fraction late) {
        return new Lateness(late, Fraction.ZERO, Map.of());
    }

    /** Returns how late or early a part is, or the whole. */
    Lateness of(ItemId part) {
        return parts.getOrDefault(part, this);
    }
}
