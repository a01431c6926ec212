package org.coursepolicy.value;

import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Result;

/**
 * An aspect of a named thing, at a stage of its pipeline.
 *
 * <p>For example {@code "midterm"}: the points earned in the midterm; {@code {"percent": "midterm"}}: the same as a
 * percentage; {@code {"percent": {"of": "i1", "at": "as-graded"}}}: the percentage of i1 before its pipeline.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Reference implements Value permits ImmutableReference {
    /** The bare spelling: a text that is the name. */
    static final Type<Reference> BARE = Types.ITEM.as(Reference::to, Reference::of);

    Reference() {}

    static Kind<Reference> describe(Aspect aspect, String name, String doc) {
        return Kind.of(name, Reference.class, doc, () -> aspectBuilder(aspect), Builder::build)
                .required("of", Types.ITEM, Reference::of, Builder::of, "the name of the thing")
                .optional(
                        "at",
                        Types.NAME,
                        Reference::at,
                        Builder::at,
                        "a stage of an item's pipeline: as-graded, or "
                                + "before- and the name of a step; the end of the pipeline if it is absent")
                .cited(Reference::cite, Builder::cite, Reference::reading, Builder::reading)
                .bare("of")
                .build();
    }

    private static Builder aspectBuilder(Aspect aspect) {
        Builder builder = builder();
        builder.aspect(aspect);
        return builder;
    }

    /**
     * Returns the name of the thing.
     *
     * @return the name
     */
    public abstract ItemId of();

    /**
     * Returns what is read of it.
     *
     * @return the aspect
     */
    public abstract Aspect aspect();

    /**
     * Returns the stage at which it is read.
     *
     * @return {@code as-graded}, or {@code before-} and the name of a step; empty for the end of the pipeline
     */
    public abstract Optional<Name> at();

    /**
     * Refers to the value of a name.
     *
     * @param name the name
     * @return the reference
     */
    public static Reference to(ItemId name) {
        return to(name, Aspect.VALUE);
    }

    /**
     * Refers to the value of a name.
     *
     * @param name the name, such as "midterm" or "i1/analysis"
     * @return the reference
     */
    public static Reference to(String name) {
        return to(ItemId.of(name), Aspect.VALUE);
    }

    /**
     * Refers to an aspect of a name.
     *
     * @param name the name
     * @param aspect what is read
     * @return the reference
     */
    public static Reference to(ItemId name, Aspect aspect) {
        return builder().of(name).aspect(aspect).build();
    }

    /**
     * Refers to the percentage earned of an item.
     *
     * @param item the item's name
     * @return the reference
     */
    public static Reference percent(String item) {
        return to(ItemId.of(item), Aspect.PERCENT);
    }

    /**
     * Starts a reference.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    static boolean isBare(Value value) {
        return value instanceof Reference reference && reference.equals(to(reference.of()));
    }

    /**
     * Tells whether this reads an item or a named value of a name, and not, say, the days of sessions of that name.
     *
     * @param name the name
     * @return true if it is of that name, whichever aspect it reads
     */
    public final boolean isToItem(String name) {
        return aspect().owner().equals(Aspect.ITEM) && of().toString().equals(name);
    }

    /**
     * Returns what is read, for an explanation.
     *
     * @return for example "midterm" or "percent of midterm"
     */
    public final String label() {
        String aspect = aspect().name();
        String name = aspect().equals(Aspect.VALUE)
                ? of().toString()
                : (aspect.endsWith("-of") ? aspect.substring(0, aspect.length() - 3) : aspect) + " of " + of();
        return at().map(stage -> name + " " + stage).orElse(name);
    }

    @Override
    public final Result evaluate(Scope scope) {
        return scope.read(this);
    }

    @Override
    public final Optional<Dimension> dimension(Checker checker) {
        return checker.dimensionOf(this, this);
    }

    @Override
    public final Kind<?> kind() {
        return aspect().kind();
    }

    /** Builds a {@link Reference}. */
    public static final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
