package org.coursepolicy.resubmission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/**
 * What a score is after a new attempt: a value over {@code old} and {@code new}.
 *
 * <p>For example the new one counts, even if it is lower: {@code {"resubmission": "new"}}. Or 90 % of the gain, never a
 * loss:
 *
 * <pre>{@code
 * {"resubmission": {"greatest": ["old", {"sum": ["old", {"product": ["9/10", {"difference": ["new", "old"]}]}]}]}}
 * }</pre>
 *
 * <p>80 points and then 100 are 98. The steps that stand before this one in a pipeline apply to every attempt by itself;
 * those after it to what came out. Used alone:
 *
 * <pre>{@code
 * ResubmissionRule.shareOfGain(Fraction.of(9, 10)).combine(score80of100, score100of100); // 98 of 100 points
 * }</pre>
 */
@org.immutables.value.Value.Immutable
public abstract sealed class ResubmissionRule implements Step permits ImmutableResubmissionRule {
    /** The name by which the value reads the score before the attempt. */
    public static final String OLD = "old";

    /** The name by which the value reads the score of the attempt. */
    public static final String NEW = "new";

    /** How documents describe it. */
    public static final Kind<ResubmissionRule> KIND = Kind.of(
                    "resubmission",
                    ResubmissionRule.class,
                    "What a score is after a new attempt.",
                    ResubmissionRule::builder,
                    Builder::build)
            .required(
                    "score",
                    Value.TYPE,
                    ResubmissionRule::score,
                    Builder::score,
                    "the points after the attempt; it reads the points before it as \"old\", and its own as \"new\"")
            .cited(ResubmissionRule::cite, Builder::cite, ResubmissionRule::reading, Builder::reading)
            .bare("score")
            .build();

    ResubmissionRule() {}

    /**
     * Returns the points after the attempt.
     *
     * @return a value in points
     */
    public abstract Value score();

    /**
     * Returns the rule by which the new score counts, even if it is lower.
     *
     * @return the rule
     */
    public static ResubmissionRule replaces() {
        return of(Reference.to(NEW));
    }

    /**
     * Returns the rule by which the higher score counts.
     *
     * @return the rule
     */
    public static ResubmissionRule keepsHigher() {
        return of(Arithmetic.greatest(Reference.to(OLD), Reference.to(NEW)));
    }

    /**
     * Returns the rule by which a share of the gain is added to the old score, and a loss is not counted.
     *
     * @param share the share, for example 9/10
     * @return the rule
     */
    public static ResubmissionRule shareOfGain(Fraction share) {
        Value gain = Arithmetic.difference(Reference.to(NEW), Reference.to(OLD));
        Value raised = Arithmetic.sum(Reference.to(OLD), Arithmetic.product(Constant.of(share), gain));
        return of(Arithmetic.greatest(Reference.to(OLD), raised));
    }

    /**
     * Returns the rule by which a value decides.
     *
     * @param score a value in points over {@code old} and {@code new}
     * @return the rule
     */
    public static ResubmissionRule of(Value score) {
        return builder().score(score).build();
    }

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Set<Class<?>> facts() {
        return Set.of(Attempts.class);
    }

    /**
     * Combines the scores of two attempts.
     *
     * @param old the score before the new attempt
     * @param attempt the score of the new attempt
     * @return the score after it
     */
    public final Score combine(Score old, Score attempt) {
        return combine(old, attempt, Scope.of(java.util.Map.of()));
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        List<Score> later = scope.fact(Attempts.class).map(Attempts::later).orElse(List.of());
        if (later.isEmpty()) {
            scope.trace().skipped(this, "resubmission", "no redo counts");
        }
        Score combined = score;
        for (Score attempt : later) {
            combined = combine(combined, attempt, scope);
        }
        return combined;
    }

    private Score combine(Score old, Score attempt, Scope scope) {
        Trace trace = scope.trace();
        trace.begin(this, "resubmission");
        // What is earned is earned of the points of whichever attempt is graded.
        Score base = isGraded(attempt) ? attempt : old;
        trace.leaf(Operation.REFERENCE, "score", base);
        Result points = score().evaluate(scope.knowing(OLD, points(old), Dimension.POINTS)
                .knowing(NEW, points(attempt), Dimension.POINTS));
        if (points instanceof Quantity number && isGraded(base)) {
            return trace.end(Operation.EARNS, base.withEarned(number.amount()));
        }
        if (points.equals(Open.TOO_LONG)) {
            trace.note(Open.TOO_LONG.reason());
            return trace.end(Operation.OPEN, Score.pending(base.possible()));
        }
        trace.note(
                isGraded(attempt)
                        ? "so far the earlier score counts, because the value is " + points
                        : "waits for the new attempt to be graded; so far the earlier score counts");
        Score waiting = new Score(old.earned(), old.possible(), old.pending().max(attempt.pending()));
        trace.leaf(Operation.REFERENCE, "score", waiting);
        return trace.end(Operation.CHOSEN, waiting);
    }

    /** Points of which some are still to be graded are open, for nobody knows whether they are more or fewer. */
    private static Result points(Score score) {
        return isGraded(score) ? Quantity.points(score.earned()) : Open.pending("not graded yet");
    }

    private static boolean isGraded(Score score) {
        return !score.isOpen();
    }

    @Override
    public final void check(Checker checker) {
        Optional<Dimension> dimension =
                score().dimension(checker.knowing(OLD, Dimension.POINTS).knowing(NEW, Dimension.POINTS));
        if (dimension.isPresent() && dimension.get().alongside(Dimension.POINTS).isEmpty()) {
            checker.problem(this, Code.CONFLICT, dimension.get().phrase(), "a value in points");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link ResubmissionRule}. */
    public static final class Builder extends ImmutableResubmissionRule.Builder {
        Builder() {}
    }
}
