package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.result.Levels;

/**
 * Which facts a policy reads of students of some variants.
 *
 * @param policy the policy
 * @param leaves the items for which something is recorded
 * @param handed the items that are handed in by a deadline
 * @param rated the items for which members of teams rate each other, and the words with which they do
 * @param sessions for each sort of sessions, on how many days they are
 * @param hasTeams whether teams hold something
 */
record PolicyFacts(
        CoursePolicy policy,
        List<Leaf> leaves,
        List<Handed> handed,
        Map<ItemId, Optional<Levels>> rated,
        Map<Name, Integer> sessions,
        boolean hasTeams) {
    /**
     * An item for which something is recorded.
     *
     * @param id its full id
     * @param ofTeam whether a team holds it
     * @param points how many points it has
     * @param most how many points can be recorded
     * @param levels the levels by which it is marked; empty for points
     */
    record Leaf(ItemId id, boolean ofTeam, Fraction points, Fraction most, Optional<Levels> levels) {
        static Leaf of(ItemNode node) {
            return new Leaf(
                    node.id(),
                    node.holder() == HolderKind.TEAM,
                    node.points(),
                    node.points().plus(node.item().bonus()),
                    node.levels());
        }
    }

    /**
     * An item that is handed in.
     *
     * @param id its full id
     * @param ofTeam whether a team hands it in
     * @param isFinal whether nothing is accepted after the deadline
     */
    record Handed(ItemId id, boolean ofTeam, boolean isFinal) {
        static Handed of(ItemNode node) {
            boolean closed = node.closes()
                    .filter(closes -> !closes.isAfter(node.due().orElseThrow()))
                    .isPresent();
            return new Handed(node.id(), node.holder() == HolderKind.TEAM, closed);
        }
    }

    /** Finds the facts; an item that two variants mark otherwise cannot be drawn for both. */
    static PolicyFacts of(CoursePolicy policy, Set<Name> variants) {
        if (policy.hasDistributions()) {
            throw new IllegalArgumentException(
                    "\"" + policy.title()
                            + "\" has a distribution: its letters depend on all students at once, who cannot be drawn one by one");
        }
        Map<ItemId, Leaf> leaves = new LinkedHashMap<>();
        Map<ItemId, Handed> handed = new LinkedHashMap<>();
        Map<ItemId, Optional<Levels>> rated = new LinkedHashMap<>();
        Map<Name, Integer> sessions = new LinkedHashMap<>();
        boolean teams = false;
        for (Name name : variants) {
            ResolvedVariant variant = policy.variant(name)
                    .orElseThrow(() -> new IllegalArgumentException("\"" + policy.title() + "\" has no variant `" + name
                            + "`, which a group of the model has"));
            variant.variant()
                    .sessions()
                    .forEach((day, held) -> sessions.merge(day, held.on().size(), Math::min));
            for (ItemNode node : variant.items()) {
                teams |= node.holder() == HolderKind.TEAM;
                if (node.item().isLeaf()) {
                    put(leaves, node.id(), Leaf.of(node));
                }
                if (node.item().handIn().isPresent() && node.due().isPresent()) {
                    handed.putIfAbsent(node.id(), Handed.of(node));
                }
                ratings(node).ifPresent(adjustment -> rated.putIfAbsent(node.id(), adjustment.levels()));
            }
        }
        return new PolicyFacts(
                policy, new ArrayList<>(leaves.values()), new ArrayList<>(handed.values()), rated, sessions, teams);
    }

    private static void put(Map<ItemId, Leaf> leaves, ItemId id, Leaf leaf) {
        Leaf other = leaves.putIfAbsent(id, leaf);
        if (other != null && !other.equals(leaf)) {
            throw new IllegalArgumentException(
                    "`" + id + "` is marked otherwise in two variants, so it cannot be drawn for groups of both");
        }
    }

    private static Optional<PeerAdjustment> ratings(ItemNode node) {
        return node.item().pipeline().stream()
                .filter(PeerAdjustment.class::isInstance)
                .map(PeerAdjustment.class::cast)
                .findFirst();
    }

    /** The items that no policy accepts after their deadlines, for which nobody is late. */
    static Set<ItemId> punctual(List<PolicyFacts> policies) {
        Set<ItemId> punctual = new LinkedHashSet<>();
        policies.forEach(
                each -> each.handed().stream().filter(Handed::isFinal).forEach(handed -> punctual.add(handed.id())));
        policies.forEach(each -> each.handed().stream()
                .filter(handed -> !handed.isFinal())
                .forEach(handed -> punctual.remove(handed.id())));
        return punctual;
    }
}
