package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.reference.ValueMaker.Known;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.InOrder;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** Makes random accounts: what sort each is, is the same in all variants. */
final class AccountMaker {
    /** In which order tokens are spent. */
    enum Order {
        SUBMISSION,
        DEADLINE,
        PRIORITY,
        BEST
    }

    /** What sort of account a name stands for. */
    record Sort(HolderKind holder, Order order, boolean unlimited) {}

    private static final Name OWN = Name.of("own");

    private final Dice dice;
    private final Manner manner;
    private final Times times;
    private final Map<Name, Sort> sorts = new LinkedHashMap<>();
    private final Map<Name, TokenAccount> ofTeams = new LinkedHashMap<>();
    private final boolean alike;
    private List<Sketch> itemsOfAll = List.of();

    /**
     * Prepares accounts.
     *
     * @param alike whether a few simple items shall be paid from one account
     */
    AccountMaker(Dice dice, Manner manner, Times times, boolean alike) {
        this.dice = dice;
        this.manner = manner;
        this.times = times;
        this.alike = alike;
        if (alike) {
            List<Order> orders = List.of(Order.SUBMISSION, Order.DEADLINE, Order.PRIORITY, Order.BEST);
            Order order = dice.of(manner == Manner.ANY ? orders : orders.subList(0, 3));
            sorts.put(OWN, new Sort(HolderKind.STUDENT, order, false));
        } else if (dice.percent(85)) {
            sorts.put(OWN, sort(HolderKind.STUDENT));
        }
        if (dice.percent(40)) {
            sorts.put(Name.of("spare"), sort(HolderKind.STUDENT));
        }
        if (dice.percent(80)) {
            // A name that rules read, too: an account is another thing.
            sorts.put(dice.of(Name.of("team"), Name.of("team"), Name.of("late")), sort(HolderKind.TEAM));
        }
    }

    /** Says which items all variants have. */
    void setItemsOfAll(List<Sketch> items) {
        itemsOfAll = items;
    }

    private Sort sort(HolderKind holder) {
        boolean best = holder == HolderKind.STUDENT
                && manner == Manner.ANY
                && sorts.values().stream().noneMatch(other -> other.order() == Order.BEST);
        int which = dice.below(100);
        Order order = which < 16 ? Order.DEADLINE : which < 34 ? Order.PRIORITY : Order.SUBMISSION;
        order = which >= 80 && best ? Order.BEST : order;
        return new Sort(holder, order, order == Order.SUBMISSION && dice.percent(8));
    }

    /** The names of accounts, which all variants have. */
    Collection<Name> names() {
        return sorts.keySet();
    }

    Sort sort(Name name) {
        return Optional.ofNullable(sorts.get(name)).orElseThrow();
    }

    /** The names of accounts of which it can be read how many tokens are left. */
    List<Name> limited() {
        return names().stream().filter(name -> !sort(name).unlimited()).toList();
    }

    /**
     * The accounts of a variant: those of teams are the same in all.
     *
     * @param all all items of the variant
     * @param top the items of the variant at its top
     * @param values makes values that may read all of them
     * @param free makes values that no token has an effect on
     */
    Map<Name, TokenAccount> accounts(List<Sketch> all, List<Known> top, ValueMaker values, ValueMaker free) {
        Map<Name, TokenAccount> accounts = new LinkedHashMap<>();
        sorts.forEach((name, sort) -> accounts.put(
                name,
                sort.holder() == HolderKind.STUDENT
                        ? account(sort, all, top, values, free)
                        : ofTeams.computeIfAbsent(name, first -> account(sort, all, top, values, free))));
        return dice.shuffled(accounts);
    }

    private TokenAccount account(Sort sort, List<Sketch> all, List<Known> top, ValueMaker values, ValueMaker free) {
        TokenAccount.Builder account = TokenAccount.builder();
        account.holder(sort.holder());
        if (sort.unlimited()) {
            return account.build();
        }
        boolean many = all.stream().filter(sketch -> sketch.handedIn).count() > 12;
        account.grant(dice.between(
                alike ? 1 : 0, many || manner == Manner.THRIFTY ? 2 : sort.order() == Order.SUBMISSION ? 5 : 3));
        if (sort.order() == Order.SUBMISSION && dice.percent(30)) {
            int grants = dice.between(1, 2);
            for (int i = 0; i < grants; i++) {
                account.addGrants(grant());
            }
        }
        if (sort.holder() == HolderKind.STUDENT && !manner.isRising() && dice.percent(25)) {
            account.earned(free.value(dice.of(Dimension.COUNT, Dimension.COUNT, Dimension.NUMBER), 2));
        }
        return account.allocation(allocation(sort, all, top, values)).build();
    }

    static Variant withoutEarnedForTheBest(Variant variant) {
        Variant.Builder copy = Variant.builder();
        variant.accounts()
                .forEach((name, account) -> copy.putAccounts(
                        name,
                        account.allocation() instanceof BestUse
                                ? TokenAccount.builder()
                                        .holder(account.holder())
                                        .grant(account.grant())
                                        .allocation(account.allocation())
                                        .build()
                                : account));
        return copy.putAllLevels(variant.levels())
                .putAllSessions(variant.sessions())
                .putAllEvents(variant.events())
                .putAllIncidents(variant.incidents())
                .putAllLet(variant.let())
                .putAllItems(variant.items())
                .total(variant.total())
                .scale(variant.scale())
                .build();
    }

    private DatedGrant grant() {
        DatedGrant.Builder grant = DatedGrant.builder();
        grant.amount(dice.between(1, 2));
        List<When> span = times.span();
        return switch (dice.below(5)) {
            case 0, 1 -> grant.from(span.get(0)).until(span.get(1)).build();
            case 2 -> grant.from(times.ofAccount()).build();
            default -> grant.until(times.ofAccount()).build();
        };
    }

    private Allocation allocation(Sort sort, List<Sketch> all, List<Known> top, ValueMaker values) {
        return switch (sort.order()) {
            case SUBMISSION -> InOrder.bySubmission();
            case DEADLINE -> InOrder.byDeadline();
            case PRIORITY -> {
                // An account of teams is the same in variants that have other items.
                List<Sketch> named = dice.some(sort.holder() == HolderKind.TEAM ? itemsOfAll : all, alike ? 75 : 40);
                ByPriority.Builder priority = ByPriority.builder();
                dice.shuffled(named).forEach(sketch -> priority.addItems(ItemId.of(sketch.id)));
                yield named.isEmpty() ? InOrder.byDeadline() : priority.build();
            }
            case BEST -> BestUse.of(objective(top, values));
        };
    }

    private Value objective(List<Known> top, ValueMaker values) {
        List<Value> items = new ArrayList<>();
        boolean points = dice.percent(50);
        for (Known item : dice.some(top, 90)) {
            ItemId id = dice.of(item.ids());
            items.add(points ? Reference.to(id, Aspect.VALUE) : Reference.percent(id.toString()));
        }
        if (items.isEmpty() || dice.percent(15)) {
            return values.value(dice.of(Dimension.PERCENT, Dimension.POINTS), 2);
        }
        Value[] all = items.toArray(Value[]::new);
        return switch (dice.below(8)) {
            case 0 -> values.wholeOf(top);
            case 1 -> Arithmetic.least(all);
            case 2 -> Arithmetic.of(Arithmetic.Operator.GREATEST, all);
            case 3 -> Arithmetic.product(Constant.of(dice.of(2, 0)), Arithmetic.sum(all));
            default -> Arithmetic.sum(all);
        };
    }
}
