package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.rule.Step;
import org.coursepolicy.token.Demand;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Arithmetic.Operator;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** Makes random pipelines. */
final class StepMaker {
    private static final Value UNCOVERED = Reference.to(Step.UNCOVERED);

    private final Dice dice;
    private final Manner manner;
    /** The words of all peer ratings; numbers if there are none. */
    private final Optional<Levels> words;

    StepMaker(Dice dice, Manner manner) {
        this.dice = dice;
        this.manner = manner;
        Map<String, Fraction> worths = new LinkedHashMap<>();
        worths.put("good", Fraction.of(dice.of(100, 5)));
        worths.put("fair", Fraction.of(4));
        worths.put("none", Fraction.ZERO);
        this.words = dice.percent(50) ? Optional.of(Levels.of(worths)) : Optional.empty();
    }

    /**
     * Makes a pipeline.
     *
     * @param around the rules for handing in the item, or what it is a part of
     */
    List<Step> pipeline(Sketch sketch, Optional<HandIn> around, ValueMaker values) {
        List<Step> steps = new ArrayList<>();
        int plain = dice.percent(sketch.plain ? 10 : 30) ? dice.between(1, 3) : 0;
        for (int i = 0; i < plain; i++) {
            steps.add(plain(sketch, values));
        }
        boolean whole = sketch.handedIn;
        boolean apart = around.map(HandIn::counts).equals(Optional.of(HandIn.Counts.UNBROKEN)) && sketch.isLeaf();
        if (dice.percent(whole ? manner == Manner.THRIFTY ? 95 : 75 : apart ? 70 : sketch.inWork ? 15 : 3)) {
            boolean waived = around.map(HandIn::demands).orElse(List.of()).stream()
                    .anyMatch(demand -> demand.buys() == Demand.Buys.WAIVER);
            steps.add(penalty(sketch, waived, values));
        }
        if (dice.percent(whole ? 25 : 6)) {
            steps.add(notice(sketch, values));
        }
        if (dice.percent(whole ? 40 : 8)) {
            steps.add(IncidentsStep.of());
        }
        if (dice.percent(sketch.team ? whole ? 45 : 12 : 6)) {
            steps.add(adjustment(sketch, values));
        }
        if (whole && around.flatMap(HandIn::attempts).isPresent()) {
            steps.add(resubmission(sketch, values));
        }
        return dice.shuffled(steps);
    }

    /** What steps of an item read beside other names. */
    private Map<String, Dimension> names(Sketch sketch) {
        Map<String, Dimension> names = new LinkedHashMap<>();
        if (sketch.inWork && manner != Manner.THRIFTY) {
            names.put(Step.LATE, Dimension.COUNT);
            names.put(Step.UNCOVERED, Dimension.COUNT);
            names.put(Step.EARLY, Dimension.COUNT);
            names.put(Step.WAIVED, Dimension.COUNT);
            if (sketch.isGiven()) {
                names.put(Step.GIVEN, Dimension.COUNT);
            }
        }
        return names;
    }

    private Map<String, Dimension> withScore(Sketch sketch) {
        Map<String, Dimension> names = names(sketch);
        names.put(Step.SCORE, Dimension.POINTS);
        return names;
    }

    private Step plain(Sketch sketch, ValueMaker values) {
        if (dice.percent(50)) {
            RoundStep.Builder round = RoundStep.builder();
            return round.to(values.step()).mode(values.mode()).build();
        }
        Becomes.Builder becomes = Becomes.builder();
        return becomes.value(values.in(withScore(sketch), Dimension.POINTS, 2)).build();
    }

    private Step penalty(Sketch sketch, boolean waived, ValueMaker values) {
        LatePenalty.Builder penalty = LatePenalty.builder();
        LatePenalty.Of of = dice.of(LatePenalty.Of.values());
        return penalty.takes(takes(sketch, waived, of, values))
                .of(of)
                .floor(dice.of(Fraction.ZERO, Fraction.ZERO, Fraction.of(50), Fraction.of(25, 2)))
                .build();
    }

    private Value takes(Sketch sketch, boolean waived, LatePenalty.Of of, ValueMaker values) {
        Dimension unit = of == LatePenalty.Of.POINTS ? Dimension.POINTS : Dimension.PERCENT;
        if (sketch.inWork && dice.percent(sketch.plain ? 95 : 60)) {
            Value perUnit = Constant.of(dice.of(15, 10, 5, 100, 50));
            if (manner == Manner.ANY && dice.percent(waived ? 70 : 35)) {
                return special(sketch, waived, unit, perUnit);
            }
            return dice.percent(20)
                    ? Arithmetic.least(Constant.of(60), Arithmetic.product(UNCOVERED, perUnit))
                    : Arithmetic.product(perUnit, UNCOVERED);
        }
        Dimension dimension = dice.of(unit, unit, Dimension.COUNT);
        if (!manner.isRising()) {
            return values.in(withScore(sketch), dimension, 2);
        }
        Map<String, Dimension> lateness = new LinkedHashMap<>();
        if (sketch.inWork) {
            lateness.put(Step.LATE, Dimension.COUNT);
            lateness.put(Step.UNCOVERED, Dimension.COUNT);
        }
        return new ValueMaker(dice, true).in(lateness, dimension, 2);
    }

