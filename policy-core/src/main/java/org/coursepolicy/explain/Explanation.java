package org.coursepolicy.explain;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
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
    private static final Type<Place> PLACE = Types.text(
                    TextForm.matching("a place", Pattern.compile("(/[^/]*)*"), 4_000, "/items/midterm", "/total"))
            .as(Place::parse, Place::toString);

    private static final Kind<Rounding> ROUNDING = Kind.of(
                    "rounding", Rounding.class, "How a number was rounded.", RoundingDraft::new, RoundingDraft::build)
            .required(
                    "to",
                    Types.number(NumberForm.notNegative("the unit of the result")),
                    Rounding::step,
                    (draft, step) -> draft.step = step,
                    "the distance between two rounded numbers")
            .required(
                    "mode",
                    Types.word(RoundingMode.class),
                    Rounding::mode,
                    (draft, mode) -> draft.mode = mode,
                    "which neighbour was taken")
            .build();

    /** How documents describe it. */
    public static final Kind<Explanation> KIND = Kind.of(
                    "explanation",
                    Explanation.class,
                    "A step of a computation, and the steps it was computed from.",
                    Explanation::builder,
                    Builder::build)
            .required("label", Types.PROSE, Explanation::label, Builder::label, "what is computed")
            .required(
                    "operation",
                    Types.word(Operation.class),
                    Explanation::operation,
                    Builder::operation,
                    "how the result follows from the inputs")
            .required("result", ResultForm.TYPE, Explanation::result, Builder::result, "what came out")
            .optional("note", Types.PROSE, Explanation::note, Builder::note, "a remark")
            .optional("rounding", ROUNDING.asType(), Explanation::rounding, Builder::rounding, "how it was rounded")
            .optional("place", PLACE, Explanation::place, Builder::place, "where the rule stands in the policy")
            .cited(Explanation::cite, Builder::cite, Explanation::reading, Builder::reading)
            .defaulted(
                    "inputs",
                    Types.list(Types.lazily(() -> Explanation.KIND.asType())),
                    List.of(),
                    Explanation::inputs,
                    Builder::addAllInputs,
                    "the steps from which this one is computed")
            .build();

    Explanation() {}

    private static final class RoundingDraft {
        private Fraction step = Fraction.ONE;
        private RoundingMode mode = RoundingMode.HALF_UP;

        Rounding build() {
            RejectedException.unless(step.signum() > 0, Code.RANGE, "to", step, "above 0");
            RejectedException.unless(
                    mode != RoundingMode.UNNECESSARY, Code.ENUM, "mode", "unnecessary", "a way to round");
            return new Rounding(step, mode);
        }
    }

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
