package org.coursepolicy.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;

/**
 * How the scores of an item's children make the item's own score: points over points, equal weights, the best of them.
 *
 * <p>The family is open: a host may add kinds.
 */
public interface Aggregate extends Cited {
    /** The family of aggregates. */
    Family<Aggregate> FAMILY =
            new Family<>("aggregate", Aggregate.class, "How the scores of children make one score.", true);

    /**
     * One child and what it earned.
     *
     * @param id the child's name among the children; empty where nobody calls it by name
     * @param name what people call the child, for the explanation
     * @param points the points that the policy gives the child
     * @param score what it earned
     * @param kept whether it counts even where a choice of the best would leave it out
     */
    record Part(Optional<Name> id, String name, Fraction points, Score score, boolean kept) {
        /**
         * Returns a child that counts like any other.
         *
         * @param name the child's name, for the explanation
         * @param points the points that the policy gives the child
         * @param score what it earned
         */
        public Part(String name, Fraction points, Score score) {
            this(Optional.empty(), name, points, score, false);
        }
    }

    /**
     * Combines the scores of the children.
     *
     * @param parts the children, in the order of the policy
     * @param trace is told the steps
     * @return the score
     */
    Score combine(List<Part> parts, Trace trace);

    /**
     * Combines the scores of the children, where other values decide how.
     *
     * @param parts the children, in the order of the policy
     * @param scope gives values, and is told the steps
     * @return the score
     */
    default Score combine(List<Part> parts, Scope scope) {
        return combine(parts, scope.trace());
    }

    /**
     * Checks that names stand for children.
     *
     * @param children the names of the children
     * @param checker collects problems
     */
    default void checkNames(Set<Name> children, Checker checker) {}

    /**
     * Returns the points of an item with such children.
     *
     * @param points the points of each child
     * @return the points, as far as the policy alone tells
     */
    Fraction points(List<Fraction> points);

    /**
     * Returns the points of an item with such children, where it matters which they are.
     *
     * @param children the name and points of each child, in order
     * @return the points, as far as the policy alone tells
     */
    default Fraction points(Map<Name, Fraction> children) {
        return points(List.copyOf(children.values()));
    }

    /**
     * Checks that this aggregate suits an item's children.
     *
     * @param points the points of each child
     * @param checker collects problems
     */
    void check(List<Fraction> points, Checker checker);
}
