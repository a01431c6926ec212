package org.coursepolicy.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/** Tells whether the best use of an account's tokens can be found item by item, and how many ways there are otherwise. */
final class BestUseCheck {
    private final ResolvedVariant tree;
    private final Dependencies dependencies;
    private final Name account;
    private final BestUse best;
    private final Set<ItemId> paid;

    BestUseCheck(ResolvedVariant tree, Dependencies dependencies, Name account, BestUse best) {
        this.tree = tree;
        this.dependencies = dependencies;
        this.account = account;
        this.best = best;
        this.paid = paidBy(account).stream().map(ItemNode::id).collect(Collectors.toSet());
    }

    private List<ItemNode> paidBy(Name payer) {
        return tree.items().stream()
                .filter(node -> demands(node).stream()
                        .anyMatch(demand ->
                                demand.isForLateness() && demand.account().equals(payer)))
                .toList();
    }

    private static List<Demand> demands(ItemNode node) {
        return node.item().handIn().map(HandIn::demands).orElse(List.of());
    }

    /** Finds an item that another account pays for in its own best way, and on which this one depends. */
    Optional<ItemId> shared() {
        Set<Object> read = dependencies.below(best.objective());
        read.addAll(dependencies.below(paid));
        return tree.variant().accounts().entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(account) && other.getValue().allocation() instanceof BestUse)
                .flatMap(other -> paidBy(other.getKey()).stream())
                .map(ItemNode::id)
                .filter(item -> !Dependencies.itemsIn(read, Set.of(item)).isEmpty())
                .findFirst();
    }

    /** Tells whether the objective is a sum over the items that are paid for, whatever is spent on each. */
    boolean isAdditive() {
        boolean alone = paid.stream()
                .map(item -> dependencies.below(Set.of(item)))
                .allMatch(read ->
                        !readsTokens(read) && Dependencies.itemsIn(read, paid).size() == 1);
        return alone && !readsTokens(dependencies.below(best.objective())) && isAdditive(best.objective());
    }

    private boolean readsTokens(Set<Object> parts) {
        return parts.contains(new Dependencies.Tokens(account));
    }

    private boolean isAdditive(Value value) {
        if (reads(value) <= 1) {
            return true;
        }
        if (value instanceof Reference reference) {
            return isAdditive(reference);
        }
        if (value instanceof Weighted weighted) {
            return weighted.weights().keySet().stream()
                    .allMatch(item -> isAdditive(Reference.percent(item.toString())));
        }
        if (value instanceof Over over) {
            boolean each = over.value()
                    .filter(inner -> inner instanceof Reference reference
                            && reference.of().toString().equals(Over.EACH)
                            && reference.at().isEmpty())
                    .isPresent();
            return each
                    && over.make() == Over.Make.SUM
                    && over.when().isEmpty()
                    && tree.itemsOf(over.of()).stream()
                            .allMatch(item -> isAdditive(tree.find(item).get(0)));
        }
        if (!(value instanceof Arithmetic arithmetic)) {
            return false;
        }
        List<Value> of = arithmetic.of();
        return switch (arithmetic.operator()) {
            case SUM, DIFFERENCE, MEAN -> of.stream().allMatch(this::isAdditive);
            case PRODUCT ->
                of.stream().filter(each -> reads(each) > 0).count() == 1
                        && of.stream().allMatch(this::isAdditive);
            case QUOTIENT -> reads(of.get(1)) == 0 && isAdditive(of.get(0));
            case POWER, GREATEST, LEAST -> false;
        };
    }

    private int reads(Value value) {
        return Dependencies.itemsIn(dependencies.below(value), paid).size();
    }

    private boolean isAdditive(Reference reference) {
        Object part = dependencies.part(reference).orElseThrow();
        if (part instanceof Dependencies.HandedIn) {
            return true;
        }
        if (part instanceof Name name) {
            return isAdditive(Objects.requireNonNull(tree.variant().let().get(name)));
        }
        return part instanceof ItemId item
                && reference.at().isEmpty()
                && isAdditive(tree.find(item).get(0));
    }

    /** Points and percentages of groups that add up their items, and do nothing else with them. */
    private boolean isAdditive(ItemNode node) {
        if (Dependencies.itemsIn(dependencies.below(Set.of(node.id())), paid).size() <= 1) {
            return true;
        }
        boolean adds = node.item().isGroup()
                && node.item().pipeline().isEmpty()
                && (node.item().aggregate() instanceof PointsAggregate
                        || node.item().aggregate() instanceof EqualAggregate);
        return adds && node.children().stream().allMatch(this::isAdditive);
    }

    /** Counts the ways to spend the tokens of the policy, as far as they are more than a limit. */
    long ways(TokenAccount rules, int limit) {
        int tokens = rules.grant().orElse(0)
                + rules.grants().stream().mapToInt(DatedGrant::amount).sum();
        long[] ways = new long[tokens + 1];
        ways[0] = 1;
        for (ItemNode node : paidBy(account)) {
            ways = with(demandOf(node), ways, limit);
            if (sum(ways) > limit) {
                // More items never make fewer ways.
                return limit + 1L;
            }
        }
        return sum(ways);
    }

    private static long sum(long[] ways) {
        return Arrays.stream(ways).sum();
    }

    private Demand demandOf(ItemNode node) {
        return demands(node).stream()
                .filter(demand -> demand.isForLateness() && demand.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static long[] with(Demand demand, long[] ways, int limit) {
        long[] more = new long[ways.length];
        int most = demand.buys() == Demand.Buys.LATENESS ? 1 : demand.most().orElse(ways.length);
        for (int spent = 0; spent < ways.length; spent++) {
            for (int units = 0; units <= most && spent + units * demand.price() < ways.length; units++) {
                int to = spent + units * demand.price();
                more[to] = Math.min(limit + 1L, more[to] + ways[spent]);
            }
        }
        return more;
    }

    /** Notes what is wrong with the allocation. */
    void check(TokenAccount rules, Checker checker) {
        List<String> wrong = new ArrayList<>();
        shared().ifPresent(item -> wrong.add("\"" + item + "\", for which another account is spent in its best way"));
        wrong.forEach(
                found -> checker.problem(best, Code.CONFLICT, found, "an objective without items of another best use"));
        if (!isAdditive() && rules.earned().isPresent()) {
            checker.problem(
                    best,
                    Code.LIMIT,
                    "tokens that are earned, in more ways than can be tried",
                    "an objective that is a sum over items, or no `earned`");
        }
        long ways = isAdditive() ? 0 : ways(rules, BestUse.MOST_WAYS);
        if (ways > BestUse.MOST_WAYS) {
            checker.problem(
                    best,
                    Code.LIMIT,
                    "more than 5,000 ways to spend the tokens, all of which would have to be tried",
                    "an objective that is a sum over items, fewer tokens, or a limit for each item");
        }
    }
}
