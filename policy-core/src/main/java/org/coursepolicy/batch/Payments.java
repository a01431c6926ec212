package org.coursepolicy.batch;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/** What tokens pay of the lateness of each work, and what is left of each account. */
final class Payments {
    private static final double MOST_UNITS = 1 << 24;

    private final CoursePolicy policy;
    private final ResolvedVariant variant;
    private final Deadlines deadlines;
    private final Lanes lanes;
    private final Map<Name, Account> accounts = new HashMap<>();

    /** What came of an account: tokens spent, and what is not covered of each work that it pays for. */
    private record Account(Lane spent, Map<ItemId, Lane> uncovered) {}

    Payments(CoursePolicy policy, ResolvedVariant variant, Deadlines deadlines, Lanes lanes) {
        this.policy = policy;
        this.variant = variant;
        this.deadlines = deadlines;
        this.lanes = lanes;
    }

    Lane spent(Name account) {
        return account(account).spent();
    }

    Lane left(Name account) {
        TokenAccount rules = rules(account);
        boolean plain = rules.grant().isPresent()
                && rules.grants().isEmpty()
                && rules.earned().isEmpty();
        if (!plain) {
            throw new NoKernelException("what is left of tokens that come later");
        }
        Lane all = Lane.constant(Fraction.of(rules.grant().orElseThrow()), Dimension.COUNT);
        return lanes.minus(all, account(account).spent(), Dimension.COUNT);
    }

    Lane uncovered(ItemNode work) {
        Optional<Demand> demand = demand(work);
        Lane late = deadlines.late(work);
        if (demand.isEmpty() || late.isConstant()) {
            return late;
        }
        return Objects.requireNonNull(
                account(demand.get().account()).uncovered().get(work.id()));
    }

    private TokenAccount rules(Name account) {
        return Objects.requireNonNull(variant.variant().accounts().get(account));
    }

    /** What pays for the lateness of a work, by itself: without requests in the columns, nobody asks or declines. */
    private static Optional<Demand> demand(ItemNode work) {
        List<Demand> demands = work.item().handIn().map(HandIn::demands).orElse(List.of()).stream()
                .filter(Demand::isForLateness)
                .filter(demand -> demand.spending() != Demand.Spending.REQUESTED)
                .toList();
        if (demands.size() > 1) {
            throw new NoKernelException("several demands for one lateness");
        }
        return demands.stream().findFirst();
    }

    private Account account(Name name) {
        Account known = accounts.get(name);
        if (known == null) {
            known = settled(name, rules(name));
            accounts.put(name, known);
        }
        return known;
    }

    private Account settled(Name name, TokenAccount rules) {
        if (rules.holder() == HolderKind.TEAM) {
            lanes.needTeams();
        }
        List<ItemNode> works = new ArrayList<>(works(name, rules));
        Map<ItemId, Lane> uncovered = new LinkedHashMap<>();
        if (works.isEmpty()) {
            return new Account(Deadlines.NONE, uncovered);
        }
        if (!rules.grants().isEmpty() || rules.earned().isPresent() || rules.allocation() instanceof BestUse) {
            throw new NoKernelException("tokens that come later, or are spent in the best way");
        }
        if (!rules.isInOrderOfSubmission()) {
            works.sort(order(rules));
        }
        List<Settle.Work> settled = new ArrayList<>();
        for (ItemNode work : works) {
            settled.add(work(work, rules));
        }
        boolean ofTeams = rules.holder() == HolderKind.TEAM;
        Settle settle =
                new Settle(settled, rules.grant().orElse(Integer.MAX_VALUE), rules.isInOrderOfSubmission(), ofTeams);
        if (rules.grant().isEmpty() && settle.isScarce()) {
            throw new NoKernelException("more tokens than can be counted");
        }
        lanes.program(ofTeams).add(settle);
        for (int i = 0; i < works.size(); i++) {
            uncovered.put(works.get(i).id(), settle.uncovered(i));
        }
        return new Account(settle.spent(), uncovered);
    }

    /** The works that an account pays for and that may be late, in the order of the policy. */
    private List<ItemNode> works(Name name, TokenAccount rules) {
        Map<ItemId, ItemNode> works = new LinkedHashMap<>();
        // A team hands in the items of all variants.
        (rules.holder() == HolderKind.TEAM ? policy.resolved().values() : List.of(variant))
                .stream()
                        .flatMap(each -> each.items().stream())
                        .filter(deadlines::isKnown)
                        .filter(node -> demand(node)
                                .filter(demand -> demand.account().equals(name))
                                .isPresent())
                        .filter(node -> !deadlines.late(node).isConstant())
                        .forEach(node -> works.putIfAbsent(node.id(), node));
        return List.copyOf(works.values());
    }

    private Comparator<ItemNode> order(TokenAccount rules) {
        Comparator<ItemNode> byDeadline =
                Comparator.comparing(node -> node.due().orElseThrow());
        return rules.allocation() instanceof ByPriority priority
                ? Comparator.<ItemNode>comparingInt(node -> variant.rank(priority.items(), node))
                        .thenComparing(byDeadline)
                : byDeadline;
    }

    private Settle.Work work(ItemNode node, TokenAccount rules) {
        Demand demand = demand(node).orElseThrow();
        Lane late = deadlines.late(node);
        if (demand.members().isPresent()
                || demand.accepted().isPresent()
                || node.holder() != rules.holder()
                || !node.due().orElseThrow().equals(node.due().orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                || !late.isExact()
                || !late.unit().equals(Fraction.ONE)
                || late.greatest() > MOST_UNITS) {
            throw new NoKernelException("a demand of such lateness");
        }
        boolean each = demand.buys() == Demand.Buys.LATE_UNIT;
        return new Settle.Work(
                late,
                deadlines.seconds(node),
                node.due().orElseThrow().getEpochSecond(),
                each,
                demand.cover().orElse(Demand.Cover.WHOLE) == Demand.Cover.WHOLE,
                demand.price(),
                demand.most().orElse(Integer.MAX_VALUE));
    }
}
