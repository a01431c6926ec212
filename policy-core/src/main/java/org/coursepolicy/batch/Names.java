package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Reference;

/** What names stand for where a value is compiled: those that a step knows, and those of the course. */
final class Names {
    private final VariantCompiler course;
    private final Map<String, Supplier<Lane>> known;
    private final Optional<ItemId> each;

    private Names(VariantCompiler course, Map<String, Supplier<Lane>> known, Optional<ItemId> each) {
        this.course = course;
        this.known = known;
        this.each = each;
    }

    static Names of(VariantCompiler course) {
        return new Names(course, Map.of(), Optional.empty());
    }

    Names with(String name, Lane lane) {
        return with(Map.of(name, () -> lane));
    }

    Names with(Map<String, Supplier<Lane>> names) {
        Map<String, Supplier<Lane>> more = new LinkedHashMap<>(known);
        more.putAll(names);
        return new Names(course, more, each);
    }

    Names withEach(ItemId item) {
        return new Names(course, known, Optional.of(item));
    }

    Lane read(Reference reference) {
        Reference meant = substituted(reference);
        for (Map.Entry<String, Supplier<Lane>> entry : known.entrySet()) {
            if (meant.isToItem(entry.getKey())) {
                return entry.getValue().get();
            }
        }
        return course.read(meant);
    }

    List<ItemId> itemsOf(List<ItemId> groups) {
        return course.variant().itemsOf(groups);
    }

    /** The dimension that a value has whatever the facts are. */
    Checker checker() {
        return new Checker() {
            @Override
            public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
                Reference meant = substituted(reference);
                return known.entrySet().stream()
                        .filter(entry -> meant.isToItem(entry.getKey()))
                        .map(entry -> entry.getValue().get().dimension())
                        .findFirst()
                        .or(() -> Optional.of(course.variant().dimensionOf(meant)));
            }

            @Override
            public void problem(Object rule, Code code, String found, String expected) {}

            @Override
            public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
                return course.variant().itemsOf(groups);
            }
        };
    }

    private Reference substituted(Reference reference) {
        List<Name> names = reference.of().names();
        if (each.isEmpty()
                || !names.get(0).text().equals(Over.EACH)
                || !reference.aspect().owner().equals(Aspect.ITEM)) {
            return reference;
        }
        List<Name> all = new ArrayList<>(each.get().names());
        all.addAll(names.subList(1, names.size()));
        Reference.Builder builder = Reference.builder();
        builder.of(new ItemId(all)).aspect(reference.aspect()).at(reference.at());
        return builder.build();
    }
}
