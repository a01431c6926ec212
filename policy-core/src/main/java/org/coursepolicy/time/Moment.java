package org.coursepolicy.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * A point in time as a policy writes it: local to the course, or with its offset.
 *
 * <p>For example {@code 2022-01-26T23:59} is local to the course's zone, {@code 2022-01-26T23:59:00-05:00} is the same
 * everywhere. A local time that a change of the clocks skips or repeats is refused where the zone is known; such a moment
 * must be written with its offset. Years are 1900 to 2999.
 *
 * @param local date and time of day
 * @param offset the offset from UTC; empty for a time local to the course
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) implements When {
    private static final String DATE_AND_TIME = "(19|2\\d)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2})";

    static final String PATTERN = DATE_AND_TIME + OFFSET + "?";

    private static final TextForm MOMENT_FORM = TextForm.time(
            "a date and time", Pattern.compile(PATTERN), 35, "2022-01-26T23:59", "2022-01-26T23:59:00-05:00");

    private static final TextForm INSTANT_FORM = TextForm.time(
            "a date and time with its offset",
            Pattern.compile(DATE_AND_TIME + OFFSET),
            35,
            "2022-01-27T10:00:00-05:00",
            "2022-01-27T15:00:00Z");

    /** The type of a member that holds a moment. */
    public static final Type<Moment> TYPE = Types.text(MOMENT_FORM).as(Moment::parse, Moment::toString);

    /** The type of a member that holds an instant: a date and time with its offset. */
    public static final Type<Instant> INSTANT = Types.text(INSTANT_FORM).as(Moment::parseInstant, Instant::toString);

    /**
     * Checks the year.
     *
     * @param local date and time of day
     * @param offset the offset from UTC; empty for a time local to the course
     * @throws RejectedException if the year is not from 1900 to 2999
     */
    public Moment {
        checkYear(local);
    }

    private static void checkYear(LocalDateTime time) {
        RejectedException.unless(
                time.getYear() >= 1900 && time.getYear() <= 2999,
                Code.TIME,
                "",
                "a time of the year " + time.getYear(),
                "a time of the years 1900 to 2999");
    }

    /**
     * Reads a moment.
     *
     * @param text ISO 8601, with or without an offset
     * @return the moment
     * @throws RejectedException if there is no such moment
     */
    public static Moment parse(String text) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}");
        return Types.timed(text, "a date and time, such as 2022-01-26T23:59", moment -> {
            if (!hasOffset) {
                return new Moment(LocalDateTime.parse(moment), Optional.empty());
            }
            OffsetDateTime full = OffsetDateTime.parse(moment);
            return new Moment(full.toLocalDateTime(), Optional.of(full.getOffset()));
        });
    }

    private static Instant parseInstant(String text) {
        return Types.timed(text, "a date and time with its offset, such as 2022-01-27T10:00:00-05:00", moment -> {
            Instant instant = OffsetDateTime.parse(moment).toInstant();
            checkYear(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        });
    }

    /**
     * Tells why this moment cannot be used in a zone.
     *
     * @param zone the course's zone
     * @return for example "a time that is skipped when the clocks change"; empty if it can be used
     */
    public Optional<String> unusableIn(ZoneId zone) {
        if (offset.isPresent()) {
            return Optional.empty();
        }
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        return valid.size() == 1
                ? Optional.empty()
                : Optional.of(local + ", a time that is " + (valid.isEmpty() ? "skipped" : "repeated")
                        + " when the clocks change in " + zone);
    }

    /**
     * Returns the instant.
     *
     * @param zone the course's zone; it matters only to a moment without offset
     * @return the instant
     */
    public Instant in(ZoneId zone) {
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }

    /** Returns the moment in ISO 8601, with its offset if it has one. */
    @Override
    public String toString() {
        String text = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
        return text + offset.map(ZoneOffset::getId).orElse("");
    }
}
