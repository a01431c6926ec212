package org.coursepolicy.json.bind;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;

/** The kinds and families that a document can contain. */
public final class Reach {
    private final Kinds registry;
    private final Set<Kind<?>> kinds = new LinkedHashSet<>();
    private final Set<Family<?>> families = new LinkedHashSet<>();
    private final Deque<Kind<?>> open = new ArrayDeque<>();

    private Reach(Kinds registry) {
        this.registry = registry;
    }

    /**
     * Follows members from a kind to every kind that they can lead to.
     *
     * @param top the kind of the document
     * @param registry the kinds of families
     * @return what can be reached
     */
    public static Reach of(Kind<?> top, Kinds registry) {
        Reach reach = new Reach(registry);
        reach.meet(top);
        while (!reach.open.isEmpty()) {
            for (Member member : reach.open.pop().members()) {
                member.type().describe(reach.new Walk());
            }
        }
        return reach;
    }

    private void meet(Kind<?> kind) {
        if (kinds.add(kind)) {
            open.add(kind);
        }
    }

    /**
     * Returns the kinds, those of families included.
     *
     * @return the kinds by name, then by Java type
     */
    public Collection<Kind<?>> kinds() {
        return kinds.stream()
                .sorted(Comparator.<Kind<?>, String>comparing(Kind::name)
                        .thenComparing(kind -> kind.type().getName()))
                .toList();
    }

    /**
     * Returns the families.
     *
     * @return the families by name
     */
    public Collection<Family<?>> families() {
        return families.stream()
                .sorted(Comparator.<Family<?>, String>comparing(Family::name))
                .toList();
    }

    /** Notes what a type refers to. */
    private final class Walk implements Describer<Boolean> {
        @Override
        public Boolean number(NumberForm form) {
            return true;
        }

        @Override
        public Boolean text(TextForm form) {
            return true;
        }

        @Override
        public Boolean word(List<String> words) {
            return true;
        }

        @Override
        public Boolean list(Type<?> elements) {
            return elements.describe(this);
        }

        @Override
        public Boolean map(TextForm keys, Type<?> values) {
            return values.describe(this);
        }

        @Override
        public Boolean object(Kind<?> kind) {
            meet(kind);
            return true;
        }

        @Override
        public Boolean family(Family<?> family) {
            if (families.add(family)) {
                registry.of(family).forEach(Reach.this::meet);
            }
            return true;
        }

        @Override
        public Boolean either(List<? extends Type<?>> alternatives) {
            alternatives.forEach(alternative -> alternative.describe(this));
            return true;
        }
    }
}
