package org.coursepolicy.scale;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * What happens to a letter when something holds: it is at most, or at least, another one, it becomes one, or it moves by
 * steps. For example {@code {"when": {"less-than": [{"percent": "exam"}, 50]}, "at-most": "D"}} makes a B a D and leaves an F
 * an F.
 */
@Value.Immutable
public abstract sealed class LetterRule implements Cited permits ImmutableLetterRule {
    /** How documents describe it. */
    public static final Kind<LetterRule> KIND = Kind.of(
                    "letter-rule",
                    LetterRule.class,
                    "What happens to a letter when something holds.",
                    LetterRule::builder,
                    Builder::build)
            .required("when", Requirement.TYPE, LetterRule::when, Builder::when, "what must hold")
            .optional(
                    "at-most",
                    Types.LEVEL_NAME,
                    LetterRule::atMost,
                    Builder::atMost,
                    "a better letter becomes this one")
            .optional(
                    "at-least", Types.LEVEL_NAME, LetterRule::atLeast, Builder::atLeast, "a worse one becomes this one")
            .optional("is", Types.LEVEL_NAME, LetterRule::is, Builder::is, "every letter becomes this one")
            .optional(
                    "steps",
                    org.coursepolicy.value.Value.TYPE,
                    LetterRule::steps,
                    Builder::steps,
                    "by how many letters it is raised, below 0 lowered; a fraction of a step is none")
            .cited(LetterRule::cite, Builder::cite, LetterRule::reading, Builder::reading)
            .build();

    LetterRule() {}

    /**
     * Returns what must hold.
     *
     * @return the requirement
     */
    public abstract Requirement when();

    /**
     * Returns the best letter there still is.
     *
     * @return the letter; empty if there is no cap
     */
    public abstract Optional<String> atMost();

    /**
     * Returns the worst letter there still is.
     *
     * @return the letter; empty if there is no guarantee
     */
    public abstract Optional<String> atLeast();

    /**
     * Returns the letter that it becomes.
     *
     * @return the letter; empty if it depends on the letter before
     */
    public abstract Optional<String> is();

    /**
     * Returns by how many letters it is raised.
     *
     * @return a number, below 0 for lowered; empty if it is not moved by steps
     */
    public abstract Optional<org.coursepolicy.value.Value> steps();

    /** Refuses a rule that says nothing, or several things. */
    @Value.Check
    void check() {
        long said = Stream.of(atMost(), atLeast(), is(), steps())
                .filter(Optional::isPresent)
                .count();
        RejectedException.unless(
                said == 1,
                Code.CONFLICT,
                "at-most",
                said + " effects",
                "one of `at-most`, `at-least`, `is` and `steps`");
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
    public final Kind<?> kind() {
        return KIND;
    }

    /** What it does, in words. */
    String label() {
        return atMost().map(letter -> "at most " + letter)
                .or(() -> atLeast().map(letter -> "at least " + letter))
                .or(() -> is().map(letter -> "in any case " + letter))
                .orElse("moved by steps");
    }

    Stream<String> letters() {
        return Stream.of(atMost(), atLeast(), is()).flatMap(Optional::stream);
    }

    int rank(int before, Levels levels, Scope scope) {
        if (steps().isPresent()) {
            int up = steps(steps().get().evaluate(scope.silently()));
            return Math.max(0, Math.min(levels.levels().size() - 1, before - up));
        }
        int named = letters().findFirst().flatMap(levels::find).map(Level::rank).orElseThrow();
        return atMost().isPresent() ? Math.max(before, named) : atLeast().isPresent() ? Math.min(before, named) : named;
    }

    /** Towards nothing; what is open moves nothing. */
    private static int steps(Result steps) {
        return steps instanceof Quantity number
                ? number.amount()
                        .round(new Rounding(Fraction.ONE, RoundingMode.DOWN))
                        .max(Fraction.of(-1_000))
                        .min(Fraction.of(1_000))
                        .toIntExact()
                : 0;
    }

    /** Builds a {@link LetterRule}. */
    public static final class Builder extends ImmutableLetterRule.Builder {
        Builder() {}
    }
}
