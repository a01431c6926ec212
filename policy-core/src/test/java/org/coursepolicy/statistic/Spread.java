package org.coursepolicy.statistic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/** A course with the distribution "midterms", in percent, for tests. */
final class Spread {
    static final Name MIDTERMS = Name.of("midterms");

    private Spread() {}

    static List<Fraction> fractions(String numbers) {
        return Stream.of(numbers.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(Fraction::parse)
                .toList();
    }

    static Quantity percent(String number) {
        return Quantity.percent(Fraction.parse(number));
    }

    /** Evaluates a value where the student's midterm is this. */
    static Result evaluated(Value value, Result midterm, String values) {
        return value.evaluate(scope(midterm, values, Trace.none()));
    }

    static String told(Value value, Result midterm, String values) {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        value.evaluate(scope(midterm, values, trace));
        return trace.explanation().toText();
    }

    private static Scope scope(Result midterm, String values, Trace trace) {
        Numbers numbers = Numbers.of(fractions(values), Optional.empty());
        Distributions known = name -> Optional.of(numbers).filter(found -> name.equals(MIDTERMS));
        return Scope.of(Map.of("midterm", midterm, "midterms", percent("0")), trace)
                .withFact(Distributions.class, known);
    }
}
