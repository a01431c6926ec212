package org.coursepolicy.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;

/** Builds the tree of items of one variant: what each takes from above, and the points of groups. */
final class TreeBuilder {
    private final Variant variant;
    private final Times times;
    private final Places places;
    private final Problems problems;
    private final List<ItemNode> all = new ArrayList<>();

    /** What an item takes from the items above it. */
    private record Above(
            Optional<ItemId> id, Place place, HolderKind holder, Optional<Name> marked, Optional<ItemId> work) {}

    TreeBuilder(Variant variant, Times times, Places places, Problems problems) {
        this.variant = variant;
        this.times = times;
        this.places = places;
        this.problems = problems;
    }

    /** Returns the items at the top. */
    List<ItemNode> build(Place at) {
        Above nothing = new Above(Optional.empty(), at, HolderKind.STUDENT, Optional.empty(), Optional.empty());
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
                item.handIn().isPresent() ? Optional.of(id) : above.work());
        int position = all.size();
        List<ItemNode> children = children(item.items(), here);
        ItemNode.Builder builder = ItemNode.builder();
        builder.id(id)
                .item(item)
                .place(place)
                .holder(here.holder())
                .due(times.due(id))
                .work(here.work())
                .closes(item.handIn()
                        .flatMap(HandIn::accepted)
                        .flatMap(accepted -> closing(accepted, id, place, false)))
                .redosClose(item.handIn()
                        .flatMap(HandIn::attempts)
                        .flatMap(AttemptLimits::accepted)
                        .flatMap(accepted -> closing(accepted, id, place, true)))
                .calendar(calendar(item, id, place))
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
            Map<Name, Fraction> points = new LinkedHashMap<>();
            children.forEach(child -> points.put(child.id().last(), child.points()));
            return item.aggregate().points(points);
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

    private Optional<Instant> closing(Closing closing, ItemId item, Place place, boolean returned) {
        Place at = places.find(closing).orElse(place.with("hand-in"));
        return times.at(closing.when(), Optional.of(item), at, returned);
    }

    /** Collects the instants from which the times of something handed in are counted. */
    private Calendar calendar(Item item, ItemId id, Place place) {
        List<When> all = new ArrayList<>();
        // Whatever reads it, a time that cannot be is told.
        times.issued(id);
        times.checkOrder(id, item, place);
        item.handIn().ifPresent(handIn -> {
            handIn.accepted().map(Closing::when).ifPresent(all::add);
            handIn.attempts()
                    .flatMap(AttemptLimits::accepted)
                    .map(Closing::when)
                    .ifPresent(all::add);
            handIn.attempts().flatMap(AttemptLimits::from).ifPresent(from -> {
                all.add(from);
                times.at(from, Optional.of(id), place.with("hand-in").with("attempts"), true);
            });
            handIn.regrades().ifPresent(closing -> all.add(checked(closing, id, place, true)));
            handIn.demands().forEach(demand -> {
                demand.accepted().ifPresent(closing -> all.add(checked(closing, id, place, false)));
                demand.asked().ifPresent(closing -> all.add(checked(closing, id, place, false)));
            });
            Place clock =
                    places.find(handIn.clock()).orElse(place.with("hand-in").with("clock"));
            handIn.clock().moments().forEach(when -> {
                all.add(when);
                times.at(when, Optional.of(id), clock, false);
            });
        });
        return times.calendar(Optional.of(id), all);
    }

    private When checked(Closing closing, ItemId item, Place place, boolean returned) {
        closing(closing, item, place, returned);
        return closing.when();
    }
}
