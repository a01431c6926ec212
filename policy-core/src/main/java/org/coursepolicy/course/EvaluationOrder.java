package org.coursepolicy.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                        Code.CONFLICT, placeOf.apply(part), circle(part, read), "values of which none needs itself"));
            } else {
                visit(read);
            }
        }
        started.remove(part);
        done.add(part);
    }

    /** Names all parts of a circle, from the part whose reading closes it. */
    private String circle(Object part, Object read) {
        if (part.equals(read)) {
            return "\"" + part + "\", which reads itself";
        }
        List<Object> path = new ArrayList<>(started);
        List<Object> circle = new ArrayList<>(path.subList(path.indexOf(read), path.indexOf(part)));
        circle.add(0, part);
        String last = "\"" + circle.remove(circle.size() - 1) + "\"";
        String others = circle.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
        return others + " and " + last + ", which read each other" + (circle.size() > 1 ? " in a circle" : "");
    }
}
