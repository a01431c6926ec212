package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.Incidents;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.kind.Places;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.resubmission.Attempts;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/** What a step of any family explains can be computed again by hand, and to explain it changes no number. */
class StepExplanationProperties {
    private static final StudentId ANN = StudentId.of("ann");
    private static final StudentId BOB = StudentId.of("bob");

    /** Some below 0, some of nothing, some with points pending. */
    @Provide
    Arbitrary<Score> scores() {
        return Combinators.combine(
                        Arbitraries.integers().between(-20, 240),
                        Arbitraries.of(100, 100, 50, 0),
                        Arbitraries.of(0, 0, 50))
                .as((halves, possible, pending) ->
                        new Score(Fraction.of(halves, 2), Fraction.of(possible), Fraction.of(pending)));
    }

    @Provide
    Arbitrary<Result> units() {
        Arbitrary<Result> known =
                Arbitraries.integers().between(0, 20).map(quarters -> Quantity.count(Fraction.of(quarters, 4)));
        return Arbitraries.oneOf(known, Arbitraries.of(Open.pending("i1 is not handed in"), Open.nothing("none")));
    }

    @Provide
    Arbitrary<Fraction> amounts() {
        return Arbitraries.integers().between(-30, 450).map(thirds -> Fraction.of(thirds, 3));
    }

    /** Applies a step inside an item, as an evaluation does. */
    private static void isExplained(Step step, Score score, Map<String, Result> names, UnaryOperator<Scope> facts) {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        trace.begin(step, "item");
        trace.leaf(Operation.REFERENCE, "score", score);
        Score after = step.apply(score, facts.apply(Scope.of(names, trace)));
        trace.end(Operation.CHOSEN, after);
        assertThat(Recomputation.wrong(trace.explanation())).isEmpty();
        assertThat(step.apply(score, facts.apply(Scope.of(names)))).isEqualTo(after);
    }

    @Property
    void lateness(
            @ForAll LatePenalty.Of of,
            @ForAll("amounts") Fraction amount,
            @ForAll("amounts") Fraction floor,
            @ForAll("scores") Score score,
            @ForAll("units") Result uncovered) {
        LatePenalty penalty = LatePenalty.builder()
                .takes(Arithmetic.product(Constant.of(amount), Reference.to("uncovered")))
                .of(of)
                .floor(floor.max(Fraction.ZERO).min(Fraction.HUNDRED))
                .build();
        isExplained(penalty, score, Map.of("uncovered", uncovered), scope -> scope);
    }

    @Provide
    Arbitrary<List<Score>> attempts() {
        return scores().list().ofMaxSize(3);
    }

    @Property
    void handingInAgain(
            @ForAll @IntRange(max = 2) int which,
            @ForAll("scores") Score score,
            @ForAll("attempts") List<Score> later) {
        ResubmissionRule rule = List.of(
                        ResubmissionRule.replaces(),
                        ResubmissionRule.keepsHigher(),
                        ResubmissionRule.shareOfGain(Fraction.of(9, 10)))
                .get(which);
        isExplained(rule, score, Map.of(), scope -> scope.withFact(Attempts.class, new Attempts(later)));
    }

    @Property
    void peerRatings(
            @ForAll PeerAdjustment.Self self,
            @ForAll("scores") Score score,
            @ForAll @IntRange(max = 100) int byAnn,
            @ForAll @IntRange(max = 100) int byBob,
            @ForAll boolean rated) {
        PeerAdjustment adjustment = PeerAdjustment.builder()
                .self(self)
                .factor(Arithmetic.least(
                        Constant.of(Fraction.of(21, 20)),
                        Arithmetic.of(Arithmetic.Operator.QUOTIENT, Reference.to("own"), Reference.to("team"))))
                .undefined(Fraction.of(1, 2))
                .build();
        List<PeerRatings> ratings = rated ? List.of(ratings(ANN, byAnn), ratings(BOB, byBob)) : List.of();
        isExplained(
                adjustment, score, Map.of(), scope -> scope.withFact(RatingSheet.class, new RatingSheet(ANN, ratings)));
        isExplained(adjustment, score, Map.of(), scope -> scope);
    }

    private static PeerRatings ratings(StudentId by, int number) {
        return PeerRatings.builder()
                .item(ItemId.of("m1"))
                .by(by)
                .putOf(ANN, new Mark.Points(Fraction.of(number)))
                .putOf(BOB, new Mark.Points(Fraction.of(number / 2)))
                .build();
    }

    @Property
    void incidents(@ForAll("scores") Score score, @ForAll("amounts") Fraction amount, @ForAll("units") Result exam) {
        IncidentRule less = rule(Arithmetic.difference(Reference.to("score"), Constant.of(amount)));
        IncidentRule half = rule(Arithmetic.product(Constant.of(Fraction.of(1, 2)), Reference.to("score")));
        IncidentRule other = rule(Reference.to("exam"));
        for (Map<String, IncidentRule> rules : List.of(
                ImmutableMap.<String, IncidentRule>of(),
                ImmutableMap.of("n1", less),
                ImmutableMap.of("n1", half, "n2", less, "n3", other))) {
            isExplained(
                    IncidentsStep.of(),
                    score,
                    Map.of("exam", exam),
                    scope -> scope.withFact(Incidents.class, new Incidents(rules)));
        }
    }

    private static IncidentRule rule(Value score) {
        return IncidentRule.builder()
                .score(score)
                .protects(IncidentRule.Protects.NOTHING)
                .build();
    }

    @Property
    void notices(@ForAll("scores") Score score, @ForAll("amounts") Fraction amount, @ForAll("units") Result late) {
        Notice notice = Notice.builder()
                .when(Comparison.moreThan(Reference.to("late"), Constant.of(amount)))
                .says("hand in by the form")
                .build();
        isExplained(notice, score, Map.of("late", late), scope -> scope);
    }
}
