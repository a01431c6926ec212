package org.coursepolicy.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.coursepolicy.course.ItemNode;

/**
 * When people hand in: mostly in the last hours, seldom in the small hours.
 *
 * @param zone where the clocks are by which they sleep
 */
record Timing(ZoneId zone) {
    private static final int[][] LEADS = {
        {15, 0, 0}, {60, 10, 180}, {520, 180, 14_400}, {800, 14_400, 108_000}, {1000, 108_000, 420_000}
    };

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private static final int[][] DELAYS = {
        {100, 1, 60},
        {330, 60, 9 * HOUR},
        {600, 10 * HOUR, DAY},
        {790, DAY, 2 * DAY},
        {910, 2 * DAY, 3 * DAY},
        {970, 3 * DAY, 6 * DAY},
        {1000, 6 * DAY, 14 * DAY}
    };

    /** How long before a deadline something is ready, as a negative time; sometimes it is ready at that very second. */
    Duration onTime(ItemNode unit, SplittableRandom random) {
        return awake(unit, Duration.ofSeconds(-within(LEADS, random)));
    }

    /** How long after a deadline something is ready: seconds, hours, days or weeks. */
    Duration late(ItemNode unit, SplittableRandom random) {
        return awake(unit, Duration.ofSeconds(within(DELAYS, random)));
    }

    /** A time between two days after a deadline. */
    Duration days(ItemNode unit, int from, int to, SplittableRandom random) {
        return awake(unit, Duration.ofSeconds(random.nextInt(from * DAY, to * DAY)));
    }

    /** At least an hour before nothing is accepted any more, if that is earlier. */
    Duration beforeClosing(ItemNode unit, Duration planned, SplittableRandom random) {
        Duration last = unit.closes()
                .map(closes -> Duration.between(due(unit), closes).minusSeconds(random.nextInt(HOUR, 20 * HOUR)))
                .orElse(planned);
        return planned.compareTo(last) < 0 ? planned : last;
    }

    static Instant due(ItemNode unit) {
        return unit.due().orElseThrow();
    }

    /** Counts started days. */
    static int startedDays(Duration late) {
        return (int) Math.max(0, (late.toSeconds() + DAY - 1) / DAY);
    }

    /** Who would hand in between three and seven sleeps, and hands in five hours later. */
    Duration awake(ItemNode unit, Duration planned) {
        int hour = due(unit).plus(planned).atZone(zone).getHour();
        return hour >= 3 && hour < 7 ? planned.plusHours(5) : planned;
    }

    private static int within(int[][] bands, SplittableRandom random) {
        int luck = random.nextInt(1000);
        for (int[] band : bands) {
            if (luck < band[0]) {
                return band[1] + random.nextInt(band[2] - band[1] + 1);
            }
        }
        throw new IllegalArgumentException("a luck of " + luck);
    }
}
