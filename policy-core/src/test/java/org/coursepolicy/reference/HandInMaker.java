package org.coursepolicy.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.CalendarDays;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/** Makes random rules for handing in, and the accounts on which they make demands. */
final class HandInMaker {
    private static final Name OWN = Name.of("own");

    private final Dice dice;
    private final Manner manner;
    private final Times times;
    private final Map<Name, HolderKind> accounts = new LinkedHashMap<>();
    private final Map<Name, TokenAccount> ofTeams = new LinkedHashMap<>();

    HandInMaker(Dice dice, Manner manner, Times times) {
        this.dice = dice;
        this.manner = manner;
        this.times = times;
        if (dice.percent(85)) {
            accounts.put(OWN, HolderKind.STUDENT);
        }
        if (dice.percent(40)) {
            accounts.put(Name.of("spare"), HolderKind.STUDENT);
        }
        if (dice.percent(80)) {
            // A name that rules read, too: an account is another thing.
            Name name = dice.of(Name.of("team"), Name.of("team"), Name.of("late"));
            accounts.put(name, HolderKind.TEAM);
            ofTeams.put(name, TokenAccount.of(HolderKind.TEAM, dice.between(0, 6)));
        }
    }

    /** The names of accounts, which all variants have. */
    Collection<Name> names() {
        return accounts.keySet();
    }

    /** The accounts of a variant: those of teams are the same in all. */
    Map<Name, TokenAccount> accounts() {
        Map<Name, TokenAccount> all = new LinkedHashMap<>(ofTeams);
        accounts.forEach((name, kind) -> {
            if (kind == HolderKind.STUDENT) {
                all.put(name, TokenAccount.of(kind, dice.between(0, manner == Manner.THRIFTY ? 2 : 5)));
            }
        });
        return dice.shuffled(all);
    }

    HandIn handIn(Sketch sketch) {
        HandIn.Builder handIn = HandIn.builder();
        if (dice.percent(65)) {
            handIn.accepted(times.closing(sketch.dueInAll));
        }
        handIn.clock(clock()).counts(dice.of(HandIn.Counts.LAST, HandIn.Counts.FIRST, HandIn.Counts.LAST_ON_TIME));
        if (dice.percent(35)) {
            handIn.grace(grace());
        }
        Optional<AttemptLimits> attempts = dice.percent(50) ? Optional.of(attempts(sketch)) : Optional.empty();
        handIn.attempts(attempts);
        return handIn.addAllDemands(demands(
                        sketch.team ? HolderKind.TEAM : HolderKind.STUDENT,
                        attempts.isPresent() && manner != Manner.THRIFTY))
                .build();
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
            attempts.accepted(times.closing(sketch.dueInAll));
        }
        if (dice.percent(40)) {
            attempts.most(dice.between(1, 2));
        }
        return attempts.withoutEarlier(dice.of(AttemptLimits.WithoutEarlier.values()))
                .late(dice.of(AttemptLimits.Late.values()))
                .build();
    }

    private List<Demand> demands(HolderKind kind, boolean priced) {
        List<Name> of = accounts.keySet().stream()
                .filter(name -> accounts.get(name) == kind)
                .toList();
        List<Demand> demands = new ArrayList<>();
        for (Name account : dice.some(of, manner == Manner.THRIFTY ? 95 : 75)) {
            demands.add(manner == Manner.THRIFTY ? thrifty(account) : lateness(account));
        }
        if (priced && !of.isEmpty() && dice.percent(50)) {
            Demand.Builder attempt = Demand.builder();
            demands.add(attempt.account(dice.of(of))
                    .price(dice.between(1, 3))
                    .buys(Demand.Buys.ATTEMPT)
                    .build());
        }
        return dice.shuffled(demands);
    }

    private Demand lateness(Name account) {
        boolean inParts = dice.percent(70);
        Demand.Builder demand = Demand.builder();
        demand.account(account)
                .price(dice.of(1, 1, 1, 2, 3))
                .spending(spending())
                .buys(inParts ? Demand.Buys.LATE_UNIT : Demand.Buys.LATENESS);
        if (inParts) {
            demand.cover(dice.of(Demand.Cover.values()));
        }
        return demand.build();
    }

    private Demand thrifty(Name account) {
        Demand.Builder demand = Demand.builder();
        return demand.account(account)
                .price(1)
                .spending(spending())
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .build();
    }

    private Demand.Spending spending() {
        return dice.percent(25) ? Demand.Spending.REQUESTED : Demand.Spending.AUTOMATIC;
    }
}
