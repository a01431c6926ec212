package org.university.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.name.Citation;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Clock;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;

/** The smallest rule from outside of each family that the module itself adds nothing to. */
final class OtherFamilies {
    private OtherFamilies() {}

    private static <T> Kind<T> plain(String name, Class<T> type, Supplier<T> one) {
        return Kind.of(name, type, "A rule from outside.", () -> one, Supplier::get)
                .build();
    }

    static List<Kind<?>> kinds() {
        return List.of(Fortnights.KIND, Whole.KIND, Last.KIND, Coin.KIND);
    }

    /** A clock: started units of 14 days. */
    record Fortnights(Optional<Citation> cite, Optional<String> reading) implements Clock {
        private static final long FORTNIGHT = Duration.ofDays(14).toSeconds();
        static final Kind<Fortnights> KIND =
                plain("fortnights", Fortnights.class, () -> new Fortnights(Optional.empty(), Optional.empty()));

        @Override
        public Fraction units(Instant due, Instant at, Calendar calendar) {
            long seconds = Math.max(0, Duration.between(due, at).toSeconds());
            return Fraction.of(Math.floorDiv(seconds + FORTNIGHT - 1, FORTNIGHT));
        }

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** A requirement: a value is a whole number. */
    record Whole(Value of, Optional<Citation> cite, Optional<String> reading) implements Requirement {
        static final Kind<Whole> KIND = Kind.of(
                        "whole",
                        Whole.class,
                        "Whole.",
                        () -> new Value[1],
                        made -> new Whole(made[0], Optional.empty(), Optional.empty()))
                .required("of", Value.TYPE, Whole::of, (made, of) -> made[0] = of, "the value")
                .bare("of")
                .build();

        @Override
        public Result test(Scope scope) {
            scope.trace().begin(this, "whole");
            Result result = of.evaluate(scope);
            return result instanceof Quantity number
                    ? scope.trace()
                            .end(
                                    Operation.CHOSEN,
                                    scope.trace()
                                            .leaf(
                                                    Operation.FACT,
                                                    "whole",
                                                    Truth.of(number.amount().isWhole())))
                    : scope.trace().end(Operation.OPEN, result);
        }

        @Override
        public void check(Checker checker) {
            of.dimension(checker);
        }

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** An aggregate: the last child alone counts. */
    record Last(Optional<Citation> cite, Optional<String> reading) implements Aggregate {
        static final Kind<Last> KIND = plain("last", Last.class, () -> new Last(Optional.empty(), Optional.empty()));

        @Override
        public Score combine(List<Part> parts, Trace trace) {
            Part last = parts.get(parts.size() - 1);
            trace.begin(this, "last");
            return trace.end(Operation.CHOSEN, trace.leaf(Operation.REFERENCE, last.name(), last.score()));
        }

        @Override
        public Fraction points(List<Fraction> points) {
            return points.get(points.size() - 1);
        }

        @Override
        public void check(List<Fraction> points, Checker checker) {}

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** A scale: the better letter from a total of 50 up. */
    record Coin(Optional<Citation> cite, Optional<String> reading) implements Scale {
        static final Kind<Coin> KIND = plain("coin", Coin.class, () -> new Coin(Optional.empty(), Optional.empty()));

        @Override
        public Result grade(Result total, Scope scope) {
            scope.trace().begin(this, "coin");
            if (!(total instanceof Quantity number)) {
                return scope.trace().end(Operation.OPEN, total instanceof Open ? total : Open.nothing("no number"));
            }
            boolean head = number.amount().compareTo(Fraction.of(50)) >= 0;
            Result letter = levels().levels().get(head ? 0 : 1);
            return scope.trace().end(Operation.CHOSEN, scope.trace().leaf(Operation.CONSTANT, "letter", letter));
        }

        @Override
        public Levels levels() {
            return Levels.ofNames(List.of("head", "tail"));
        }

        @Override
        public void check(Dimension total, Checker checker) {}

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }
}
