package org.coursepolicy.time;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Counts units of real time, whatever the clocks on the wall do.
 *
 * <p>For example started days of 24 hours, {@code {"elapsed": {"unit": "PT24H", "count": "started"}}}: one nanosecond late
 * is 1 unit, exactly 24 hours are 1, and 24 hours and a second are 2.
 */
@Value.Immutable
public abstract sealed class Elapsed implements Clock permits ImmutableElapsed {
    private static final Pattern DURATION = Pattern.compile("PT(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?");

    /** The type of a member that holds a length of time, in hours, minutes and seconds. */
    public static final Type<Duration> DURATION_TYPE = Types.text(
                    TextForm.time("a length of time", DURATION, 20, "PT24H", "PT1H", "PT15M"))
            .as(
                    text -> Types.timed(text, "a length of time, such as PT24H or PT15M", Duration::parse),
                    Duration::toString);

    /** How documents describe it. */
    public static final Kind<Elapsed> KIND = Kind.of(
                    "elapsed", Elapsed.class, "Counts units of real time.", Elapsed::builder, Builder::build)
            .required("unit", DURATION_TYPE, Elapsed::unit, Builder::unit, "the length of a unit")
            .settled(
                    "count",
                    Types.word(Count.class),
                    Elapsed::count,
                    Builder::count,
                    "what a unit counts that is not over")
            .cited(Elapsed::cite, Builder::cite, Elapsed::reading, Builder::reading)
            .build();

    Elapsed() {}

    /**
     * Returns the length of a unit.
     *
     * @return the length, in whole seconds, above 0
     */
    public abstract Duration unit();

    /**
     * Returns what becomes of a unit that is not over.
     *
     * @return the count
     */
    public abstract Count count();

    /** Refuses a unit of no length, and one that no document can write. */
    @Value.Check
    void check() {
        checkLength(unit(), "unit");
    }

    static void checkLength(Duration length, String member) {
        RejectedException.unless(
                DURATION.matcher(length.toString()).matches() && !length.isZero(),
                Code.RANGE,
                member,
                length,
                "whole seconds, above 0 and below 100,000 hours");
    }

    /**
     * Returns the clock of started days of 24 hours, the most common one.
     *
     * @return the clock
     */
    public static Elapsed startedDays() {
        return started(Duration.ofHours(24));
    }

    /**
     * Returns a clock of started units.
     *
     * @param unit the length of a unit
     * @return the clock
     */
    public static Elapsed started(Duration unit) {
        return builder().unit(unit).count(Count.STARTED).build();
    }

    /**
     * Starts a clock.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Fraction units(Instant due, Instant at, Calendar calendar) {
        if (!at.isAfter(due)) {
            return Fraction.ZERO;
        }
        Fraction units = nanos(Duration.between(due, at)).dividedBy(nanos(unit()));
        return switch (count()) {
            case STARTED -> units.round(new Rounding(Fraction.ONE, RoundingMode.CEILING));
            case COMPLETED -> units.round(new Rounding(Fraction.ONE, RoundingMode.FLOOR));
            case PRORATED -> units;
        };
    }

    /**
     * Counts days of 24 hours between two instants.
     *
     * @param from the first instant
     * @param to the last instant
     * @return the exact number of days, below 0 if the last one is earlier
     */
    public static Fraction days(Instant from, Instant to) {
        return nanos(Duration.between(from, to)).dividedBy(nanos(Duration.ofDays(1)));
    }

    /** Fractions, because the nanoseconds of a few centuries do not fit in a long. */
    private static Fraction nanos(Duration duration) {
        return Fraction.of(duration.getSeconds())
                .times(Fraction.of(1_000_000_000))
                .plus(Fraction.of(duration.getNano()));
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link Elapsed}. */
    public static final class Builder extends ImmutableElapsed.Builder {
        Builder() {}
    }
}
