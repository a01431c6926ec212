package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.ItemOutcome.Adjustment;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.Step;

/** The evaluation of one item for one student: its score as graded, then its pipeline, stage by stage. */
final class ItemEvaluation {
    private final ItemNode node;
    private final StudentEvaluation student;
    private final Map<String, Score> stages = new LinkedHashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private Optional<String> state = Optional.empty();
    private Optional<Explanation> explanation = Optional.empty();
    private Score raw = Score.NONE;
    private Score score = Score.NONE;

    ItemEvaluation(ItemNode node, StudentEvaluation student) {
        this.node = node;
        this.student = student;
    }

    void evaluate() {
        Trace trace = student.freshTrace();
        trace.begin(node.item(), node.title());
        raw = graded(trace);
        score = raw;
        stages.put(Step.AS_GRADED, raw);
        for (Step step : node.item().pipeline()) {
            String name = step.kind().name();
            stages.putIfAbsent("before-" + name, score);
            if (raw.possible().signum() == 0 && raw.earned().signum() == 0) {
                trace.skipped(step, name, state.orElse("nothing is graded"));
                continue;
            }
            Score after = step.apply(score, student);
            adjustments.add(new Adjustment(name, after.earned().minus(score.earned())));
            score = after;
        }
        // The last input counts; where the last step was skipped, that is the score as graded.
        trace.end(Operation.CHOSEN, score);
        if (trace instanceof RecordingTrace recorded) {
            explanation = Optional.of(recorded.explanation());
        }
    }

    private Score graded(Trace trace) {
        if (node.item().is().isPresent()) {
            return computed(node.item().is().get().evaluate(student), trace);
        }
        return node.item().isLeaf() ? recorded(trace) : aggregated(trace);
    }

    private Score aggregated(Trace trace) {
        List<Aggregate.Part> parts = new ArrayList<>();
        for (ItemNode child : node.children()) {
            Score earned = student.evaluated(child).score();
            parts.add(new Aggregate.Part(child.title(), child.points(), earned));
        }
        return node.item().aggregate().combine(parts, trace);
    }

    private Score recorded(Trace trace) {
        Mark mark = student.facts().mark(node, student.student());
        if (mark instanceof Mark.Points points) {
            return trace.leaf(Operation.FACT, "points", Score.of(points.points(), node.points()));
        }
        if (mark instanceof Mark.AtLevel level) {
            return marked(
                    node.levels().flatMap(levels -> levels.find(level.level())).orElseThrow(), trace);
        }
        state = Optional.of(mark.toString());
        if (mark == Mark.State.EXCUSED) {
            return trace.leaf(Operation.FACT, "excused", Score.NONE);
        }
        return mark == Mark.State.MISSING
                ? trace.leaf(Operation.FACT, "missing", Score.of(Fraction.ZERO, node.points()))
                : trace.leaf(Operation.FACT, "ungraded", Score.pending(node.points()));
    }

    /** A level earns its percentage of the points, or of the bonus where there are no points. */
    private Score marked(Level level, Trace trace) {
        boolean bonus = node.points().signum() == 0;
        Fraction full = bonus ? node.item().bonus() : node.points();
        Quantity worth = Quantity.percent(level.worth().orElse(Fraction.ZERO));
        trace.begin(node.item(), "marked");
        trace.leaf(Operation.FACT, level.name(), worth);
        trace.leaf(Operation.CONSTANT, bonus ? "bonus" : "points", Quantity.points(full));
        if (bonus) {
            trace.leaf(Operation.CONSTANT, "points possible", Quantity.points(Fraction.ZERO));
        }
        Fraction earned = worth.times(Quantity.points(full)).amount();
        return trace.end(Operation.SCORE, Score.of(earned, node.points()));
    }

    /** A percentage or ratio counts of the item's points; points and bare numbers count as they are. */
    private Score computed(Result result, Trace trace) {
        if (result instanceof Open open) {
            state = Optional.of(open.reason());
            boolean pending = open.cause() == Open.Cause.PENDING;
            return trace.leaf(Operation.FACT, open.reason(), pending ? Score.pending(node.points()) : Score.NONE);
        }
        Quantity value = (Quantity) result;
        Fraction earned =
                switch (value.dimension()) {
                    case PERCENT, RATIO ->
                        value.times(Quantity.points(node.points())).amount();
                    case NUMBER, POINTS, COUNT, LEVEL -> value.amount();
                };
        trace.begin(node.item(), "computed");
        trace.leaf(Operation.REFERENCE, "value", value);
        trace.leaf(Operation.CONSTANT, "points", Quantity.points(node.points()));
        return trace.end(Operation.SCORE, Score.of(earned, node.points()));
    }

    /** Returns the score that counts. */
    Score score() {
        return score;
    }

    /** Returns the score at a stage of the pipeline. */
    Score at(Name stage) {
        return stages.getOrDefault(stage.text(), score);
    }

    ItemOutcome outcome() {
        ItemOutcome.Builder outcome = ItemOutcome.builder();
        outcome.title(node.title())
                .state(state)
                .raw(raw)
                .addAllAdjustments(adjustments)
                .score(score)
                .explanation(explanation);
        return outcome.build();
    }
}
