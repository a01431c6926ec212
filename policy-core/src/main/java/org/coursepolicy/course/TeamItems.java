package org.coursepolicy.course;

import java.util.HashMap;
import java.util.Map;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.token.TokenAccount;

/** Checks that items of teams are the same in all variants, for a team may have members of several. */
final class TeamItems {
    private TeamItems() {}

    static void check(Map<Name, ResolvedVariant> variants, Problems problems) {
        checkAccounts(variants, problems);
        Map<ItemId, ItemNode> first = new HashMap<>();
        for (ResolvedVariant variant : variants.values()) {
            for (ItemNode node : variant.items()) {
                boolean compared = node.item().isLeaf() || node.item().handIn().isPresent();
                if (node.holder() != HolderKind.TEAM || !compared) {
                    continue;
                }
                ItemNode other = first.putIfAbsent(node.id(), node);
                boolean same = other == null
                        || other.item().equals(node.item())
                                && other.levels().equals(node.levels())
                                && other.due().equals(node.due())
                                && other.calendar().equals(node.calendar())
                                && other.work().equals(node.work())
                                && other.closes().equals(node.closes())
                                && other.redosClose().equals(node.redosClose());
                if (!same) {
                    problems.add(Problem.of(
                            Code.CONFLICT,
                            node.place(),
                            "an item of teams that differs from " + other.place(),
                            "the same item in every variant, for a team may have members of several"));
                }
            }
        }
    }

    private static void checkAccounts(Map<Name, ResolvedVariant> variants, Problems problems) {
        Map<Name, TokenAccount> first = new HashMap<>();
        variants.forEach((variant, resolved) -> resolved.variant().accounts().forEach((name, account) -> {
            TokenAccount other = first.putIfAbsent(name, account);
            boolean ofTeams = account.holder() == HolderKind.TEAM || other != null && other.holder() == HolderKind.TEAM;
            if (ofTeams && other != null && !other.equals(account)) {
                problems.add(Problem.of(
                        Code.CONFLICT,
                        Place.of("variants", variant.text(), "accounts", name.text()),
                        "an account of teams that differs from that of another variant",
                        "the same account in every variant, for a team may have members of several"));
            }
        }));
    }
}
