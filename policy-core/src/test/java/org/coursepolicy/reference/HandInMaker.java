package org.coursepolicy.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.time.CalendarDays;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;
import org.coursepolicy.time.Passing;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Not;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Value;

/** Makes random rules for handing in. */
final class HandInMaker {
    static final Name REFLECTION = Name.of("reflection");
    static final Name DRAFT = Name.of("draft");

    private final Dice dice;
    private final Manner manner;
    private final Times times;
    private final AccountMaker accounts;
    /** Whether some versions and redos depend on scores. */
    private final boolean scored;

    HandInMaker(Dice dice, Manner manner, Times times, AccountMaker accounts, boolean scored) {
        this.dice = dice;
        this.manner = manner;
        this.times = times;
        this.accounts = accounts;
        this.scored = scored;
    }

    /**
     * Makes rules.
     *
     * @param inner whether it is a part of something else that is handed in
     */
    HandIn handIn(Sketch sketch, boolean inner) {
        HandIn.Builder handIn = HandIn.builder();
        if (dice.percent(sketch.plain ? 30 : 65)) {
            Closing closing = times.closing(sketch);
            // A date before the deadline is refused; what is counted from others may be before it.
            if (!times.isBeforeDue(closing, sketch)) {
                handIn.accepted(closing);
            }
        }
        Clock clock =
                sketch.plain && dice.percent(70) ? Elapsed.startedDays() : dice.percent(15) ? passing(sketch) : clock();
        boolean everyMember = sketch.team && dice.percent(18);
        HandIn.Counts counts = everyMember || sketch.plain && dice.percent(50) ? HandIn.Counts.LAST : counts();
        handIn.clock(clock)
                .counts(counts)
                .complete(everyMember ? HandIn.Complete.EVERY_MEMBER : HandIn.Complete.HOLDER)
                .extended(dice.of(HandIn.Extended.values()));
        if (!(clock instanceof Passing) && dice.percent(sketch.plain ? 10 : 35)) {
            handIn.grace(grace());
        }
        if (dice.percent(30)) {
            handIn.regrades(times.closingOfAttempts(sketch));
        }
        Optional<AttemptLimits> attempts =
                dice.percent(sketch.plain ? 25 : 50) ? Optional.of(attempts(sketch)) : Optional.empty();
        handIn.attempts(attempts);
        boolean conditional = attempts.flatMap(AttemptLimits::when).isPresent()
                || attempts.map(AttemptLimits::late).equals(Optional.of(AttemptLimits.Late.FROM_DEADLINE));
        if (inner && scored) {
            // What it is a part of may be judged before all is paid.
            return handIn.build();
        }
        return handIn.addAllDemands(new DemandMaker(dice, manner, times, accounts, sketch, counts, conditional)
                        .demands(attempts.isPresent()))
                .build();
    }

    /** Tells whether scores decide what counts, which so must not depend on what is settled later. */
    static boolean dependsOnScores(HandIn rules) {
        return rules.counts() == HandIn.Counts.BEST
                || rules.attempts().flatMap(AttemptLimits::when).isPresent();
    }

    private HandIn.Counts counts() {
        List<HandIn.Counts> all =
                new ArrayList<>(List.of(HandIn.Counts.LAST, HandIn.Counts.FIRST, HandIn.Counts.LAST_ON_TIME));
        if (manner != Manner.THRIFTY) {
            all.add(HandIn.Counts.AFFORDABLE);
        }
        if (manner == Manner.ANY) {
            all.add(HandIn.Counts.UNBROKEN);
            if (scored) {
                all.addAll(List.of(HandIn.Counts.BEST, HandIn.Counts.BEST, HandIn.Counts.BEST, HandIn.Counts.BEST));
            }
        }
        return dice.of(all);
    }

    private Clock passing(Sketch sketch) {
        Passing.Builder passing = Passing.builder();
        if (sketch.dueInAll.isPresent() && dice.percent(70)) {
            passing.moment("due");
        }
        int more = dice.between(1, 2);
        for (int i = 0; i < more; i++) {
            passing.addMoments(times.moment(sketch));
        }
        return passing.atTheMoment(dice.of(Passing.AtTheMoment.values())).build();
    }

    private Clock weighedDays() {
        CalendarDays.Builder days = CalendarDays.builder();
        if (dice.percent(50)) {
            days.rolls(dice.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59)));
        }
        days.putWeights(DayOfWeek.SATURDAY, dice.of(Fraction.ZERO, Fraction.of(1, 2)));
        return days.putWeights(DayOfWeek.SUNDAY, dice.of(Fraction.ZERO, Fraction.of(2)))
                .build();
    }

    private Clock clock() {
        if (dice.percent(30)) {
            return dice.percent(50) ? CalendarDays.started() : weighedDays();
        }
        Elapsed.Builder elapsed = Elapsed.builder();
        return elapsed.unit(dice.of(
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        Duration.ofHours(12),
                        Duration.ofHours(36),
                        Duration.ofMinutes(90),
                        Duration.ofSeconds(50_000)))
                .count(dice.of(Clock.Count.values()))
                .build();
    }

    private Grace grace() {
        Grace.Builder grace = Grace.builder();
        return grace.time(dice.of(
                        Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(26)))
                .then(dice.of(Grace.Then.values()))
                .build();
    }

    private AttemptLimits attempts(Sketch sketch) {
        AttemptLimits.Builder attempts = AttemptLimits.builder();
        if (dice.percent(40)) {
            attempts.accepted(times.closingOfAttempts(sketch));
        }
        if (dice.percent(20)) {
            attempts.from(times.opening(sketch));
        }
        if (dice.percent(40)) {
            attempts.most(dice.between(1, 2));
        }
        if (dice.percent(25)) {
            attempts.addAllNeeds(dice.of(List.of(REFLECTION), List.of(REFLECTION, DRAFT)));
        }
        if (scored && dice.percent(40) && !isAround(sketch)) {
            attempts.when(when());
        }
        return attempts.withoutEarlier(dice.of(AttemptLimits.WithoutEarlier.values()))
                .late(dice.of(AttemptLimits.Late.values()))
                .build();
    }

    /** Tells whether something else is handed in inside. */
    private static boolean isAround(Sketch sketch) {
        return sketch.children.stream().anyMatch(child -> child.handedIn || isAround(child));
    }

    private Requirement when() {
        Value old = Reference.to(ResubmissionRule.OLD);
        Requirement some =
                Comparison.of(dice.of(Comparison.Relation.values()), old, Constant.of(dice.of(0, 1, 5, 10, 20, 50)));
        return dice.percent(30) ? Not.of(some) : some;
    }
}
