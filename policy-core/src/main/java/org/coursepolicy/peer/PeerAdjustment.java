package org.coursepolicy.peer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
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
 * Multiplies a member's score by a factor that follows from how the members of the team rated each other.
 *
 * <p>For example own average over team average, at most 1.05:
 *
 * <pre>{@code
 * {"peer-adjustment": {
 *    "levels": {"good citizen": 100, "needs improvement": 90, "deficient": 60, "unsatisfactory": 40, "no show": 0},
 *    "self": "counted", "factor": {"least": ["21/20", {"quotient": ["own", "team"]}]}, "undefined": 1}}
 * }</pre>
 *
 * <p>The factor reads {@code own}, the mean of all ratings of the member, and {@code team}, the mean of all ratings given
 * in the team. Members who gave no ratings are left out of both. Where there is no factor, because nobody rated or all
 * ratings are 0, {@code undefined} is the factor, with a notice. Used alone:
 *
 * <pre>{@code
 * PeerAdjustment.ownOverTeam(Fraction.parse("1.05")).factor(new RatingSheet(anne, ratings)); // 22/21, say
 * }</pre>
 */
@org.immutables.value.Value.Immutable
public abstract sealed class PeerAdjustment implements Step, ReadsRatings permits ImmutablePeerAdjustment {
    /** The name by which the factor reads the mean of the member's ratings. */
    public static final String OWN = "own";

    /** The name by which the factor reads the mean of all ratings in the team. */
    public static final String TEAM = "team";

    /** Whether members' ratings of themselves count. */
    public enum Self {
        /** They count like any other. */
        COUNTED,
        /** They do not count. */
        LEFT_OUT
    }

    /** The name by which the factor reads the sum of the member's ratings. */
    public static final String RECEIVED = "received";

    /** The name by which the factor reads how many members the team has. */
    public static final String MEMBERS = "members";

    /** The name by which the factor reads how many members gave ratings. */
    public static final String RATERS = "raters";

    /** The name by which the factor reads whether the member gave ratings: 1, or 0. */
    public static final String GAVE = "gave";

    /** How a rater's ratings count. */
    public enum Scaled {
        /** As they are given. */
        AS_GIVEN,
        /** As shares of all that the rater gave, so that generous raters count no more than others. */
        SHARES
    }

    /** How documents describe it. */
    public static final Kind<PeerAdjustment> KIND = Kind.of(
                    "peer-adjustment",
                    PeerAdjustment.class,
                    "Multiplies a member's score by a factor that follows from peer ratings.",
                    PeerAdjustment::builder,
                    Builder::build)
            .optional(
                    "levels",
                    Types.map(Types.LEVEL_FORM, Types.number(NumberForm.any("what the rating is worth")))
                            .as(Levels::of, Levels::worths),
                    PeerAdjustment::levels,
                    Builder::levels,
                    "the words of ratings, best first, and what each is worth; ratings are numbers if absent")
            .settled(
                    "self",
                    Types.word(Self.class),
                    PeerAdjustment::self,
                    Builder::self,
                    "whether members' ratings of themselves count")
            .defaulted(
                    "scaled",
                    Types.word(Scaled.class),
                    Scaled.AS_GIVEN,
                    PeerAdjustment::scaled,
                    Builder::scaled,
                    "how a rater's ratings count; as-given if absent")
            .optional(
                    "missing",
                    Types.number(NumberForm.any("what the rating is worth")),
                    PeerAdjustment::missing,
                    Builder::missing,
                    "what a rating counts that a member did not give; it is left out if absent")
            .required(
                    "factor",
                    Value.TYPE,
                    PeerAdjustment::factor,
                    Builder::factor,
                    "the factor: it reads \"own\", the mean of the member's ratings, \"received\", their sum, \"team\", the mean of "
                            + "all ratings, and \"members\", \"raters\" and \"gave\", how many there are, rated, and whether the member "
                            + "did")
            .settled(
                    "undefined",
                    Types.number(NumberForm.notNegative("a factor")),
                    PeerAdjustment::undefined,
                    Builder::undefined,
                    "the factor where there is none: nobody rated, or all ratings are 0")
            .cited(PeerAdjustment::cite, Builder::cite, PeerAdjustment::reading, Builder::reading)
            .build();

    PeerAdjustment() {}

    @Override
    public abstract Optional<Levels> levels();

    /**
     * Returns whether members' ratings of themselves count.
     *
     * @return counted or left out
     */
    public abstract Self self();

    /**
     * Returns the factor.
     *
     * @return a value over {@code own} and {@code team}
     */
    public abstract Value factor();

    /**
     * Returns the factor where there is none.
     *
     * @return a factor, 0 or more
     */
    public abstract Fraction undefined();

    /**
     * Returns how a rater's ratings count.
     *
     * @return as they are given unless stated
     */
    @org.immutables.value.Value.Default
    public Scaled scaled() {
        return Scaled.AS_GIVEN;
    }

    /**
     * Returns what a rating counts that a member did not give.
     *
     * @return a number; empty if it is left out
     */
    public abstract Optional<Fraction> missing();

    /** Refuses a factor below 0. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(undefined().signum() >= 0, Code.RANGE, "undefined", undefined(), "at least 0");
    }

    /**
     * Returns the adjustment by own average over team average, for ratings that are numbers; self-ratings count.
     *
     * @param most the greatest factor
     * @return the adjustment
     */
    public static PeerAdjustment ownOverTeam(Fraction most) {
        return ownOverTeam().factor(atMost(most)).build();
    }

