package org.coursepolicy.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Described;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;

/** A trace that records explanations; it is used by one thread for one evaluation. */
public final class RecordingTrace implements Trace {
    private final Places places;
    private final Deque<Frame> unfinished = new ArrayDeque<>();
    private final List<Explanation> finished = new ArrayList<>();

    private static final class Frame {
        final Described rule;
        final String label;
        final List<Explanation> inputs = new ArrayList<>();
        Optional<String> note = Optional.empty();

        Frame(Described rule, String label) {
            this.rule = rule;
            this.label = label;
        }
    }

    RecordingTrace(Places places) {
        this.places = places;
    }

    /**
     * Returns the last step that was finished on the outermost level.
     *
     * @return the explanation
     * @throws IllegalStateException if no step is finished
     */
    public Explanation explanation() {
        if (finished.isEmpty()) {
            throw new IllegalStateException("nothing was explained");
        }
        return finished.get(finished.size() - 1);
    }

    @Override
    public void begin(Described rule, String label) {
        unfinished.push(new Frame(rule, label));
    }

    @Override
    public void note(String note) {
        unfinished.element().note = Optional.of(note);
    }

    @Override
    public <R extends Result> R end(Operation operation, R result) {
        add(built(operation, result, Optional.empty()));
        return result;
    }

    @Override
    public <R extends Result> R endRounded(Rounding rounding, R result) {
        add(built(Operation.ROUND, result, Optional.of(rounding)));
        return result;
    }

    private Explanation built(Operation operation, Result result, Optional<Rounding> rounding) {
        Frame frame = unfinished.pop();
        return described(frame.rule, frame.label)
                .operation(result instanceof Open ? Operation.OPEN : operation)
                .result(result)
                .rounding(rounding)
                .note(frame.note)
                .addAllInputs(frame.inputs)
                .build();
    }

    @Override
    public <R extends Result> R leaf(Operation operation, String label, R result) {
        add(Explanation.builder()
                .label(label)
                .operation(result instanceof Open ? Operation.OPEN : operation)
                .result(result)
                .build());
        return result;
    }

    @Override
    public void skipped(Described rule, String label, String reason) {
        add(described(rule, label)
                .operation(Operation.SKIPPED)
                .result(Open.nothing("not applied"))
                .note(reason)
                .build());
    }

    private Explanation.Builder described(Described rule, String label) {
        Explanation.Builder step = Explanation.builder();
        step.label(label).place(places.find(rule));
        if (rule instanceof Cited cited) {
            step.cite(cited.cite()).reading(cited.reading());
        }
        return step;
    }

    private void add(Explanation step) {
        Frame parent = unfinished.peek();
        (parent == null ? finished : parent.inputs).add(step);
    }
}
