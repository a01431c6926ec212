package org.coursepolicy.course;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A variant whose names are resolved and whose parts are in an order in which they can be evaluated.
 *
 * <p>Made by building a {@link CoursePolicy}; immutable.
 */
public final class ResolvedVariant {
    private final Variant variant;
    private final ImmutableList<ItemNode> top;
    private final ImmutableList<ItemNode> all;
    private final ImmutableListMultimap<ItemId, ItemNode> bySuffix;
    /** What an id means: a full id its item, whatever else ends like it. */
    private final ImmutableMap<ItemId, ImmutableList<ItemNode>> meant;

    private final ImmutableMap<ItemId, Integer> index;
    private final ImmutableList<Part> order;
    private final ImmutableMap<ItemId, ItemNode> single;
    private final Reads reads;
    private final ImmutableMap<Name, Dimension> letDimensions;
    private final ImmutableMap<Name, Dimension> spreadDimensions;
    private final Calendar calendar;
    private final ImmutableSet<Name> additive;
    private final ImmutableMap<ItemId, Readers> readers;

    /**
     * What must be evaluated again when something else is handed in for an item.
     *
     * @param items positions of items
     * @param let names of values
     */
    public record Readers(Set<Integer> items, Set<Name> let) {
        /**
         * Copies both.
         *
         * @param items positions of items
         * @param let names of values
         */
        public Readers {
            items = ImmutableSet.copyOf(items);
            let = ImmutableSet.copyOf(let);
        }
    }

    /** A part of a variant that is evaluated as one: an item, or a named value. */
    public sealed interface Part {}

    /**
     * An item.
     *
     * @param node the item
     */
    public record ItemPart(ItemNode node) implements Part {}

    /**
     * A named value.
     *
     * @param name its name
     * @param value the value
     */
    public record LetPart(Name name, org.coursepolicy.value.Value value) implements Part {}

