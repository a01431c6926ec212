package org.coursepolicy.value;

import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/** What a rule is evaluated in: the values of names, and the trace of the evaluation. */
public interface Scope {
    /**
     * Reads what a reference refers to, and tells the trace.
     *
     * @param reference the reference
     * @return its value; {@link Open} if it is not known yet
     */
    default Result read(Reference reference) {
        return trace().leaf(Operation.REFERENCE, reference.label(), peek(reference));
    }

    /**
     * Reads what a reference refers to, without telling the trace.
     *
     * @param reference the reference
     * @return its value; {@link Open} if it is not known yet
     */
    Result peek(Reference reference);

    /**
     * Returns what names stand for, whatever their values are; by it, a bare number takes the dimension of what stands
     * beside it.
     *
     * @return a checker that knows the dimensions of names, and notes no problems
     */
    Checker dimensions();

    /**
     * Returns the trace of this evaluation.
     *
     * @return the trace
     */
    Trace trace();

    /**
     * Returns a scope that knows one more name.
     *
     * @param name the name, which hides any other of that name
     * @param value its value, whatever its aspect
     * @return the scope
     */
    default Scope knowing(String name, Result value) {
        Scope outer = this;
        return new Scope() {
            @Override
            public Result peek(Reference reference) {
                return reference.of().toString().equals(name) ? value : outer.peek(reference);
            }

            @Override
            public Checker dimensions() {
                return value instanceof Quantity number
                        ? outer.dimensions().knowing(name, number.dimension())
                        : outer.dimensions();
            }

            @Override
            public Trace trace() {
                return outer.trace();
            }
        };
    }

    /**
     * Returns a scope that knows a few names, for rules used without a course.
     *
     * <p>For example {@code Scope.of(Map.of("old", points, "new", points))}.
     *
     * @param values the value of each name, whatever its aspect
     * @return the scope, which records nothing
     */
    static Scope of(Map<String, ? extends Result> values) {
        return of(values, Trace.none());
    }

    /**
     * Returns a scope that knows a few names and records.
     *
     * @param values the value of each name, whatever its aspect
     * @param trace what the rules tell their steps to
     * @return the scope
     */
    static Scope of(Map<String, ? extends Result> values, Trace trace) {
        Map<String, Result> known = Map.copyOf(values);
        return new Scope() {
            @Override
            public Result peek(Reference reference) {
                String name = reference.of().toString();
                return known.getOrDefault(name, Open.pending(name + " is not known"));
            }

            @Override
            public Checker dimensions() {
                return Checker.silent(reference -> peek(reference) instanceof Quantity number
                        ? Optional.of(number.dimension())
                        : Optional.empty());
            }

            @Override
            public Trace trace() {
                return trace;
            }
        };
    }
}
