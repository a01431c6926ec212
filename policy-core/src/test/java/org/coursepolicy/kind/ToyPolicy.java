package org.coursepolicy.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Toys.ByPoints;
import org.coursepolicy.kind.Toys.Gathering;
import org.coursepolicy.kind.Toys.Least;
import org.coursepolicy.kind.Toys.Measure;
import org.coursepolicy.kind.Toys.Named;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/**
 * A policy in miniature: items in a tree, a total, variants that have the same members inline, and a check of its own.
 *
 * @param title its title
 * @param body what a variant has too
 * @param variants the variants
 */
public record ToyPolicy(Optional<String> title, Body body, Map<Name, Body> variants) {
    /** The name that the check refuses wherever a measure uses it. */
    public static final String GHOST = "ghost";

    /** How documents describe it. */
    public static final Kind<ToyPolicy> KIND = Kind.of(
                    "policy", ToyPolicy.class, "A policy.", Draft::new, draft -> new ToyPolicy(
                                    draft.find("title"), draft.get("body"), draft.get("variants", Map.of()))
                            .checked())
            .optional("title", Types.PROSE, ToyPolicy::title, Draft.setter("title"), "its title")
            .inline(Body.KIND, ToyPolicy::body, Draft.setter("body"))
            .defaulted(
                    "variants",
                    Types.named(Body.KIND.asType()),
                    Map.of(),
                    ToyPolicy::variants,
                    Draft.setter("variants"),
                    "variants of it")
            .build();

    /**
     * What a policy and each of its variants have.
     *
     * @param items the items
     * @param total the total
     */
    public record Body(Map<Name, Item> items, Measure total) {
        static final Kind<Body> KIND = Kind.of(
                        "variant",
                        Body.class,
                        "A variant.",
                        Draft::new,
                        draft -> new Body(draft.get("items"), draft.get("total")))
                .required("items", Types.named(Item.TYPE), Body::items, Draft.setter("items"), "the items")
                .required("total", Measure.TYPE, Body::total, Draft.setter("total"), "the total")
                .build();
    }

    /**
     * An item.
     *
     * @param points how many points it has
     * @param due its day
     * @param gather how its children are gathered
     * @param late what lateness costs
     * @param items its children
     */
    public record Item(
            Optional<Fraction> points,
            Optional<LocalDate> due,
            Gathering gather,
            Optional<Measure> late,
            Map<Name, Item> items) {
        private static final Type<Fraction> POINTS = Types.number(NumberForm.notNegative("points"));

        /** How documents describe it. */
        public static final Kind<Item> KIND = Kind.of("item", Item.class, "An item.", Draft::new, Item::of)
                .optional("points", POINTS, Item::points, Draft.setter("points"), "points possible")
                .optional("due", Types.DATE, Item::due, Draft.setter("due"), "the day it is due")
                .defaulted(
                        "gather",
                        Gathering.TYPE,
                        new ByPoints(),
                        Item::gather,
                        Draft.setter("gather"),
                        "how its children are gathered")
                .optional("late", Measure.TYPE, Item::late, Draft.setter("late"), "what lateness costs")
                .defaulted(
                        "items",
                        Types.named(Types.lazily(() -> Item.TYPE)),
                        Map.of(),
                        Item::items,
                        Draft.setter("items"),
                        "its children")
                .build();

        /** The type of a member that holds an item: a number of points, or an object. */
        public static final Type<Item> TYPE = Types.either(List.of(
                new Alternative<>(
                        POINTS.as(Item::of, item -> item.points().orElseThrow()),
                        item -> item.equals(of(item.points().orElse(Fraction.ZERO)))),
                new Alternative<>(KIND.asType(), item -> true)));

        private static Item of(Fraction points) {
            return new Item(Optional.of(points), Optional.empty(), new ByPoints(), Optional.empty(), Map.of());
        }

        private static Item of(Draft draft) {
            return new Item(
                    draft.find("points"),
                    draft.find("due"),
                    draft.get("gather", new ByPoints()),
                    draft.find("late"),
                    draft.get("items", Map.of()));
        }
    }

    /** Refuses every measure that names the ghost, all together, as a real policy does with names it does not know. */
    private ToyPolicy checked() {
        Problems problems = new Problems();
        check(body, Place.TOP, problems);
        variants.forEach((name, variant) -> check(variant, Place.of("variants", name.text()), problems));
        problems.throwIfAny();
        return this;
    }

    private static void check(Body body, Place at, Problems problems) {
        check(body.total(), at.with("total"), problems);
        body.items().forEach((name, item) -> check(item, at.with("items").with(name.text()), problems));
    }

    private static void check(Item item, Place at, Problems problems) {
        item.late().ifPresent(late -> check(late, at.with("late"), problems));
        item.items().forEach((name, child) -> check(child, at.with("items").with(name.text()), problems));
    }

    private static void check(Measure measure, Place at, Problems problems) {
        if (measure instanceof Named named && named.of().text().equals(GHOST)) {
            problems.add(Problem.unknown(Code.REF, at, GHOST, "something living", List.of("host")));
        } else if (measure instanceof Least least) {
            for (int i = 0; i < least.of().size(); i++) {
                check(least.of().get(i), at.with("least").with(Integer.toString(i)), problems);
            }
        }
    }

    /**
     * A record in miniature: persons and their numbers.
     *
     * @param students the points of each student
     */
    public record Facts(Map<StudentId, Fraction> students) {
        /** How documents describe it. */
        public static final Kind<Facts> KIND = Kind.of(
                        "record", Facts.class, "The facts.", Draft::new, draft -> new Facts(draft.get("students")))
                .required(
                        "students",
                        Types.map(Types.ID_FORM, StudentId::new, Types.number(NumberForm.notNegative("points"))),
                        Facts::students,
                        Draft.setter("students"),
                        "the points of each student")
                .build();
    }
}
