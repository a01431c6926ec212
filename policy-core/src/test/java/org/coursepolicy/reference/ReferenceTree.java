package org.coursepolicy.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.time.Anchor;
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
            Optional<Instant> issued,
            Optional<String> work,
            int order,
            List<Node> children) {
        /** Tells whether rules for handing it in stand here, and not above. */
        boolean isHandedIn() {
            return item.handIn().isPresent();
        }

        HandIn rules() {
            return item.handIn().orElseThrow();
        }

        boolean isAtOrBelow(Node above) {
            return (id + "/").startsWith(above.id + "/");
        }

        Name name() {
            return Name.of(id.substring(id.lastIndexOf('/') + 1));
        }

        BigFraction points() {
            if (item.is().isPresent()) {
                return item.points().map(Exact::of).orElse(Exact.HUNDRED);
            }
            if (children.isEmpty()) {
                return item.points().map(Exact::of).orElse(BigFraction.ZERO);
            }
            return ReferenceAggregate.points(item.aggregate(), children);
        }
    }

    /** The times that an item states, or one above it. */
    private record Said(Optional<When> due, Optional<When> issued) {}

    private final List<Node> all = new ArrayList<>();
    private final Map<ItemId, Optional<Node>> asked = new HashMap<>();
    /** By full id, each item before those in it. */
    private final Map<String, Said> said = new LinkedHashMap<>();

    private final Map<Name, Moment> events;
    private final ZoneId zone;

    ReferenceTree(Variant variant, ZoneId zone) {
        this.zone = zone;
        this.events = variant.events();
        collect(variant.items(), "", new Said(Optional.empty(), Optional.empty()));
        nodes(variant.items(), Optional.empty());
    }

    private void collect(Map<Name, Item> items, String above, Said outer) {
        items.forEach((name, item) -> {
            Said own = new Said(item.due().or(outer::due), item.issued().or(outer::issued));
            said.put(above + name.text(), own);
            collect(item.items(), above + name.text() + "/", own);
        });
    }

    private List<Node> nodes(Map<Name, Item> items, Optional<Node> above) {
        List<Node> nodes = new ArrayList<>();
        items.forEach((name, item) -> {
            String id = above.map(node -> node.id() + "/").orElse("") + name.text();
            Node alone = new Node(
                    id,
                    item,
                    item.holder().or(() -> above.map(Node::holder)).orElse(HolderKind.STUDENT),
                    item.marked().or(() -> above.flatMap(Node::marked)),
                    due(id),
                    issued(id),
                    item.handIn().isPresent() ? Optional.of(id) : above.flatMap(Node::work),
                    List.copyOf(said.keySet()).indexOf(id),
                    List.of());
            Node node = with(alone, nodes(item.items(), Optional.of(alone)));
            nodes.add(node);
            all.add(node);
        });
        return nodes;
    }

    private static Node with(Node node, List<Node> children) {
        return new Node(
                node.id, node.item, node.holder, node.marked, node.due, node.issued, node.work, node.order, children);
    }

    private Optional<Instant> due(String id) {
        return said(id).due()
                .map(when -> at(when, id, Optional.empty(), Optional.empty()).orElseThrow());
    }

    private Optional<Instant> issued(String id) {
        return said(id).issued()
                .map(when -> at(when, id, Optional.empty(), Optional.empty()).orElseThrow());
    }

    private Said said(String id) {
        return Objects.requireNonNull(said.get(id), id);
    }

    /**
     * Finds when something is, as it is written on an item.
     *
     * @param due the deadline, if it is another one than is stated
     * @param returned when a mark came back; empty if none did
     * @return empty if it is counted from a mark that did not come back
     */
    Optional<Instant> at(When when, Node node, Optional<Instant> due, Optional<Instant> returned) {
        return at(when, node.id(), due, returned);
    }

    /** Finds when something is that is written outside of all items. */
    Instant at(When when) {
        return at(when, "", Optional.empty(), Optional.empty()).orElseThrow();
    }

    private Optional<Instant> at(When when, String id, Optional<Instant> due, Optional<Instant> returned) {
        if (when instanceof Moment moment) {
            return Optional.of(
                    moment.offset().isPresent()
                            ? moment.local().toInstant(moment.offset().get())
                            : moment.local().atZone(zone).toInstant());
        }
        When.Relative relative = (When.Relative) when;
        Optional<Instant> from;
        if (relative.anchor() instanceof Anchor.Event event) {
            from = at(Objects.requireNonNull(events.get(event.name())), id, due, returned);
        } else if (relative.anchor() instanceof Anchor.DueOf other) {
            from = due(meant(other.item().toString()));
        } else {
            from = switch ((Anchor.Own) relative.anchor()) {
                case DUE -> due.or(() -> due(id));
                case ISSUED -> issued(id);
                case RETURNED -> returned;
            };
        }
        return from.map(instant -> ReferenceTime.shifted(instant, relative.shift(), zone));
    }

    private String meant(String id) {
        return said.containsKey(id)
                ? id
                : said.keySet().stream()
                        .filter(full -> full.endsWith("/" + id))
                        .findFirst()
                        .orElseThrow();
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

    /** The items in some groups, each once; an item without others in it is itself. */
    List<Node> in(List<ItemId> groups) {
        Map<String, Node> items = new LinkedHashMap<>();
        for (ItemId group : groups) {
            Node node = get(group);
            (node.children().isEmpty() ? List.of(node) : node.children())
                    .forEach(item -> items.putIfAbsent(item.id(), item));
        }
        return List.copyOf(items.values());
    }

    Node byId(String full) {
        return all.stream().filter(node -> node.id().equals(full)).findFirst().orElseThrow();
    }

    Node get(ItemId id) {
        return Objects.requireNonNull(find(id).orElse(null), id::toString);
    }
}
