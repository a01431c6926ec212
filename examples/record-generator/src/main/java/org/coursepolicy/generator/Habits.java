package org.coursepolicy.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a student or a team is like; chances are in a thousand.
 *
 * @param passes the chance to pass a part
 * @param forgets the chance not to hand something in
 * @param speaks the chance to be active in a lecture
 * @param delays the chance to hand something in late
 * @param stops when the student stops to work, if so
 */
record Habits(int passes, int forgets, int speaks, int delays, Optional<LocalDate> stops) {
    /** For each thousandth of a class, from the best: up to where, and the chances from and to. */
    private static final int[][] PASSES = {
        {80, 988, 998}, {400, 962, 988}, {720, 920, 962}, {880, 840, 920}, {960, 700, 840}, {1000, 450, 620}
    };

    private static final int[][] SPEAKS = {
        {560, 800, 970}, {800, 580, 720}, {930, 300, 460}, {980, 120, 190}, {1000, 0, 50}
    };

    private static final LocalDate MIDDLE = LocalDate.of(2022, 3, 14);

    /** Invents a student: who works well often speaks well too and is in time, but not always. */
    static Habits ofStudent(SplittableRandom random) {
        int standing = random.nextInt(1000);
        int voice = Math.min(999, Math.max(0, standing + random.nextInt(-400, 401)));
        int passes = within(PASSES, standing, random);
        int forgets = Math.max(4, (1000 - passes) / 4);
        boolean stops = passes < 620 && random.nextInt(3) > 0;
        LocalDate day = MIDDLE.plusDays(random.nextInt(30));
        int speaks = within(SPEAKS, voice, random);
        int delays = 40 + (1000 - passes) * random.nextInt(500, 1500) / 1000;
        return new Habits(passes, forgets, speaks, delays, stops ? Optional.of(day) : Optional.empty());
    }

    /** Makes a team's habits: it makes up for a third of what its members would get wrong alone, and never forgets. */
    static Habits ofTeam(List<Habits> members) {
        int wrong = 1000 - mean(members.stream().map(Habits::passes).toList());
        int delays = mean(members.stream().map(Habits::delays).toList());
        return new Habits(1000 - wrong * 2 / 3, 0, 0, delays, Optional.empty());
    }

    private static int mean(List<Integer> chances) {
        return chances.stream().mapToInt(chance -> chance).sum() / chances.size();
    }

    private static int within(int[][] bands, int standing, SplittableRandom random) {
        for (int[] band : bands) {
            if (standing < band[0]) {
                return random.nextInt(band[1], band[2]);
            }
        }
        throw new IllegalArgumentException("a standing of " + standing);
    }

    boolean worksOn(LocalDate day) {
        return stops.map(day::isBefore).orElse(true);
    }
}
