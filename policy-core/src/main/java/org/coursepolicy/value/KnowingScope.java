package org.coursepolicy.value;

import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Result;

/** A scope that knows a few more names of one dimension, which hide those of the scope around it. */
final class KnowingScope extends InnerScope {
    private final Map<String, Result> values;
    private final Dimension dimension;

    private KnowingScope(Scope outer, Map<String, Result> values, Dimension dimension) {
        super(outer);
        this.values = values;
        this.dimension = dimension;
    }

    static KnowingScope of(Scope outer, Map<String, ? extends Result> values, Dimension dimension) {
        return new KnowingScope(outer, Map.copyOf(values), dimension);
    }

    private Optional<Result> known(Reference reference) {
        return reference.aspect().owner().equals(Aspect.ITEM)
                ? Optional.ofNullable(values.get(reference.of().toString()))
                : Optional.empty();
    }

    @Override
    public Result read(Reference reference) {
        Optional<Result> known = known(reference);
        return known.isPresent()
                ? trace().leaf(Operation.REFERENCE, reference.label(), known.get())
                : super.read(reference);
    }

    @Override
    public Result peek(Reference reference) {
        return known(reference).orElseGet(() -> super.peek(reference));
    }

    @Override
    public Checker dimensions() {
        Checker checker = super.dimensions();
        for (String name : values.keySet()) {
            checker = checker.knowing(name, dimension);
        }
        return checker;
    }
}
