package org.coursepolicy.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.Student;
import org.coursepolicy.reference.Sketch.Shape;
import org.coursepolicy.reference.ValueMaker.Known;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.time.Moment;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** Makes random policies that can be built. */
final class PolicyMaker {
    private static final Name MARKS = Name.of("marks");
    private static final Name LECTURES = Name.of("lectures");
    private static final Name LABS = Name.of("labs");
    private static final List<String> LETTERS = List.of("A+", "A", "B", "C", "D", "E");

    private final Dice dice;
    /** Says what is left out, so that the rest is the same as if nothing were. */
    private final Dice leaving;

    private final Manner manner;
    private final ZoneId zone;
    private final Times times;
    private final AccountMaker accounts;
    private final HandInMaker handIns;
    /** Whether some versions and redos depend on scores. */
    private final boolean scored;

    private final StepMaker steps;
    private final Map<String, Item> common = new HashMap<>();
    private final Map<String, HandIn> commonRules = new HashMap<>();
    private final Map<Name, Levels> levels = new LinkedHashMap<>();
    private final List<Sketch> base;

    PolicyMaker(Dice dice, Dice leaving, Manner manner) {
        this.dice = dice;
        this.leaving = leaving;
        this.manner = manner;
        this.zone = ZoneId.of(dice.of("UTC", "America/New_York", "Asia/Kolkata", "Australia/Sydney"));
        this.times = new Times(dice, zone);
        boolean alike = dice.percent(35);
        this.accounts = new AccountMaker(dice, manner, times, alike);
        this.scored = manner == Manner.ANY && dice.percent(45);
        this.handIns = new HandInMaker(dice, manner, times, accounts, scored);
        this.steps = new StepMaker(dice, manner);
        Map<String, Fraction> marks = new LinkedHashMap<>();
        marks.put("star", Fraction.of(dice.of(100, 120)));
        marks.put("pass", dice.of(Fraction.of(80), Fraction.of(200, 3)));
        marks.put("fail", Fraction.of(manner.isRising() ? 0 : dice.of(0, 0, -10)));
        levels.put(Name.of("pass-fail"), Levels.of(Map.of("pass", Fraction.HUNDRED)));
        levels.put(MARKS, Levels.of(marks));
        this.base = alike ? sketches().alike() : sketches().top();
    }

    private SketchMaker sketches() {
        return new SketchMaker(dice, List.copyOf(levels.keySet()), manner.isRising(), times);
    }

    CoursePolicy policy() {
        boolean two = dice.percent(40);
        List<Sketch> changed = two ? changed() : base;
        List<Sketch> both = base.stream().filter(changed::contains).toList();
        accounts.setItemsOfAll(all(both));
        Map<Name, Variant> variants = new LinkedHashMap<>();
        variants.put(Student.BASE, variant(base, times.events()));
        if (two) {
            variants.put(Name.of("phd"), variant(changed, events(changed)));
        }
        try {
            return policy(variants);
        } catch (PolicyException tooMany) {
            // Of tokens that are earned nobody knows how many there are, nor in how many ways they can be spent.
            variants.replaceAll((name, variant) -> AccountMaker.withoutEarnedForTheBest(variant));
            return policy(variants);
        }
    }

