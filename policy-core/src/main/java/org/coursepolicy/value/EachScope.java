package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.result.Result;

/** A scope in which {@code each} is one item. */
final class EachScope extends InnerScope {
    private final ItemId item;

    EachScope(Scope outer, ItemId item) {
        super(outer);
        this.item = item;
    }

    @Override
    public Result read(Reference reference) {
        return super.read(substituted(reference, item));
    }

    @Override
    public Result peek(Reference reference) {
        return super.peek(substituted(reference, item));
    }

    @Override
    public Checker dimensions() {
        return new EachChecker(super.dimensions(), item);
    }

    /** What is told names the item. */
    @Override
    public Scope tracing(Trace trace) {
        return new EachScope(outer().tracing(trace), item);
    }

    /** Puts the item in the place of {@code each}. */
    static Reference substituted(Reference reference, ItemId item) {
        List<Name> names = reference.of().names();
        if (!names.get(0).text().equals(Over.EACH)
                || !reference.aspect().owner().equals(Aspect.ITEM)) {
            return reference;
        }
        List<Name> all = new ArrayList<>(item.names());
        all.addAll(names.subList(1, names.size()));
        Reference.Builder builder = Reference.builder();
        builder.of(new ItemId(all)).aspect(reference.aspect()).at(reference.at());
        return builder.build();
    }
}
