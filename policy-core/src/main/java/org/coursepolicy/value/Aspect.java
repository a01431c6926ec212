package org.coursepolicy.value;

import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;

/**
 * What can be read of a named thing: the percentage of an item, the days of a student's participation.
 *
 * <p>The family that owns a thing publishes its aspects; a reference names one. In a document the aspect is the name of
 * the reference's kind: {@code {"percent": "midterm"}}.
 */
public final class Aspect {
    /** What sort of thing has items' aspects. */
    public static final String ITEM = "item";

    /** The value of a named value, or the points earned of an item; written as the bare name. */
    public static final Aspect VALUE =
            ofItems("value", Optional.empty(), "The value of a name: points earned of an item, or a named value.");
    /** Points earned as a percentage of points possible. */
    public static final Aspect PERCENT =
            ofItems("percent", Optional.of(Dimension.PERCENT), "Points earned as a percentage of points possible.");
    /** Points possible. */
    public static final Aspect POSSIBLE =
            ofItems("possible", Optional.of(Dimension.POINTS), "Points possible of an item, as far as graded.");

    /** How many units late the work is that counts. */
    public static final Aspect LATE_UNITS = ofItems(
            "late-units",
            Optional.of(Dimension.COUNT),
            "Units late of all work that counts, of an item and those in it.");
    /** How many units late nothing covers. */
    public static final Aspect UNCOVERED_UNITS = ofItems(
            "uncovered-units",
            Optional.of(Dimension.COUNT),
            "Units late, of all work that counts of an item and those in it, that nothing covers.");
    /** How many attempts count. */
    public static final Aspect ATTEMPTS = ofItems(
            "attempts",
            Optional.of(Dimension.COUNT),
            "How many attempts count, of an item and those in it that are handed in.");

    private final String name;
    private final String owner;
    private final Optional<Dimension> dimension;
    private final Kind<Reference> kind;

    /**
     * Creates an aspect; the family that owns the thing keeps it as a constant.
     *
     * <p>Building a policy refuses aspects that are not this library's: nothing would answer them.
     *
     * @param name its name in documents
     * @param owner what sort of thing it is an aspect of, such as "sessions"; items have no other aspects than these
     * @param dimension its dimension
     * @param doc one line on what it is
     */
    public Aspect(String name, String owner, Dimension dimension, String doc) {
        this(name, notItems(owner), Optional.of(dimension), doc);
    }

    /**
     * Creates an aspect whose dimension depends on the thing.
     *
     * @param name its name in documents
     * @param owner what sort of thing it is an aspect of, such as "sessions"; items have no other aspects than these
     * @param doc one line on what it is
     */
    public Aspect(String name, String owner, String doc) {
        this(name, notItems(owner), Optional.empty(), doc);
    }

    private static Aspect ofItems(String name, Optional<Dimension> dimension, String doc) {
        return new Aspect(name, ITEM, dimension, doc);
    }

    /** Steps know names of their own, of which they answer whatever is an aspect of items. */
    private static String notItems(String owner) {
        RejectedException.unless(
                !owner.equals(ITEM), Code.CONFLICT, "owner", "\"" + owner + "\"", "a thing other than an item");
        return owner;
    }

    private Aspect(String name, String owner, Optional<Dimension> dimension, String doc) {
        this.name = name;
        this.owner = owner;
        this.dimension = dimension;
        this.kind = Reference.describe(this, name, doc);
    }

    /**
     * Returns its name in documents.
     *
     * @return the name, lower-kebab
     */
    public String name() {
        return name;
    }

    /**
     * Returns what sort of thing it is an aspect of.
     *
     * @return "item", "sessions" …
     */
    public String owner() {
        return owner;
    }

    /**
     * Returns its dimension.
     *
     * @return the dimension; empty if that depends on the thing
     */
    public Optional<Dimension> dimension() {
        return dimension;
    }

    /**
     * Returns the kind of the references to it.
     *
     * @return the kind, named after the aspect
     */
    public Kind<Reference> kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
