package org.coursepolicy.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;

/** Finds the instants of all times of one variant, whatever they are counted from; notes each that cannot be found. */
final class Times {
    private final Variant variant;
    private final ZoneId zone;
    private final Places places;
    private final Problems problems;
    private final Map<ItemId, Stated> stated = new LinkedHashMap<>();
    private final Map<ItemId, Optional<Instant>> dues = new HashMap<>();
    /** Times of items that are being looked for, so that a circle is found. */
    private final Set<List<Object>> started = new LinkedHashSet<>();

    /** Times of items that are part of a circle, of which nothing else is said. */
    private final Set<List<Object>> circular = new HashSet<>();

    private final Set<Problem> noted = new HashSet<>();
    private boolean silent;

    /** A time as it is stated, by the item or by one above it, and where. */
    private record Said(When when, Place place) {}

    private record Stated(Optional<Said> due, Optional<Said> issued) {}

    Times(Variant variant, Place at, ZoneId zone, Places places, Problems problems) {
        this.variant = variant;
        this.zone = zone;
        this.places = places;
        this.problems = problems;
        collect(variant.items(), Optional.empty(), at, new Stated(Optional.empty(), Optional.empty()));
        for (Anchor.Own own : Anchor.Own.values()) {
            if (variant.events().containsKey(Name.of(own.toString()))) {
                note(
                        Code.CONFLICT,
                        at.with("events").with(own.toString()),
                        "\"" + own + "\"",
                        "another name; times are counted from it");
            }
        }
    }

    private void collect(Map<Name, Item> items, Optional<ItemId> above, Place at, Stated outer) {
        items.forEach((name, item) -> {
            ItemId id = above.map(parent -> parent.with(name)).orElse(new ItemId(List.of(name)));
            Place place = places.find(item).orElse(at.with("items").with(name.text()));
            Stated here = new Stated(
                    item.due().map(when -> new Said(when, place.with("due"))).or(outer::due),
                    item.issued()
                            .map(when -> new Said(when, place.with("issued")))
                            .or(outer::issued));
            stated.put(id, here);
            collect(item.items(), Optional.of(id), place, here);
        });
    }

    private Stated stated(ItemId item) {
        return Objects.requireNonNull(stated.get(item));
    }

    /** Returns the deadline that the policy states for an item; empty if it is never due. */
    Optional<Instant> due(ItemId item) {
        Optional<Instant> known = dues.get(item);
        if (known != null) {
            return known;
        }
        Optional<Instant> due = found(Anchor.Own.DUE, item, stated(item).due());
        dues.put(item, due);
        return due;
    }

    /** Returns when an item is given out; empty if nothing is said of that. */
    Optional<Instant> issued(ItemId item) {
        return found(Anchor.Own.ISSUED, item, stated(item).issued());
    }

    /**
     * Refuses dates of an item in an order that none has: due before it is given out, or closed before it is due.
     *
     * <p>Only dates that the policy states are compared. What is counted from others may be meant so, such as a closing that
     * is an event of each section.
     */
    void checkOrder(ItemId id, Item item, Place place) {
        Optional<Said> due = stated(id).due().filter(said -> said.when() instanceof Moment);
        Optional<Said> issued = stated(id).issued().filter(said -> said.when() instanceof Moment);
        if (due.isEmpty()) {
            return;
        }
        boolean own = item.due().isPresent() || item.issued().isPresent();
        if (own && issued.isPresent() && isBefore(due.get().when(), issued.get().when())) {
            note(
                    Code.CONFLICT,
                    place.with(item.due().isPresent() ? "due" : "issued"),
                    "due " + due.get().when() + ", given out " + issued.get().when(),
                    "an item that is given out before it is due");
        }
        item.handIn()
                .flatMap(HandIn::accepted)
                .filter(accepted -> accepted.when() instanceof Moment
                        && isBefore(accepted.when(), due.get().when()))
                .ifPresent(accepted -> note(
                        Code.CONFLICT,
                        places.find(accepted).orElse(place.with("hand-in")),
                        "closed " + accepted.when() + ", due " + due.get().when(),
                        "an item that is accepted until it is due, at least"));
    }

    /** Dates that cannot be used are told where they are resolved. */
    private boolean isBefore(When one, When other) {
        return one instanceof Moment first
                && other instanceof Moment second
                && first.unusableIn(zone).isEmpty()
                && second.unusableIn(zone).isEmpty()
                && first.in(zone).isBefore(second.in(zone));
    }

    private Optional<Instant> found(Anchor.Own which, ItemId item, Optional<Said> said) {
        List<Object> key = List.of(which, item);
        if (!started.add(key)) {
            circular.addAll(started);
            said.ifPresent(each -> note(
                    Code.CONFLICT,
                    each.place(),
                    "\"" + each.when() + "\", a time that is counted from itself",
                    "times of which none needs itself"));
            return Optional.empty();
        }
        Optional<Instant> instant = said.flatMap(each -> at(each.when(), Optional.of(item), each.place(), false));
        started.remove(key);
        return instant;
    }

