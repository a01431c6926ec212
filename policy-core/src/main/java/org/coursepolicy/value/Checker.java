package org.coursepolicy.value;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;

/** Knows what names stand for while a policy is checked, and collects what is wrong. */
public interface Checker {
    /**
     * What stands in a member of a rule, as a place for problems.
     *
     * @param rule the rule
     * @param member the member's name
     * @param key what it stands under in that member, such as the name of an item
     */
    record At(Object rule, String member, String key) {}

    /**
     * Finds what a reference refers to, and notes that the value being checked depends on it.
     *
     * @param reference the reference
     * @param rule the rule in whose text it stands, or {@link At} a member of it, where a problem is placed
     * @return the dimension of what is read; empty if there is no such thing, and then the problem is noted
     */
    Optional<Dimension> dimensionOf(Reference reference, Object rule);

    /**
     * Notes a problem.
     *
     * @param rule the rule that is wrong, or what stands {@link At} a member of it
     * @param code what sort of mistake it is
     * @param found what was found
     * @param expected what was expected
     */
    void problem(Object rule, Code code, String found, String expected);

    /**
     * Notes that a member names something that is not there.
     *
     * @param rule the rule that is wrong
     * @param member the member that names it
     * @param found the name
     * @param expected what was expected
     * @param known the names that there are
     */
    default void unknown(Object rule, String member, String found, String expected, List<String> known) {
        problem(rule, Code.REF, "\"" + found + "\"", expected);
    }

    /**
     * Finds the items of a few groups.
     *
     * @param groups ids of groups, or of single items
     * @param rule the rule in whose text they stand, where a problem is placed
     * @return full ids of the items right in each group, or of the item itself; none where there is no course, or where an
     *     id is wrong, and then the problem is noted
     */
    default List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
        return List.of();
    }

    /**
     * Returns a checker that notes no problems, for values that are checked already.
     *
     * @param dimensions finds the dimension of what a reference reads
     * @return the checker
     */
    static Checker silent(Function<Reference, Optional<Dimension>> dimensions) {
        return silent(dimensions, groups -> List.of());
    }

    /**
     * Returns a checker that notes no problems, for values that are checked already.
     *
     * @param dimensions finds the dimension of what a reference reads
     * @param items finds the items of a few groups
     * @return the checker
     */
    static Checker silent(
            Function<Reference, Optional<Dimension>> dimensions,
            Function<? super List<ItemId>, ? extends List<ItemId>> items) {
        return new Checker() {
            @Override
            public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
                return ImmutableList.copyOf(items.apply(groups));
            }

            @Override
            public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
                return dimensions.apply(reference);
            }

            @Override
            public void problem(Object rule, Code code, String found, String expected) {}
        };
    }

    /**
     * Tells of something that may stand, but is hardly meant. A checker need not listen.
     *
     * @param rule the rule in which it is found
     * @param found what was found
     * @param expected what may be meant
     */
    default void doubt(Object rule, String found, String expected) {}

    /**
     * Tells that a name is known in the rule that is being checked, so that a mistake in it can be mended.
     *
     * @param name the name
     */
    default void suggest(String name) {}

    /**
     * Returns a checker that knows one more name.
     *
     * @param name the name, which hides any item or named value of that name
     * @param dimension its dimension, whichever aspect of it is read
     * @return the checker
     */
    default Checker knowing(String name, Dimension dimension) {
        Checker outer = this;
        suggest(name);
        return new Checker() {
            @Override
            public void suggest(String further) {
                outer.suggest(further);
            }

            @Override
            public void doubt(Object rule, String found, String expected) {
                outer.doubt(rule, found, expected);
            }

            @Override
            public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
                return reference.isToItem(name) ? Optional.of(dimension) : outer.dimensionOf(reference, rule);
            }

            @Override
            public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
                return outer.itemsOf(groups, rule);
            }

            @Override
            public void unknown(Object rule, String member, String found, String expected, List<String> known) {
                outer.unknown(rule, member, found, expected, known);
            }

            @Override
            public void problem(Object rule, Code code, String found, String expected) {
                outer.problem(rule, code, found, expected);
            }
        };
    }

    /**
     * Checks that all of some values can be added, or compared.
     *
     * @param rule the rule that combines them
     * @param values the values
     * @return their common dimension; empty if there is none, and then the problem is noted
     */
    default Optional<Dimension> common(Object rule, List<? extends Value> values) {
        Optional<Dimension> common = Optional.empty();
        boolean sound = true;
        for (Value value : values) {
            Optional<Dimension> next = value.dimension(this);
            Optional<Dimension> both = common.isEmpty() ? next : common.flatMap(so -> next.flatMap(so::alongside));
            if (next.isPresent() && both.isEmpty()) {
                String mixed =
                        common.orElseThrow().phrase() + " and " + next.get().phrase();
                problem(rule, Code.CONFLICT, mixed, "values of one dimension");
            }
            sound &= both.isPresent();
            common = both.isPresent() ? both : common;
        }
        if (sound) {
            common.ifPresent(dimension -> Doubts.aboutNumbers(rule, values, dimension, this));
            return common;
        }
        return Optional.empty();
    }
}
