package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.statistic.Numbers;

/** The distributions of a course: as the record states them, or of all students who have them. For one thread. */
final class Distributed {
    private final Facts facts;
    private final Map<Name, Numbers> known = new HashMap<>();
    private final Set<Name> started = new HashSet<>();
    /** Distributions in which somebody's value is still to come. */
    private final Set<Name> waiting = new HashSet<>();

    Distributed(Facts facts) {
        this.facts = facts;
    }

    /** Finds the numbers of a distribution that some variant has. */
    Numbers of(Name name) {
        Numbers numbers = known.get(name);
        if (numbers == null) {
            if (!started.add(name)) {
                throwCircle(name);
            }
            numbers = facts.stated(name)
                    .map(stated -> new Numbers(
                            stated.mean(), stated.median(), stated.deviation(), stated.size(), stated.values()))
                    .orElseGet(() -> computed(name));
            known.put(name, numbers);
        }
        return numbers;
    }

    /** Tells whether the numbers may still change, because somebody's value is still to come. */
    boolean isWaiting(Name name) {
        of(name);
        return waiting.contains(name);
    }

    private Numbers computed(Name name) {
        List<Fraction> values = new ArrayList<>();
        Optional<Distribution> same = Optional.empty();
        for (StudentId student : facts.students()) {
            Distribution distribution =
                    facts.variantOf(student).variant().distributions().get(name);
            if (distribution == null) {
                continue;
            }
            // It is the same in all variants.
            same = Optional.of(distribution);
            Result value = new Trial(facts, student).value(distribution.of());
            if (value instanceof Open open && open.cause() == Open.Cause.PENDING) {
                waiting.add(name);
            }
            Optional<Fraction> number =
                    value instanceof Quantity found ? Optional.of(found.amount()) : distribution.absent();
            number.ifPresent(values::add);
        }
        return same.map(distribution -> distribution.numbers(values)).orElse(Numbers.UNKNOWN);
    }

    /** Each variant alone has no circle; students of several may make one. */
    private static void throwCircle(Name name) {
        Problems problems = new Problems();
        problems.add(Problem.of(
                Code.CONFLICT,
                Place.of("students"),
                "students of several variants, in which \"" + name + "\" in the end reads itself",
                "a policy whose distributions read each other in one order in all variants"));
        problems.throwIfAny();
    }
}
