package org.coursepolicy.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;

/** The items of a variant with what they take from above, resolved anew by whoever asks. */
final class ReferenceTree {
    /** An item with what it takes from above. */
    record Node(
            String id,
            Item item,
            HolderKind holder,
            Optional<Name> marked,
            Optional<Instant> due,
            List<Node> children) {
        BigFraction points() {
            if (item.is().isPresent()) {
                return item.points().map(Exact::of).orElse(Exact.HUNDRED);
            }
            if (children.isEmpty()) {
                return item.points().map(Exact::of).orElse(BigFraction.ZERO);
            }
            if (item.aggregate() instanceof EqualAggregate) {
                return Exact.HUNDRED;
            }
            if (item.aggregate() instanceof AnyAggregate any) {
                return children.get(0).points().multiply(any.count());
            }
            return children.stream().map(Node::points).reduce(BigFraction.ZERO, BigFraction::add);
        }
    }

    private final List<Node> all = new ArrayList<>();
    private final Map<Name, Moment> events;

    ReferenceTree(Variant variant, ZoneId zone) {
        this.events = variant.events();
        Node nothing = new Node("", Item.of(1), HolderKind.STUDENT, Optional.empty(), Optional.empty(), List.of());
        nodes(variant.items(), nothing, zone);
    }

    private List<Node> nodes(Map<Name, Item> items, Node above, ZoneId zone) {
        List<Node> nodes = new ArrayList<>();
        items.forEach((name, item) -> {
            Node alone = new Node(
                    above.id().isEmpty() ? name.text() : above.id() + "/" + name.text(),
                    item,
                    item.holder().orElse(above.holder()),
                    item.marked().isPresent() ? item.marked() : above.marked(),
                    item.due().isPresent() ? item.due().map(due -> instant(due, events, zone)) : above.due(),
                    List.of());
            List<Node> children = nodes(item.items(), alone, zone);
            Node node = new Node(alone.id(), item, alone.holder(), alone.marked(), alone.due(), children);
            nodes.add(node);
            all.add(node);
        });
        return nodes;
    }

    static Instant instant(When when, Map<Name, Moment> events, ZoneId zone) {
        Moment moment =
                when instanceof When.AtEvent event ? Objects.requireNonNull(events.get(event.event())) : (Moment) when;
        return moment.offset().isPresent()
                ? moment.local().toInstant(moment.offset().get())
                : moment.local().atZone(zone).toInstant();
    }

    List<Node> all() {
        return all;
    }

    /** Finds the one item that an id means: the item of that full id, or the only one whose full id ends in it. */
    Optional<Node> find(ItemId id) {
        String text = id.toString();
        List<Node> ending = new ArrayList<>();
        for (Node node : all) {
            if (node.id().equals(text)) {
                return Optional.of(node);
            }
            if (node.id().endsWith("/" + text)) {
                ending.add(node);
            }
        }
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    Node get(ItemId id) {
        return Objects.requireNonNull(find(id).orElse(null), id::toString);
    }
}
