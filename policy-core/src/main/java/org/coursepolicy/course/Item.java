package org.coursepolicy.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.When;

/**
 * One item of a course: a category, an assessment or a part; all are items of one tree.
 *
 * <p>An item is one of three things. A <em>leaf</em> has points and gets a recorded score: {@code {"points": 100}}, or
 * just {@code 100}. A <em>group</em> has items of its own, whose scores its aggregate combines. A <em>computed</em> item
 * says in {@code is} what it earns, for example participation. In a group, {@code holder}, {@code marked} and {@code due}
 * hold for everything inside that does not say its own. An item with {@code hand-in} is handed in as a whole.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Item implements Cited permits ImmutableItem {
    /** How documents describe it. */
    public static final Kind<Item> KIND = Kind.of(
                    "item", Item.class, "A category, an assessment or a part.", Item::builder, Builder::build)
            .optional("title", Types.PROSE, Item::title, Builder::title, "what people call it; its name if absent")
            .optional(
                    "holder",
                    Types.word(HolderKind.class),
                    Item::holder,
                    Builder::holder,
                    "whose the scores are; that of the item above if absent, student at the top")
            .optional(
                    "points",
                    Types.number(NumberForm.notNegative("points")),
                    Item::points,
                    Builder::points,
                    "points possible; of a computed item 100 if absent")
            .defaulted(
                    "bonus",
                    Types.number(NumberForm.notNegative("points")),
                    Fraction.ZERO,
                    Item::bonus,
                    Builder::bonus,
                    "points that can be earned beyond those that are possible")
            .optional(
                    "marked",
                    Types.NAME,
                    Item::marked,
                    Builder::marked,
                    "the levels by which it is marked; that of the item above if absent, and then points if there is none")
            .optional("due", When.TYPE, Item::due, Builder::due, "when it is due; that of the item above if absent")
            .optional(
                    "issued",
                    When.TYPE,
                    Item::issued,
                    Builder::issued,
                    "when it is given out; that of the item above if absent")
            .optional(
                    "hand-in",
                    HandIn.KIND.asType(),
                    Item::handIn,
                    Builder::handIn,
                    "how it is handed in, with all that is in it; if absent, as the item above, or not at all")
            .optional(
                    "is",
                    org.coursepolicy.value.Value.TYPE,
                    Item::is,
                    Builder::is,
                    "what it earns, if it is computed: " + "a percentage or ratio of its points, or points")
            .defaulted(
                    "aggregate",
                    Aggregate.FAMILY.asType(),
                    PointsAggregate.of(),
                    Item::aggregate,
                    Builder::aggregate,
                    "how the scores of its items make its own")
            .defaulted(
                    "items",
                    Types.named(Types.lazily(() -> Item.TYPE)),
                    Map.of(),
                    Item::items,
                    Builder::putAllItems,
                    "the items in it")
            .defaulted(
                    "pipeline",
                    Step.PIPELINE,
                    List.of(),
                    Item::pipeline,
                    Builder::addAllPipeline,
                    "what happens to its score, in this order")
            .cited(Item::cite, Builder::cite, Item::reading, Builder::reading)
            .build();

    /** The type of a member that holds an item: an object, or a number of points. */
    public static final Type<Item> TYPE = Types.either(List.of(
            new Alternative<>(
                    Types.number(NumberForm.notNegative("points"))
                            .as(Item::of, item -> item.points().orElseThrow()),
                    Item::isBare),
            new Alternative<>(KIND.asType(), item -> true)));

    Item() {}

    /**
     * Returns what people call it.
     *
     * @return the title; empty if the item's name says it
     */
    public abstract Optional<String> title();

    /**
     * Returns whose the scores are.
     *
     * @return the holder; empty for that of the item above
     */
    public abstract Optional<HolderKind> holder();

    /**
     * Returns the points possible.
     *
     * @return points, 0 or more; empty for a group, and for a computed item of 100
     */
    public abstract Optional<Fraction> points();

    /**
     * Returns the points that can be earned beyond those that are possible.
     *
     * @return points, by default 0
     */
    @org.immutables.value.Value.Default
    public Fraction bonus() {
        return Fraction.ZERO;
    }

    /**
     * Returns the levels by which it is marked.
     *
     * @return the name of the levels; empty for those of the item above
     */
    public abstract Optional<Name> marked();

    /**
     * Returns when it is due.
     *
     * @return the moment or event; empty for that of the item above, if any
     */
    public abstract Optional<When> due();

    /**
     * Returns when it is given out.
     *
     * @return the time; empty for that of the item above
     */
    public abstract Optional<When> issued();

    /**
     * Returns how it is handed in, with all that is in it.
     *
     * @return the rules; empty if it is a part of what is handed in, or not handed in at all
     */
    public abstract Optional<HandIn> handIn();

    /**
     * Returns what a computed item earns.
     *
     * @return a percentage or ratio of its points, or points; empty if it is not computed
     */
    public abstract Optional<org.coursepolicy.value.Value> is();

    /**
     * Returns how the scores of its items make its own.
     *
     * @return the aggregate, by default points over points
     */
    @org.immutables.value.Value.Default
    public Aggregate aggregate() {
        return PointsAggregate.of();
    }

    /**
     * Returns the items in it.
     *
     * @return the items by name, in order; none for a leaf
     */
    public abstract Map<Name, Item> items();

    /**
     * Returns what happens to its score.
     *
     * @return the steps, in the order in which they apply
     */
    public abstract List<Step> pipeline();

    /** Refuses an item that is not exactly one of leaf, group and computed. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(
                points().map(Fraction::signum).orElse(0) >= 0, Code.RANGE, "points", "less", "at least 0");
        RejectedException.unless(bonus().signum() >= 0, Code.RANGE, "bonus", "less", "at least 0");
        if (isLeaf()) {
            RejectedException.unless(
                    points().isPresent() || bonus().signum() > 0,
                    Code.MISSING,
                    "points",
                    "nothing",
                    "points, a bonus, items or a value it is");
        }
        if (isGroup()) {
            String expected = "left out where there are items, whose points count";
            RejectedException.unless(points().isEmpty(), Code.CONFLICT, "points", "points", expected);
            RejectedException.unless(bonus().signum() == 0, Code.CONFLICT, "bonus", "a bonus", expected);
        }
        checkAttempts();
        if (is().isPresent()) {
            RejectedException.unless(handIn().isEmpty(), Code.CONFLICT, "hand-in", "a hand-in", "left out beside `is`");
            RejectedException.unless(
                    bonus().signum() == 0,
                    Code.CONFLICT,
                    "bonus",
                    "a bonus",
                    "left out beside `is`, which may exceed its points");
            boolean aggregated = !aggregate().equals(PointsAggregate.of());
            RejectedException.unless(!aggregated, Code.CONFLICT, "aggregate", "an aggregate", "left out beside `is`");
            RejectedException.unless(
                    points().map(Fraction::signum).orElse(1) > 0, Code.RANGE, "points", "0", "above 0 beside `is`");
        }
    }

    /** What a new attempt makes of the score must be said, once, exactly where new attempts are allowed. */
    private void checkAttempts() {
        long rules = pipeline().stream()
                .filter(step -> step instanceof ResubmissionRule)
                .count();
        boolean allowed = handIn().flatMap(HandIn::attempts).isPresent();
        RejectedException.unless(
                rules == (allowed ? 1 : 0),
                Code.CONFLICT,
                "pipeline",
                rules + " resubmission steps",
                allowed ? "one, for the item can be handed in again" : "none, for the item cannot be handed in again");
    }

    /**
     * Tells whether scores are recorded for this item itself.
     *
     * @return true if it has no items and is not computed
     */
    public final boolean isLeaf() {
        return items().isEmpty() && is().isEmpty();
    }

    /**
     * Tells whether an aggregate makes its score.
     *
     * @return true if it has items and is not computed
     */
    public final boolean isGroup() {
        return !items().isEmpty() && is().isEmpty();
    }

    private static boolean isBare(Item item) {
        return item.points().isPresent() && item.equals(of(item.points().get()));
    }

    /**
     * Returns a leaf.
     *
     * @param points its points
     * @return the item
     */
    public static Item of(Fraction points) {
        return builder().points(points).build();
    }

    /**
     * Returns a leaf.
     *
     * @param points its points
     * @return the item
     */
    public static Item of(long points) {
        return of(Fraction.of(points));
    }

    /**
     * Returns a leaf of extra credit: it adds to what is earned, and not to what is possible.
     *
     * @param bonus the points that can be earned
     * @return the item
     */
    public static Item extraCredit(long bonus) {
        return builder().bonus(Fraction.of(bonus)).build();
    }

    /**
     * Starts an item.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link Item}. */
    public static final class Builder extends ImmutableItem.Builder {
        Builder() {}

        /**
         * Adds an item.
         *
         * @param name its name
         * @param item the item
         * @return this builder
         */
        public Builder item(String name, Item item) {
            return putItems(Name.of(name), item);
        }

        /**
         * Adds a leaf.
         *
         * @param name its name
         * @param points its points
         * @return this builder
         */
        public Builder item(String name, long points) {
            return item(name, Item.of(points));
        }

        /**
         * Sets the points possible.
         *
         * @param points the points
         * @return this builder
         */
        public Builder points(long points) {
            return points(Fraction.of(points));
        }

        /**
         * Sets the levels by which it is marked.
         *
         * @param levels their name
         * @return this builder
         */
        public Builder marked(String levels) {
            return marked(Name.of(levels));
        }

        /**
         * Sets when it is due.
         *
         * @param when a date and time in ISO 8601, or the name of an event
         * @return this builder
         */
        public Builder due(String when) {
            return due(When.parse(when));
        }
    }
}
