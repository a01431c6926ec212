package org.coursepolicy.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * How much later or earlier than an {@link Anchor} a time is: days of the calendar, or a length of real time.
 *
 * <p>For example {@code "+P7D"}, seven days later at the same time of day, and {@code "-PT1H"}, an hour earlier. A time of day
 * that a change of the clocks skips is taken after the gap; one that is repeated is meant the second time.
 *
 * @param days days of the calendar, below 0 for earlier
 * @param time real time, below 0 for earlier; zero where days are counted
 */
public record Shift(int days, Duration time) {
    /** The pattern of a length: days, or hours, minutes and seconds. */
    static final String LENGTH = "P(\\d{1,3}D|T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)";

    private static final Pattern FORM = Pattern.compile("(?<sign>[+-])P((?<days>\\d{1,3})D|(?<time>T[0-9HMS]+))");

    /** No shift. */
    public static final Shift NONE = new Shift(0, Duration.ZERO);

    /**
     * Checks that one of the two is nothing.
     *
     * @param days days of the calendar
     * @param time real time
     */
    public Shift {
        RejectedException.unless(
                days == 0 || time.isZero(), Code.CONFLICT, "", "days and hours together", "one or the other");
        RejectedException.unless(
                Math.abs(days) < 1_000
                        && time.equals(time.truncatedTo(ChronoUnit.SECONDS))
                        && time.abs().compareTo(Duration.ofHours(100_000)) < 0,
                Code.RANGE,
                "",
                days + " days, " + time,
                "at most 999 days, or whole seconds below 100,000 hours");
    }

    /**
     * Reads a shift.
     *
     * @param text for example {@code +PT48H} or {@code -P7D}
     * @return the shift
     * @throws RejectedException if it is none
     */
    public static Shift parse(String text) {
        Matcher matcher = FORM.matcher(text);
        RejectedException.unless(
                matcher.matches() && text.substring(1).matches(LENGTH),
                Code.TIME,
                "",
                "\"" + text + "\"",
                "a length of time after a plus or minus, such as +PT48H or -P7D");
        int sign = "-".equals(matcher.group("sign")) ? -1 : 1;
        String days = matcher.group("days");
        return days == null
                ? new Shift(0, Duration.parse("P" + matcher.group("time")).multipliedBy(sign))
                : new Shift(sign * Integer.parseInt(days), Duration.ZERO);
    }

    /**
     * Returns an instant, shifted.
     *
     * @param from the instant
     * @param zone the zone whose days are counted
     * @return the shifted instant
     */
    public Instant from(Instant from, ZoneId zone) {
        return days == 0
                ? from.plus(time)
                : LocalDateTime.ofInstant(from, zone)
                        .plusDays(days)
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
    }

    /** Returns for example "+PT48H"; nothing for no shift. */
    @Override
    public String toString() {
        if (equals(NONE)) {
            return "";
        }
        boolean back = days < 0 || time.isNegative();
        String length = days == 0 ? time.abs().toString() : "P" + Math.abs(days) + "D";
        return (back ? "-" : "+") + length;
    }
}
