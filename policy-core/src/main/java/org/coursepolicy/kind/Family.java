package org.coursepolicy.kind;

/**
 * An open set of kinds that may stand in the same place: values, requirements, steps of a pipeline.
 *
 * <p>In a document, an object of a family has one member named after its kind: {@code {"least": […]}}, perhaps with
 * {@code cite} and {@code reading} beside it. Where {@code bareWords} is set, a kind without members may also be written
 * as its name alone: {@code "points"}.
 *
 * @param name what the family is called: "value"
 * @param type the Java interface of its members
 * @param doc one line on what its members have in common
 * @param bareWords whether a kind without members may be written as its name alone
 * @param <T> the Java interface of its members
 */
public record Family<T extends Described>(String name, Class<T> type, String doc, boolean bareWords) {
    /**
     * Returns the type of a member that holds an object of this family.
     *
     * @return the type
     */
    public Type<T> asType() {
        return Types.family(this);
    }
}
