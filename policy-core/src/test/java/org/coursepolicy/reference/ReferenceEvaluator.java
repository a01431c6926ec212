package org.coursepolicy.reference;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.reference.Graded.Assessed;
import org.coursepolicy.reference.ReferencePurse.Purse;
import org.coursepolicy.reference.ReferenceReads.Read;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.statistic.AtRank;
import org.coursepolicy.statistic.Rank;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.ByBand;
import org.coursepolicy.value.Case;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Not;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/**
 * A second evaluator, written from the documentation: it walks the policy as its author states it and computes everything
 * anew whenever it is asked, without order and without the library's arithmetic. The library must agree
 * with it; where the two differ, one of them reads the documentation wrongly.
 */
final class ReferenceEvaluator {
    /** What a name stands for inside a rule. */
    record Known(Answer answer, Dimension dimension) {}

    private final ReferenceCourse course;
    private final StudentId student;
    private final Variant variant;
    private final ReferenceTree tree;
    private final ReferenceScores scores;
    private final Settled settled;
    /** What stands for something else inside a rule, such as the score so far. */
    private final Map<String, Known> known;

    private final ReferenceStatistics statistics;
    /** The full id of the item that {@code each} stands for. */
    private final Optional<String> each;

    ReferenceEvaluator(ReferenceCourse course, StudentId student, Settled settled) {
        this(course, student, settled, new ReferenceStatistics(course, settled));
    }

    ReferenceEvaluator(ReferenceCourse course, StudentId student, Settled settled, ReferenceStatistics statistics) {
        this.statistics = statistics;
        this.each = Optional.empty();
        this.settled = settled;
        this.course = course;
        this.student = student;
        this.variant = course.variant(student);
        this.tree = course.tree(student);
        this.scores = new ReferenceScores(course, student, this, settled);
        this.known = Map.of();
    }

    private ReferenceEvaluator(ReferenceEvaluator outside, Map<String, Known> known, Optional<String> each) {
        this.statistics = outside.statistics;
        this.each = each;
        this.course = outside.course;
        this.student = outside.student;
        this.variant = outside.variant;
        this.tree = outside.tree;
        this.scores = outside.scores;
        this.settled = outside.settled;
        this.known = Map.copyOf(known);
    }

    static Map<StudentId, Graded> evaluate(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        ReferenceCourse course = new ReferenceCourse(policy, record, asOf);
        ReferenceStatistics statistics = new ReferenceStatistics(course, course.replay());
        Map<StudentId, Graded> graded = new LinkedHashMap<>();
        for (StudentId student : record.students().keySet()) {
            graded.put(student, new ReferenceEvaluator(course, student, course.replay(), statistics).graded());
        }
        return graded;
    }

    /** Returns the same evaluator inside a rule. */
    ReferenceEvaluator knowing(Map<String, Known> names) {
        return new ReferenceEvaluator(this, names, Optional.empty());
    }

    private ReferenceEvaluator outsideSteps() {
        return known.isEmpty() && each.isEmpty() ? this : new ReferenceEvaluator(this, Map.of(), Optional.empty());
    }

    /** Tells whether a requirement for a redo holds, for the points before it. */
    boolean holdsBeforeRedo(Node node, Requirement when) {
        Node own = tree.byId(node.id());
        Map<String, Known> old = Map.of("old", new Known(scores.before(own), Dimension.POINTS));
        return knowing(old).test(when) instanceof Verdict verdict && verdict.holds();
    }

    /** The points of the first attempt at an item after the steps that apply to it alone. */
    BigFraction earnedAlone(Node node) {
        return scores.alone(tree.byId(node.id()));
    }

    /** How many tokens a value earns. */
    int tokens(Value earned) {
        return value(earned) instanceof Num number && number.amount().signum() > 0
                ? Exact.round(number.amount(), BigFraction.ONE, RoundingMode.FLOOR)
                        .getNumerator()
                        .min(BigInteger.valueOf(TokenAccount.MOST))
                        .intValueExact()
                : 0;
    }

