package org.coursepolicy.outcome;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.ResultForm;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Score;
import org.immutables.value.Value;

/**
 * What one item came to for one student: as graded, what the pipeline changed, and the score that counts.
 *
 * <p>For example 66.5 points as graded, "round" +0.5, and 67 points.
 */
@Value.Immutable
public abstract sealed class ItemOutcome permits ImmutableItemOutcome {
    /** How documents describe it. */
    public static final Kind<ItemOutcome> KIND = Kind.of(
                    "item-outcome",
                    ItemOutcome.class,
                    "What one item came to for one student.",
                    ItemOutcome::builder,
                    Builder::build)
            .required("title", Types.PROSE, ItemOutcome::title, Builder::title, "what people call the item")
            .optional("state", Types.PROSE, ItemOutcome::state, Builder::state, "missing, excused or ungraded")
            .required("raw", ResultForm.SCORE.asType(), ItemOutcome::raw, Builder::raw, "the score as graded")
            .defaulted(
                    "adjustments",
                    Types.list(Adjustment.KIND.asType()),
                    List.of(),
                    ItemOutcome::adjustments,
                    Builder::addAllAdjustments,
                    "what each step of the pipeline changed")
            .required("score", ResultForm.SCORE.asType(), ItemOutcome::score, Builder::score, "the score that counts")
            .defaulted(
                    "submissions",
                    Types.list(SubmissionOutcome.KIND.asType()),
                    List.of(),
                    ItemOutcome::submissions,
                    Builder::addAllSubmissions,
                    "what became of each thing handed in")
            .defaulted(
                    "notices",
                    Types.list(Types.PROSE),
                    List.of(),
                    ItemOutcome::notices,
                    Builder::addAllNotices,
                    "what people are told; no effect on points")
            .optional(
                    "explanation",
                    Explanation.KIND.asType(),
                    ItemOutcome::explanation,
                    Builder::explanation,
                    "how the score came about")
            .build();

    ItemOutcome() {}

    /**
     * What one step of the pipeline changed.
     *
     * @param step the name of the step's kind
     * @param points by how many points; below 0 for a deduction
     */
    public record Adjustment(String step, Fraction points) {
        static final Kind<Adjustment> KIND = Kind.of(
                        "adjustment", Adjustment.class, "What one step changed.", Draft::new, Draft::build)
                .required("step", Types.PROSE, Adjustment::step, (draft, step) -> draft.step = step, "the step")
                .required(
                        "points",
                        Types.number(NumberForm.any("points")),
                        Adjustment::points,
                        (draft, points) -> draft.points = points,
                        "by how many points")
                .build();

        private static final class Draft {
            private String step = "";
            private Fraction points = Fraction.ZERO;

            Adjustment build() {
                return new Adjustment(step, points);
            }
        }
    }

    /**
     * Returns what people call the item.
     *
     * @return the title
     */
    public abstract String title();

    /**
     * Returns the state that was recorded instead of a score.
     *
     * @return "missing", "excused" or "ungraded"; empty if there is a score
     */
    public abstract Optional<String> state();

    /**
     * Returns the score before the pipeline.
     *
     * @return the score as graded
     */
    public abstract Score raw();

    /**
     * Returns what each step of the pipeline changed.
     *
     * @return the changes, in order; steps that changed nothing are among them
     */
    public abstract List<Adjustment> adjustments();

    /**
     * Returns the score that counts.
     *
     * @return the score after the pipeline
     */
    public abstract Score score();

    /**
     * Returns what became of each thing handed in for this item.
     *
     * @return outcomes, in the order in which they were handed in
     */
    public abstract List<SubmissionOutcome> submissions();

    /**
     * Returns what people are told, without effect on points.
     *
     * @return lines of text
     */
    public abstract List<String> notices();

    /**
     * Returns how the score came about.
     *
     * @return the explanation; empty if the evaluation was asked for none
     */
    public abstract Optional<Explanation> explanation();

    /**
     * Starts an outcome.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ItemOutcome}. */
    public static final class Builder extends ImmutableItemOutcome.Builder {
        Builder() {}
    }
}
