package org.coursepolicy.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.result.Dimension;
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
     * Finds a fact about what is being evaluated, for a rule that needs more than values: ratings, incidents, attempts.
     *
     * <p>Each family says in a type of its own which facts its rules need.
     *
     * @param type the type of the fact
     * @param <F> the type of the fact
     * @return the fact; empty if there is none
     */
    default <F> Optional<F> fact(Class<F> type) {
        return Optional.empty();
    }

    /**
     * Finds the items of a few groups.
     *
     * @param groups ids of groups, or of single items
     * @return full ids of the items right in each group, or of the item itself; none in a scope without a course
     */
    default List<ItemId> itemsOf(List<ItemId> groups) {
        return List.of();
    }

    /**
     * Tells people something that has no effect on points.
     *
     * @param text one line
     */
    default void notice(String text) {
        trace().note(text);
    }

    /**
     * Returns a scope that tells the trace and people nothing, for a rule that looks before it tells.
     *
     * @return the scope
     */
    default Scope silently() {
        return new InnerScope(this) {
            @Override
            public Result read(Reference reference) {
                return peek(reference);
            }

            @Override
            public Trace trace() {
                return Trace.none();
            }

            @Override
            public void notice(String text) {}
        };
    }

    /**
     * Returns the same scope with another trace.
     *
     * @param trace what records the steps from here on
     * @return a scope, whose notices go nowhere
     */
    default Scope tracing(Trace trace) {
        return new InnerScope(this) {
            @Override
            public Result read(Reference reference) {
                return trace.leaf(Operation.REFERENCE, reference.label(), peek(reference));
            }

            @Override
            public Trace trace() {
                return trace;
            }

            @Override
            public void notice(String text) {}
        };
    }

    /**
     * Returns a scope that knows one more fact.
     *
     * @param type the type of the fact
     * @param known the fact
     * @param <K> the type of the fact
     * @return the scope
     */
    default <K> Scope withFact(Class<K> type, K known) {
        return new InnerScope(this) {
            @Override
            public <F> Optional<F> fact(Class<F> wanted) {
                return wanted == type ? Optional.of(wanted.cast(known)) : super.fact(wanted);
            }
        };
    }

    /**
     * Returns a scope that knows one more name.
     *
     * @param name the name, which hides any item or named value of that name
     * @param value its value, whichever aspect of it is read
     * @return the scope
     */
    default Scope knowing(String name, Quantity value) {
        return knowing(name, value, value.dimension());
    }

    /**
     * Returns a scope that knows a few more names of one dimension.
     *
     * @param values the value of each name, whichever aspect of it is read; a name hides any item or named value
     * @param dimension the dimension of the values, or that they would have if they were not open
     * @return the scope
     */
    default Scope knowing(Map<String, ? extends Result> values, Dimension dimension) {
        return KnowingScope.of(this, values, dimension);
    }

    /**
     * Returns a scope that knows one more name, whose value may be open.
     *
     * @param name the name, which hides any item or named value of that name
     * @param value its value, whichever aspect of it is read
     * @param dimension the dimension of the value, or that it would have if it were not open
     * @return the scope
     */
    default Scope knowing(String name, Result value, Dimension dimension) {
        return knowing(Map.of(name, value), dimension);
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
