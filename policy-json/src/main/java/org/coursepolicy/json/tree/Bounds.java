package org.coursepolicy.json.tree;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * How much of everything a document may have.
 *
 * @param limits the limits
 */
public record Bounds(Map<Limit, Long> limits) {
    /** The usual limits. */
    public static final Bounds USUAL = new Bounds(Map.of());

    /**
     * Fills in what is usual.
     *
     * @param limits the limits that differ from the usual ones
     */
    public Bounds {
        Map<Limit, Long> all = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            all.put(limit, limits.getOrDefault(limit, limit.usual()));
        }
        limits = Maps.immutableEnumMap(all);
    }

    /**
     * Returns a limit.
     *
     * @param limit what is limited
     * @return how much there may be
     */
    public long of(Limit limit) {
        return limits.getOrDefault(limit, limit.usual());
    }

    /**
     * Changes a limit.
     *
     * @param limit what is limited
     * @param most how much there may be
     * @return the new bounds
     * @throws RejectedException if it is below 1, or more than this library can bear
     */
    public Bounds with(Limit limit, long most) {
        RejectedException.unless(
                most >= 1 && most <= limit.greatest(),
                Code.RANGE,
                "",
                most,
                "from 1 to " + limit.greatest() + " " + limit.phrase());
        ImmutableMap.Builder<Limit, Long> changed = ImmutableMap.builder();
        return new Bounds(changed.putAll(limits).put(limit, most).buildKeepingLast());
    }
}
