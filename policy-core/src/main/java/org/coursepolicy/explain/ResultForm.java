package org.coursepolicy.explain;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;

/** How documents write results: {@code {"percent": 93}}, {@code {"open": "midterm is not graded yet"}}. */
public final class ResultForm {
    private static final Type<Fraction> NUMBER = Types.number(NumberForm.any("in the unit of its member"));
    private static final Type<Fraction> POINTS = Types.number(NumberForm.any("points"));

    /** How documents describe a score. */
    public static final Kind<Score> SCORE = Kind.of(
                    "score", Score.class, "Points earned of points possible.", ScoreDraft::new, ScoreDraft::build)
            .required("earned", POINTS, Score::earned, (draft, points) -> draft.earned = points, "points earned")
            .required(
                    "possible",
                    POINTS,
                    Score::possible,
                    (draft, points) -> draft.possible = points,
                    "points possible in what is graded")
            .defaulted(
                    "pending",
                    POINTS,
                    Fraction.ZERO,
                    Score::pending,
                    (draft, points) -> draft.pending = points,
                    "points possible in what is not graded yet")
            .build();

    /** How documents describe a level. */
    public static final Kind<Level> LEVEL = Kind.of(
                    "level", Level.class, "A mark of an ordered scale.", LevelDraft::new, LevelDraft::build)
            .required("name", Types.LEVEL_NAME, Level::name, (draft, name) -> draft.name = name, "the mark")
            .required(
                    "rank",
                    Types.whole("levels", 0, 10_000),
                    Level::rank,
                    (draft, rank) -> draft.rank = rank,
                    "its position from the top; 0 is the best")
            .optional(
                    "worth",
                    NUMBER,
                    Level::worth,
                    (draft, worth) -> draft.worth = Optional.of(worth),
                    "the number it stands for")
            .build();

    private static final Kind<Result> KIND = Kind.of(
                    "result", Result.class, "What a rule computed; one member says what.", Draft::new, Draft::build)
            .optional("number", NUMBER, of(Dimension.NUMBER), set(Dimension.NUMBER), "a bare number")
            .optional("points", NUMBER, of(Dimension.POINTS), set(Dimension.POINTS), "points")
            .optional("percent", NUMBER, of(Dimension.PERCENT), set(Dimension.PERCENT), "percent")
            .optional("ratio", NUMBER, of(Dimension.RATIO), set(Dimension.RATIO), "a ratio")
            .optional("count", NUMBER, of(Dimension.COUNT), set(Dimension.COUNT), "a count")
            .optional("rank", NUMBER, of(Dimension.LEVEL), set(Dimension.LEVEL), "a level, by its rank")
            .optional("score", SCORE.asType(), as(Score.class), Draft::set, "a score")
            .optional("level", LEVEL.asType(), as(Level.class), Draft::set, "a level")
            .optional("holds", Types.word(Truth.class), as(Truth.class), Draft::set, "whether a requirement holds")
            .optional(
                    "pending",
                    Types.PROSE,
                    open(Open.Cause.PENDING),
                    setOpen(Open.Cause.PENDING),
                    "which fact is missing")
            .optional(
                    "nothing", Types.PROSE, open(Open.Cause.NOTHING), setOpen(Open.Cause.NOTHING), "why there is none")
            .build();

    /** The type of a member that holds a result. */
    public static final Type<Result> TYPE = KIND.asType();

    private ResultForm() {}

    private static Function<Result, Optional<Fraction>> of(Dimension dimension) {
        return result -> result instanceof Quantity quantity && quantity.dimension() == dimension
                ? Optional.of(quantity.amount())
                : Optional.empty();
    }

    private static BiConsumer<Draft, Fraction> set(Dimension dimension) {
        return (draft, amount) -> draft.set(new Quantity(amount, dimension));
    }

    private static <R extends Result> Function<Result, Optional<R>> as(Class<R> type) {
        return result -> type.isInstance(result) ? Optional.of(type.cast(result)) : Optional.empty();
    }

    private static Function<Result, Optional<String>> open(Open.Cause cause) {
        return result ->
                result instanceof Open open && open.cause() == cause ? Optional.of(open.reason()) : Optional.empty();
    }

    private static BiConsumer<Draft, String> setOpen(Open.Cause cause) {
        return (draft, reason) -> draft.set(new Open(cause, reason));
    }

    private static final class Draft {
        private Optional<Result> result = Optional.empty();
        private int count;

        void set(Result found) {
            result = Optional.of(found);
            count++;
        }

        Result build() {
            RejectedException.unless(count == 1, Code.CONFLICT, "", count + " results", "exactly one");
            return result.orElseThrow();
        }
    }

    private static final class ScoreDraft {
        private Fraction earned = Fraction.ZERO;
        private Fraction possible = Fraction.ZERO;
        private Fraction pending = Fraction.ZERO;

        Score build() {
            return new Score(earned, possible, pending);
        }
    }

    private static final class LevelDraft {
        private String name = "";
        private int rank;
        private Optional<Fraction> worth = Optional.empty();

        Level build() {
            return new Level(name, rank, worth);
        }
    }
}
