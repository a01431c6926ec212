package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate;

/** The score of an item as graded, before its pipeline: recorded, made of its children's, or computed. */
final class Grading {
    private final ItemNode node;
    private final StudentEvaluation student;
    private final Trace trace;
    private Optional<String> state = Optional.empty();
    /** Whether something is graded that shows in no score: a 0 of what is a bonus. */
    private boolean isZeroGraded;

    Grading(ItemNode node, StudentEvaluation student, Trace trace) {
        this.node = node;
        this.student = student;
        this.trace = trace;
    }

    Score score(Optional<Attempt> attempt, int number) {
        if (node.item().is().isPresent()) {
            return computed(node.item().is().get().evaluate(student));
        }
        return node.item().isLeaf() ? recorded(student.mark(node, attempt)) : aggregated(number);
    }

    /** Returns what was recorded instead of a score, if anything. */
    Optional<String> state() {
        return state;
    }

    /**
     * Tells whether steps apply to a score that was found.
     *
     * <p>A bonus item is worth 0 points, so one with 0 earned has the score of one that is not graded; it is the mark that
     * tells them apart, and for a group the marks in it.
     */
    boolean isGraded(Score score) {
        return score.possible().signum() != 0 || score.earned().signum() != 0 || isZeroGraded;
    }

    private Score aggregated(int attempt) {
        List<Aggregate.Part> parts = new ArrayList<>();
        for (ItemNode child : node.children()) {
            ItemEvaluation evaluation = student.evaluated(child);
            isZeroGraded |= evaluation.isGraded(attempt)
                    && evaluation.score(attempt).possible().signum() == 0;
            // The explanation of a part is that of its last attempt; in earlier ones only its score is told.
            String label = evaluation.isLast(attempt) ? child.title() : child.title() + " then";
            parts.add(new Aggregate.Part(
                    Optional.of(child.id().last()),
                    label,
                    child.points(),
                    evaluation.score(attempt),
                    evaluation.isKept()));
        }
        return node.item().aggregate().combine(parts, student);
    }

    private Score recorded(Mark mark) {
        isZeroGraded = mark != Mark.State.EXCUSED && mark != Mark.State.UNGRADED;
        if (mark instanceof Mark.Points points) {
            return trace.leaf(Operation.FACT, "points", Score.of(points.points(), node.points()));
        }
        if (mark instanceof Mark.AtLevel level) {
            return marked(
                    node.levels().flatMap(levels -> levels.find(level.level())).orElseThrow());
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
    private Score marked(Level level) {
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
    private Score computed(Result result) {
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
}
