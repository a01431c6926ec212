package org.coursepolicy.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Aggregate.Part;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.RecordingChecker;
import org.coursepolicy.value.Scope;

/** Children of a group for tests: their names, scores, and what an aggregate makes of them. */
final class Parts {
    private Parts() {}

    static Score score(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    static Part part(String name, Score score) {
        return new Part(Optional.of(Name.of(name)), name, Fraction.of(100), score, false);
    }

    static Part part(String name, long earned, long possible) {
        return part(name, score(earned, possible));
    }

    static Part excused(String name) {
        return part(name, Score.NONE);
    }

    static Part ungraded(String name) {
        return part(name, Score.pending(Fraction.of(100)));
    }

    /** A child whose score an incident keeps. */
    static Part kept(String name, long earned, long possible) {
        return new Part(Optional.of(Name.of(name)), name, Fraction.of(100), score(earned, possible), true);
    }

    static Score combined(Aggregate aggregate, Part... parts) {
        return combined(aggregate, List.of(parts));
    }

    static Score combined(Aggregate aggregate, List<Part> parts) {
        return aggregate.combine(parts, Scope.of(Map.of()));
    }

    static Explanation told(Aggregate aggregate, Part... parts) {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        aggregate.combine(List.of(parts), Scope.of(Map.of(), trace));
        return trace.explanation();
    }

    /** The names that stand directly in a step as skipped. */
    static List<String> skipped(Explanation step) {
        return step.inputs().stream()
                .filter(input -> input.operation() == Operation.SKIPPED)
                .map(Explanation::label)
                .toList();
    }

    static List<String> problems(Aggregate aggregate, long... points) {
        RecordingChecker checker = new RecordingChecker(Map.of());
        aggregate.check(Arrays.stream(points).mapToObj(Fraction::of).toList(), checker);
        return checker.problems();
    }

    static List<String> problemsOfNames(Aggregate aggregate, String... children) {
        RecordingChecker checker = new RecordingChecker(Map.of());
        Set<Name> names = Arrays.stream(children).map(Name::of).collect(Collectors.toSet());
        aggregate.checkNames(names, checker);
        return checker.problems();
    }
}
