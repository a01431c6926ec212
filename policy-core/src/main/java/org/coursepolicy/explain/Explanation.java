package org.coursepolicy.explain;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Result;
import org.immutables.value.Value;

/**
 * How one number came about: a step, and the steps it was computed from.
 *
 * <p>For example the step "total", a {@link Operation#SUM} with the result 91 %, has the inputs "40 % of individual" and
 * so on. The result of every step follows from the results of its inputs by its operation. Inputs whose operation is
 * {@link Operation#SKIPPED} are rules that did not apply; they count for nothing.
 */
@Value.Immutable
public abstract sealed class Explanation permits ImmutableExplanation {
    Explanation() {}

    /**
     * Returns what is computed: the name of an item, or of a kind of rule.
     *
     * @return the label
     */
    public abstract String label();

    /**
     * Returns how the result follows from the inputs.
     *
     * @return the operation
     */
    public abstract Operation operation();

    /**
     * Returns what came out.
     *
     * @return the result
     */
    public abstract Result result();

    /**
     * Returns the steps from which this one is computed.
     *
     * @return the inputs, in order
     */
    public abstract List<Explanation> inputs();

    /**
     * Returns how a {@link Operation#ROUND} step rounds.
     *
     * @return the rounding; empty for every other operation
     */
    public abstract Optional<Rounding> rounding();

    /**
     * Returns a remark, for example "excused" or why a rule did not apply.
     *
     * @return the remark, or empty
     */
    public abstract Optional<String> note();

    /**
     * Returns where the rule stands in the policy.
     *
     * @return the place; empty for facts, and for rules used without a policy
     */
    public abstract Optional<Place> place();

    /**
     * Returns the sentence that the rule comes from.
     *
     * @return the citation, or empty if the policy gives none
     */
    public abstract Optional<Citation> cite();

    /**
     * Returns how the rule reads open words.
     *
     * @return the reading, or empty
     */
    public abstract Optional<String> reading();

    /**
     * Returns the whole tree as text for a student: one step a line, inputs indented below it.
     *
     * @return the text, each line ended by a line feed
     */
    public final String toText() {
        return ExplanationText.of(this);
    }

    /**
     * Starts a step.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Explanation}. */
    public static final class Builder extends ImmutableExplanation.Builder {
        Builder() {}
    }
}