    private CoursePolicy policy(Map<Name, Variant> variants) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("random").zone(zone);
        variants.forEach((name, variant) -> {
            if (name.equals(Student.BASE)) {
                policy.base(variant);
            } else {
                policy.putVariants(name, variant);
            }
        });
        return policy.build();
    }

    /** The items of another variant: some left out, one more; left alone if an id would change its meaning. */
    private List<Sketch> changed() {
        List<Sketch> changed = new ArrayList<>(dice.some(base, 75));
        if (changed.isEmpty() || dice.percent(50)) {
            changed.add(sketches().extra());
        }
        List<Sketch> everything = all(base);
        everything.addAll(all(changed));
        for (Sketch one : everything) {
            for (Sketch other : everything) {
                if (other.id.endsWith("/" + one.id)) {
                    return base;
                }
            }
        }
        return changed;
    }

    private static List<Sketch> all(List<Sketch> top) {
        List<Sketch> all = new ArrayList<>();
        top.forEach(sketch -> sketch.addAllTo(all));
        return all;
    }

    /** Deadlines of another variant may be others, but for those of teams. */
    private Map<Name, Moment> events(List<Sketch> changed) {
        List<Sketch> everything = all(base);
        everything.addAll(all(changed));
        boolean teams = everything.stream().anyMatch(sketch -> sketch.team);
        return teams || dice.percent(50) ? times.events() : new Times(dice, zone).events();
    }

    private Variant variant(List<Sketch> top, Map<Name, Moment> events) {
        ValueMaker values = nothingButAccounts();
        ValueMaker free = new ValueMaker(dice, manner.isRising());
        Variant.Builder variant = Variant.builder();
        variant.putAllLevels(levels).putAllEvents(dice.shuffled(events));
        Map<Name, Value> let = new LinkedHashMap<>();
        Map<String, Known> readable = new LinkedHashMap<>();
        Map<String, Item> items = new HashMap<>();
        List<Sketch> all = all(top);
        if (dice.percent(60)) {
            Optional<Value> plus = plus(values, 50);
            variant.putSessions(LECTURES, sessions(plus));
            values.mayReadSessions(LECTURES);
            if (plus.isEmpty()) {
                free.mayReadSessions(LECTURES);
            }
        }
        Makers makers = new Makers(rules(all), values, free, new HashSet<>());
        boolean labs = dice.percent(40);
        int labsAfter = dice.below(all.size());
        for (int i = 0; i < all.size(); i++) {
            Sketch sketch = all.get(i);
            Item item = item(sketch, makers, items);
            items.put(sketch.id, item);
            Known read = new Known(sketch, ids(sketch, all), stages(item));
            readable.put(sketch.id, read);
            values.mayRead(read);
            if (makers.free.contains(sketch.id)) {
                free.mayRead(read);
            }
            if (i == 0) {
                variant.putAllIncidents(incidents(item, values));
            }
            if (dice.percent(20)) {
                Name name = Name.of("let-" + i);
                Dimension dimension = dice.of(
                        Dimension.POINTS, Dimension.PERCENT, Dimension.RATIO, Dimension.COUNT, Dimension.NUMBER);
                let.put(name, values.value(dimension, 2));
                values.mayRead(name, dimension);
            }
            if (labs && i == labsAfter) {
                variant.putSessions(LABS, sessions(plus(values, 60)));
                values.mayReadSessions(LABS);
            }
        }
        variant.putAllLet(dice.shuffled(let));
        dice.shuffled(top).forEach(sketch -> variant.putItems(sketch.name(), child(sketch, items)));
        Dimension measure = dice.of(Dimension.PERCENT, Dimension.PERCENT, Dimension.POINTS);
        List<Known> whole =
                top.stream().map(sketch -> readable(readable, sketch)).toList();
        variant.putAllAccounts(accounts.accounts(all, whole, values, free));
        Value total = dice.percent(60)
                ? whole(whole, values)
                : dice.percent(30)
                        ? Arithmetic.sum(values.value(measure, 1), values.value(measure, 1))
                        : values.value(measure, 2);
        Optional<Scale> scale = Optional.of(scale(values)).filter(any -> manner.isRising() || leaving.percent(90));
        variant.scale(scale);
        boolean needed = manner.isRising() || scale.map(Scale::readsTotal).orElse(false);
        variant.total(Optional.of(total).filter(any -> needed || leaving.percent(50)));
        return variant.build();
    }

    /** All items by weight; some courses take a percentage for each unit late, or give one for each attempt. */
    private Value whole(List<Known> top, ValueMaker values) {
        Value total = values.wholeOf(top);
        if (manner.isRising() || dice.percent(80)) {
            return total;
        }
        Constant.Builder each = Constant.builder();
        Value counted = Reference.to(
                dice.of(dice.of(top).ids()), dice.of(Aspect.LATE_UNITS, Aspect.UNCOVERED_UNITS, Aspect.ATTEMPTS));
        return Arithmetic.difference(
                total,
                Arithmetic.product(
                        each.is(Fraction.of(dice.of(1, -1)))
                                .unit(Dimension.PERCENT)
                                .build(),
                        counted));
    }

    private static Known readable(Map<String, Known> readable, Sketch sketch) {
        return Optional.ofNullable(readable.get(sketch.id)).orElseThrow();
    }

    private static Item child(Sketch sketch, Map<String, Item> items) {
        return Optional.ofNullable(items.get(sketch.id)).orElseThrow();
    }

    /** Every item to which something happens reads these rules, so they read nothing but what comes before all those. */
    private Map<Name, IncidentRule> incidents(Item first, ValueMaker values) {
        boolean itself = first.pipeline().stream().anyMatch(IncidentsStep.class::isInstance);
        ValueMaker known = scored ? nothing() : itself ? nothingButAccounts() : values;
        Map<Name, IncidentRule> incidents = new LinkedHashMap<>();
        incidents.put(Name.of("cheating"), steps.incident(known));
        incidents.put(Name.of("noise"), steps.incident(known));
        return dice.shuffled(incidents);
    }

    private ValueMaker nothingButAccounts() {
        ValueMaker values = nothing();
        accounts.names()
                .forEach(name -> values.mayReadAccount(name, accounts.limited().contains(name)));
        return values;
    }

    private ValueMaker nothing() {
        return new ValueMaker(dice, manner.isRising());
    }

    /**
     * What is known while the items of a variant are made.
     *
     * @param rules for handing in, by the full id of the item
     * @param values makes values that read anything
     * @param nothingPaid makes values that read nothing on which tokens have an effect
     * @param free the ids of such items
     */
    private record Makers(Map<String, HandIn> rules, ValueMaker values, ValueMaker nothingPaid, Set<String> free) {
        /** Tells whether something that is handed in with an item, or in which it is, is of a sort. */
        boolean isIn(Sketch sketch, Predicate<HandIn> sort) {
            return around(sketch, sort) > 0;
        }

        long around(Sketch sketch, Predicate<HandIn> sort) {
            return rules.entrySet().stream()
                    .filter(each -> (sketch.id + "/").startsWith(each.getKey() + "/") && sort.test(each.getValue()))
                    .count();
        }
    }

    private Map<String, HandIn> rules(List<Sketch> all) {
        Map<String, HandIn> rules = new LinkedHashMap<>();
        for (Sketch sketch : all) {
            if (sketch.handedIn) {
                HandIn known = sketch.common ? commonRules.get(sketch.id) : null;
                HandIn found = known == null ? handIns.handIn(sketch, isInner(sketch, all)) : known;
                rules.put(sketch.id, found);
                if (sketch.common) {
                    commonRules.put(sketch.id, found);
                }
            }
        }
        return rules;
    }

    private static boolean isInner(Sketch sketch, List<Sketch> all) {
        return all.stream().anyMatch(other -> other.handedIn && sketch.id.startsWith(other.id + "/"));
    }

    private Optional<Value> plus(ValueMaker values, int chance) {
        return dice.percent(chance) ? Optional.of(values.value(Dimension.COUNT, dice.of(0, 2))) : Optional.empty();
    }

    private Sessions sessions(Optional<Value> plus) {
        Sessions.Builder sessions = Sessions.builder();
        sessions.at(LocalTime.of(13, 25)).plus(plus);
        int count = dice.between(1, 8);
        for (int i = 0; i < count; i++) {
            sessions.addOn(SketchMaker.FIRST.plusDays(i * 7L));
        }
        return sessions.build();
    }

    /** All ids that mean this item and no other. */
    static List<ItemId> ids(Sketch sketch, List<Sketch> all) {
        List<ItemId> ids = new ArrayList<>();
        ids.add(ItemId.of(sketch.id));
        for (int slash = sketch.id.indexOf('/'); slash >= 0; slash = sketch.id.indexOf('/', slash + 1)) {
            String id = sketch.id.substring(slash + 1);
            long meant = all.stream()
                    .filter(other -> other.id.equals(id) || other.id.endsWith("/" + id))
                    .count();
            if (meant == 1) {
                ids.add(ItemId.of(id));
            }
        }
        return ids;
    }

    private static List<Name> stages(Item item) {
        List<Name> stages = new ArrayList<>();
        stages.add(Name.of(Step.AS_GRADED));
        item.pipeline()
                .forEach(step -> stages.add(Name.of("before-" + step.kind().name())));
        return stages;
    }

    private Item item(Sketch sketch, Makers makers, Map<String, Item> items) {
        boolean conditional = makers.isIn(
                sketch, rules -> rules.attempts().flatMap(AttemptLimits::when).isPresent());
        if (!sketch.common) {
            // Where each of two could wait for what the other one earns, none reads anything.
            if (conditional || makers.around(sketch, HandInMaker::dependsOnScores) > 1) {
                return filled(sketch, nothing(), makers, items);
            }
            boolean calm = makers.isIn(sketch, HandInMaker::dependsOnScores);
            boolean unpaid = !makers.isIn(sketch, rules -> !rules.demands().isEmpty())
                    && sketch.children.stream().allMatch(child -> makers.free.contains(child.id));
            boolean free = unpaid && dice.percent(60);
            Item item = filled(sketch, calm || free ? makers.nothingPaid : makers.values, makers, items);
            if (free && item.pipeline().stream().noneMatch(IncidentsStep.class::isInstance)) {
                makers.free.add(sketch.id);
            }
            return item;
        }
        // Items of teams are the same in every variant, so what they read must be there in every variant.
        Item known = common.get(sketch.id);
        if (known == null) {
            boolean calm = conditional || scored && sketch.inWork;
            known = filled(sketch, calm ? nothing() : nothingButAccounts(), makers, items);
            common.put(sketch.id, known);
        }
        return known;
    }

    private Item filled(Sketch sketch, ValueMaker values, Makers makers, Map<String, Item> items) {
        Item.Builder item = Item.builder();
        item.title(sketch.title)
                .holder(sketch.holder)
                .points(sketch.points)
                .bonus(sketch.bonus)
                .due(sketch.due)
                .issued(sketch.issued)
                .marked(sketch.marked);
        dice.shuffled(sketch.children).forEach(child -> item.putItems(child.name(), child(child, items)));
        if (sketch.shape == Shape.EQUAL) {
            item.aggregate(EqualAggregate.of());
        } else if (sketch.shape == Shape.ANY) {
            item.aggregate(AnyAggregate.of(sketch.count));
        } else if (sketch.shape == Shape.COMPUTED) {
            item.is(values.value(
                    dice.of(Dimension.PERCENT, Dimension.PERCENT, Dimension.POINTS, Dimension.RATIO, Dimension.NUMBER),
                    3));
        }
        Optional<HandIn> handIn = Optional.ofNullable(makers.rules.get(sketch.id));
        Optional<HandIn> around = sketch.whole.flatMap(whole -> Optional.ofNullable(makers.rules.get(whole.id)));
        return item.handIn(handIn)
                .addAllPipeline(steps.pipeline(sketch, around, values))
                .build();
    }

    private Scale scale(ValueMaker values) {
        if (!manner.isRising() && dice.percent(25)) {
            LevelTable.Builder table = LevelTable.builder();
            int rows = dice.between(1, 4);
            for (int i = 0; i < rows; i++) {
                table.row(LETTERS.get(i), values.requirement(2));
            }
            return table.otherwise("fail").build();
        }
        GradeScale.Builder scale = GradeScale.builder();
        scale.bound(values.side());
        TreeSet<Integer> cutoffs = new TreeSet<>();
        int count = dice.between(1, LETTERS.size());
        for (int i = 0; i < count; i++) {
            cutoffs.add(dice.of(0, 25, 50, 60, 75, 80, 90, 100, dice.between(0, 110)));
        }
        int i = 0;
        for (int cutoff : cutoffs.descendingSet()) {
            scale.putBands(LETTERS.get(i++), new Bound(Fraction.of(cutoff), values.aside()));
        }
        return scale.otherwise("fail").build();
    }

    /** The days of all sessions. */
    static List<LocalDate> days(CoursePolicy policy, Name sessions) {
        List<LocalDate> days = new ArrayList<>();
        List<Variant> variants = new ArrayList<>(policy.variants().values());
        variants.add(policy.base());
        variants.forEach(variant -> Optional.ofNullable(variant.sessions().get(sessions))
                .ifPresent(found ->
                        found.on().stream().filter(day -> !days.contains(day)).forEach(days::add)));
        return days;
    }
}
