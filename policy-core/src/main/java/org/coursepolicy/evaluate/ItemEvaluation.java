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
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.ItemOutcome.Adjustment;
import org.coursepolicy.resubmission.Attempts;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;

/**
 * The evaluation of one item for one student: its score as graded, then its pipeline, stage by stage.
 *
 * <p>Where the item can be handed in again, the steps before the {@link ResubmissionRule} apply to every attempt by
 * itself. A part of something handed in has a score for each attempt, and the last one is its own.
 */
final class ItemEvaluation {
    private final ItemNode node;
    private final StudentEvaluation student;
    private final Optional<Work> work;
    private final List<Score> perAttempt = new ArrayList<>();
    private final List<Boolean> gradedPerAttempt = new ArrayList<>();
    private final Map<String, Score> stages = new LinkedHashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Optional<String> state = Optional.empty();
    private Optional<Explanation> explanation = Optional.empty();
    private Score raw = Score.NONE;
    private Score score = Score.NONE;
    private Score firstScore = Score.NONE;
    private Score combined = Score.NONE;
    /** Whether anything is graded in the attempt that was looked at last. */
    private boolean isGraded;

    /** Whether steps apply, because something is graded: of a part in its last attempt, of the whole in any. */
    private boolean isAnyGraded;

    private boolean isRuled;

    ItemEvaluation(ItemNode node, StudentEvaluation student) {
        this.node = node;
        this.student = student;
        this.work = student.work(node);
    }

    void evaluate() {
        boolean whole = node.item().handIn().isPresent();
        List<Attempt> attempts = work.map(Work::attempts).orElse(List.of());
        if (whole) {
            evaluateWhole(attempts);
        } else if (attempts.isEmpty()) {
            evaluatePart(Optional.empty(), 0);
        } else {
            for (int i = 0; i < attempts.size(); i++) {
                evaluatePart(Optional.of(attempts.get(i)), i);
            }
        }
    }

    /** Evaluates an item that is not itself handed in, as a part of one attempt; the last attempt is told. */
    private void evaluatePart(Optional<Attempt> attempt, int number) {
        Trace trace = student.freshTrace();
        stages.clear();
        adjustments.clear();
        notices.clear();
        trace.begin(node.item(), node.title());
        raw = graded(attempt, number, trace);
        stages.put(Step.AS_GRADED, raw);
        isAnyGraded = isGraded;
        Score after = applied(node.item().pipeline(), raw, scope(attempt, List.of()), isAnyGraded, true);
        score = ruled(after, trace);
        perAttempt.add(score);
        gradedPerAttempt.add(isAnyGraded || isRuled);
        end(trace);
    }

    /** Evaluates an item that is handed in: each attempt by itself, then all of them together. */
    private void evaluateWhole(List<Attempt> attempts) {
        Trace trace = student.freshTrace();
        List<Step> steps = node.item().pipeline();
        int combining = 0;
        while (combining < steps.size() && !(steps.get(combining) instanceof ResubmissionRule)) {
            combining++;
        }
        trace.begin(node.item(), node.title());
        Attempt first = attempts.get(0);
        WorkTold told = new WorkTold(node, student.facts(), trace);
        if (student.explains()) {
            work.ifPresent(told::tellOthers);
            told.tell(first);
        }
        raw = graded(Optional.of(first), 0, trace);
        stages.put(Step.AS_GRADED, raw);
        isAnyGraded = isGraded;
        score = applied(steps.subList(0, combining), raw, scope(Optional.of(first), List.of()), isAnyGraded, true);
        List<Score> later = new ArrayList<>();
        for (int i = 1; i < attempts.size(); i++) {
            later.add(again(attempts.get(i), i, steps.subList(0, combining), trace));
        }
        firstScore = score;
        ItemScope together = scope(Optional.of(first), later);
        int after = Math.min(combining + 1, steps.size());
        combined = applied(steps.subList(combining, after), score, together, isAnyGraded, true);
        score = ruled(applied(steps.subList(after, steps.size()), combined, together, isAnyGraded, true), trace);
        end(trace);
    }

    /** Returns the score of the first attempt, after the steps before a resubmission. */
    Score firstScore() {
        return firstScore;
    }

