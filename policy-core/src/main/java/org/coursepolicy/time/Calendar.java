package org.coursepolicy.time;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The zone of a course, and the instants from which its times are counted.
 *
 * <p>For example, where {@code due} is 2022-01-26T23:59-05:00, {@code "due+PT48H"} is at 2022-01-28T23:59-05:00.
 *
 * @param zone the zone, in which local times are meant
 * @param anchors the instants that are known
 */
public record Calendar(ZoneId zone, Map<Anchor, Instant> anchors) {
    /**
     * Copies the anchors.
     *
     * @param zone the zone
     * @param anchors the instants that are known
     */
    public Calendar {
        anchors = ImmutableMap.copyOf(anchors);
    }

    /**
     * Returns a calendar that knows its zone alone.
     *
     * @param zone the zone
     * @return the calendar
     */
    public static Calendar of(ZoneId zone) {
        return new Calendar(zone, Map.of());
    }

    /**
     * Returns a calendar that knows one instant more, or another one.
     *
     * @param anchor what happens then
     * @param at the instant
     * @return the calendar
     */
    public Calendar with(Anchor anchor, Instant at) {
        if (at.equals(anchors.get(anchor))) {
            return this;
        }
        ImmutableMap.Builder<Anchor, Instant> all = ImmutableMap.builder();
        return new Calendar(zone, all.putAll(anchors).put(anchor, at).buildKeepingLast());
    }

    /**
     * Finds when something is.
     *
     * @param when the time as a policy writes it; a moment without offset is there once in the zone
     * @return the instant; empty if what it is counted from is not known
     */
    public Optional<Instant> at(When when) {
        if (when instanceof Moment moment) {
            return Optional.of(moment.in(zone));
        }
        When.Relative relative = (When.Relative) when;
        return Optional.ofNullable(anchors.get(relative.anchor()))
                .map(instant -> relative.shift().from(instant, zone));
    }
}
