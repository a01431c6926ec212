package org.coursepolicy.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
            Optional<String> work,
            List<Node> children) {
        /** Tells whether rules for handing it in stand here, and not above. */
        boolean isHandedIn() {
            return item.handIn().isPresent();
        }

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
    private final Map<ItemId, Optional<Node>> asked = new HashMap<>();
    private final Map<Name, Moment> events;
    private final ZoneId zone;

    ReferenceTree(Variant variant, ZoneId zone) {
        this.zone = zone;
        this.events = variant.events();
        Optional<String> none = Optional.empty();
        Node nothing =
                new Node("", Item.of(1), HolderKind.STUDENT, Optional.empty(), Optional.empty(), none, List.of());
        nodes(variant.items(), nothing);
    }

    private List<Node> nodes(Map<Name, Item> items, Node above) {
        List<Node> nodes = new ArrayList<>();
        items.forEach((name, item) -> {
            String id = above.id().isEmpty() ? name.text() : above.id() + "/" + name.text();
            Node alone = new Node(
                    id,
                    item,
                    item.holder().orElse(above.holder()),
                    item.marked().isPresent() ? item.marked() : above.marked(),
                    item.due().isPresent() ? item.due().map(this::instant) : above.due(),
                    item.handIn().isPresent() ? Optional.of(id) : above.work(),
                    List.of());
            List<Node> children = nodes(item.items(), alone);
            Node node = new Node(id, item, alone.holder(), alone.marked(), alone.due(), alone.work(), children);
            nodes.add(node);
            all.add(node);
        });
        return nodes;
    }

    Instant instant(When when) {
        Moment moment = when instanceof When.Relative relative
                        && relative.anchor() instanceof org.coursepolicy.time.Anchor.Event event
                ? Objects.requireNonNull(events.get(event.name()))
                : (Moment) when;
        return moment.offset().isPresent()
                ? moment.local().toInstant(moment.offset().get())
                : moment.local().atZone(zone).toInstant();
    }

    List<Node> all() {
        return all;
    }

    /** Finds the one item that an id means: the item of that full id, or the only one whose full id ends in it. */
    Optional<Node> find(ItemId id) {
        Optional<Node> known = asked.get(id);
        if (known != null) {
            return known;
        }
        Optional<Node> found = search(id);
        asked.put(id, found);
        return found;
    }

    private Optional<Node> search(ItemId id) {
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

    Node byId(String full) {
        return all.stream().filter(node -> node.id().equals(full)).findFirst().orElseThrow();
    }

    Node get(ItemId id) {
        return Objects.requireNonNull(find(id).orElse(null), id::toString);
    }
}
