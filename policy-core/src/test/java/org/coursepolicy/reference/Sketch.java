package org.coursepolicy.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.time.When;

/** The outline of an item, from which a random policy is filled in. */
final class Sketch {
    /** What sort of item it is. */
    enum Shape {
        /** A leaf with points. */
        LEAF,
        /** A leaf without points, perhaps with a bonus. */
        BONUS,
        /** A group whose aggregate is points over points. */
        POINTS,
        /** A group whose aggregate is equal. */
        EQUAL,
        /** A group whose aggregate is any so many. */
        ANY,
        /** A computed item, perhaps with items of its own. */
        COMPUTED
    }

    final String id;
    final Shape shape;
    final List<Sketch> children = new ArrayList<>();
    Optional<String> title = Optional.empty();
    Optional<Fraction> points = Optional.empty();
    Fraction bonus = Fraction.ZERO;
    Optional<HolderKind> holder = Optional.empty();
    Optional<When> due = Optional.empty();
    Optional<When> issued = Optional.empty();
    /** When it is due, itself or from above. */
    Optional<Instant> dueInAll = Optional.empty();
    /** When it is given out, itself or from above. */
    Optional<Instant> issuedInAll = Optional.empty();
    /** The items made before it under the same item of the top that are due. */
    List<Sketch> dueBefore = List.of();
    /** Whether it is one of a few simple items that are handed in late and paid from one account. */
    boolean plain;

    /** What is handed in with it in it. */
    Optional<Sketch> whole = Optional.empty();

    Optional<Name> marked = Optional.empty();
    /** What the item is marked by, itself or from above. */
    Optional<Name> markedInAll = Optional.empty();
    /** Whose the scores are, itself or from above. */
    boolean team;
    /** Whether it is handed in, with all that is in it. */
    boolean handedIn;
    /** Whether it is handed in, itself or from above. */
    boolean inWork;
    /** Whether it must be the same in every variant: an item of teams, or all of what a team hands in. */
    boolean common;

    int count = 1;

    Sketch(String id, Shape shape) {
        this.id = id;
        this.shape = shape;
    }

    /** Tells whether it is known how many days there are for what is handed in. */
    boolean isGiven() {
        return whole.map(found -> found.dueInAll.isPresent() && found.issuedInAll.isPresent())
                .orElse(false);
    }

    boolean isLeaf() {
        return shape == Shape.LEAF || shape == Shape.BONUS;
    }

    Name name() {
        return Name.of(id.substring(id.lastIndexOf('/') + 1));
    }

    /** Adds this item and all items in it, each after those in it. */
    void addAllTo(List<Sketch> all) {
        children.forEach(child -> child.addAllTo(all));
        all.add(this);
    }
}
