package org.coursepolicy.course;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** What the parts of one variant depend on: items by full id, named values by name, days and tokens. */
final class Dependencies {
    private final ResolvedVariant tree;
    private final Map<Object, Set<Object>> decisive;
    private final Function<Reference, Optional<Dimension>> dimensions;

    /** The days of some sessions, as a part that reads others; they are counted where they are read. */
    record Days(Name sessions) {
        @Override
        public String toString() {
            return sessions.text();
        }
    }

    /** A distribution, which depends on what its value reads. */
    record Spread(Name distribution) {
        @Override
        public String toString() {
            return distribution.text();
        }
    }

    /** The tokens of an account, which depend on what was handed in. */
    record Tokens(Name account) {
        @Override
        public String toString() {
            return account.text();
        }
    }

    /** How much was handed in at or below an item, how late, which depends on no rule of its pipeline. */
    record HandedIn(ItemId item) {
        /** Tells whether an item is the one, or is below it. */
        boolean covers(ItemId other) {
            List<Name> above = item.names();
            return other.names().size() >= above.size()
                    && other.names().subList(0, above.size()).equals(above);
        }
    }

    Dependencies(
            ResolvedVariant tree,
            Map<Object, Set<Object>> decisive,
            Function<Reference, Optional<Dimension>> dimensions) {
        this.tree = tree;
        this.decisive = decisive;
        this.dimensions = dimensions;
    }

    /** Finds all that some parts read, directly or through others, themselves included. */
    Set<Object> below(Iterable<?> parts) {
        Set<Object> seen = new LinkedHashSet<>();
        Deque<Object> waiting = new ArrayDeque<>();
        parts.forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Object part = waiting.remove();
            if (seen.add(part)) {
                waiting.addAll(decisive.getOrDefault(part, Set.of()));
            }
        }
        return seen;
    }

    /** Finds all that a value reads, directly or through others. */
    Set<Object> below(Value value) {
        Set<Object> read = new LinkedHashSet<>();
        Checker collecting = Checker.silent(
                reference -> {
                    part(reference).ifPresent(read::add);
                    return dimensions.apply(reference);
                },
                tree::itemsOf);
        value.dimension(collecting);
        return below(read);
    }

    /** Finds the part that a reference reads. */
    Optional<Object> part(Reference reference) {
        Name name = reference.of().last();
        if (reference.aspect().owner().equals(Sessions.OWNER)) {
            return Optional.of(new Days(name));
        }
        if (reference.aspect().owner().equals(TokenAccount.OWNER)) {
            return Optional.of(new Tokens(name));
        }
        if (reference.aspect().owner().equals(Distribution.OWNER)) {
            return Optional.of(new Spread(name));
        }
        boolean named = reference.of().names().size() == 1
                && reference.aspect() == Aspect.VALUE
                && tree.variant().let().containsKey(name);
        Optional<ItemId> item = tree.find(reference.of()).stream().findFirst().map(ItemNode::id);
        return named
                ? Optional.of(name)
                : item.map(id ->
                        reference.aspect().dimension().equals(Optional.of(Dimension.COUNT)) ? new HandedIn(id) : id);
    }

    /** Finds what must be evaluated again when something else is handed in for an item. */
    ResolvedVariant.Readers readers(ItemNode item) {
        Set<Object> changed = new LinkedHashSet<>();
        addAll(item, changed);
        Set<Integer> items = new LinkedHashSet<>();
        Set<Name> let = new LinkedHashSet<>();
        for (ItemNode node : tree.items()) {
            if (reads(Set.of(node.id()), item, changed)) {
                items.add(tree.indexOf(node));
            }
        }
        for (Name name : tree.variant().let().keySet()) {
            if (reads(Set.of(name), item, changed)) {
                let.add(name);
            }
        }
        return new ResolvedVariant.Readers(items, let);
    }

    private boolean reads(Set<Object> parts, ItemNode item, Set<Object> changed) {
        return below(parts).stream()
                .anyMatch(part ->
                        changed.contains(part) || part instanceof HandedIn handedIn && handedIn.covers(item.id()));
    }

    /** The parts of something handed in have their marks from it. */
    private static void addAll(ItemNode item, Set<Object> ids) {
        ids.add(item.id());
        item.children().forEach(child -> addAll(child, ids));
    }

    /** Tells which of some items a set of parts has. */
    static Set<ItemId> itemsIn(Set<Object> parts, Set<ItemId> items) {
        Set<ItemId> found = new LinkedHashSet<>(items);
        found.removeIf(item -> !parts.contains(item)
                && parts.stream().noneMatch(part -> part instanceof HandedIn handedIn && handedIn.covers(item)));
        return found;
    }
}