    /** What reads what: items by item, and what total and scale read. */
    record Reads(
            ImmutableSetMultimap<ItemId, ItemId> items,
            ImmutableSet<ItemId> roots,
            ImmutableSet<Name> sessions,
            ImmutableSet<Name> accounts,
            ImmutableSet<Name> distributions) {
        static final Reads NONE = new Reads(
                ImmutableSetMultimap.of(), ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

        Reads(
                SetMultimap<ItemId, ItemId> items,
                Set<ItemId> roots,
                Set<Name> sessions,
                Set<Name> accounts,
                Set<Name> distributions) {
            this(
                    ImmutableSetMultimap.copyOf(items),
                    ImmutableSet.copyOf(roots),
                    ImmutableSet.copyOf(sessions),
                    ImmutableSet.copyOf(accounts),
                    ImmutableSet.copyOf(distributions));
        }
    }

    ResolvedVariant(
            Variant variant,
            List<ItemNode> top,
            List<ItemNode> all,
            List<Part> order,
            Reads reads,
            Map<Name, Dimension> letDimensions,
            Map<Name, Dimension> spreadDimensions,
            Calendar calendar,
            Set<Name> additive,
            @Nullable Dependencies dependencies) {
        this.spreadDimensions = ImmutableMap.copyOf(spreadDimensions);
        this.calendar = calendar;
        this.additive = ImmutableSet.copyOf(additive);
        this.letDimensions = ImmutableMap.copyOf(letDimensions);
        this.reads = reads;
        this.variant = variant;
        this.top = ImmutableList.copyOf(top);
        this.all = ImmutableList.copyOf(all);
        this.order = ImmutableList.copyOf(order);
        ImmutableListMultimap.Builder<ItemId, ItemNode> suffixes = ImmutableListMultimap.builder();
        ImmutableMap.Builder<ItemId, Integer> indices = ImmutableMap.builder();
        for (int i = 0; i < all.size(); i++) {
            ItemNode node = all.get(i);
            List<Name> names = node.id().names();
            for (int from = 0; from < names.size(); from++) {
                suffixes.put(new ItemId(names.subList(from, names.size())), node);
            }
            indices.put(node.id(), i);
        }
        this.bySuffix = suffixes.build();
        this.index = indices.buildOrThrow();
        Map<ItemId, ImmutableList<ItemNode>> meanings = new HashMap<>();
        bySuffix.keySet().forEach(id -> meanings.put(id, bySuffix.get(id)));
        all.forEach(node -> meanings.put(node.id(), ImmutableList.of(node)));
        this.meant = ImmutableMap.copyOf(meanings);
        ImmutableMap.Builder<ItemId, ItemNode> ids = ImmutableMap.builder();
        bySuffix.keySet().stream().filter(id -> find(id).size() == 1).forEach(id -> ids.put(id, find(id).get(0)));
        this.single = ids.buildOrThrow();
        ImmutableMap.Builder<ItemId, Readers> tried = ImmutableMap.builder();
        if (dependencies != null) {
            all.stream().filter(this::isTried).forEach(node -> tried.put(node.id(), dependencies.readers(node)));
        }
        this.readers = tried.buildOrThrow();
    }

    /** Tells whether what is handed in for an item is chosen by what it earns. */
    private boolean isTried(ItemNode node) {
        return node.item().handIn().isPresent()
                && (node.item().handIn().get().counts() == HandIn.Counts.BEST
                        || node.item()
                                .handIn()
                                .get()
                                .attempts()
                                .flatMap(AttemptLimits::when)
                                .isPresent()
                        || node.item().handIn().get().demands().stream()
                                .map(demand -> variant.accounts().get(demand.account()))
                                .anyMatch(account -> account != null && account.allocation() instanceof BestUse));
    }

    /**
     * Returns the rules.
     *
     * @return the variant as the policy states it
     */
    public Variant variant() {
        return variant;
    }

    /**
     * Returns the items at the top of the tree.
     *
     * @return the items, in order
     */
    public List<ItemNode> top() {
        return top;
    }

    /**
     * Returns all items, each before those in it.
     *
     * @return the items, in the order of the policy
     */
    public List<ItemNode> items() {
        return all;
    }

    /**
     * Returns the parts in an order in which each comes after all that it reads.
     *
     * @return items and named values
     */
    public List<Part> order() {
        return order;
    }

    /**
     * Finds the items that an id may mean.
     *
     * @param id a full id, or the end of one
     * @return one item; none if there is no such item, several if the id does not tell them apart
     */
    public List<ItemNode> find(ItemId id) {
        return meant.getOrDefault(id, ImmutableList.of());
    }

    /**
     * Returns the position of an item.
     *
     * @param node an item of this variant
     * @return its position in {@link #items()}
     */
    public int indexOf(ItemNode node) {
        return Optional.ofNullable(index.get(node.id())).orElseThrow();
    }

    /**
     * Returns all ids that mean exactly one item.
     *
     * @return the ids, full and shortened
     */
    public Map<ItemId, ItemNode> unambiguous() {
        return single;
    }

    /**
     * Returns what a reference of this variant reads, whatever the facts are.
     *
     * @param reference a reference that this variant resolves
     * @return its dimension
     */
    public Dimension dimensionOf(Reference reference) {
        if (reference.aspect().owner().equals(Distribution.OWNER)) {
            return reference
                    .aspect()
                    .dimension()
                    .or(() -> Optional.ofNullable(
                            spreadDimensions.get(reference.of().last())))
                    .orElse(Dimension.NUMBER);
        }
        Optional<Dimension> named = reference.of().names().size() == 1
                ? Optional.ofNullable(letDimensions.get(reference.of().last()))
                : Optional.empty();
        return reference.aspect().dimension().or(() -> named).orElse(Dimension.POINTS);
    }

    /**
     * Returns the items that the total and the scale read directly.
     *
     * @return full ids
     */
    public Set<ItemId> roots() {
        return reads.roots();
    }

    /**
     * Returns the sessions whose days the total and the scale read, directly or through other parts.
     *
     * @return names of sessions
     */
    public Set<Name> sessionsRead() {
        return reads.sessions();
    }

    /**
     * Returns the accounts whose tokens the total and the scale read, directly or through other parts.
     *
     * @return names of accounts
     */
    public Set<Name> accountsRead() {
        return reads.accounts();
    }

    /**
     * Returns the distributions that the total and the scale read, directly or through other parts.
     *
     * @return names of distributions
     */
    public Set<Name> distributionsRead() {
        return reads.distributions();
    }

    /**
     * Finds the parts of an item that is handed in, and are not handed in by themselves, that an id may mean.
     *
     * @param whole the item
     * @param id the end of the id of a leaf below it
     * @return one leaf; none if there is no such leaf, several if the id does not tell them apart
     */
    public List<ItemNode> findIn(ItemNode whole, ItemId id) {
        List<Name> path = new ArrayList<>(whole.id().names());
        path.addAll(id.names());
        ItemId full = new ItemId(path);
        List<ItemNode> all = bySuffix.get(id).stream()
                .filter(node -> node.item().isLeaf() && isIn(whole, node))
                .filter(node -> node.work().equals(Optional.of(whole.id())))
                .toList();
        return all.stream()
                .filter(node -> node.id().equals(full))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    private static boolean isIn(ItemNode whole, ItemNode node) {
        List<Name> above = whole.id().names();
        List<Name> names = node.id().names();
        return names.size() > above.size() && names.subList(0, above.size()).equals(above);
    }

    /**
     * Returns the items that an item's value and steps read directly, or through named values.
     *
     * @param item a full id
     * @return full ids
     */
    public Set<ItemId> readBy(ItemId item) {
        return reads.items().get(item);
    }

    /**
     * Returns the zone and the instants from which the times of grants are counted.
     *
     * @return the calendar
     */
    public Calendar calendar() {
        return calendar;
    }

    /**
     * Tells whether the objective of an account is a sum over the items that it pays for.
     *
     * @param account the name of an account
     * @return true if the best use of its tokens can be found item by item
     */
    public boolean isAdditive(Name account) {
        return additive.contains(account);
    }

    /**
     * Returns what must be evaluated again when something else is handed in for an item.
     *
     * @param item the full id of an item that is handed in, of whose versions or tokens one is chosen by what it earns
     * @return positions of items and names of values
     */
    public Readers readers(ItemId item) {
        return readers.getOrDefault(item, new Readers(Set.of(), Set.of()));
    }

    /**
     * Finds the items of a few groups.
     *
     * @param groups ids that each mean one item
     * @return full ids of the items right in each group, or of the item itself where it is no group
     */
    public List<ItemId> itemsOf(List<ItemId> groups) {
        List<ItemId> items = new ArrayList<>();
        for (ItemId group : groups) {
            for (ItemNode node : find(group)) {
                if (node.children().isEmpty()) {
                    items.add(node.id());
                }
                node.children().forEach(child -> items.add(child.id()));
            }
        }
        return items;
    }

    /**
     * Tells how important an item is in a priority.
     *
     * @param priority ids of items or groups, the most important first
     * @param node an item of this variant
     * @return the position of the first id that is of the item or of a group that it is in; how many there are if none is
     */
    public int rank(List<ItemId> priority, ItemNode node) {
        for (int i = 0; i < priority.size(); i++) {
            for (ItemNode named : find(priority.get(i))) {
                if (named.id().equals(node.id()) || isIn(named, node)) {
                    return i;
                }
            }
        }
        return priority.size();
    }
}