    /** What is early has a bonus; what is waived costs nothing; a unit costs the less, the more days there were. */
    private Value special(Sketch sketch, boolean waived, Dimension unit, Value perUnit) {
        Value early = Arithmetic.product(Constant.of(dice.of(-1, -5)), Reference.to(Step.EARLY));
        Value notWaived = Arithmetic.difference(Constant.of(1), Reference.to(Step.WAIVED));
        if (sketch.isGiven() && dice.percent(50)) {
            Constant.Builder most = Constant.builder();
            return Arithmetic.product(
                    most.is(Fraction.of(100)).unit(unit).build(),
                    Arithmetic.of(Operator.QUOTIENT, UNCOVERED, Reference.to(Step.GIVEN)));
        }
        return !waived || dice.percent(20)
                ? Arithmetic.sum(early, Arithmetic.product(perUnit, UNCOVERED))
                : Arithmetic.product(perUnit, UNCOVERED, notWaived);
    }

    private Step notice(Sketch sketch, ValueMaker values) {
        Notice.Builder notice = Notice.builder();
        return notice.when(values.requirementIn(withScore(sketch), 1))
                .says(Compared.NOTICE + dice.of("see the form", "talk to us"))
                .build();
    }

    private Step adjustment(Sketch sketch, ValueMaker values) {
        PeerAdjustment.Builder adjustment = PeerAdjustment.builder();
        return adjustment
                .levels(words)
                .self(dice.of(PeerAdjustment.Self.values()))
                .factor(factor(sketch, values))
                .undefined(dice.of(Fraction.ONE, Fraction.ONE, Fraction.ZERO, Fraction.of(9, 10)))
                .build();
    }

    private Value factor(Sketch sketch, ValueMaker values) {
        Value own = Reference.to(PeerAdjustment.OWN);
        Value ratio = Arithmetic.of(Operator.QUOTIENT, own, Reference.to(PeerAdjustment.TEAM));
        Map<String, Dimension> names = names(sketch);
        names.put(PeerAdjustment.OWN, Dimension.NUMBER);
        names.put(PeerAdjustment.TEAM, Dimension.NUMBER);
        return switch (dice.below(6)) {
            case 0 -> ratio;
            case 1, 2 -> Arithmetic.least(Constant.of(Fraction.of(21, 20)), ratio);
            case 3 -> {
                Clamp.Builder clamp = Clamp.builder();
                yield clamp.of(ratio)
                        .least(Constant.of(Fraction.of(4, 5)))
                        .greatest(Constant.of(Fraction.of(11, 10)))
                        .build();
            }
            case 4 -> FirstPresent.builder().addOf(own, Constant.of(1)).build();
            default ->
                (manner.isRising() ? new ValueMaker(dice, true) : values)
                        .in(names, dice.of(Dimension.NUMBER, Dimension.RATIO, Dimension.PERCENT), 2);
        };
    }

    private Step resubmission(Sketch sketch, ValueMaker values) {
        Map<String, Dimension> names = names(sketch);
        names.put(ResubmissionRule.OLD, Dimension.POINTS);
        names.put(ResubmissionRule.NEW, Dimension.POINTS);
        return switch (dice.below(5)) {
            case 0, 1 -> ResubmissionRule.replaces();
            case 2 -> ResubmissionRule.keepsHigher();
            case 3 -> ResubmissionRule.shareOfGain(dice.of(Fraction.of(9, 10), Fraction.of(1, 2)));
            default -> ResubmissionRule.of(values.in(names, Dimension.POINTS, 2));
        };
    }

    IncidentRule incident(ValueMaker values) {
        Value score = Reference.to(Step.SCORE);
        IncidentRule.Builder rule = IncidentRule.builder();
        return rule.protects(dice.of(IncidentRule.Protects.values()))
                .score(
                        switch (dice.below(5)) {
                            case 0, 1 -> Constant.of(0);
                            case 2 -> Arithmetic.product(Constant.of(Fraction.of(1, 2)), score);
                            case 3 -> Arithmetic.least(score, Constant.of(5));
                            default -> values.in(Map.of(Step.SCORE, Dimension.POINTS), Dimension.POINTS, 2);
                        })
                .build();
    }
}
