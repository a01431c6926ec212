package org.coursepolicy.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.ItemId;

/**
 * Which work two policies grade alike. Work is the same if its full id is: what students draw for it is then the same, as a
 * share of the points that each policy gives. Only items with marks of their own are told, not the groups around them.
 *
 * @param same in both policies
 * @param onlyFirst in the first policy only
 * @param onlyOther in the other policy only
 */
public record ItemMatch(List<ItemId> same, List<ItemId> onlyFirst, List<ItemId> onlyOther) {
    /**
     * Copies the lists.
     *
     * @param same in both policies
     * @param onlyFirst in the first policy only
     * @param onlyOther in the other policy only
     */
    public ItemMatch {
        same = List.copyOf(same);
        onlyFirst = List.copyOf(onlyFirst);
        onlyOther = List.copyOf(onlyOther);
    }

    /**
     * Matches the items of two policies.
     *
     * @param first a policy
     * @param other another
     * @return which items are the same
     */
    public static ItemMatch of(CoursePolicy first, CoursePolicy other) {
        Set<ItemId> some = leaves(first);
        Set<ItemId> others = leaves(other);
        return new ItemMatch(
                some.stream().filter(others::contains).toList(),
                some.stream().filter(id -> !others.contains(id)).toList(),
                others.stream().filter(id -> !some.contains(id)).toList());
    }

    private static Set<ItemId> leaves(CoursePolicy policy) {
        Set<ItemId> leaves = new LinkedHashSet<>();
        policy.resolved().values().forEach(variant -> variant.items().stream()
                .filter(node -> node.item().isLeaf())
                .forEach(node -> leaves.add(node.id())));
        return leaves;
    }

    /**
     * Tells whether both policies grade the same work.
     *
     * @return true if no item is in one only
     */
    public boolean isWhole() {
        return onlyFirst.isEmpty() && onlyOther.isEmpty();
    }
}
