package org.coursepolicy.time;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.Name;

/**
 * The zone of a course and the instants of its events.
 *
 * @param zone the course's zone
 * @param events the instants of its events, by name
 */
public record Calendar(ZoneId zone, Map<Name, Instant> events) {
    /**
     * Copies the events.
     *
     * @param zone the course's zone
     * @param events the instants of its events
     */
    public Calendar {
        events = ImmutableMap.copyOf(events);
    }

    /**
     * Returns a calendar without events.
     *
     * @param zone the course's zone
     * @return the calendar
     */
    public static Calendar of(ZoneId zone) {
        return new Calendar(zone, Map.of());
    }

    /**
     * Finds the instant of a moment or event.
     *
     * @param when the moment or event
     * @return the instant; empty if there is no such event
     */
    public Optional<Instant> find(When when) {
        return when instanceof When.AtEvent event
                ? Optional.ofNullable(events.get(event.event()))
                : Optional.of(((Moment) when).in(zone));
    }
}
