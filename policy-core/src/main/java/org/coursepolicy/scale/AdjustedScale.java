package org.coursepolicy.scale;

import java.util.List;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * A scale whose letters are then raised, lowered or capped, rule by rule:
 *
 * <pre>{@code
 * {"adjusted": {"scale": {…}, "rules": [
 *   {"when": {"less-than": [{"percent": "exam"}, 50]}, "at-most": "D"},
 *   {"when": {"at-least": ["portfolio", 8]}, "steps": 1}]}}
 * }</pre>
 *
 * <p>For example a B with 45 % in the exam and a good portfolio is first at most a D, and then a step higher, a C. No letter
 * is raised above the best or lowered below the last.
 */
@Value.Immutable
public abstract sealed class AdjustedScale implements Scale permits ImmutableAdjustedScale {
    /** How documents describe it. */
    public static final Kind<AdjustedScale> KIND = Kind.of(
                    "adjusted",
                    AdjustedScale.class,
                    "A scale whose letters are then raised, lowered or capped.",
                    AdjustedScale::builder,
                    Builder::build)
            .required("scale", Scale.TYPE, AdjustedScale::scale, Builder::scale, "the scale")
            .required(
                    "rules",
                    Types.list(LetterRule.KIND.asType()),
                    AdjustedScale::rules,
                    Builder::addAllRules,
                    "what happens to its letters, one after the other")
            .cited(AdjustedScale::cite, Builder::cite, AdjustedScale::reading, Builder::reading)
            .build();

    AdjustedScale() {}

    /**
     * Returns the scale.
     *
     * @return the scale whose letters are adjusted
     */
    public abstract Scale scale();

    /**
     * Returns what happens to its letters.
     *
     * @return rules, in the order in which they are applied
     */
    public abstract List<LetterRule> rules();

    /**
     * Starts a scale.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Levels levels() {
        return scale().levels();
    }

    @Override
    public final boolean readsTotal() {
        return scale().readsTotal();
    }

    @Override
    public final Result grade(Result total, Scope scope) {
        Trace trace = scope.trace();
        trace.begin(this, "letter");
        Result letter = scale().grade(total, scope);
        for (LetterRule rule : rules()) {
            if (letter instanceof Level before) {
                letter = adjusted(rule, before, scope);
            }
        }
        return trace.end(Operation.CHOSEN, letter);
    }

    private Result adjusted(LetterRule rule, Level before, Scope scope) {
        Trace trace = scope.trace();
        Result holds = rule.when().test(scope.silently());
        if (holds == Truth.FAILS) {
            trace.skipped(rule, rule.label(), rule.when().saying(scope));
            return before;
        }
        trace.begin(rule, rule.label());
        rule.when().test(scope);
        if (holds instanceof Open) {
            return trace.end(Operation.CHOSEN, trace.leaf(Operation.OPEN, "requirement", holds));
        }
        rule.steps().ifPresent(steps -> steps.evaluate(scope));
        Level after = levels().levels().get(rule.rank(before.rank(), levels(), scope));
        return trace.end(Operation.CHOSEN, trace.leaf(Operation.CONSTANT, "letter", after));
    }

    @Override
    public final void check(Dimension total, Checker checker) {
        scale().check(total, checker);
        for (LetterRule rule : rules()) {
            rule.when().check(checker);
            rule.letters()
                    .filter(letter -> levels().find(letter).isEmpty())
                    .forEach(letter -> checker.problem(
                            rule, Code.REF, "\"" + letter + "\"", "one of " + String.join(", ", levels().names())));
            rule.steps()
                    .flatMap(steps -> steps.dimension(checker))
                    .filter(found -> found.alongside(Dimension.NUMBER).isEmpty())
                    .ifPresent(found -> checker.problem(rule, Code.CONFLICT, found.phrase(), "a number of steps"));
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link AdjustedScale}. */
    public static final class Builder extends ImmutableAdjustedScale.Builder {
        Builder() {}
    }
}
