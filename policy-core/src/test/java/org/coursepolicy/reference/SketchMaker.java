package org.coursepolicy.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.reference.Sketch.Shape;

/** Makes random outlines of items: nested, with namesakes, of every shape. */
final class SketchMaker {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 10);

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "exam", "hw-1", "hw-2");
    private static final List<Fraction> POINTS = List.of(
            Fraction.of(100),
            Fraction.of(100),
            Fraction.of(50),
            Fraction.of(20),
            Fraction.of(10),
            Fraction.of(4),
            Fraction.of(1),
            Fraction.of(25, 2),
            Fraction.of(22, 3));

    private final Dice dice;
    private final List<Name> levels;
    private final boolean rising;
    private final Times times;
    private final List<Sketch> dueBefore = new ArrayList<>();

    SketchMaker(Dice dice, List<Name> levels, boolean rising, Times times) {
        this.dice = dice;
        this.levels = levels;
        this.rising = rising;
        this.times = times;
    }

    /** Makes items that are alike: leaves that one holder hands in, each with a deadline. */
    List<Sketch> alike() {
        List<Sketch> top = new ArrayList<>();
        int teams = dice.of(0, 0, 0, 50, 100);
        for (String name : dice.shuffled(NAMES).subList(0, dice.between(2, 4))) {
            dueBefore.clear();
            Sketch sketch = new Sketch(name, Shape.LEAF);
            sketch.plain = true;
            sketch.handedIn = true;
            sketch.inWork = true;
            sketch.whole = Optional.of(sketch);
            sketch.points = Optional.of(dice.of(POINTS));
            sketch.team = dice.percent(teams);
            sketch.common = sketch.team;
            sketch.holder = sketch.team ? Optional.of(HolderKind.TEAM) : Optional.empty();
            Times.Point due = top.isEmpty() || dice.percent(20)
                    ? times.due(sketch)
                    : times.near(top.get(0).dueInAll.orElseThrow());
            sketch.due = Optional.of(due.when());
            sketch.dueInAll = Optional.of(due.at());
            top.add(sketch);
        }
        return top;
    }

    List<Sketch> top() {
        List<Sketch> top = new ArrayList<>();
        List<String> names = dice.shuffled(NAMES);
        int count = dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            dueBefore.clear();
            top.add(child(names.get(i), Optional.empty(), i == 0, 0));
        }
        return top;
    }

    /** Makes an item of another name than all others, as a variant may have. */
    Sketch extra() {
        dueBefore.clear();
        return child("extra", Optional.empty(), true, 0);
    }

    private Sketch child(String name, Optional<Sketch> above, boolean first, int depth) {
        Optional<Shape> group = above.map(found -> found.shape);
        Sketch sketch = new Sketch(above.map(found -> found.id + "/" + name).orElse(name), shape(group, first, depth));
        boolean ofAny = group.equals(Optional.of(Shape.ANY));
        sketch.title = dice.percent(30) ? Optional.of(dice.of("Question", "Homework")) : Optional.empty();
        sketch.holder = dice.percent(20)
                ? Optional.of(dice.of(HolderKind.TEAM, HolderKind.TEAM, HolderKind.STUDENT))
                : Optional.empty();
        sketch.team = sketch.holder
                .map(holder -> holder == HolderKind.TEAM)
                .orElse(above.map(found -> found.team).orElse(false));
        boolean inWork = above.map(found -> found.inWork).orElse(false);
        boolean inCommonWork = inWork && above.map(found -> found.common).orElse(false);
        sketch.handedIn = sketch.shape != Shape.COMPUTED && dice.percent(inWork ? 6 : 45);
        sketch.inWork = inWork || sketch.handedIn;
        sketch.common = inCommonWork || sketch.team && (sketch.isLeaf() || sketch.handedIn);
        sketch.whole = sketch.handedIn ? Optional.of(sketch) : above.flatMap(found -> found.whole);
        setTimes(sketch, above);
        sketch.marked = dice.percent(15) ? Optional.of(dice.of(levels)) : Optional.empty();
        sketch.markedInAll = sketch.marked.or(() -> above.flatMap(found -> found.markedInAll));
        if (sketch.shape == Shape.LEAF) {
            sketch.points = Optional.of(ofAny ? Fraction.HUNDRED : dice.of(POINTS));
        } else if (sketch.shape == Shape.BONUS) {
            sketch.points = dice.percent(50) ? Optional.of(Fraction.ZERO) : Optional.empty();
            sketch.bonus = dice.of(Fraction.of(1), Fraction.of(3), Fraction.of(10));
        } else if (sketch.shape == Shape.COMPUTED && !ofAny) {
            sketch.points = dice.percent(50) ? Optional.of(dice.of(POINTS)) : Optional.empty();
        }
        if (sketch.shape == Shape.LEAF && sketch.markedInAll.isEmpty() && dice.percent(20)) {
            sketch.bonus = dice.of(Fraction.of(1), Fraction.of(3), Fraction.of(5, 2));
        }
        if (!sketch.isLeaf() && (sketch.shape != Shape.COMPUTED || depth < 2 && dice.percent(25))) {
            int count = dice.between(1, 4);
            List<String> names = dice.shuffled(NAMES);
            for (int i = 0; i < count; i++) {
                sketch.children.add(child(names.get(i), Optional.of(sketch), i == 0, depth + 1));
            }
            sketch.count = dice.between(1, count);
        }
        return sketch;
    }

    private void setTimes(Sketch sketch, Optional<Sketch> above) {
        sketch.dueBefore = List.copyOf(dueBefore);
        sketch.issuedInAll = above.flatMap(found -> found.issuedInAll);
        sketch.dueInAll = above.flatMap(found -> found.dueInAll);
        if (dice.percent(20)) {
            Times.Point issued = times.issued(sketch);
            sketch.issued = Optional.of(issued.when());
            sketch.issuedInAll = Optional.of(issued.at());
        }
        if (dice.percent(sketch.handedIn ? 70 : 25)) {
            Times.Point due = times.due(sketch);
            sketch.due = Optional.of(due.when());
            sketch.dueInAll = Optional.of(due.at());
        }
        boolean stated = Times.isDate(sketch.due) || Times.isDate(sketch.issued);
        boolean turned = sketch.dueInAll
                .flatMap(due -> sketch.issuedInAll.map(due::isBefore))
                .orElse(false);
        if (stated && turned) {
            // Dates in that order are refused; what is counted from others may be in any.
            sketch.issued = Optional.empty();
            sketch.issuedInAll = above.flatMap(found -> found.issuedInAll);
            sketch.due = Optional.empty();
            sketch.dueInAll = above.flatMap(found -> found.dueInAll);
        }
        if (sketch.dueInAll.isPresent()) {
            dueBefore.add(sketch);
        }
    }

    /** The first in a group has points, so that every group has; an equal group has nothing without. */
    private Shape shape(Optional<Shape> group, boolean first, int depth) {
        if (group.equals(Optional.of(Shape.ANY))) {
            return rising || depth > 2 || dice.percent(70) ? Shape.LEAF : dice.of(Shape.EQUAL, Shape.COMPUTED);
        }
        if (!first && !group.equals(Optional.of(Shape.EQUAL)) && dice.percent(15)) {
            return Shape.BONUS;
        }
        if (depth > 2 || dice.percent(45)) {
            return Shape.LEAF;
        }
        return dice.of(Shape.POINTS, Shape.POINTS, Shape.EQUAL, Shape.ANY, Shape.COMPUTED);
    }
}
