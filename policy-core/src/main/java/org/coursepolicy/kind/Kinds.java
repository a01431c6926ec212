package org.coursepolicy.kind;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds that policies may use; an argument of whatever reads or describes them.
 *
 * <p>Immutable, and sorted by name whatever the order of loading.
 */
public final class Kinds {
    /** Gives kinds; found by service loading where a host asks for it. */
    public interface Provider {
        /**
         * Returns the kinds.
         *
         * @return kinds of any families
         */
        List<Kind<?>> kinds();
    }

    private final ImmutableSortedMap<String, ImmutableList<Kind<?>>> byName;

    private Kinds(ImmutableSortedMap<String, ImmutableList<Kind<?>>> byName) {
        this.byName = byName;
    }

    /**
     * Collects kinds.
     *
     * @param kinds the kinds
     * @return the collection
     * @throws IllegalArgumentException if two kinds that may stand in one place have the same name
     */
    public static Kinds of(Iterable<Kind<?>> kinds) {
        java.util.TreeMap<String, List<Kind<?>>> byName = new java.util.TreeMap<>();
        for (Kind<?> kind : kinds) {
            List<Kind<?>> namesakes = byName.computeIfAbsent(kind.name(), name -> new ArrayList<>());
            for (Kind<?> namesake : namesakes) {
                if (namesake.type() == kind.type() || shareFamily(namesake.type(), kind.type())) {
                    throw new IllegalArgumentException("two kinds are named " + kind.name());
                }
            }
            namesakes.add(kind);
        }
        ImmutableSortedMap.Builder<String, ImmutableList<Kind<?>>> sorted = ImmutableSortedMap.naturalOrder();
        byName.forEach((name, namesakes) -> sorted.put(name, ImmutableList.copyOf(namesakes)));
        return new Kinds(sorted.build());
    }

    private static boolean shareFamily(Class<?> one, Class<?> other) {
        return families(one).stream().anyMatch(families(other)::contains);
    }

    /** All interfaces of a class, those that they extend included, that are families. */
    private static Set<Class<?>> families(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> face : c.getInterfaces()) {
                boolean family =
                        Described.class.isAssignableFrom(face) && face != Described.class && face != Cited.class;
                if (family) {
                    found.add(face);
                }
                found.addAll(families(face));
            }
        }
        return found;
    }

    /**
     * Finds a kind of a family.
     *
     * @param family the family
     * @param name the kind's name
     * @param <T> the family's Java interface
     * @return the kind, or empty if the family has none of that name
     */
    public <T extends Described> Optional<Kind<? extends T>> find(Family<T> family, String name) {
        return byName.getOrDefault(name, ImmutableList.of()).stream()
                .filter(kind -> family.type().isAssignableFrom(kind.type()))
                .<Kind<? extends T>>map(Kinds::narrowed)
                .findFirst();
    }

    /** The one unchecked cast of this package: the caller has compared the classes. */
    @SuppressWarnings("unchecked")
    private static <T> Kind<? extends T> narrowed(Kind<?> kind) {
        return (Kind<? extends T>) kind;
    }

    /**
     * Returns the kinds of a family.
     *
     * @param family the family
     * @return its kinds, by name
     */
    public List<Kind<?>> of(Family<?> family) {
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(kind -> family.type().isAssignableFrom(kind.type()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns all kinds.
     *
     * @return the kinds, by name
     */
    public List<Kind<?>> all() {
        return byName.values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }
}
