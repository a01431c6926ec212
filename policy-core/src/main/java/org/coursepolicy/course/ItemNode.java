package org.coursepolicy.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Levels;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Elapsed;
import org.immutables.value.Value;

/** An item at its place in the tree, with everything that it takes from above. */
@Value.Immutable
public abstract sealed class ItemNode permits ImmutableItemNode {
    ItemNode() {}

    /**
     * Returns the full id, from the top of the tree.
     *
     * @return the id, such as {@code individual/i1/analysis}
     */
    public abstract ItemId id();

    /**
     * Returns the rule.
     *
     * @return the item as the policy states it
     */
    public abstract Item item();

    /**
     * Returns where it stands in the policy.
     *
     * @return the place
     */
    public abstract Place place();

    /**
     * Returns the items in it.
     *
     * @return the children, in order
     */
    public abstract List<ItemNode> children();

    /**
     * Returns whose the scores are.
     *
     * @return the holder, after inheritance
     */
    public abstract HolderKind holder();

    /**
     * Returns the levels by which a leaf is marked.
     *
     * @return the levels, after inheritance; empty if it is marked in points
     */
    public abstract Optional<Levels> levels();

    /**
     * Returns when it is due.
     *
     * @return the instant, after inheritance; empty if it is never due
     */
    public abstract Optional<Instant> due();

    /**
     * Returns the item that is handed in and of which this is a part.
     *
     * @return the id of the nearest item with rules for handing it in, this item included; empty if there is none
     */
    public abstract Optional<ItemId> work();

    /**
     * Returns when it is no longer accepted.
     *
     * @return the instant of its own hand-in's closing; empty for never, and for an item without a hand-in
     */
    public abstract Optional<Instant> closes();

    /**
     * Returns the instants from which the times of its hand-in are counted, as the policy states them.
     *
     * @return the zone, its deadline and when it is given out, and the events and deadlines that its rules name
     */
    public abstract Calendar calendar();

    /**
     * Returns when redos are no longer accepted.
     *
     * @return the instant of the closing for redos; empty if they have none of their own
     */
    public abstract Optional<Instant> redosClose();

    /**
     * Returns the points that the policy gives it.
     *
     * @return points possible, as far as the policy alone tells
     */
    public abstract Fraction points();

    /**
     * Returns what people call it.
     *
     * @return the title, or the item's own name
     */
    public final String title() {
        return item().title().orElse(id().last().text());
    }

    /**
     * Returns how many days there are for it.
     *
     * @return days of 24 hours from when it is given out to when it is due, below 0 if that is earlier; empty if one of the
     *     two is not stated
     */
    public final Optional<Fraction> given() {
        return Optional.ofNullable(calendar().anchors().get(Anchor.Own.ISSUED))
                .flatMap(issued -> due().map(due -> Elapsed.days(issued, due)));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableItemNode.Builder {
        Builder() {}
    }
}
