package org.coursepolicy.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.token.Demand;

/** The term of one student or team: from deadline to deadline, with an eye on the tokens that are left. */
final class Term {
    private final Holder holder;
    private final HolderKind kind;
    private final ResolvedVariant variant;
    private final Habits habits;
    private final Intentions intentions;
    private final Occasions occasions;
    private final Streams streams;
    private final Desk desk;
    private int tokens;

    Term(
            Holder holder,
            HolderKind kind,
            ResolvedVariant variant,
            Habits habits,
            Occasions occasions,
            Streams streams,
            Timing timing,
            Desk desk) {
        this.holder = holder;
        this.kind = kind;
        this.variant = variant;
        this.habits = habits;
        this.intentions = new Intentions(holder, habits, streams, timing);
        this.occasions = occasions;
        this.streams = streams;
        this.desk = desk;
        this.tokens = granted();
    }

    private int granted() {
        return variant.variant().accounts().values().stream()
                .filter(account -> account.holder() == kind)
                .mapToInt(account -> account.grant().orElse(0))
                .sum();
    }

    void play() {
        variant.items().stream()
                .filter(node -> isWork(node) && node.holder() == kind)
                .sorted(Comparator.comparing(Timing::due))
                .forEach(this::play);
    }

    /** A piece of work is what has a deadline of its own. */
    private static boolean isWork(ItemNode node) {
        return node.item().due().isPresent();
    }

    private void play(ItemNode unit) {
        Plan plan = occasions
                .plan(holder, unit)
                .orElseGet(() -> occasions.isCast(holder) ? intentions.steady(unit) : intentions.plan(unit, tokens));
        ItemId item = new ItemId(List.of(unit.id().last()));
        int percent = 0;
        switch (plan.kind()) {
            case EXCUSED -> desk.scored(item, holder, Mark.State.EXCUSED);
            case NEVER -> desk.scored(item, holder, Mark.State.MISSING);
            case DONE -> percent = handIn(unit, item, plan);
        }
        boolean handedIn = unit.item().handIn().isPresent();
        if (handedIn && plan.kind() != Plan.Kind.EXCUSED) {
            handInAgain(unit, item, plan, percent);
        }
    }

    /** Hands in what there is, or writes it in class; returns its percentage. */
    private int handIn(ItemNode unit, ItemId item, Plan plan) {
        // A quiz needs no more than an effort.
        int usual = Intentions.isQuiz(unit) ? 1000 - (1000 - habits.passes()) / 4 : habits.passes();
        int passes = plan.passes().orElse(usual);
        Graded graded = Graded.of(unit, passes, streams.of(holder + " " + unit.id()));
        if (unit.item().handIn().isEmpty()) {
            desk.scored(item, holder, graded.whole().orElseThrow());
            return graded.percent();
        }
        Instant due = Timing.due(unit);
        List<Duration> versions = plan.versions();
        Duration last = versions.get(versions.size() - 1);
        versions.subList(0, versions.size() - 1)
                .forEach(version -> desk.handedIn(item, holder, due.plus(version), false, Optional.empty()));
        desk.handedIn(item, holder, due.plus(last), false, Optional.of(graded));
        plan.declines().forEach(when -> decline(item, due.plus(when)));
        return graded.percent() - (plan.declines().isEmpty() ? spend(unit, Timing.startedDays(last)) : 0);
    }

    /** Takes tokens for late days, as far as there are any; returns about how much is lost in percent. */
    private int spend(ItemNode unit, int days) {
        if (days == 0) {
            return 0;
        }
        Optional<Integer> each = Intentions.price(unit, Demand.Buys.LATE_UNIT);
        int price = each.map(one -> one * days)
                .or(() -> Intentions.price(unit, Demand.Buys.LATENESS))
                .orElse(0);
        boolean allOrNothing = each.isEmpty() || kind == HolderKind.TEAM;
        if (allOrNothing && price > tokens) {
            return 100;
        }
        int missing = Math.max(0, price - tokens);
        tokens -= price - missing;
        return 15 * missing;
    }

    private void handInAgain(ItemNode unit, ItemId item, Plan plan, int percent) {
        List<Plan.Redo> redos = plan.redos().isEmpty() && !occasions.isCast(holder)
                ? intentions.redo(unit, percent, tokens).map(List::of).orElse(List.of())
                : plan.redos();
        int number = 1;
        for (Plan.Redo redo : redos) {
            Graded graded = Graded.of(unit, redo.passes(), streams.of(holder + " redo " + number + " of " + unit.id()));
            Instant at = Timing.due(unit).plus(redo.after());
            desk.handedIn(item, holder, at, true, redo.isRead() ? Optional.of(graded) : Optional.empty());
            int price = Intentions.price(unit, Demand.Buys.ATTEMPT).orElse(0);
            tokens -= price <= tokens ? price : 0;
            number++;
        }
    }

    private void decline(ItemId item, Instant at) {
        Name account = variant.variant().accounts().entrySet().stream()
                .filter(entry -> entry.getValue().holder() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
        desk.arrives(holder, at, id -> TokenRequest.builder()
                .id(id)
                .by(holder)
                .account(account)
                .item(item)
                .at(at)
                .says(TokenRequest.Says.DECLINE)
                .build());
    }
}
