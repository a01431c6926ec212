package org.coursepolicy.incident;

import java.util.Map;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * Applies what follows from the incidents recorded for the item: {@code "incidents"}. It stands last, or something after
 * it lifts what it did.
 */
@Value.Immutable
public abstract sealed class IncidentsStep implements Step permits ImmutableIncidentsStep {
    /** How documents describe it. */
    public static final Kind<IncidentsStep> KIND = Kind.of(
                    "incidents",
                    IncidentsStep.class,
                    "Applies what follows from the incidents recorded for the item.",
                    IncidentsStep::builder,
                    Builder::build)
            .cited(IncidentsStep::cite, Builder::cite, IncidentsStep::reading, Builder::reading)
            .build();

    IncidentsStep() {}

    /**
     * Returns this step.
     *
     * @return the step
     */
    public static IncidentsStep of() {
        return builder().build();
    }

    /**
     * Starts a step.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Set<Class<?>> facts() {
        return Set.of(Incidents.class);
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Map<String, IncidentRule> rules =
                scope.fact(Incidents.class).map(Incidents::rules).orElse(Map.of());
        if (rules.isEmpty()) {
            scope.trace().skipped(this, "incidents", "none is recorded");
        }
        Score left = score;
        for (Map.Entry<String, IncidentRule> incident : rules.entrySet()) {
            left = follow(incident.getKey(), incident.getValue(), left, scope);
        }
        return left;
    }

    private static Score follow(String label, IncidentRule rule, Score score, Scope scope) {
        scope.trace().begin(rule, label);
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        Result points = rule.score().evaluate(scope.knowing(SCORE, Quantity.points(score.earned())));
        if (points instanceof Quantity number) {
            return scope.trace().end(Operation.EARNS, score.withEarned(number.amount()));
        }
        scope.trace().note("unchanged, because the value is " + points);
        scope.trace().leaf(Operation.REFERENCE, SCORE, score);
        return scope.trace().end(Operation.CHOSEN, score);
    }

    @Override
    public final void check(Checker checker) {}

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link IncidentsStep}. */
    public static final class Builder extends ImmutableIncidentsStep.Builder {
        Builder() {}
    }
}
