package org.coursepolicy.kind;

import java.util.List;

/**
 * What to do with each case of a {@link Type}: write a schema, a page, a shape.
 *
 * @param <R> what comes of it
 */
public interface Describer<R> {
    /**
     * A number.
     *
     * @param form which numbers
     * @return what comes of it
     */
    R number(NumberForm form);

    /**
     * A text.
     *
     * @param form which texts
     * @return what comes of it
     */
    R text(TextForm form);

    /**
     * One of a few words.
     *
     * @param words the words
     * @return what comes of it
     */
    R word(List<String> words);

    /**
     * A list.
     *
     * @param elements the type of its elements
     * @return what comes of it
     */
    R list(Type<?> elements);

    /**
     * A map from texts.
     *
     * @param keys which texts
     * @param values the type of its values
     * @return what comes of it
     */
    R map(TextForm keys, Type<?> values);

    /**
     * An object with the members of one kind.
     *
     * @param kind the kind
     * @return what comes of it
     */
    R object(Kind<?> kind);

    /**
     * An object of any kind of a family.
     *
     * @param family the family
     * @return what comes of it
     */
    R family(Family<?> family);

    /**
     * One of several spellings, told apart by their JSON type.
     *
     * @param alternatives the type of each spelling
     * @return what comes of it
     */
    R either(List<? extends Type<?>> alternatives);
}