    private Graded graded() {
        Map<String, Assessed> items = new TreeMap<>();
        tree.all().forEach(node -> items.put(node.id(), scores.assessed(node)));
        Map<Name, Purse> purses = new HashMap<>();
        variant.accounts().keySet().forEach(name -> purse(name)
                .ifPresent(purse -> purses.put(name, purse.told(course.asOf()))));
        Answer total = variant.total().map(this::value).orElse(new Unknown(false));
        Optional<String> letter = variant.scale().flatMap(scale -> new ReferenceScale(this).letter(scale, total));
        Set<String> open = open();
        return new Graded(total, open.isEmpty() ? letter : Optional.empty(), letter, open, items, purses);
    }

    // ---- values

    Answer value(Value value) {
        if (value instanceof Constant constant) {
            return new Num(Exact.of(constant.is()), constant.unit());
        }
        if (value instanceof Reference reference) {
            return read(reference);
        }
        if (value instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (value instanceof Clamp clamp) {
            return clamp(clamp);
        }
        if (value instanceof Round round) {
            Answer answer = value(round.of());
            return answer instanceof Num number
                    ? new Num(Exact.round(number.amount(), Exact.of(round.to()), round.mode()), number.dimension())
                    : answer;
        }
        if (value instanceof Weighted weighted) {
            return weighted(weighted);
        }
        if (value instanceof Over over) {
            return over(over);
        }
        if (value instanceof Rank || value instanceof AtRank) {
            return placed(value);
        }
        return chosen(value);
    }

    /** Each item in some groups, a leaf in its own place; what is open of it does not count yet. */
    private Answer over(Over over) {
        List<Num> counted = new ArrayList<>();
        boolean pending = false;
        for (Node node : tree.in(over.of())) {
            ReferenceEvaluator inside = new ReferenceEvaluator(this, known, Optional.of(node.id()));
            Answer holds = over.when().map(inside::test).orElse(new Verdict(true));
            if (holds instanceof Verdict verdict && verdict.holds()) {
                Answer value = over.value().map(inside::value).orElse(new Num(BigFraction.ONE, Dimension.COUNT));
                pending |= value instanceof Unknown unknown && unknown.pending();
                if (value instanceof Num number) {
                    counted.add(number);
                }
            }
            pending |= holds instanceof Unknown unknown && unknown.pending();
        }
        Dimension dimension = new StaticDimension().of(over);
        if (counted.isEmpty()) {
            return over.make() == Over.Make.SUM ? new Num(BigFraction.ZERO, dimension) : new Unknown(pending);
        }
        List<BigFraction> amounts = counted.stream().map(Num::amount).toList();
        BigFraction made =
                switch (over.make()) {
                    case SUM -> sum(amounts);
                    case MEAN -> sum(amounts).divide(BigFraction.of(amounts.size()));
                    case GREATEST -> amounts.stream().reduce(Exact::greatest).orElseThrow();
                    case LEAST -> amounts.stream().reduce(Exact::least).orElseThrow();
                };
        return new Num(made, dimension);
    }

    /** The place of a number among those of all, or the number at a place. */
    private Answer placed(Value value) {
        Name in = value instanceof Rank rank ? rank.in() : ((AtRank) value).in();
        Answer of = value(value instanceof Rank rank ? rank.of() : ((AtRank) value).of());
        List<BigFraction> values = statistics.of(in).values();
        if (!(of instanceof Num number)) {
            return of;
        }
        if (values.isEmpty()) {
            return new Unknown(true);
        }
        if (value instanceof Rank rank) {
            BigFraction share =
                    switch (rank.equalOnes()) {
                        case NONE -> BigFraction.ZERO;
                        case HALF -> BigFraction.of(1, 2);
                        case ALL -> BigFraction.ONE;
                    };
            return new Num(ReferenceStatistics.rank(values, number.amount(), share), Dimension.PERCENT);
        }
        return new Num(ReferenceStatistics.atRank(values, number.amount()), new StaticDimension().of(value));
    }

    private Answer chosen(Value value) {
        if (value instanceof Cases cases) {
            for (Case next : cases.of()) {
                Answer holds = test(next.when());
                if (holds instanceof Unknown) {
                    return holds;
                }
                if (((Verdict) holds).holds()) {
                    return branch(value, next.then());
                }
            }
            return branch(value, cases.otherwise());
        }
        if (value instanceof ByBand steps) {
            Answer of = value(steps.of());
            if (!(of instanceof Num number)) {
                return of;
            }
            for (ByBand.Row step : steps.steps()) {
                if (lies(number.amount(), step.from(), steps.bound())) {
                    return branch(value, step.gives());
                }
            }
            return branch(value, steps.otherwise());
        }
        Answer answer = new Unknown(true);
        for (Value next : ((FirstPresent) value).of()) {
            answer = branch(value, next);
            if (answer instanceof Num) {
                return answer;
            }
        }
        return answer;
    }

    /** A bare number takes the dimension of the other branches. */
    private Answer branch(Value whole, Value taken) {
        return value(taken) instanceof Num number
                ? new Num(number.amount(), Dimensions.common(number.dimension(), new StaticDimension().of(whole)))
                : value(taken);
    }

    static boolean lies(BigFraction number, Bound from, Bound.Side stated) {
        int comparison = number.compareTo(Exact.of(from.at()));
        return from.side().orElse(stated) == Bound.Side.AT_LEAST ? comparison >= 0 : comparison > 0;
    }

    private Answer clamp(Clamp clamp) {
        List<Num> numbers = new ArrayList<>();
        List<Value> values = new ArrayList<>(List.of(clamp.of()));
        clamp.greatest().ifPresent(values::add);
        clamp.least().ifPresent(values::add);
        for (Value next : values) {
            Answer answer = value(next);
            if (!(answer instanceof Num number)) {
                return answer;
            }
            numbers.add(number);
        }
        BigFraction amount = numbers.get(0).amount();
        if (clamp.greatest().isPresent()) {
            amount = Exact.least(amount, numbers.get(1).amount());
        }
        if (clamp.least().isPresent()) {
            amount = Exact.greatest(amount, numbers.get(numbers.size() - 1).amount());
        }
        return new Num(amount, common(numbers));
    }

    private static Dimension common(List<Num> numbers) {
        return numbers.stream().map(Num::dimension).reduce(Dimension.NUMBER, Dimensions::common);
    }

    private Answer arithmetic(Arithmetic arithmetic) {
        List<Num> numbers = new ArrayList<>();
        for (Value next : arithmetic.of()) {
            Answer answer = value(next);
            if (!(answer instanceof Num number)) {
                return answer;
            }
            numbers.add(number);
        }
        List<BigFraction> amounts = numbers.stream().map(Num::amount).toList();
        return switch (arithmetic.operator()) {
            case SUM -> new Num(sum(amounts), common(numbers));
            case MEAN -> new Num(sum(amounts).divide(BigFraction.of(amounts.size())), common(numbers));
            case DIFFERENCE ->
                new Num(amounts.get(0).subtract(sum(amounts.subList(1, amounts.size()))), common(numbers));
            case GREATEST -> new Num(amounts.stream().reduce(Exact::greatest).orElseThrow(), common(numbers));
            case LEAST -> new Num(amounts.stream().reduce(Exact::least).orElseThrow(), common(numbers));
            case PRODUCT -> numbers.stream().reduce(Dimensions::product).orElseThrow();
            case POWER -> power(amounts.get(0), amounts.get(1));
            case QUOTIENT ->
                amounts.get(1).signum() == 0 ? new Unknown(false) : Dimensions.quotient(numbers.get(0), numbers.get(1));
        };
    }

    private static Answer power(BigFraction base, BigFraction exponent) {
        boolean whole = exponent.getDenominator().equals(BigInteger.ONE);
        return whole && exponent.signum() >= 0 && exponent.compareTo(BigFraction.of(1_000)) <= 0
                ? new Num(base.pow(exponent.intValue()), Dimension.NUMBER)
                : new Unknown(false);
    }

    private static BigFraction sum(List<BigFraction> amounts) {
        return amounts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private Answer weighted(Weighted weighted) {
        BigFraction counted = BigFraction.ZERO;
        BigFraction total = BigFraction.ZERO;
        boolean pending = false;
        for (Map.Entry<ItemId, org.coursepolicy.number.Fraction> entry :
                weighted.weights().entrySet()) {
            BigFraction weight = Exact.of(entry.getValue());
            Answer percent = read(Reference.to(entry.getKey(), Aspect.PERCENT));
            if (percent instanceof Num number) {
                counted = counted.add(weight);
                total = total.add(weight.multiply(number.amount()).divide(Exact.HUNDRED));
            } else if (((Unknown) percent).pending()) {
                pending = true;
            } else if (weighted.empty() == Weighted.Empty.ZERO) {
                counted = counted.add(weight);
            } else if (weighted.empty() == Weighted.Empty.FULL) {
                counted = counted.add(weight);
                total = total.add(weight);
            }
        }
        return counted.signum() == 0
                ? new Unknown(pending)
                : new Num(total.multiply(Exact.of(weighted.sum())).divide(counted), Dimension.PERCENT);
    }

    private Answer read(Reference written) {
        Reference reference =
                each.map(item -> ReferenceReads.meant(written, item)).orElse(written);
        Known meant = known.get(reference.of().toString());
        return meant != null && reference.aspect().owner().equals("item")
                ? meant.answer()
                : outsideSteps().named(reference);
    }

    private Answer named(Reference reference) {
        if (reference.aspect().owner().equals("sessions")) {
            return participation(reference);
        }
        if (reference.aspect().owner().equals("account")) {
            return tokens(reference);
        }
        if (reference.aspect().owner().equals("distribution")) {
            return statistics
                    .of(reference.of().last())
                    .of(reference.aspect())
                    .<Answer>map(number -> new Num(number, new StaticDimension().of(reference)))
                    .orElse(new Unknown(true));
        }
        if (reference.aspect() == Aspect.VALUE && reference.of().names().size() == 1) {
            Value let = variant.let().get(reference.of().last());
            if (let != null) {
                return value(let);
            }
        }
        Node node = tree.get(reference.of());
        if (isOfWhatIsHandedIn(reference.aspect())) {
            return new Num(handedIn(node, reference.aspect()), Dimension.COUNT);
        }
        Earned earned =
                reference.at().isPresent() ? scores.stage(node, reference.at().get()) : scores.earned(node);
        if (reference.aspect() == Aspect.POSSIBLE) {
            return new Num(earned.possible(), Dimension.POINTS);
        }
        Unknown unknown = new Unknown(earned.pending().signum() > 0);
        if (reference.aspect() == Aspect.PERCENT) {
            return earned.possible().signum() == 0
                    ? unknown
                    : new Num(earned.earned().multiply(Exact.HUNDRED).divide(earned.possible()), Dimension.PERCENT);
        }
        return earned.possible().signum() == 0 && node.points().signum() > 0
                ? unknown
                : new Num(earned.earned(), Dimension.POINTS);
    }

    static boolean isOfWhatIsHandedIn(Aspect aspect) {
        return aspect == Aspect.LATE_UNITS || aspect == Aspect.UNCOVERED_UNITS || aspect == Aspect.ATTEMPTS;
    }

    private BigFraction handedIn(Node node, Aspect aspect) {
        return scores.sum(
                node,
                (attempt, payer) -> aspect == Aspect.ATTEMPTS
                        ? BigFraction.ONE
                        : aspect == Aspect.LATE_UNITS ? attempt.late() : attempt.uncovered(payer));
    }

    private Optional<ReferencePurse> purse(Name account) {
        boolean ofTeam = Objects.requireNonNull(variant.accounts().get(account)).holder() == HolderKind.TEAM;
        return (ofTeam ? lastTeam() : Optional.of(new Holder(student.text())))
                .map(holder -> settled.purse(account, holder));
    }

    /** The team of now, or of the end of the course. */
    private Optional<Holder> lastTeam() {
        return course.team(student, course.asOf()).map(team -> new Holder(team.text()));
    }

    /** What can still be spent is not left over. */
    private Answer tokens(Reference reference) {
        Name account = reference.of().last();
        Optional<Purse> purse = purse(account).map(each -> each.told(course.asOf()));
        if (purse.isEmpty()) {
            return new Unknown(false);
        }
        boolean spent = reference.aspect() == TokenAccount.SPENT;
        return spent || isOver(account)
                ? new Num(
                        BigFraction.of(spent ? purse.get().spent() : purse.get().left()), Dimension.COUNT)
                : new Unknown(true);
    }

    private boolean isOver(Name account) {
        return course.asOf().isEmpty() || course.isOver(account, student);
    }

    private Answer participation(Reference reference) {
        Name name = reference.of().last();
        Sessions sessions = Objects.requireNonNull(variant.sessions().get(name));
        Set<LocalDate> active = days(course.record().days(), name);
        Set<LocalDate> excused = days(course.record().excusedDays(), name);
        int there = 0;
        int counted = 0;
        for (LocalDate day : sessions.on()) {
            if (!isHeld(sessions, day)) {
                continue;
            }
            there += active.contains(day) ? 1 : 0;
            counted += active.contains(day) || !excused.contains(day) ? 1 : 0;
        }
        BigFraction days = BigFraction.of(there);
        if (sessions.plus().isPresent()
                && value(sessions.plus().get()) instanceof Num extra
                && extra.amount().signum() > 0) {
            days = Exact.least(days.add(extra.amount()), BigFraction.of(counted));
        }
        if (reference.aspect() == Sessions.DAYS) {
            return new Num(days, Dimension.COUNT);
        }
        return counted == 0
                ? new Unknown(!areAllHeld(sessions))
                : new Num(days.multiply(Exact.HUNDRED).divide(BigFraction.of(counted)), Dimension.PERCENT);
    }

    private boolean isHeld(Sessions sessions, LocalDate day) {
        Instant begins =
                day.atTime(sessions.at()).atZone(course.policy().zone()).toInstant();
        return course.asOf().isEmpty() || !begins.isAfter(course.asOf().get());
    }

    private Set<LocalDate> days(Map<Name, Map<StudentId, List<LocalDate>>> days, Name name) {
        return new HashSet<>(days.getOrDefault(name, Map.of()).getOrDefault(student, List.of()));
    }

    // ---- requirements and letters

    Answer test(Requirement requirement) {
        if (requirement instanceof Not not) {
            return test(not.of()) instanceof Verdict inner ? new Verdict(!inner.holds()) : test(not.of());
        }
        if (requirement instanceof Comparison comparison) {
            Answer first = value(comparison.values().get(0));
            Answer second = value(comparison.values().get(1));
            if (first instanceof Num left && second instanceof Num right) {
                int sign = left.amount().compareTo(right.amount());
                return new Verdict(
                        switch (comparison.relation()) {
                            case AT_LEAST -> sign >= 0;
                            case MORE_THAN -> sign > 0;
                            case AT_MOST -> sign <= 0;
                            case LESS_THAN -> sign < 0;
                        });
            }
            return first instanceof Num ? second : first;
        }
        return enough((Conditions) requirement);
    }

    private Answer enough(Conditions conditions) {
        int needed = conditions.fewest() < 0 ? conditions.of().size() : conditions.fewest();
        int holding = 0;
        List<Answer> unknown = new ArrayList<>();
        for (Requirement next : conditions.of()) {
            Answer answer = test(next);
            if (answer instanceof Verdict verdict) {
                holding += verdict.holds() ? 1 : 0;
            } else {
                unknown.add(answer);
            }
        }
        return holding >= needed || holding + unknown.size() < needed
                ? new Verdict(holding >= needed)
                : unknown.get(unknown.size() - 1);
    }

    private boolean areAllHeld(Sessions sessions) {
        return sessions.on().stream().allMatch(day -> isHeld(sessions, day));
    }

    /** A letter is open while something that counts is not settled: items, sessions to be held, tokens to be spent. */
    private Set<String> open() {
        ReferenceReads reads = new ReferenceReads(variant, tree);
        Set<Read> roots = new LinkedHashSet<>();
        variant.total().ifPresent(total -> roots.addAll(reads.of(total)));
        variant.scale().ifPresent(scale -> roots.addAll(reads.of(scale)));
        if (variant.total().isEmpty() && variant.scale().isEmpty()) {
            tree.all().stream()
                    .filter(node -> !node.id().contains("/"))
                    .forEach(node -> roots.add(new Read(node, true)));
            variant.let().values().forEach(value -> roots.addAll(reads.of(value)));
        }
        Set<String> open = new TreeSet<>(new ReferenceOpen(scores, new ReferenceReads(variant, tree)).of(roots));
        reads.meetAllBelow(roots);
        reads.sessionsMet().stream()
                .filter(name ->
                        !areAllHeld(Objects.requireNonNull(variant.sessions().get(name))))
                .forEach(name -> open.add(name.text()));
        reads.distributionsMet().stream()
                .filter(name -> statistics.of(name).waiting())
                .forEach(name -> open.add(name.text()));
        reads.accountsMet().stream().filter(account -> !isOver(account)).forEach(account -> open.add(account.text()));
        return open;
    }

    /** The dimension that a policy's author can tell without any record. */
    private final class StaticDimension {
        Dimension of(Value value) {
            if (value instanceof Constant constant) {
                return constant.unit();
            }
            if (value instanceof Reference reference) {
                return of(reference);
            }
            if (value instanceof Round round) {
                return of(round.of());
            }
            if (value instanceof Weighted || value instanceof Rank) {
                return Dimension.PERCENT;
            }
            if (value instanceof Arithmetic power && power.operator() == Arithmetic.Operator.POWER) {
                return Dimension.NUMBER;
            }
            if (value instanceof AtRank at) {
                return ofDistribution(at.in());
            }
            if (value instanceof Over over) {
                Optional<String> first = tree.in(over.of()).stream().findFirst().map(Node::id);
                ReferenceEvaluator inside = new ReferenceEvaluator(ReferenceEvaluator.this, known, first);
                return over.value()
                        .map(of -> inside.new StaticDimension().of(of))
                        .orElse(Dimension.COUNT);
            }
            if (value instanceof Arithmetic arithmetic
                    && (arithmetic.operator() == Arithmetic.Operator.PRODUCT
                            || arithmetic.operator() == Arithmetic.Operator.QUOTIENT)) {
                boolean product = arithmetic.operator() == Arithmetic.Operator.PRODUCT;
                return arithmetic.of().stream()
                        .map(next -> new Num(BigFraction.ONE, of(next)))
                        .reduce(product ? Dimensions::product : Dimensions::quotient)
                        .orElseThrow()
                        .dimension();
            }
            return alternatives(value).stream().map(this::of).reduce(Dimension.NUMBER, Dimensions::common);
        }

        private Dimension ofDistribution(Name name) {
            Value of = Objects.requireNonNull(variant.distributions().get(name)).of();
            return outsideSteps().new StaticDimension().of(of);
        }

        private Dimension of(Reference written) {
            Reference reference =
                    each.map(item -> ReferenceReads.meant(written, item)).orElse(written);
            Known meant = known.get(reference.of().toString());
            if (meant != null && reference.aspect().owner().equals("item")) {
                return meant.dimension();
            }
            if (reference.aspect().dimension().isPresent()) {
                return reference.aspect().dimension().get();
            }
            if (reference.aspect().owner().equals("distribution")) {
                return ofDistribution(reference.of().last());
            }
            Value let = variant.let().get(reference.of().last());
            return let != null && reference.of().names().size() == 1
                    ? outsideSteps().new StaticDimension().of(let)
                    : Dimension.POINTS;
        }

        private static List<Value> alternatives(Value value) {
            List<Value> values = new ArrayList<>();
            if (value instanceof Arithmetic arithmetic) {
                values.addAll(arithmetic.of());
            } else if (value instanceof Clamp clamp) {
                values.add(clamp.of());
                clamp.least().ifPresent(values::add);
                clamp.greatest().ifPresent(values::add);
            } else if (value instanceof Cases cases) {
                cases.of().forEach(next -> values.add(next.then()));
                values.add(cases.otherwise());
            } else if (value instanceof ByBand steps) {
                steps.steps().forEach(step -> values.add(step.gives()));
                values.add(steps.otherwise());
            } else {
                values.addAll(((FirstPresent) value).of());
            }
            return values;
        }
    }
}
