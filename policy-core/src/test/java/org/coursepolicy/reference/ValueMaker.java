package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Arithmetic.Operator;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.ByBand;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Not;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/** Makes random values whose names are known and whose dimensions fit. */
final class ValueMaker {
    private static final List<Dimension> MEASURED =
            List.of(Dimension.POINTS, Dimension.PERCENT, Dimension.COUNT, Dimension.RATIO);

    private final Dice dice;
    /** Only values that never fall when what they read rises. */
    private final boolean rising;

    private final List<Known> items = new ArrayList<>();
    private final Map<Dimension, List<Name>> let = new EnumMap<>(Dimension.class);
    private final List<Name> sessions = new ArrayList<>();
    private final List<Name> accounts = new ArrayList<>();
    /** Those of which it can be read how many tokens are left. */
    private final List<Name> limited = new ArrayList<>();

    /** Names that stand for something in the rule that is being made. */
    private Map<String, Dimension> inRule = Map.of();

    /** An item that may be read. */
    record Known(Sketch sketch, List<ItemId> ids, List<Name> stages) {}

    ValueMaker(Dice dice, boolean rising) {
        this.dice = dice;
        this.rising = rising;
    }

    void mayRead(Known item) {
        items.add(item);
    }

    void mayRead(Name name, Dimension dimension) {
        let.computeIfAbsent(dimension, first -> new ArrayList<>()).add(name);
    }

    void mayReadSessions(Name name) {
        sessions.add(name);
    }

    void mayReadAccount(Name name, boolean isLimited) {
        accounts.add(name);
        if (isLimited) {
            limited.add(name);
        }
    }

    boolean hasItems() {
        return !items.isEmpty();
    }

    /** Makes a value inside a rule in which some names stand for something. */
    Value in(Map<String, Dimension> names, Dimension dimension, int depth) {
        inRule = names;
        Value value = value(dimension, depth);
        inRule = Map.of();
        return value;
    }

    /** Makes a requirement inside a rule in which some names stand for something. */
    Requirement requirementIn(Map<String, Dimension> names, int depth) {
        inRule = names;
        Requirement requirement = requirement(depth);
        inRule = Map.of();
        return requirement;
    }

    Value value(Dimension dimension, int depth) {
        if (depth <= 0) {
            return simple(dimension);
        }
        return switch (dice.below(rising ? 12 : 15)) {
            case 0, 1 -> simple(dimension);
            case 2 -> alongside(Operator.SUM, dimension, dice.between(1, 3), depth);
            case 3 -> alongside(Operator.MEAN, dimension, dice.between(1, 3), depth);
            case 4 -> alongside(Operator.GREATEST, dimension, dice.between(1, 3), depth);
            case 5 -> alongside(Operator.LEAST, dimension, dice.between(1, 3), depth);
            case 6 -> clamp(dimension, depth);
            case 7 -> round(dimension, depth);
            case 8 -> cases(dimension, depth);
            case 9 -> bands(dimension, depth);
            case 10 -> first(dimension, depth);
            case 11 -> dimension == Dimension.NUMBER && dice.percent(30) ? power() : product(dimension, depth);
            case 12 -> alongside(Operator.DIFFERENCE, dimension, dice.between(2, 3), depth);
            default -> quotient(dimension, depth);
        };
    }

    private Value simple(Dimension dimension) {
        List<Value> all = new ArrayList<>();
        for (Name name : let.getOrDefault(dimension, List.of())) {
            all.add(Reference.to(name.text()));
        }
        inRule.forEach((name, of) -> {
            if (of == dimension) {
                all.add(Reference.to(name));
                all.add(Reference.to(name));
            }
        });
        if (dimension == Dimension.COUNT) {
            accounts.forEach(name -> all.add(Reference.to(
                    ItemId.of(name.text()),
                    limited.contains(name) && dice.percent(70) ? TokenAccount.LEFT : TokenAccount.SPENT)));
            if (!rising && !items.isEmpty()) {
                all.add(Reference.to(
                        dice.of(dice.of(items).ids()),
                        dice.of(Aspect.LATE_UNITS, Aspect.UNCOVERED_UNITS, Aspect.ATTEMPTS)));
            }
        }
        if (dimension == Dimension.POINTS || dimension == Dimension.PERCENT) {
            items.forEach(item -> all.add(read(item, dimension)));
        }
        if (dimension == Dimension.PERCENT && !items.isEmpty()) {
            all.add(weighted());
        }
        if (dimension == Dimension.PERCENT || dimension == Dimension.COUNT) {
            Aspect aspect = dimension == Dimension.PERCENT ? Sessions.SHARE : Sessions.DAYS;
            sessions.forEach(name -> all.add(Reference.to(ItemId.of(name.text()), aspect)));
        }
        return all.isEmpty() || dice.percent(20) ? constant(dimension) : dice.of(all);
    }

