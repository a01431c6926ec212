package org.coursepolicy.rule;

import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * Tells people something when a condition holds, and leaves the score as it is.
 *
 * <p>For example {@code {"notice": {"when": {"more-than": ["late", 3]}, "says": "hand in by the form"}}}.
 */
@Value.Immutable
public abstract sealed class Notice implements Step permits ImmutableNotice {
    /** How documents describe it. */
    public static final Kind<Notice> KIND = Kind.of(
                    "notice",
                    Notice.class,
                    "Tells people something when a condition holds; no effect on points.",
                    Notice::builder,
                    Builder::build)
            .required("when", Requirement.TYPE, Notice::when, Builder::when, "the condition")
            .required("says", Types.PROSE, Notice::says, Builder::says, "what people are told")
            .cited(Notice::cite, Builder::cite, Notice::reading, Builder::reading)
            .build();

    Notice() {}

    /**
     * Returns the condition.
     *
     * @return the requirement
     */
    public abstract Requirement when();

    /**
     * Returns what people are told.
     *
     * @return one line
     */
    public abstract String says();

    /**
     * Returns a notice.
     *
     * @param when the condition
     * @param says what people are told
     * @return the notice
     */
    public static Notice when(Requirement when, String says) {
        return builder().when(when).says(says).build();
    }

    /**
     * Starts a notice.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Scope inside = scope.knowing(SCORE, Quantity.points(score.earned()));
        if (when().test(inside.silently()) != Truth.HOLDS) {
            return score;
        }
        scope.trace().begin(this, "notice");
        scope.notice(says());
        when().test(inside);
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        return scope.trace().end(Operation.CHOSEN, score);
    }

    @Override
    public final void check(Checker checker) {
        when().check(checker.knowing(SCORE, Dimension.POINTS));
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link Notice}. */
    public static final class Builder extends ImmutableNotice.Builder {
        Builder() {}
    }
}
