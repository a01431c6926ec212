package org.coursepolicy.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Checker;

/** Checks that accounts, their allocations and the demands on them suit each other in one variant. */
final class AccountsCheck {
    private final ResolvedVariant tree;
    private final Dependencies dependencies;
    private final Checker checker;

    AccountsCheck(ResolvedVariant tree, Dependencies dependencies, Checker checker) {
        this.tree = tree;
        this.dependencies = dependencies;
        this.checker = checker;
    }

    /** Notes what is wrong, and returns the accounts whose best use can be found item by item. */
    Set<Name> check() {
        boolean sound = true;
        for (ItemNode node : tree.items()) {
            if (node.item().handIn().isPresent()) {
                sound &= check(node, node.item().handIn().get());
            }
        }
        Set<Name> additive = new LinkedHashSet<>();
        if (sound) {
            tree.variant().accounts().forEach((name, account) -> {
                checkEarned(account);
                if (account.allocation() instanceof ByPriority priority) {
                    checkPriority(priority);
                }
                if (account.allocation() instanceof BestUse best) {
                    BestUseCheck use = new BestUseCheck(tree, dependencies, name, best);
                    use.check(account, checker);
                    if (use.isAdditive()) {
                        additive.add(name);
                    }
                }
            });
        }
        return additive;
    }

    private boolean check(ItemNode node, HandIn handIn) {
        boolean known = true;
        for (Demand demand : handIn.demands()) {
            known &= checkAccount(demand, node);
        }
        if (!known) {
            return false;
        }
        checkMembers(node, handIn);
        checkOrder(handIn);
        if (handIn.complete() == HandIn.Complete.EVERY_MEMBER && node.holder() != HolderKind.TEAM) {
            checker.problem(handIn, Code.CONFLICT, "every member, of an item of students", "an item of teams");
        }
        return true;
    }

    private TokenAccount account(Demand demand) {
        return Objects.requireNonNull(tree.variant().accounts().get(demand.account()));
    }

    private boolean checkAccount(Demand demand, ItemNode node) {
        Optional<TokenAccount> account =
                Optional.ofNullable(tree.variant().accounts().get(demand.account()));
        if (account.isEmpty()) {
            checker.unknown(
                    demand,
                    "account",
                    demand.account().text(),
                    "the name of an account of this policy",
                    tree.variant().accounts().keySet().stream().map(Name::text).toList());
            return false;
        }
        boolean ofMembers = node.holder() == HolderKind.TEAM && account.get().holder() == HolderKind.STUDENT;
        if (account.get().holder() != node.holder() && !ofMembers) {
            checker.problem(demand, Code.CONFLICT, "an account of teams", "an account of students, who hand this in");
        } else if (ofMembers && demand.members().isEmpty()) {
            checker.problem(
                    demand,
                    Code.MISSING,
                    "an account of students, for an item of teams",
                    "`members`: each or all, or an account of teams, which hand this in");
        } else if (!ofMembers && demand.members().isPresent()) {
            checker.problem(demand, Code.CONFLICT, "`members`", "left out: whoever hands this in has the account");
        }
        return true;
    }

    private void checkMembers(ItemNode node, HandIn handIn) {
        Set<Optional<Demand.Members>> members =
                handIn.demands().stream().map(Demand::members).collect(Collectors.toSet());
        if (members.size() > 1) {
            checker.problem(
                    handIn,
                    Code.CONFLICT,
                    "demands on teams and members, or on members in two ways, for \"" + node.id() + "\"",
                    "accounts of teams, or of members who are all charged in one way");
        }
    }

    /** What is not paid in the order of submission is paid from one account, with one demand. */
    private void checkOrder(HandIn handIn) {
        List<Demand> forLateness =
                handIn.demands().stream().filter(Demand::isForLateness).toList();
        boolean best = handIn.counts() == HandIn.Counts.BEST;
        for (Demand demand : forLateness) {
            TokenAccount account = account(demand);
            if (best && !(account.allocation() instanceof BestUse)) {
                checker.problem(
                        demand,
                        Code.CONFLICT,
                        "tokens for the lateness of whichever version is best",
                        "an account with the allocation best, or another version that counts");
            }
            if (account.isInOrderOfSubmission()) {
                continue;
            }
            boolean unfit = forLateness.size() > 1
                    || demand.spending() == Demand.Spending.REQUESTED
                    || demand.members().equals(Optional.of(Demand.Members.ALL))
                    || demand.accepted().isPresent();
            boolean unsettled = handIn.counts() == HandIn.Counts.AFFORDABLE
                    || handIn.attempts().flatMap(AttemptLimits::when).isPresent()
                    || handIn.attempts().map(AttemptLimits::late).equals(Optional.of(AttemptLimits.Late.FROM_DEADLINE));
            boolean together =
                    account.allocation() instanceof BestUse && demand.members().isPresent();
            if (unfit || unsettled || together) {
                checker.problem(
                        demand,
                        Code.CONFLICT,
                        "an account that is not spent in the order of submission",
                        "the allocation by-submission; or one demand for lateness, spent by itself and not by all members, "
                                + "on an item whose versions and attempts do not depend on what is paid, and whose redos are never late");
            }
        }
    }

    private void checkEarned(TokenAccount account) {
        account.earned().ifPresent(earned -> {
            Set<Object> read = dependencies.below(earned);
            Optional<ItemId> paid = tree.items().stream()
                    .filter(node ->
                            node.item().handIn().map(HandIn::demands).stream().anyMatch(demands -> !demands.isEmpty()))
                    .map(ItemNode::id)
                    .filter(item -> !Dependencies.itemsIn(read, Set.of(item)).isEmpty())
                    .findFirst();
            boolean tokens = read.stream().anyMatch(part -> part instanceof Dependencies.Tokens);
            if (paid.isPresent() || tokens) {
                checker.problem(
                        earned,
                        Code.CONFLICT,
                        paid.map(item -> "\"" + item + "\", for which tokens may pay")
                                .orElse("tokens"),
                        "values on which no token has an effect");
            }
        });
    }

    private void checkPriority(ByPriority priority) {
        for (ItemId id : priority.items()) {
            if (tree.find(id).size() != 1) {
                checker.unknown(
                        priority,
                        "items",
                        id.toString(),
                        tree.find(id).isEmpty() ? "the id of an item" : "an id that one item has",
                        tree.unambiguous().keySet().stream()
                                .map(ItemId::toString)
                                .toList());
            }
        }
    }
}
