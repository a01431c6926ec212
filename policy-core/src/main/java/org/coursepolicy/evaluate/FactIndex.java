package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;

/** Facts by item and holder. */
final class FactIndex<F> {
    private final Map<ItemId, Map<Holder, List<F>>> facts = new HashMap<>();

    /** Adds a fact about an item, which the id may mean in some variants. */
    void add(Collection<ResolvedVariant> variants, ItemId id, Holder holder, F fact) {
        variants.stream()
                .flatMap(variant -> variant.find(id).stream().limit(1))
                .map(ItemNode::id)
                .distinct()
                .forEach(full -> facts.computeIfAbsent(full, first -> new HashMap<>())
                        .computeIfAbsent(holder, first -> new ArrayList<>())
                        .add(fact));
    }

    List<F> of(ItemNode node, Holder holder) {
        return facts.getOrDefault(node.id(), Map.of()).getOrDefault(holder, List.of());
    }
}
