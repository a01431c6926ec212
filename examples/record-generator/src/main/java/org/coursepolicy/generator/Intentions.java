package org.coursepolicy.generator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.token.Demand;

/** What a student or a team means to do about a piece of work, by habit and by the tokens that are left. */
final class Intentions {
    private static final int EXCUSED = 8;
    /** Who is seldom active in lectures keeps this many tokens, for each that is left is a day. */
    private static final int KEPT = 5;

    private static final int SELDOM = 250;

    private final Holder holder;
    private final Habits habits;
    private final Streams streams;
    private final Timing timing;

    Intentions(Holder holder, Habits habits, Streams streams, Timing timing) {
        this.holder = holder;
        this.habits = habits;
        this.streams = streams;
        this.timing = timing;
    }

    /** Does all that is asked, in time. */
    Plan steady(ItemNode unit) {
        return Plan.handIn(timing.onTime(unit, stream("hands in", unit)));
    }

    /** Does what habits and luck make of it; {@code tokens} are left. */
    Plan plan(ItemNode unit, int tokens) {
        LocalDate day = Timing.due(unit).atZone(timing.zone()).toLocalDate();
        if (!habits.worksOn(day)) {
            return Plan.never();
        }
        if (unit.item().handIn().isEmpty()) {
            return Plan.handIn(Duration.ZERO);
        }
        SplittableRandom random = stream("hands in", unit);
        Duration onTime = timing.onTime(unit, random);
        int luck = random.nextInt(1000);
        int lateness = random.nextInt(1000);
        if (unit.holder() == HolderKind.STUDENT && luck >= 1000 - EXCUSED) {
            return Plan.excused();
        }
        return isQuiz(unit)
                ? quiz(unit, tokens, luck, lateness, onTime, random)
                : homework(unit, tokens, luck, lateness, onTime, random);
    }

    /** A quiz is too short for more than one version, and easily forgotten. */
    private Plan quiz(ItemNode unit, int tokens, int luck, int lateness, Duration onTime, SplittableRandom random) {
        if (luck < habits.forgets() * 5 / 2) {
            return forgotten(unit, tokens, random);
        }
        boolean isLate = lateness < habits.delays() / 12;
        return Plan.handIn(isLate ? Duration.ofSeconds(random.nextInt(1, 900)) : onTime);
    }

    private Plan homework(ItemNode unit, int tokens, int luck, int lateness, Duration onTime, SplittableRandom random) {
        if (luck < habits.forgets()) {
            return Plan.never();
        }
        boolean canBeLate = price(unit, Demand.Buys.LATE_UNIT).isPresent();
        return canBeLate && lateness < habits.delays()
                ? late(unit, tokens, onTime, random)
                : versions(unit, Plan.handIn(onTime), random);
    }

    /** Tells whether something that is handed in has no parts. */
    static boolean isQuiz(ItemNode unit) {
        return unit.item().isLeaf() && unit.item().handIn().isPresent();
    }

    /** What tokens cost by the policy. */
    static Optional<Integer> price(ItemNode unit, Demand.Buys buys) {
        return unit.item().handIn().map(HandIn::demands).stream()
                .flatMap(demands -> demands.stream().filter(demand -> demand.buys() == buys))
                .map(Demand::price)
                .findFirst();
    }

    /** Who forgot a quiz hands it in weeks later for a token, or not at all. */
    private Plan forgotten(ItemNode unit, int tokens, SplittableRandom random) {
        int luck = random.nextInt(1000);
        boolean affordable = price(unit, Demand.Buys.LATENESS)
                .filter(price -> price <= spare(tokens, unit))
                .isPresent();
        Duration later = timing.beforeClosing(unit, timing.days(unit, 0, 18, random), random);
        return luck < (affordable ? 550 : 60) ? Plan.handIn(later) : Plan.never();
    }

    /** Who has tokens for some of the days mostly makes do with these; a team without a token hands in anyway. */
    private Plan late(ItemNode unit, int tokens, Duration onTime, SplittableRandom random) {
        Duration late = timing.late(unit, random);
        boolean careful = unit.holder() == HolderKind.TEAM || random.nextInt(1000) < 650;
        int over = Timing.startedDays(late) - Math.max(1, tokens);
        Duration fitting = careful && over > 0 ? late.minusDays(over) : late;
        Plan plan = Plan.handIn(timing.beforeClosing(unit, fitting, random));
        return random.nextInt(1000) < 150 ? plan.after(onTime) : versions(unit, plan, random);
    }

    /** Some hand in earlier versions some hours before. */
    private Plan versions(ItemNode unit, Plan plan, SplittableRandom random) {
        Plan with = plan;
        Duration first = plan.versions().get(0);
        int more = random.nextInt(1000);
        for (int chance : new int[] {240, 70}) {
            Duration earlier = timing.awake(unit, first.minusSeconds(random.nextInt(120, 30_000)));
            if (more < chance && earlier.compareTo(first) < 0) {
                with = with.after(earlier);
                first = earlier;
            }
        }
        return with;
    }

    /** Decides whether to hand in again what earned a percentage. */
    Optional<Plan.Redo> redo(ItemNode unit, int percent, int tokens) {
        SplittableRandom random = stream("redoes", unit);
        int luck = random.nextInt(1000);
        Duration when = timing.beforeClosing(unit, timing.days(unit, 8, 26, random), random);
        int learned = random.nextInt(1000) < 880
                ? habits.passes() + (1000 - habits.passes()) * 2 / 3
                : habits.passes() * 3 / 5;
        Optional<Integer> price = price(unit, Demand.Buys.ATTEMPT);
        LocalDate day = Timing.due(unit).plus(when).atZone(timing.zone()).toLocalDate();
        if (price.isEmpty() || percent >= 85 || !habits.worksOn(day)) {
            return Optional.empty();
        }
        boolean tries = luck < (price.get() <= spare(tokens, unit) ? 420 : 40);
        return tries ? Optional.of(new Plan.Redo(when, learned, true)) : Optional.empty();
    }

    /** How many tokens may go on what can be left. */
    private int spare(int tokens, ItemNode unit) {
        boolean keeps = unit.holder() == HolderKind.STUDENT && habits.speaks() < SELDOM;
        return keeps ? tokens - KEPT : tokens;
    }

    private SplittableRandom stream(String does, ItemNode unit) {
        return streams.of(holder + " " + does + " " + unit.id());
    }
}
