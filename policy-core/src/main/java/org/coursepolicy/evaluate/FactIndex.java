package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;

/** Facts by item and holder. */
final class FactIndex<F> {
    private final Map<ItemId, Map<Holder, List<F>>> facts = new HashMap<>();

    /** Adds a fact about an item, which the id may mean in some variants. */
    void add(Collection<ResolvedVariant> variants, ItemId id, Holder holder, F fact) {
        Set<ItemId> meant = new HashSet<>();
        for (ResolvedVariant variant : variants) {
            List<ItemNode> found = variant.find(id);
            if (!found.isEmpty() && meant.add(found.get(0).id())) {
                facts.computeIfAbsent(found.get(0).id(), first -> new HashMap<>())
                        .computeIfAbsent(holder, first -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    List<F> of(ItemNode node, Holder holder) {
        Map<Holder, List<F>> byHolder = facts.get(node.id());
        return byHolder == null ? List.of() : byHolder.getOrDefault(holder, List.of());
    }
}
