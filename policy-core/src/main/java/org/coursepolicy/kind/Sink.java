package org.coursepolicy.kind;

import java.util.List;
import java.util.Map;
import org.coursepolicy.number.Fraction;

/** Where a {@link Type} writes a value: a document, a comparison, a map of places. */
public interface Sink {
    /**
     * Tells which value is written next, for a sink that asks where a value stands, however short it is written.
     *
     * @param value the value
     */
    default void next(Object value) {}

    /**
     * Writes a number.
     *
     * @param number the number
     */
    void number(Fraction number);

    /**
     * Writes a text, or a word.
     *
     * @param text the text
     */
    void text(String text);

    /**
     * Writes a list.
     *
     * @param values the elements
     * @param elements their type
     * @param <A> the Java type of the elements
     */
    <A> void list(List<A> values, Type<A> elements);

    /**
     * Writes a map from texts.
     *
     * @param entries the entries in order
     * @param values the type of the values
     * @param <V> the Java type of the values
     */
    <V> void map(Map<String, V> entries, Type<V> values);

    /**
     * Writes an object with the members of one kind.
     *
     * @param kind the kind
     * @param value the object
     * @param <T> the Java type
     */
    <T> void object(Kind<T> kind, T value);

    /**
     * Writes an object of a family, with the name of its kind.
     *
     * @param family the family
     * @param value the object
     * @param <T> the Java type
     */
    <T extends Described> void family(Family<T> family, T value);

    /** The members of an object, while a {@link Kind} writes them. */
    interface Members {
        /**
         * Starts a member.
         *
         * @param member the member
         * @return where its value is to be written
         */
        Sink member(Member member);
    }
}
