package org.coursepolicy.rule;

import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;

/**
 * Makes the points earned whatever a value says; the value reads the score so far by the name {@code score}.
 *
 * <p>For example a resit is worth at most 50 points: {@code {"becomes": {"least": ["score", 50]}}}. If the value is open,
 * the score stays as it is, and the explanation says so.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Becomes implements Step permits ImmutableBecomes {
    /** How documents describe it. */
    public static final Kind<Becomes> KIND = Kind.of(
                    "becomes",
                    Becomes.class,
                    "Makes the points earned what a value over \"score\" says.",
                    Becomes::builder,
                    Builder::build)
            .required(
                    "value",
                    org.coursepolicy.value.Value.TYPE,
                    Becomes::value,
                    Builder::value,
                    "the points earned; it reads the score so far as \"score\"")
            .cited(Becomes::cite, Builder::cite, Becomes::reading, Builder::reading)
            .bare("value")
            .build();

    Becomes() {}

    /**
     * Returns the value.
     *
     * @return a value in points
     */
    public abstract org.coursepolicy.value.Value value();

    /**
     * Starts a step.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        scope.trace().begin(this, "becomes");
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        Result points = value().evaluate(scope.knowing(SCORE, Quantity.points(score.earned())));
        if (points instanceof Quantity number) {
            return scope.trace().end(Operation.EARNS, score.withEarned(number.amount()));
        }
        if (points.equals(Open.TOO_LONG)) {
            scope.trace().note(Open.TOO_LONG.reason());
            return scope.trace().end(Operation.OPEN, Score.pending(score.possible()));
        }
        scope.trace().note("unchanged, because the value is " + points);
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        return scope.trace().end(Operation.CHOSEN, score);
    }

    @Override
    public final void check(Checker checker) {
        Optional<Dimension> dimension = value().dimension(checker.knowing(SCORE, Dimension.POINTS));
        if (dimension.isPresent() && dimension.get().alongside(Dimension.POINTS).isEmpty()) {
            checker.problem(this, Code.CONFLICT, dimension.get().phrase(), "a value in points");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Becomes}. */
    public static final class Builder extends ImmutableBecomes.Builder {
        Builder() {}
    }
}