    /**
     * Returns the adjustment by own average over team average, for ratings that are words; self-ratings count.
     *
     * @param most the greatest factor
     * @param levels the words of ratings, best first, and what each is worth
     * @return the adjustment
     */
    public static PeerAdjustment ownOverTeam(Fraction most, Levels levels) {
        return ownOverTeam().factor(atMost(most)).levels(levels).build();
    }

    private static Builder ownOverTeam() {
        return builder().self(Self.COUNTED).undefined(Fraction.ONE);
    }

    private static Value atMost(Fraction most) {
        return Arithmetic.least(Constant.of(most), Arithmetic.quotient(Reference.to(OWN), Reference.to(TEAM)));
    }

    /**
     * Starts an adjustment.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Set<Class<?>> facts() {
        return Set.of(RatingSheet.class);
    }

    /**
     * Computes a member's factor.
     *
     * @param sheet the ratings of the team
     * @return the factor, 1.05 where the policy says 105 %
     * @throws RejectedException if a rating is a word that is none of the levels
     */
    public final Fraction factor(RatingSheet sheet) {
        Quantity factor = factor(sheet, Scope.of(Map.of()));
        return factor.dimension() == Dimension.PERCENT ? factor.amount().dividedBy(Fraction.HUNDRED) : factor.amount();
    }

    private Quantity factor(RatingSheet sheet, Scope scope) {
        RatingSheet.Numbers numbers =
                sheet.numbers(self() == Self.COUNTED, scaled() == Scaled.SHARES, missing(), this::worth);
        Trace trace = scope.trace();
        trace.begin(this, "factor");
        Result own = trace.leaf(Operation.FACT, label("received", numbers.own()), mean(numbers.own()));
        Result team = trace.leaf(Operation.FACT, label("in the team", numbers.team()), mean(numbers.team()));
        Result factor = factor().evaluate(
                        scope.knowing(names(numbers, own, team, sheet.members().size()), Dimension.NUMBER));
        if (factor instanceof Quantity number) {
            return trace.end(Operation.CHOSEN, number);
        }
        scope.notice("no peer factor follows from the ratings; it counts as " + undefined());
        return trace.end(
                Operation.CHOSEN,
                trace.leaf(Operation.CONSTANT, "factor where there is none", Quantity.number(undefined())));
    }

    private static Map<String, Result> names(RatingSheet.Numbers numbers, Result own, Result team, int members) {
        Result received = numbers.own().isEmpty()
                ? RatingSheet.Numbers.mean(numbers.own())
                : Quantity.number(RatingSheet.Numbers.sum(numbers.own()));
        return Map.of(
                OWN,
                own,
                TEAM,
                team,
                RECEIVED,
                received,
                MEMBERS,
                Quantity.number(Fraction.of(members)),
                RATERS,
                Quantity.number(Fraction.of(numbers.raters())),
                GAVE,
                Quantity.number(Fraction.of(numbers.gave() ? 1 : 0)));
    }

    private static Result mean(java.util.List<Fraction> numbers) {
        return RatingSheet.Numbers.mean(numbers);
    }

    /** For example "mean of the ratings received (3)"; who gave which is not for the explanation to tell. */
    private String label(String where, java.util.List<Fraction> numbers) {
        String what = scaled() == Scaled.SHARES ? "shares" : "ratings";
        String all = where.equals("received") ? "the " : "all ";
        String how = scaled() == Scaled.SHARES && where.equals("received") ? ", each of all that its rater gave" : "";
        String filled =
                missing().map(worth -> ", " + worth + " where none was given").orElse("");
        return "mean of " + all + what + " " + where + " (" + numbers.size() + how + filled + ")";
    }

    @Override
    public final Score apply(Score score, Scope scope) {
        Optional<RatingSheet> sheet = scope.fact(RatingSheet.class);
        if (sheet.isEmpty()) {
            scope.trace().skipped(this, "peer-adjustment", "there is no team");
            return score;
        }
        Trace trace = scope.trace();
        trace.begin(this, "peer-adjustment");
        trace.leaf(Operation.REFERENCE, SCORE, score);
        trace.begin(this, "adjusted");
        Quantity earned = trace.leaf(Operation.REFERENCE, "points earned", Quantity.points(score.earned()));
        Quantity adjusted = trace.end(Operation.PRODUCT, earned.times(factor(sheet.get(), scope)));
        return trace.end(Operation.EARNS, score.withEarned(adjusted.amount()));
    }

    @Override
    public final void check(Checker checker) {
        Checker inside = checker;
        for (String name : java.util.List.of(OWN, TEAM, RECEIVED, MEMBERS, RATERS, GAVE)) {
            inside = inside.knowing(name, Dimension.NUMBER);
        }
        Optional<Dimension> dimension = factor().dimension(inside);
        boolean fits = dimension
                .map(found -> found == Dimension.PERCENT
                        || Dimension.RATIO.alongside(found).isPresent())
                .orElse(true);
        if (!fits) {
            checker.problem(this, Code.CONFLICT, dimension.orElseThrow().phrase(), "a factor: a number or ratio");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link PeerAdjustment}. */
    public static final class Builder extends ImmutablePeerAdjustment.Builder {
        Builder() {}
    }
}
