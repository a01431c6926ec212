package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.reference.AccountMaker.Order;
import org.coursepolicy.token.Demand;

/** Makes random demands on accounts, of one item. */
final class DemandMaker {
    private final Dice dice;
    private final Manner manner;
    private final Times times;
    private final AccountMaker accounts;
    private final Sketch sketch;
    private final HandIn.Counts counts;
    /** Whether what is paid must be known at once, since more depends on it. */
    private final boolean atOnce;
    /** How members of a team pay, if they do. */
    private final Optional<Demand.Members> members;

    private final List<Name> payers;

    DemandMaker(
            Dice dice,
            Manner manner,
            Times times,
            AccountMaker accounts,
            Sketch sketch,
            HandIn.Counts counts,
            boolean conditional) {
        this.dice = dice;
        this.manner = manner;
        this.times = times;
        this.accounts = accounts;
        this.sketch = sketch;
        this.counts = counts;
        this.members = sketch.team && dice.percent(60)
                ? Optional.of(dice.of(Demand.Members.EACH, Demand.Members.ALL))
                : Optional.empty();
        this.atOnce =
                conditional || counts == HandIn.Counts.AFFORDABLE || members.equals(Optional.of(Demand.Members.ALL));
        HolderKind kind = sketch.team && members.isEmpty() ? HolderKind.TEAM : HolderKind.STUDENT;
        this.payers = accounts.names().stream()
                .filter(name -> accounts.sort(name).holder() == kind)
                .toList();
    }

    List<Demand> demands(boolean again) {
        List<List<Demand>> blocks = new ArrayList<>();
        if (counts != HandIn.Counts.UNBROKEN) {
            blocks.addAll(forLateness());
        }
        if (manner != Manner.THRIFTY && !payers.isEmpty()) {
            if (again && dice.percent(50)) {
                Demand.Builder attempt = Demand.builder();
                blocks.add(List.of(attempt.account(dice.of(payers))
                        .price(dice.between(1, 3))
                        .buys(Demand.Buys.ATTEMPT)
                        .members(members)
                        .build()));
            }
            if (dice.percent(20)) {
                blocks.add(List.of(waiver()));
            }
        }
        return dice.shuffled(blocks).stream().flatMap(List::stream).toList();
    }

    private List<List<Demand>> forLateness() {
        List<Name> inOrder = payers.stream()
                .filter(name -> accounts.sort(name).order() == Order.SUBMISSION)
                .toList();
        List<Name> others = payers.stream()
                .filter(name ->
                        !inOrder.contains(name) && suits(accounts.sort(name).order()))
                .toList();
        if (!others.isEmpty() && !atOnce && dice.percent(inOrder.isEmpty() ? 95 : sketch.plain ? 85 : 75)) {
            Name account = sketch.plain ? others.get(0) : dice.of(others);
            return List.of(List.of(lateness(account, false, false)));
        }
        if (counts == HandIn.Counts.BEST) {
            return List.of();
        }
        List<List<Demand>> blocks = new ArrayList<>();
        for (Name account : dice.some(inOrder, manner == Manner.THRIFTY ? 95 : 75)) {
            List<Demand> block = new ArrayList<>();
            if (dice.percent(20)) {
                block.add(lateness(account, true, true));
            }
            block.add(lateness(account, true, dice.percent(12)));
            blocks.add(block);
        }
        return blocks;
    }

    private boolean suits(Order order) {
        return order == Order.BEST ? members.isEmpty() : counts != HandIn.Counts.BEST;
    }

    private Demand lateness(Name account, boolean inOrder, boolean early) {
        boolean thrifty = manner == Manner.THRIFTY;
        boolean inParts = thrifty || dice.percent(70);
        Demand.Builder demand = Demand.builder();
        demand.account(account)
                .price(thrifty ? 1 : dice.of(1, 1, 1, 2, 3))
                .members(members)
                .buys(inParts ? Demand.Buys.LATE_UNIT : Demand.Buys.LATENESS);
        if (inOrder && dice.percent(25)) {
            demand.spending(Demand.Spending.REQUESTED);
            asked(demand);
        } else if (dice.percent(12)) {
            demand.spending(Demand.Spending.ALWAYS);
        }
        if (early) {
            demand.accepted(times.closing(sketch));
        }
        if (inParts) {
            demand.cover(thrifty ? Demand.Cover.PARTIAL : dice.of(Demand.Cover.values()));
            if (dice.percent(40)) {
                demand.most(dice.of(1, 1, 2, 3));
            }
        }
        return demand.build();
    }

    private void asked(Demand.Builder demand) {
        if (dice.percent(45)) {
            demand.asked(times.closing(sketch));
        }
    }

    private Demand waiver() {
        Demand.Builder demand = Demand.builder();
        demand.account(dice.of(payers))
                .price(dice.between(1, 2))
                .buys(Demand.Buys.WAIVER)
                .members(members)
                .spending(Demand.Spending.REQUESTED);
        asked(demand);
        return demand.build();
    }
}
