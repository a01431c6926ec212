package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.result.Result;

/** A scope that passes everything on to another, so that it can know one thing more. */
class InnerScope implements Scope {
    private final Scope outer;

    InnerScope(Scope outer) {
        this.outer = outer;
    }

    final Scope outer() {
        return outer;
    }

    @Override
    public Result read(Reference reference) {
        return outer.read(reference);
    }

    @Override
    public Result peek(Reference reference) {
        return outer.peek(reference);
    }

    @Override
    public Checker dimensions() {
        return outer.dimensions();
    }

    @Override
    public Trace trace() {
        return outer.trace();
    }

    @Override
    public <F> Optional<F> fact(Class<F> type) {
        return outer.fact(type);
    }

    @Override
    public List<ItemId> itemsOf(List<ItemId> groups) {
        return outer.itemsOf(groups);
    }

    @Override
    public void notice(String text) {
        outer.notice(text);
    }
}
