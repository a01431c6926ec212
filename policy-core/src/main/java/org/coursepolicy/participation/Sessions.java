package org.coursepolicy.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/**
 * The days on which participation counts, for example 26 lectures at 13:25.
 *
 * <p>A student's {@link Attendance} follows from the days on which the student took part, less the days that are excused
 * or not yet held. Values read it by the aspects {@link #DAYS} and {@link #SHARE}. Used alone:
 *
 * <pre>{@code
 * Sessions lectures = Sessions.on(LocalTime.of(13, 25), monday, wednesday);
 * Attendance attendance = lectures.attended(Set.of(monday), Set.of(), lectures.allDays());
 * attendance.share(); // 50 %
 * }</pre>
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Sessions implements Cited permits ImmutableSessions {
    /** What sort of thing has the aspects below. */
    public static final String OWNER = "sessions";

    /** On how many days that count a student took part. */
    public static final Aspect DAYS =
            new Aspect("days", OWNER, Dimension.COUNT, "On how many days that count a student took part.");

    /** The share of the days that count on which a student took part, in percent. */
    public static final Aspect SHARE = new Aspect(
            "share",
            OWNER,
            Dimension.PERCENT,
            "Days on which a student took part, as a percentage of the days that count.");

    /** How documents describe it. */
    public static final Kind<Sessions> KIND = Kind.of(
                    "sessions",
                    Sessions.class,
                    "Days on which participation counts.",
                    Sessions::builder,
                    Builder::build)
            .required("on", Types.list(Types.DATE), Sessions::on, Builder::addAllOn, "the days")
            .required("at", Types.CLOCK, Sessions::at, Builder::at, "the time of day, in the course's zone")
            .optional(
                    "plus",
                    Value.TYPE,
                    Sessions::plus,
                    Builder::plus,
                    "days added from elsewhere, never more than the days that count; none if absent")
            .cited(Sessions::cite, Builder::cite, Sessions::reading, Builder::reading)
            .build();

    Sessions() {}

    /**
     * Returns the days.
     *
     * @return the days, each once
     */
    public abstract List<LocalDate> on();

    /**
     * Returns the time of day.
     *
     * @return the time in the course's zone
     */
    public abstract LocalTime at();

    /**
     * Returns the days that are added from elsewhere.
     *
     * @return a count, or empty for none
     */
    public abstract Optional<Value> plus();

    /** Refuses a day that stands twice. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(
                new HashSet<>(on()).size() == on().size(), Code.DUPLICATE, "on", "a day twice", "each day once");
    }

    /**
     * Returns sessions on some days.
     *
     * @param at the time of day
     * @param days the days
     * @return the sessions
     */
    public static Sessions on(LocalTime at, LocalDate... days) {
        Builder builder = builder();
        builder.at(at).addOn(days);
        return builder.build();
    }

    /**
     * Refers to the number of days that count on which a student took part.
     *
     * @param sessions the name of sessions of the policy
     * @return the reference
     */
    public static Reference days(String sessions) {
        return Reference.to(ItemId.of(sessions), DAYS);
    }

    /**
     * Refers to the share of the days that count on which a student took part, in percent.
     *
     * @param sessions the name of sessions of the policy
     * @return the reference
     */
    public static Reference share(String sessions) {
        return Reference.to(ItemId.of(sessions), SHARE);
    }

    /**
     * Starts sessions.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the days that are held by the end of the course.
     *
     * @return all days
     */
    public final Set<LocalDate> allDays() {
        return Set.copyOf(on());
    }

    /**
     * Returns the days that are held by some instant.
     *
     * @param zone the course's zone
     * @param asOf the instant
     * @return the days whose session began at or before it
     */
    public final Set<LocalDate> held(ZoneId zone, Instant asOf) {
        Set<LocalDate> held = new HashSet<>();
        for (LocalDate day : on()) {
            if (!day.atTime(at()).atZone(zone).toInstant().isAfter(asOf)) {
                held.add(day);
            }
        }
        return held;
    }

    /**
     * Counts a student's days.
     *
     * @param active days on which the student took part
     * @param excused days that are excused; an excused day does not count, unless the student took part
     * @param held the days that are held
     * @return the attendance
     */
    public final Attendance attended(Collection<LocalDate> active, Collection<LocalDate> excused, Set<LocalDate> held) {
        Set<LocalDate> there = new HashSet<>(active);
        there.retainAll(held);
        Set<LocalDate> away = new HashSet<>(excused);
        away.retainAll(held);
        away.removeAll(there);
        return new Attendance(Fraction.of(there.size()), held.size() - away.size());
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds {@link Sessions}. */
    public static final class Builder extends ImmutableSessions.Builder {
        Builder() {}
    }
}
