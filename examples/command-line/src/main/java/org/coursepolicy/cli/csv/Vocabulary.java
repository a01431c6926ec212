package org.coursepolicy.cli.csv;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.peer.ReadsRatings;

/** What tables can name of a policy: items, levels, and days of sessions, in whichever variant they are. */
final class Vocabulary {
    private final ImmutableSet<ResolvedVariant> variants;
    private final ImmutableSet<String> items;
    private final ImmutableMap<String, Set<LocalDate>> sessions;

    Vocabulary(CoursePolicy policy) {
        variants = ImmutableSet.copyOf(policy.resolved().values());
        ImmutableSet.Builder<String> ids = ImmutableSet.builder();
        Map<String, Set<LocalDate>> days = new LinkedHashMap<>();
        for (ResolvedVariant variant : variants) {
            variant.items().forEach(node -> addSuffixes(node.id().names(), ids));
            variant.variant().sessions().forEach((name, series) -> days.computeIfAbsent(
                            name.text(), first -> new TreeSet<>())
                    .addAll(series.on()));
        }
        items = ids.build();
        sessions = ImmutableMap.copyOf(days);
    }

    private static void addSuffixes(List<Name> names, ImmutableSet.Builder<String> ids) {
        for (int from = 0; from < names.size(); from++) {
            ids.add(new ItemId(names.subList(from, names.size())).toString());
        }
    }

    /** Returns all ids of items, full and shortened; which item a short one means is for the record's check to say. */
    Set<String> items() {
        return items;
    }

    /** Returns the days of each series of sessions, by its name. */
    Map<String, Set<LocalDate>> sessions() {
        return sessions;
    }

    /** Tells whether an item is marked by a level of that name, which may look like a number. */
    boolean isLevel(String item, String name) {
        return nodes(item).anyMatch(node -> has(node, name));
    }

    /** Tells whether a part of an item is marked by a level of that name. */
    boolean isLevel(String item, String part, String name) {
        return variants.stream()
                .flatMap(variant ->
                        nodes(variant, item).flatMap(whole -> variant.findIn(whole, ItemId.of(part)).stream()))
                .anyMatch(node -> has(node, name));
    }

    private static boolean has(ItemNode node, String level) {
        return node.levels().flatMap(levels -> levels.find(level)).isPresent();
    }

    /** Tells whether members of a team rate each other for an item by a word of that name. */
    boolean isRating(String item, String name) {
        return nodes(item)
                .flatMap(node -> node.item().pipeline().stream())
                .flatMap(step -> step instanceof ReadsRatings reader ? reader.levels().stream() : Stream.empty())
                .anyMatch(levels -> levels.find(name).isPresent());
    }

    private Stream<ItemNode> nodes(String item) {
        return variants.stream().flatMap(variant -> nodes(variant, item));
    }

    private Stream<ItemNode> nodes(ResolvedVariant variant, String item) {
        return items.contains(item) ? variant.find(ItemId.of(item)).stream() : Stream.empty();
    }
}
