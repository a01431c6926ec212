package org.coursepolicy.kind;

import java.util.Optional;
import java.util.function.Function;

/**
 * The type of a member: how its values are read, written and described. See {@link Types} for the ones there are.
 *
 * @param <A> the Java type of the values
 */
public interface Type<A> {
    /**
     * Reads a value.
     *
     * @param source where it stands
     * @return the value; empty if something is wrong with it, and then the source knows the problem already
     */
    Optional<A> read(Source source);

    /**
     * Writes a value.
     *
     * @param value the value
     * @param sink where to
     */
    void write(A value, Sink sink);

    /**
     * Describes the values.
     *
     * @param describer what to do in each case
     * @param <R> what comes of it
     * @return what the describer made of this type
     */
    <R> R describe(Describer<R> describer);

    /**
     * Returns a type of other Java values with the same written form.
     *
     * @param to makes a value; may refuse it with a {@link org.coursepolicy.problem.RejectedException}
     * @param from gives back what the value was made of
     * @param <B> the Java type of the other values
     * @return the type
     */
    default <B> Type<B> as(Function<? super A, ? extends B> to, Function<? super B, ? extends A> from) {
        Type<A> written = this;
        return new Type<>() {
            @Override
            public Optional<B> read(Source source) {
                return written.read(source).flatMap(value -> source.<B>checked(() -> to.apply(value)));
            }

            @Override
            public void write(B value, Sink sink) {
                written.write(from.apply(value), sink);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return written.describe(describer);
            }
        };
    }
}