    private Value read(Known item, Dimension dimension) {
        Reference.Builder reference = Reference.builder();
        boolean possible = dimension == Dimension.POINTS && !rising && dice.percent(15);
        reference.of(dice.of(item.ids()));
        reference.aspect(dimension == Dimension.PERCENT ? Aspect.PERCENT : possible ? Aspect.POSSIBLE : Aspect.VALUE);
        if (dice.percent(20)) {
            reference.at(dice.of(item.stages()));
        }
        return reference.build();
    }

    Constant constant(Dimension dimension) {
        int most =
                switch (dimension) {
                    case PERCENT -> 110;
                    case POINTS -> 60;
                    case COUNT -> 6;
                    case NUMBER, RATIO, LEVEL -> 3;
                };
        Fraction number = dice.number(most);
        boolean negative = !rising && dice.percent(7);
        Constant.Builder constant = Constant.builder();
        constant.is(negative ? number.negated() : number);
        constant.unit(dimension);
        return constant.build();
    }

    /** Some values of one dimension, among them bare numbers, but not bare numbers alone. */
    private List<Value> mixed(Dimension dimension, int count, int depth) {
        List<Value> values = new ArrayList<>();
        values.add(value(dimension, depth - 1));
        for (int i = 1; i < count; i++) {
            values.add(dice.percent(25) ? value(Dimension.NUMBER, 0) : value(dimension, depth - 1));
        }
        return dice.shuffled(values);
    }

    private Value alongside(Operator operator, Dimension dimension, int count, int depth) {
        return Arithmetic.of(operator, mixed(dimension, count, depth).toArray(Value[]::new));
    }

    private Value clamp(Dimension dimension, int depth) {
        List<Value> three = mixed(dimension, 3, depth);
        Clamp.Builder clamp = Clamp.builder();
        int which = dice.below(3);
        Value of = which == 0 ? three.get(0) : value(dimension, depth - 1);
        clamp.of(of);
        boolean falls = which == 0
                && three.get(1) instanceof Constant low
                && three.get(2) instanceof Constant high
                && low.is().compareTo(high.is()) > 0;
        if (which != 1) {
            clamp.least(three.get(falls ? 2 : 1));
        }
        if (which != 2) {
            clamp.greatest(three.get(falls ? 1 : 2));
        }
        return clamp.build();
    }

    private Value round(Dimension dimension, int depth) {
        Round.Builder round = Round.builder();
        round.of(value(dimension, depth - 1)).to(step()).mode(mode());
        return round.build();
    }

    Fraction step() {
        return dice.of(Fraction.of(1), Fraction.of(1, 10), Fraction.of(1, 2), Fraction.of(5), Fraction.of(2, 3));
    }

    RoundingMode mode() {
        return dice.of(Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList());
    }

    private Value cases(Dimension dimension, int depth) {
        Cases.Builder cases = Cases.builder();
        if (rising) {
            // A case that rises: at least so much of what rises, then a greater constant.
            Dimension of = dice.of(MEASURED);
            Constant low = constant(dimension);
            Value high = sum(low, constant(dimension));
            cases.when(
                    dice.percent(50)
                            ? Comparison.atLeast(value(of, depth - 1), constant(of))
                            : Comparison.moreThan(value(of, depth - 1), constant(of)),
                    high);
            cases.otherwise(low);
            return cases.build();
        }
        int count = dice.between(1, 2);
        List<Value> branches = mixed(dimension, count + 1, depth);
        for (int i = 0; i < count; i++) {
            cases.when(requirement(depth - 1), branches.get(i));
        }
        cases.otherwise(branches.get(count));
        return cases.build();
    }

    private static Constant sum(Constant one, Constant other) {
        Constant.Builder constant = Constant.builder();
        constant.is(one.is().plus(other.is())).unit(one.unit());
        return constant.build();
    }