    /** Tells whether a requirement holds of the points of all attempts together. */
    boolean allows(Requirement requirement) {
        Result points = Quantity.points(combined.earned());
        boolean excused = combined.possible().signum() == 0 && node.points().signum() > 0;
        if (combined.isOpen() || excused) {
            points = combined.isOpen() ? Open.pending("not graded yet") : Open.nothing("excused");
        }
        Scope scope = student.knowing(ResubmissionRule.OLD, points, Dimension.POINTS);
        return requirement.test(scope) == Truth.HOLDS;
    }

    private Score again(Attempt attempt, int number, List<Step> steps, Trace trace) {
        trace.begin(node.item(), "redo " + number);
        if (student.explains()) {
            new WorkTold(node, student.facts(), trace).tell(attempt);
        }
        Score graded = graded(Optional.of(attempt), number, trace);
        isAnyGraded |= isGraded;
        ItemScope alone = scope(Optional.of(attempt), List.of());
        return trace.end(Operation.CHOSEN, applied(steps, graded, alone, isGraded, false));
    }

    private ItemScope scope(Optional<Attempt> attempt, List<Score> later) {
        return new ItemScope(node, student, attempt, new Attempts(later), notices);
    }

    /** Applies steps one after the other, with all that they may read of this item. */
    private Score applied(List<Step> steps, Score from, ItemScope scope, boolean graded, boolean noted) {
        Score so = from;
        for (Step step : steps) {
            String name = step.kind().name();
            stages.putIfAbsent("before-" + name, so);
            if (step instanceof Notice && student.isTrial()) {
                // Nothing is decided by it, and it may read what the trial is about.
                continue;
            }
            if (!graded) {
                student.trace().skipped(step, name, state.orElse("nothing is graded"));
                continue;
            }
            Score after = step.apply(so, scope);
            if (noted) {
                adjustments.add(new Adjustment(name, after.earned().minus(so.earned())));
            }
            so = after;
        }
        return so;
    }

    /** A score that the instructor set is the last word on this item. */
    private Score ruled(Score before, Trace trace) {
        return student.facts()
                .scoreRuling(node, student.student())
                .map(ruling -> {
                    isRuled = true;
                    Score points = Score.of(ruling.score().orElseThrow(), node.points());
                    adjustments.add(new Adjustment("ruling", points.earned().minus(before.earned())));
                    return trace.leaf(Operation.FACT, "set by the instructor: " + ruling.reason(), points);
                })
                .orElse(before);
    }

    private Score graded(Optional<Attempt> attempt, int number, Trace trace) {
        Grading grading = new Grading(node, student, trace);
        Score graded = grading.score(attempt, number);
        state = grading.state();
        isGraded = grading.isGraded(graded);
        return graded;
    }

    private void end(Trace trace) {
        // The last input counts; where the last step was skipped, that is the score as graded.
        trace.end(Operation.CHOSEN, score);
        if (trace instanceof RecordingTrace recorded) {
            explanation = Optional.of(recorded.explanation());
        }
    }

    /** Returns the score that counts. */
    Score score() {
        return score;
    }

    /** Tells whether nothing can change the score: it is set by a ruling, or all of it is excused. */
    boolean isSettled() {
        boolean computed = node.item().is().isPresent();
        return isRuled || !computed && !score.isOpen() && !isAnyGraded;
    }

    /** Returns the score in one attempt at what this is a part of. */
    Score score(int attempt) {
        return attempt < perAttempt.size() ? perAttempt.get(attempt) : score;
    }

    /** Tells whether anything is graded in one attempt at what this is a part of, or set by a ruling. */
    boolean isGraded(int attempt) {
        return attempt < gradedPerAttempt.size() ? gradedPerAttempt.get(attempt) : isAnyGraded || isRuled;
    }

    /** Tells whether an attempt at what this is a part of is the last one, which its explanation is of. */
    boolean isLast(int attempt) {
        return attempt >= perAttempt.size() - 1;
    }

    /** Returns the score at a stage of the pipeline. */
    Score at(Name stage) {
        return stages.getOrDefault(stage.text(), score);
    }

    /** Tells whether an incident protects this item from being left out. */
    boolean isKept() {
        return ItemScope.incidents(node, student).isProtected();
    }

    ItemOutcome outcome() {
        ItemOutcome.Builder outcome = ItemOutcome.builder();
        outcome.title(node.title())
                .state(state)
                .raw(raw)
                .addAllAdjustments(adjustments)
                .score(score)
                .addAllNotices(notices)
                .explanation(explanation);
        if (node.item().handIn().isPresent()) {
            work.ifPresent(settled -> outcome.addAllSubmissions(settled.submissions()));
        }
        return outcome.build();
    }
}
