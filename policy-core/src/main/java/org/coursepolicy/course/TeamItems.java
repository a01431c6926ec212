package org.coursepolicy.course;

import java.util.HashMap;
import java.util.Map;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/** Checks that items of teams are the same in all variants, for a team may have members of several. */
final class TeamItems {
    private TeamItems() {}

    static void check(Map<Name, ResolvedVariant> variants, Problems problems) {
        Map<ItemId, ItemNode> first = new HashMap<>();
        for (ResolvedVariant variant : variants.values()) {
            for (ItemNode node : variant.items()) {
                if (node.holder() != HolderKind.TEAM || !node.item().isLeaf()) {
                    continue;
                }
                ItemNode other = first.putIfAbsent(node.id(), node);
                boolean same = other == null
                        || other.item().equals(node.item())
                                && other.levels().equals(node.levels())
                                && other.due().equals(node.due());
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
}
