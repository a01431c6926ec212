package org.coursepolicy.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coursepolicy.number.Fraction;

/**
 * A value in a document, or an invented one: what a {@link Type} reads from.
 *
 * <p>Every method returns empty if the value is not as asked for, after noting the problem and its place.
 */
public interface Source {
    /**
     * Reads a number.
     *
     * @param form which numbers are allowed
     * @return the number, exactly as written
     */
    Optional<Fraction> number(NumberForm form);

    /**
     * Reads a text.
     *
     * @param form which texts are allowed
     * @return the text
     */
    Optional<String> text(TextForm form);

    /**
     * Reads one of a few words.
     *
     * @param words the words allowed
     * @return the word
     */
    Optional<String> word(List<String> words);

    /**
     * Reads a list.
     *
     * @param elements the type of its elements
     * @param <A> the Java type of its elements
     * @return all elements; empty if one of them is wrong
     */
    <A> Optional<List<A>> list(Type<A> elements);

    /**
     * Reads a map, in the order of the document. A key that is refused is a problem at that key.
     *
     * @param keys which texts are allowed as keys
     * @param toKey makes a key of such a text; may refuse it
     * @param values the type of its values
     * @param <K> the Java type of its keys
     * @param <V> the Java type of its values
     * @return all entries; empty if one of them is wrong
     */
    <K, V> Optional<Map<K, V>> map(TextForm keys, Function<String, ? extends K> toKey, Type<V> values);

    /**
     * Reads an object with the members of one kind.
     *
     * @param kind the kind
     * @param <T> the Java type
     * @return the object
     */
    <T> Optional<T> object(Kind<T> kind);

    /**
     * Reads an object of any kind of a family.
     *
     * @param family the family
     * @param <T> the Java type
     * @return the object
     */
    <T extends Described> Optional<T> family(Family<T> family);

    /**
     * Reads a value that has several spellings, by the one that its JSON type belongs to.
     *
     * @param alternatives the spellings
     * @param <A> the Java type
     * @return the value
     */
    <A> Optional<A> either(List<Types.Alternative<A>> alternatives);

    /**
     * Makes a value, turning a {@link org.coursepolicy.problem.RejectedException} into a problem at this place.
     *
     * @param factory makes the value
     * @param <A> the Java type
     * @return the value; empty if it was refused
     */
    <A> Optional<A> checked(Supplier<? extends A> factory);

    /** The members of an object, while a {@link Kind} reads them. */
    interface Members {
        /**
         * Finds a member.
         *
         * @param member the member
         * @return its value; empty if it is not there, and no convention gives it
         */
        Optional<Source> find(Member member);

        /**
         * Notes that a required member is missing.
         *
         * @param member the member
         */
        void missing(Member member);

        /**
         * Makes the object; problems with a member named by the exception are placed there.
         *
         * @param factory makes the object
         * @param <A> the Java type
         * @return the object; empty if it was refused
         */
        <A> Optional<A> checked(Supplier<? extends A> factory);
    }
}
