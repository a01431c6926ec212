package org.coursepolicy.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/** Puts the parts of a variant in an order in which each comes after all that it reads; notes every cycle. */
final class EvaluationOrder {
    private final Map<Object, Set<Object>> reads;
    private final Function<Object, Place> placeOf;
    private final Problems problems;
    private final Set<Object> done = new LinkedHashSet<>();
    private final Set<Object> started = new LinkedHashSet<>();

    EvaluationOrder(Map<Object, Set<Object>> reads, Function<Object, Place> placeOf, Problems problems) {
        this.reads = reads;
        this.placeOf = placeOf;
        this.problems = problems;
    }

    List<Object> sorted() {
        reads.keySet().forEach(this::visit);
        return new ArrayList<>(done);
    }

    private void visit(Object part) {
        if (done.contains(part)) {
            return;
        }
        started.add(part);
        for (Object read : reads.getOrDefault(part, Set.of())) {
            if (started.contains(read)) {
                problems.add(Problem.of(
                        Code.CONFLICT,
                        placeOf.apply(part),
                        part.equals(read)
                                ? "\"" + part + "\", which reads itself"
                                : "\"" + part + "\" and \"" + read + "\", which read each other",
                        "values of which none needs itself"));
            } else {
                visit(read);
            }
        }
        started.remove(part);
        done.add(part);
    }
}
