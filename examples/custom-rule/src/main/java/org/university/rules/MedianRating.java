package org.university.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.peer.ReadsRatings;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;

/**
 * Multiplies a member's score by the median of what the others said of them, so that no single friend or foe decides.
 *
 * <p>For example {@code {"median-rating": {"full": 10, "most": 1.1, "undefined": 1}}}: who gets 9, 10 and 2 has the median 9 and
 * keeps 0.9 of the team's score; of an even number it is the mean of the two in the middle. Ratings of oneself do not count.
 *
 * @param levels the words of ratings, best first, and what each is worth; empty if ratings are numbers
 * @param full the median that leaves the score as it is, above 0
 * @param most the greatest factor, 0 or more
 * @param undefined the factor of whom nobody else rated, 0 or more
 * @param cite the sentence it comes from
 * @param reading how open words of it are read
 */
public record MedianRating(
        Optional<Levels> levels,
        Fraction full,
        Fraction most,
        Fraction undefined,
        Optional<Citation> cite,
        Optional<String> reading)
        implements Step, ReadsRatings {
    private static final Type<Levels> LEVELS = Types.map(
                    Types.LEVEL_FORM, Types.number(NumberForm.any("what the rating is worth")))
            .as(Levels::of, Levels::worths);

    /** How documents describe it. */
    public static final Kind<MedianRating> KIND = Kind.of(
                    "median-rating",
                    MedianRating.class,
                    "Multiplies a member's score by the median of the others' ratings over the rating that is full.",
                    Draft::new,
                    Draft::build)
            .optional(
                    "levels",
                    LEVELS,
                    MedianRating::levels,
                    (draft, levels) -> draft.levels = Optional.of(levels),
                    "the words of ratings, best first, and what each is worth; ratings are numbers if absent")
            .required(
                    "full",
                    Types.number(NumberForm.notNegative("as ratings count")),
                    MedianRating::full,
                    (draft, full) -> draft.full = full,
                    "the median that leaves the score as it is, above 0")
            .required(
                    "most",
                    Types.number(NumberForm.notNegative("a factor")),
                    MedianRating::most,
                    (draft, most) -> draft.most = most,
                    "the greatest factor")
            .settled(
                    "undefined",
                    Types.number(NumberForm.notNegative("a factor")),
                    MedianRating::undefined,
                    (draft, undefined) -> draft.undefined = undefined,
                    "the factor of whom nobody else rated")
            .cited(
                    MedianRating::cite,
                    (draft, cite) -> draft.cite = Optional.of(cite),
                    MedianRating::reading,
                    (draft, reading) -> draft.reading = Optional.of(reading))
            .build();

    /** Refuses numbers out of range, also where a step is made in Java. */
    public MedianRating {
        RejectedException.unless(full.signum() > 0, Code.RANGE, "full", full, "above 0");
        RejectedException.unless(most.signum() >= 0, Code.RANGE, "most", most, "at least 0");
        RejectedException.unless(undefined.signum() >= 0, Code.RANGE, "undefined", undefined, "at least 0");
    }

    /** Says that it reads ratings; a record may have them only where a step does. */
    @Override
    public Set<Class<?>> facts() {
        return Set.of(RatingSheet.class);
    }

    @Override
    public Score apply(Score score, Scope scope) {
        Trace trace = scope.trace();
        Optional<RatingSheet> sheet = scope.fact(RatingSheet.class);
        if (sheet.isEmpty()) {
            trace.skipped(this, "median-rating", "there is no team");
            return score;
        }
        trace.begin(this, "median-rating");
        trace.leaf(Operation.REFERENCE, SCORE, score);
        trace.begin(this, "adjusted");
        Quantity earned = trace.leaf(Operation.REFERENCE, "points earned", Quantity.points(score.earned()));
        Quantity adjusted = trace.end(Operation.PRODUCT, earned.times(factor(received(sheet.get()), scope)));
        return trace.end(Operation.EARNS, score.withEarned(adjusted.amount()));
    }

    /** What the others said of the member, least first. */
    private List<Fraction> received(RatingSheet sheet) {
        return sheet.ratings().stream()
                .filter(ratings -> !ratings.by().equals(sheet.of()))
                .flatMap(ratings -> ratings.of().entrySet().stream())
                .filter(rating -> rating.getKey().equals(sheet.of()))
                .map(Map.Entry::getValue)
                .map(this::worth)
                .sorted()
                .toList();
    }

    private Quantity factor(List<Fraction> received, Scope scope) {
        Trace trace = scope.trace();
        if (received.isEmpty()) {
            scope.notice("nobody else rated the member; the factor is " + undefined);
            return trace.leaf(Operation.CONSTANT, "factor", Quantity.number(undefined));
        }
        trace.begin(this, "factor");
        trace.leaf(Operation.CONSTANT, "at most", Quantity.number(most));
        trace.begin(this, "median over " + full);
        Quantity median = median(received, trace);
        Quantity factor = median.dividedBy(trace.leaf(Operation.CONSTANT, "full", Quantity.number(full)));
        trace.end(Operation.QUOTIENT, factor);
        return trace.end(Operation.LEAST, Quantity.number(factor.amount().min(most)));
    }

    private Quantity median(List<Fraction> received, Trace trace) {
        int size = received.size();
        trace.begin(this, "median of the ratings received (" + size + ")");
        Quantity lower = trace.leaf(Operation.FACT, "lower middle", Quantity.number(received.get((size - 1) / 2)));
        Quantity upper = trace.leaf(Operation.FACT, "upper middle", Quantity.number(received.get(size / 2)));
        return trace.end(
                Operation.MEAN, Quantity.number(lower.plus(upper).amount().dividedBy(Fraction.of(2))));
    }

    /** It holds no values, so there are no names and dimensions to check. */
    @Override
    public void check(Checker checker) {}

    @Override
    public Kind<?> kind() {
        return KIND;
    }

    /** What has been read so far; members that must be there are, when it is built. */
    private static final class Draft {
        private Optional<Levels> levels = Optional.empty();
        private Fraction full = Fraction.ONE;
        private Fraction most = Fraction.ONE;
        private Fraction undefined = Fraction.ONE;
        private Optional<Citation> cite = Optional.empty();
        private Optional<String> reading = Optional.empty();

        MedianRating build() {
            return new MedianRating(levels, full, most, undefined, cite, reading);
        }
    }
}
