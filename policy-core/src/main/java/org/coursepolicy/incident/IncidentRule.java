package org.coursepolicy.incident;

import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Value;

/**
 * What follows from one kind of incident: the points that are left, and whether another rule may drop the item.
 *
 * <p>For example a zero for the whole assignment, which counts whatever else would be dropped:
 *
 * <pre>{@code
 * "incidents": {"cheating": {"score": 0, "protects": "counts"}}
 * }</pre>
 */
@org.immutables.value.Value.Immutable
public abstract sealed class IncidentRule implements Cited permits ImmutableIncidentRule {
    /** Whether the item counts where a choice of the best would leave it out. */
    public enum Protects {
        /** It counts: nothing drops the item. */
        COUNTS,
        /** It counts like any other item. */
        NOTHING
    }

    /** How documents describe it. */
    public static final Kind<IncidentRule> KIND = Kind.of(
                    "incident-rule",
                    IncidentRule.class,
                    "What follows from one kind of incident.",
                    IncidentRule::builder,
                    Builder::build)
            .required(
                    "score",
                    Value.TYPE,
                    IncidentRule::score,
                    Builder::score,
                    "the points that are left; it reads the score so far as \"score\"")
            .settled(
                    "protects",
                    Types.word(Protects.class),
                    IncidentRule::protects,
                    Builder::protects,
                    "whether the item counts where a choice of the best would leave it out")
            .cited(IncidentRule::cite, Builder::cite, IncidentRule::reading, Builder::reading)
            .build();

    IncidentRule() {}

    /**
     * Returns the points that are left.
     *
     * @return a value in points
     */
    public abstract Value score();

    /**
     * Returns whether the item counts where a choice of the best would leave it out.
     *
     * @return whether it is protected
     */
    public abstract Protects protects();

    /**
     * Returns the rule that leaves so many points.
     *
     * @param points the points that are left
     * @param protects whether the item counts where a choice of the best would leave it out
     * @return the rule
     */
    public static IncidentRule leaves(long points, Protects protects) {
        return builder().score(Constant.of(points)).protects(protects).build();
    }

    /**
     * Starts a rule.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks names and dimensions.
     *
     * @param checker knows the dimensions of names, and collects problems
     */
    public final void check(Checker checker) {
        Optional<Dimension> dimension = score().dimension(checker.knowing(Step.SCORE, Dimension.POINTS));
        if (dimension.isPresent() && dimension.get().alongside(Dimension.POINTS).isEmpty()) {
            checker.problem(score(), Code.CONFLICT, dimension.get().phrase(), "a value in points");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link IncidentRule}. */
    public static final class Builder extends ImmutableIncidentRule.Builder {
        Builder() {}
    }
}
