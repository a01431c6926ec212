package org.coursepolicy.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.FullAt;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Value;

/** Compiles the steps of pipelines. Columns know neither redos nor incidents, so that their steps change nothing. */
final class StepCompiler {
    private final ResolvedVariant variant;
    private final Deadlines deadlines;
    private final Payments payments;
    private final Names names;
    private final ValueCompiler values;
    private final Lanes lanes;
    private final PeerCompiler peers;

    StepCompiler(
            ResolvedVariant variant,
            Shape shape,
            Deadlines deadlines,
            Payments payments,
            Names names,
            ValueCompiler values,
            Lanes lanes) {
        this.variant = variant;
        this.deadlines = deadlines;
        this.payments = payments;
        this.names = names;
        this.values = values;
        this.lanes = lanes;
        this.peers = new PeerCompiler(shape, values, lanes);
    }

    Points after(Step step, Points score, ItemNode node) {
        if (step instanceof ResubmissionRule || step instanceof IncidentsStep || step instanceof Notice) {
            return score;
        }
        if (!score.isGraded()) {
            throw new NoKernelException("a step of an item without points");
        }
        if (step instanceof LatePenalty penalty) {
            return late(penalty, score, node);
        } else if (step instanceof PeerAdjustment adjustment) {
            Optional<Lane> factor = peers.factor(adjustment, node, named(node));
            return factor.map(by -> score.withEarned(values.product(score.earned(), by)))
                    .orElse(score);
        } else if (step instanceof RoundStep round) {
            return score.withEarned(values.decisions().rounded(score.earned(), new Rounding(round.to(), round.mode())));
        } else if (step instanceof Becomes becomes) {
            Names inside = named(node).with(Step.SCORE, score.earned());
            return score.withEarned(values.compile(becomes.value(), inside));
        } else if (step instanceof FullAt full) {
            return full(full, score);
        }
        throw new NoKernelException(step.kind().name());
    }

    /** What the steps of an item read: all that the course knows, and how late the work is. */
    private Names named(ItemNode node) {
        Optional<ItemNode> work = node.work().map(id -> variant.find(id).get(0));
        Map<String, Supplier<Lane>> known = new LinkedHashMap<>();
        work.ifPresent(found -> {
            known.put(Step.LATE, () -> deadlines.late(found));
            known.put(Step.UNCOVERED, () -> payments.uncovered(found));
            known.put(Step.WAIVED, () -> Deadlines.NONE);
            known.put(Step.EARLY, () -> {
                throw new NoKernelException(Step.EARLY);
            });
            found.given().ifPresent(days -> known.put(Step.GIVEN, () -> Lane.constant(days, Dimension.COUNT)));
        });
        return names.with(known);
    }

    private Points late(LatePenalty penalty, Points score, ItemNode node) {
        Names inside = named(node).with(Step.SCORE, score.earned());
        Value takes = penalty.takes();
        Lane amount = values.compile(takes, inside);
        boolean nothing = amount.constant().map(number -> number.signum() == 0).orElse(false);
        if (nothing) {
            return score;
        }
        Lane earned = score.earned();
        Lane floor = lanes.picked(
                Lane.constant(score.possible().times(penalty.floor()).dividedBy(Fraction.HUNDRED), Dimension.POINTS),
                earned,
                false,
                Dimension.POINTS);
        Lane left = lanes.picked(lessened(penalty, amount, score), floor, true, Dimension.POINTS);
        return score.withEarned(left);
    }

    /** Where nothing is taken, this is what was earned, and so needs no decision, but for a ceiling. */
    private Lane lessened(LatePenalty penalty, Lane amount, Points score) {
        Lane earned = score.earned();
        Lane share = lanes.times(amount, Fraction.of(1, 100));
        return switch (penalty.of()) {
            case POINTS -> lanes.minus(earned, amount, Dimension.POINTS);
            case MAXIMUM -> lanes.minus(earned, lanes.times(share, score.possible()), Dimension.POINTS);
            case EARNED -> {
                if (!earned.isNeverNegative()) {
                    throw new NoKernelException("a penalty of what may be below 0");
                }
                Lane kept = lanes.minus(Lane.constant(Fraction.ONE, Dimension.NUMBER), share, Dimension.NUMBER);
                yield lanes.times(earned, kept, Dimension.POINTS);
            }
            case CEILING -> {
                if (!amount.isNeverNegative()) {
                    throw new NoKernelException("a ceiling that may be above the maximum");
                }
                Lane possible = Lane.constant(score.possible(), Dimension.POINTS);
                Lane ceiling = lanes.minus(possible, lanes.times(share, score.possible()), Dimension.POINTS);
                Lane capped = lanes.picked(earned, ceiling, false, Dimension.POINTS);
                Lane nothing = Lane.constant(Fraction.ZERO, amount.dimension());
                Lane some = values.decisions().atLeast(amount, nothing, true);
                yield values.decisions().chosen(some, capped, earned, Dimension.POINTS);
            }
        };
    }

    private Points full(FullAt step, Points score) {
        Fraction full = step.points().min(score.possible());
        Fraction cap = full.times(step.most()).dividedBy(Fraction.HUNDRED);
        Lane earned = lanes.picked(score.earned(), Lane.constant(cap, Dimension.POINTS), false, Dimension.POINTS);
        return new Points(earned, full);
    }
}
