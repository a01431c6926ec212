package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;

/**
 * Something about each item of a few groups: how many there are of which a requirement holds, or their sum, mean, greatest or
 * least.
 *
 * <p>For example how many labs have at least 60 %: {@code {"count": {"of": ["labs"], "when": {"at-least": [{"percent":
 * "each"}, 60]}}}}, and the two scores of each lab that is over half added up: {@code {"over": {"of": ["labs"], "value":
 * "each", "make": "sum"}}}. The name {@code each} is one item after the other; {@code each/report} is a part of it. An item
 * of which the requirement or the value is open does not count yet.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Over implements Value permits ImmutableOver {
    /** The name by which the requirement and the value read one item after the other. */
    public static final String EACH = "each";

    /** What is made of the values of the items. */
    public enum Make {
        /** Their sum, 0 of none. */
        SUM(Operation.SUM),
        /** Their mean. */
        MEAN(Operation.MEAN),
        /** The greatest. */
        GREATEST(Operation.GREATEST),
        /** The least. */
        LEAST(Operation.LEAST);

        private final Operation operation;

        Make(Operation operation) {
            this.operation = operation;
        }

        private Quantity of(List<Quantity> values) {
            Quantity made = values.get(0);
            for (Quantity value : values.subList(1, values.size())) {
                made = switch (this) {
                    case SUM, MEAN -> made.plus(value);
                    case GREATEST -> made.compare(value) >= 0 ? made : value;
                    case LEAST -> made.compare(value) <= 0 ? made : value;
                };
            }
            return this == MEAN
                    ? new Quantity(made.amount().dividedBy(Fraction.of(values.size())), made.dimension())
                    : made;
        }
    }

    /** How documents describe the count. */
    public static final Kind<Over> COUNT = Kind.of(
                    "count",
                    Over.class,
                    "How many items of a few groups there are of which a requirement holds.",
                    Over::counting,
                    Builder::build)
            .required("of", Types.list(Types.ITEM), Over::of, Builder::addAllOf, "groups, or single items")
            .optional(
                    "when",
                    Requirement.TYPE,
                    Over::when,
                    Builder::when,
                    "what must hold of \"each\"; all count if absent")
            .cited(Over::cite, Builder::cite, Over::reading, Builder::reading)
            .build();

    /** How documents describe the others. */
    public static final Kind<Over> KIND = Kind.of(
                    "over",
                    Over.class,
                    "The sum, mean, greatest or least of a value over the items of a few groups.",
                    Over::builder,
                    Builder::build)
            .required("of", Types.list(Types.ITEM), Over::of, Builder::addAllOf, "groups, or single items")
            .optional(
                    "when",
                    Requirement.TYPE,
                    Over::when,
                    Builder::when,
                    "what must hold of \"each\"; all count if absent")
            .required(
                    "value",
                    Value.TYPE,
                    over -> over.value().orElseThrow(),
                    Builder::value,
                    "the value of \"each\", such as {\"percent\": \"each\"}")
            .required("make", Types.word(Make.class), Over::make, Builder::make, "what is made of the values")
            .cited(Over::cite, Builder::cite, Over::reading, Builder::reading)
            .build();

    Over() {}

    private static Builder counting() {
        Builder builder = new Builder();
        builder.make(Make.SUM);
        return builder;
    }

    /**
     * Returns the groups, or single items.
     *
     * @return ids, at least one
     */
    public abstract List<ItemId> of();

    /**
     * Returns what must hold of an item.
     *
     * @return a requirement that reads it as {@code each}; empty if all count
     */
    public abstract Optional<Requirement> when();

    /**
     * Returns the value of an item.
     *
     * @return a value that reads it as {@code each}; empty where items are counted
     */
    public abstract Optional<Value> value();

    /**
     * Returns what is made of the values.
     *
     * @return what is made; the sum where items are counted
     */
    public abstract Make make();

    /** Refuses nothing to go over. */
    @org.immutables.value.Value.Check
    void check() {
        Members.atLeast(1, "of", of());
    }

    /**
     * Returns how many items there are of which a requirement holds.
     *
     * @param when the requirement, which reads the item as {@code each}
     * @param of groups, or single items
     * @return the count
     */
    public static Over count(Requirement when, String... of) {
        Builder builder = counting();
        builder.when(when);
        List.of(of).forEach(id -> builder.addOf(ItemId.of(id)));
        return builder.build();
    }

    /**
     * Starts a value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Result evaluate(Scope scope) {
        Trace trace = scope.trace();
        trace.begin(this, kind().name());
        List<Quantity> values = new ArrayList<>();
        boolean pending = false;
        for (ItemId item : items(scope.itemsOf(of()))) {
            Scope inside = new EachScope(scope, item);
            Result holds = when().map(each -> each.test(inside.silently())).orElse(Truth.HOLDS);
            Result known = value().<Result>map(each -> each.evaluate(inside.silently()))
                    .orElse(Quantity.count(Fraction.ONE));
            if (holds == Truth.HOLDS && known instanceof Quantity number) {
                values.add(number);
                tell(item, inside, trace);
            } else {
                Result open = holds instanceof Open || holds == Truth.FAILS ? holds : known;
                pending |= open instanceof Open why && why.cause() == Open.Cause.PENDING;
                trace.skipped(this, item.toString(), open instanceof Open ? open.toString() : saying(inside));
            }
        }
        if (values.isEmpty() && make() != Make.SUM) {
            return trace.end(Operation.OPEN, pending ? Open.pending("none counts yet") : Open.nothing("there is none"));
        }
        Quantity none =
                new Quantity(Fraction.ZERO, dimension(scope.dimensions()).orElse(Dimension.NUMBER));
        return trace.end(
                values.isEmpty() ? Operation.CONSTANT : make().operation, values.isEmpty() ? none : make().of(values));
    }

    private String saying(Scope inside) {
        return when().map(each -> each.saying(inside)).orElse("not a number");
    }

    private void tell(ItemId item, Scope inside, Trace trace) {
        if (value().isPresent()) {
            value().get().evaluate(inside);
        } else {
            trace.leaf(Operation.FACT, item.toString(), Quantity.count(Fraction.ONE));
        }
    }

    private static Set<ItemId> items(List<ItemId> found) {
        return new LinkedHashSet<>(found);
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        Optional<Dimension> dimension = value().isPresent() ? Optional.empty() : Optional.of(Dimension.COUNT);
        List<ItemId> items = checker.itemsOf(of(), this);
        for (ItemId item : items.isEmpty() ? List.of(ItemId.of(EACH)) : items) {
            EachChecker inside = new EachChecker(checker, item);
            when().ifPresent(each -> each.check(inside));
            dimension = value().map(each -> each.dimension(inside)).orElse(dimension);
            if (inside.isMistaken()) {
                // A mistake is told of one item, and not of sixty.
                break;
            }
        }
        if (dimension.filter(found -> found == Dimension.LEVEL).isPresent()) {
            checker.problem(this, Code.CONFLICT, Dimension.LEVEL.phrase(), "a number");
            return Optional.empty();
        }
        return dimension;
    }

    @Override
    public final Kind<?> kind() {
        return value().isPresent() ? KIND : COUNT;
    }

    /** Builds an {@link Over}. */
    public static final class Builder extends ImmutableOver.Builder {
        Builder() {}
    }
}
