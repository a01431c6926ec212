package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;

/** A checker for which {@code each} is one item. */
final class EachChecker implements Checker {
    private final Checker outer;
    private final ItemId item;
    private boolean mistaken;

    EachChecker(Checker outer, ItemId item) {
        this.outer = outer;
        this.item = item;
        outer.suggest(Over.EACH);
    }

    /** Tells whether something was found wrong: it would be as wrong of the next item. */
    boolean isMistaken() {
        return mistaken;
    }

    @Override
    public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
        boolean unknown = item.toString().equals(Over.EACH)
                && reference.of().names().get(0).text().equals(Over.EACH);
        // Where nobody knows the items, an item has points, or what the aspect says.
        Optional<Dimension> found = unknown
                ? Optional.of(reference.aspect().dimension().orElse(Dimension.POINTS))
                : outer.dimensionOf(EachScope.substituted(reference, item), rule);
        mistaken |= found.isEmpty();
        return found;
    }

    @Override
    public void problem(Object rule, Code code, String found, String expected) {
        mistaken = true;
        outer.problem(rule, code, found, expected);
    }

    @Override
    public void unknown(Object rule, String member, String found, String expected, List<String> known) {
        mistaken = true;
        outer.unknown(rule, member, found, expected, known);
    }

    @Override
    public void suggest(String name) {
        outer.suggest(name);
    }

    @Override
    public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
        List<ItemId> found = outer.itemsOf(groups, rule);
        mistaken |= found.isEmpty();
        return found;
    }
}