    private Value bands(Dimension dimension, int depth) {
        ByBand.Builder steps = ByBand.builder();
        steps.of(value(dice.of(MEASURED), depth - 1)).bound(side());
        TreeSet<Fraction> bounds = new TreeSet<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            bounds.add(dice.of(Fraction.of(dice.between(0, 12) * 10L), dice.number(100)));
        }
        List<Value> gives = new ArrayList<>();
        if (rising) {
            Constant last = constant(dimension);
            gives.add(last);
            for (int i = 0; i < bounds.size(); i++) {
                last = sum(last, constant(dimension));
                gives.add(0, last);
            }
        } else {
            gives.addAll(mixed(dimension, bounds.size() + 1, depth));
        }
        int i = 0;
        for (Fraction bound : bounds.descendingSet()) {
            steps.addSteps(new ByBand.Row(new Bound(bound, aside()), gives.get(i++)));
        }
        steps.otherwise(gives.get(i));
        return steps.build();
    }

    Bound.Side side() {
        return dice.of(Bound.Side.AT_LEAST, Bound.Side.MORE_THAN);
    }

    Optional<Bound.Side> aside() {
        return dice.percent(30) ? Optional.of(side()) : Optional.empty();
    }

    private Value first(Dimension dimension, int depth) {
        FirstPresent.Builder first = FirstPresent.builder();
        first.addAllOf(mixed(dimension, dice.between(1, 3), depth));
        return first.build();
    }

    /** A whole power, small enough to stay short. */
    private Value power() {
        return Arithmetic.of(Operator.POWER, constant(Dimension.NUMBER), Constant.of(dice.between(0, 4)));
    }

    private Value product(Dimension dimension, int depth) {
        List<Value> factors = new ArrayList<>();
        factors.add(value(dimension, depth - 1));
        List<Dimension> others =
                switch (dimension) {
                    case POINTS, PERCENT ->
                        List.of(Dimension.PERCENT, Dimension.NUMBER, Dimension.RATIO, Dimension.COUNT);
                    case NUMBER, LEVEL -> List.of(Dimension.NUMBER);
                    case RATIO -> List.of(Dimension.NUMBER, Dimension.RATIO);
                    case COUNT -> List.of(Dimension.NUMBER, Dimension.COUNT);
                };
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            factors.add(value(dice.of(others), depth - 1));
        }
        boolean plain = dimension != Dimension.POINTS && dimension != Dimension.PERCENT;
        // Two plain factors of different dimensions first would make a bare number.
        return Arithmetic.product((plain ? factors : dice.shuffled(factors)).toArray(Value[]::new));
    }

    private Value quotient(Dimension dimension, int depth) {
        if (dimension == Dimension.RATIO && dice.percent(60)) {
            Dimension both = dice.of(MEASURED);
            return Arithmetic.of(Operator.QUOTIENT, value(both, depth - 1), value(both, depth - 1));
        }
        Dimension divisor = dimension == Dimension.POINTS || dimension == Dimension.PERCENT
                ? dice.of(Dimension.NUMBER, Dimension.COUNT, Dimension.RATIO)
                : Dimension.NUMBER;
        return dimension == Dimension.NUMBER
                ? Arithmetic.of(Operator.QUOTIENT, constant(Dimension.NUMBER), constant(Dimension.RATIO))
                : Arithmetic.of(Operator.QUOTIENT, value(dimension, depth - 1), value(divisor, depth - 1));
    }

    Weighted weighted() {
        Weighted.Builder weighted = Weighted.builder();
        List<Known> read = new ArrayList<>(dice.some(items, 50));
        if (read.isEmpty()) {
            read.add(dice.of(items));
        }
        Fraction sum = Fraction.ZERO;
        for (Known item : read) {
            Fraction weight = dice.percent(8) ? Fraction.ZERO : dice.number(40);
            weighted.putWeights(dice.of(item.ids()), weight);
            sum = sum.plus(weight);
        }
        if (sum.signum() == 0) {
            return Weighted.builder()
                    .weight(read.get(0).sketch().id, 100)
                    .empty(empty())
                    .build();
        }
        return weighted.empty(empty()).sum(sum).build();
    }

    /** Makes a weighting of the given items whose weights sum to a hundred. */
    Weighted wholeOf(List<Known> read) {
        Weighted.Builder weighted = Weighted.builder();
        int rest = 100;
        for (int i = 0; i < read.size(); i++) {
            int weight = i == read.size() - 1 ? rest : Math.min(rest, dice.between(0, 8) * 5);
            rest -= weight;
            weighted.putWeights(dice.of(read.get(i).ids()), Fraction.of(weight));
        }
        return weighted.empty(empty()).build();
    }

    private Weighted.Empty empty() {
        return dice.of(Weighted.Empty.values());
    }

    Requirement requirement(int depth) {
        if (depth > 0 && dice.percent(40)) {
            if (dice.percent(25)) {
                return Not.of(requirement(depth - 1));
            }
            List<Requirement> inner = new ArrayList<>();
            int count = dice.between(1, 3);
            for (int i = 0; i < count; i++) {
                inner.add(requirement(depth - 1));
            }
            Requirement[] all = inner.toArray(Requirement[]::new);
            if (count > 2 && dice.percent(50)) {
                Conditions.Builder enough = Conditions.builder();
                enough.fewest(2).addOf(all);
                return enough.build();
            }
            return dice.percent(50) ? Conditions.allOf(all) : Conditions.anyOf(all);
        }
        Dimension dimension = dice.of(MEASURED);
        List<Value> both = mixed(dimension, 2, depth);
        return Comparison.of(dice.of(Comparison.Relation.values()), both.get(0), both.get(1));
    }
}