    /**
     * Finds when something is, on an item or not.
     *
     * @param returned whether times may be counted from when a mark came back, which no policy knows
     */
    Optional<Instant> at(When when, Optional<ItemId> item, Place place, boolean returned) {
        if (when instanceof Moment moment) {
            Optional<String> unusable = moment.unusableIn(zone);
            unusable.ifPresent(found -> note(Code.TIME, place, found, "a time with its offset, to say which"));
            return unusable.isPresent() ? Optional.empty() : Optional.of(moment.in(zone));
        }
        When.Relative relative = (When.Relative) when;
        return anchor(relative.anchor(), item, place, returned)
                .map(instant -> relative.shift().from(instant, zone));
    }

    /** Returns the zone, and the instants from which some times of an item are counted. */
    Calendar calendar(Optional<ItemId> item, Iterable<When> times) {
        // All of these times were looked up where they stand, and what is wrong with them is told.
        silent = true;
        Map<Anchor, Instant> anchors = new LinkedHashMap<>();
        item.flatMap(this::due).ifPresent(due -> anchors.put(Anchor.Own.DUE, due));
        item.flatMap(this::issued).ifPresent(issued -> anchors.put(Anchor.Own.ISSUED, issued));
        for (When when : times) {
            if (when instanceof When.Relative relative && !(relative.anchor() instanceof Anchor.Own)) {
                anchor(relative.anchor(), item, Place.TOP, true)
                        .ifPresent(instant -> anchors.put(relative.anchor(), instant));
            }
        }
        silent = false;
        return new Calendar(zone, anchors);
    }

    private Optional<Instant> anchor(Anchor anchor, Optional<ItemId> item, Place place, boolean returned) {
        if (anchor instanceof Anchor.Event event) {
            return event(event.name(), place);
        }
        if (anchor instanceof Anchor.DueOf other) {
            return dueOf(other, place);
        }
        if (anchor == Anchor.Own.RETURNED) {
            if (!returned) {
                note(Code.CONFLICT, place, "\"returned\"", "another time; only new attempts wait for a mark");
            }
            return Optional.empty();
        }
        boolean due = anchor == Anchor.Own.DUE;
        Optional<Instant> found = item.flatMap(due ? this::due : this::issued);
        if (found.isEmpty() && !isCircular(anchor, item)) {
            String never = due ? "an item that is never due" : "an item without `issued`";
            note(
                    Code.REF,
                    place,
                    "\"" + anchor + "\"" + (item.isPresent() ? ", of " + never : ""),
                    item.isPresent() ? "an item that has it, or another time" : "an event, or the deadline of an item");
        }
        return found;
    }

    private boolean isCircular(Anchor anchor, Optional<ItemId> item) {
        return item.map(id -> circular.contains(List.of(anchor, id))).orElse(false);
    }

    private Optional<Instant> event(Name name, Place place) {
        Optional<Moment> moment = Optional.ofNullable(variant.events().get(name));
        if (moment.isEmpty()) {
            List<String> known =
                    variant.events().keySet().stream().map(Name::text).toList();
            noteOnce(Problem.unknown(
                    Code.REF, place, name.text(), "a date and time, or the name of an event of this policy", known));
        }
        return moment.flatMap(found -> at(found, Optional.empty(), place, false));
    }

    private Optional<Instant> dueOf(Anchor.DueOf other, Place place) {
        List<ItemId> found = new ArrayList<>();
        List<Name> names = other.item().names();
        for (ItemId id : stated.keySet()) {
            List<Name> all = id.names();
            if (all.equals(names)) {
                return due(id).or(() -> neverDue(other, place));
            }
            if (all.size() > names.size()
                    && all.subList(all.size() - names.size(), all.size()).equals(names)) {
                found.add(id);
            }
        }
        if (found.size() == 1) {
            return due(found.get(0)).or(() -> neverDue(other, place));
        }
        noteOnce(Problem.unknown(
                Code.REF,
                place,
                other.item().toString(),
                found.isEmpty() ? "the id of an item of this variant" : "one of the items with that name",
                (found.isEmpty() ? stated.keySet() : found)
                        .stream().map(ItemId::toString).toList()));
        return Optional.empty();
    }

    private Optional<Instant> neverDue(Anchor.DueOf other, Place place) {
        if (circular.isEmpty()) {
            note(Code.REF, place, "\"" + other + "\", which is never due", "an item with a deadline");
        }
        return Optional.empty();
    }

    private void note(Code code, Place place, String found, String expected) {
        noteOnce(Problem.of(code, place, found, expected));
    }

    /** A time that many items take from above is wrong once. */
    private void noteOnce(Problem problem) {
        if (!silent && noted.add(problem)) {
            problems.add(problem);
        }
    }
}
