package org.coursepolicy.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Levels;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;

/** Builds the tree of items of one variant: what each takes from above, and the points of groups. */
final class TreeBuilder {
    private final Variant variant;
    private final ZoneId zone;
    private final Places places;
    private final Problems problems;
    private final List<ItemNode> all = new ArrayList<>();

    /** What an item takes from the items above it. */
    private record Above(
            Optional<ItemId> id,
            Place place,
            HolderKind holder,
            Optional<Name> marked,
            Optional<Instant> due,
            Optional<ItemId> work) {}

    TreeBuilder(Variant variant, ZoneId zone, Places places, Problems problems) {
        this.variant = variant;
        this.zone = zone;
        this.places = places;
        this.problems = problems;
    }

    /** Returns the items at the top. */
    List<ItemNode> build(Place at) {
        Above nothing = new Above(
                Optional.empty(), at, HolderKind.STUDENT, Optional.empty(), Optional.empty(), Optional.empty());
        return children(variant.items(), nothing);
    }

    /** Returns all items, each before those in it. */
    List<ItemNode> all() {
        return all;
    }

    private List<ItemNode> children(Map<Name, Item> items, Above above) {
        List<ItemNode> children = new ArrayList<>();
        items.forEach((name, item) -> children.add(node(name, item, above)));
        return children;
    }

    private ItemNode node(Name name, Item item, Above above) {
        ItemId id = above.id().map(parent -> parent.with(name)).orElse(new ItemId(List.of(name)));
        Place place = places.find(item).orElse(above.place().with("items").with(name.text()));
        Above here = new Above(
                Optional.of(id),
                place,
                item.holder().orElse(above.holder()),
                item.marked().or(above::marked),
                item.due().flatMap(due -> instant(due, place.with("due"))).or(above::due),
                item.handIn().isPresent() ? Optional.of(id) : above.work());
        int position = all.size();
        List<ItemNode> children = children(item.items(), here);
        ItemNode.Builder builder = ItemNode.builder();
        builder.id(id)
                .item(item)
                .place(place)
                .holder(here.holder())
                .due(here.due())
                .work(here.work())
                .closes(item.handIn().flatMap(HandIn::accepted).flatMap(accepted -> closing(accepted, place)))
                .redosClose(item.handIn()
                        .flatMap(HandIn::attempts)
                        .flatMap(AttemptLimits::accepted)
                        .flatMap(accepted -> closing(accepted, place)))
                .levels(item.isLeaf() ? here.marked().flatMap(marked -> levels(marked, place)) : Optional.empty())
                .points(points(item, children))
                .addAllChildren(children);
        ItemNode node = builder.build();
        boolean both = node.points().signum() > 0 && item.bonus().signum() > 0;
        if (node.levels().isPresent() && both) {
            problems.add(Problem.of(
                    Code.CONFLICT, place, "points and a bonus, marked by levels", "the bonus as an item of its own"));
        }
        all.add(position, node);
        return node;
    }

    private static Fraction points(Item item, List<ItemNode> children) {
        if (item.isGroup()) {
            return item.aggregate()
                    .points(children.stream().map(ItemNode::points).toList());
        }
        return item.points().orElse(item.isLeaf() ? Fraction.ZERO : Fraction.HUNDRED);
    }

    private Optional<Levels> levels(Name name, Place item) {
        Optional<Levels> levels = Optional.ofNullable(variant.levels().get(name));
        if (levels.isEmpty()) {
            List<String> known =
                    variant.levels().keySet().stream().map(Name::text).toList();
            problems.add(Problem.unknown(
                    Code.REF, item.with("marked"), name.text(), "the name of levels of this policy", known));
        }
        return levels;
    }

    private Optional<Instant> closing(Closing closing, Place item) {
        return instant(closing.when(), places.find(closing).orElse(item.with("hand-in")));
    }

    /** Returns the instant of a moment, or of the moment of an event. */
    private Optional<Instant> instant(When when, Place place) {
        if (when instanceof Moment moment) {
            Optional<String> unusable = moment.unusableIn(zone);
            unusable.ifPresent(
                    found -> problems.add(Problem.of(Code.TIME, place, found, "a time with its offset, to say which")));
            return unusable.isPresent() ? Optional.empty() : Optional.of(moment.in(zone));
        }
        Name event = ((When.AtEvent) when).event();
        Optional<Moment> moment = Optional.ofNullable(variant.events().get(event));
        if (moment.isEmpty()) {
            List<String> known =
                    variant.events().keySet().stream().map(Name::text).toList();
            problems.add(Problem.unknown(
                    Code.REF, place, event.text(), "a date and time, or the name of an event of this policy", known));
        }
        return moment.flatMap(found -> instant(found, place));
    }
}
