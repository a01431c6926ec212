package org.coursepolicy.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.rule.PointsAggregate;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
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
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/**
 * A second evaluator, written from the documentation: it walks the policy as its author states it and computes everything
 * anew whenever it is asked, without order, memory or speed, and without the library's arithmetic. The library must agree
 * with it; where the two differ, one of them reads the documentation wrongly.
 */
final class ReferenceEvaluator {
    /**
     * What came out for one student.
     *
     * @param total the total
     * @param letter the letter that is final; empty while it is open
     * @param soFar the letter of what is graded, final or not; empty if there is none
     * @param items each item's score by its full id
     */
    record Graded(Answer total, Optional<String> letter, Optional<String> soFar, Map<String, Earned> items) {}

    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Optional<Instant> asOf;
    private final StudentId student;
    private final Variant variant;
    private final ReferenceTree tree;
    /** The score so far, where a step reads it. */
    private final Optional<BigFraction> score;

    private ReferenceEvaluator(
            CoursePolicy policy,
            CourseRecord record,
            Optional<Instant> asOf,
            StudentId student,
            Optional<BigFraction> score) {
        this.policy = policy;
        this.record = record;
        this.asOf = asOf;
        this.student = student;
        Name name = Optional.ofNullable(record.students().get(student))
                .map(Student::variant)
                .orElseThrow();
        this.variant = name.equals(Student.BASE)
                ? policy.base()
                : Objects.requireNonNull(policy.variants().get(name));
        this.tree = new ReferenceTree(variant, policy.zone());
        this.score = score;
    }

    static Map<StudentId, Graded> evaluate(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        Map<StudentId, Graded> graded = new LinkedHashMap<>();
        for (StudentId student : record.students().keySet()) {
            graded.put(student, new ReferenceEvaluator(policy, record, asOf, student, Optional.empty()).graded());
        }
        return graded;
    }

    private ReferenceEvaluator knowing(BigFraction points) {
        return new ReferenceEvaluator(policy, record, asOf, student, Optional.of(points));
    }

    private ReferenceEvaluator outsideSteps() {
        return score.isEmpty() ? this : new ReferenceEvaluator(policy, record, asOf, student, Optional.empty());
    }

    private Graded graded() {
        Map<String, Earned> items = new TreeMap<>();
        tree.all().forEach(node -> items.put(node.id(), earned(node)));
        Answer total = value(variant.total());
        Optional<String> letter = letter(total);
        return new Graded(total, isOpen() ? Optional.empty() : letter, letter, items);
    }

    // ---- items

    private Earned earned(Node node) {
        return at(node, node.item().pipeline().size());
    }

    /** The score of an item after so many steps of its pipeline. */
    private Earned at(Node node, int steps) {
        Earned raw = raw(node);
        boolean nothing = raw.possible().signum() == 0 && raw.earned().signum() == 0;
        Earned now = raw;
        for (int i = 0; i < steps && !nothing; i++) {
            now = after(now, node.item().pipeline().get(i));
        }
        return now;
    }

    private Earned after(Earned now, Step step) {
        if (step instanceof RoundStep round) {
            return now.earning(Exact.round(now.earned(), Exact.of(round.to()), round.mode()));
        }
        Answer points = knowing(now.earned()).value(((Becomes) step).value());
        return points instanceof Num number ? now.earning(number.amount()) : now;
    }

    private Earned stage(Node node, Name stage) {
        List<Step> pipeline = node.item().pipeline();
        for (int i = 0; i < pipeline.size(); i++) {
            if (stage.text().equals("before-" + pipeline.get(i).kind().name())) {
                return at(node, i);
            }
        }
        assertThat(stage.text().equals("as-graded"), stage);
        return raw(node);
    }

    private Earned raw(Node node) {
        if (node.item().is().isPresent()) {
            return computed(value(node.item().is().get()), node.points());
        }
        return node.children().isEmpty() ? recorded(node) : aggregated(node);
    }

    private static Earned computed(Answer answer, BigFraction points) {
        if (answer instanceof Unknown unknown) {
            return unknown.pending() ? Earned.pending(points) : Earned.NOTHING;
        }
        Num number = (Num) answer;
        BigFraction earned =
                switch (number.dimension()) {
                    case PERCENT -> number.amount().multiply(points).divide(Exact.HUNDRED);
                    case RATIO -> number.amount().multiply(points);
                    case NUMBER, POINTS, COUNT, LEVEL -> number.amount();
                };
        return Earned.of(earned, points);
    }

    private Earned recorded(Node leaf) {
        BigFraction points = leaf.points();
        Mark mark = mark(leaf);
        if (mark instanceof Mark.Points recorded) {
            return Earned.of(Exact.of(recorded.points()), points);
        }
        if (mark instanceof Mark.AtLevel at) {
            BigFraction full = points.signum() == 0 ? Exact.of(leaf.item().bonus()) : points;
            BigFraction worth = BigFraction.ZERO;
            for (Level level : Objects.requireNonNull(
                            variant.levels().get(leaf.marked().orElseThrow()))
                    .levels()) {
                if (level.name().equals(at.level())) {
                    worth = level.worth().map(Exact::of).orElse(BigFraction.ZERO);
                }
            }
            return Earned.of(worth.multiply(full).divide(Exact.HUNDRED), points);
        }
        return switch ((Mark.State) mark) {
            case MISSING -> Earned.of(BigFraction.ZERO, points);
            case EXCUSED -> Earned.NOTHING;
            case UNGRADED -> Earned.pending(points);
        };
    }

    private Mark mark(Node leaf) {
        if (asOf.isPresent() && leaf.due().isPresent() && leaf.due().get().isAfter(asOf.get())) {
            return Mark.State.UNGRADED;
        }
        Optional<Holder> holder = leaf.holder() == HolderKind.STUDENT
                ? Optional.of(new Holder(student.text()))
                : team(leaf.due()).map(team -> new Holder(team.text()));
        Mark found = Mark.State.UNGRADED;
        for (Map.Entry<ItemId, Map<Holder, Mark>> entry : record.scores().entrySet()) {
            boolean same = tree.find(entry.getKey())
                    .map(node -> node.id().equals(leaf.id()))
                    .orElse(false);
            Mark mark = holder.map(entry.getValue()::get).orElse(null);
            if (same && mark != null) {
                found = mark;
            }
        }
        return found;
    }

    private Optional<TeamId> team(Optional<Instant> at) {
        for (Map.Entry<TeamId, Team> team : record.teams().entrySet()) {
            Team.Membership member = team.getValue().members().get(student);
            if (member == null) {
                continue;
            }
            boolean begun = at.isEmpty()
                    || member.from().isEmpty()
                    || !at.get().isBefore(member.from().get());
            boolean ended = member.until().isPresent()
                    && (at.isEmpty() || !at.get().isBefore(member.until().get()));
            if (begun && !ended) {
                return Optional.of(team.getKey());
            }
        }
        return Optional.empty();
    }

    private Earned aggregated(Node node) {
        List<Earned> each = node.children().stream().map(this::earned).toList();
        if (node.item().aggregate() instanceof PointsAggregate) {
            return each.stream().reduce(Earned.NOTHING, Earned::plus);
        }
        if (node.item().aggregate() instanceof EqualAggregate) {
            return equal(each);
        }
        return any(each, node.children(), ((AnyAggregate) node.item().aggregate()).count());
    }

    private static Earned equal(List<Earned> each) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction pending = BigFraction.ZERO;
        int counted = 0;
        for (Earned earned : each) {
            pending = pending.add(earned.pending());
            if (earned.possible().signum() != 0) {
                sum = sum.add(earned.earned().multiply(Exact.HUNDRED).divide(earned.possible()));
                counted++;
            }
        }
        return counted == 0
                ? Earned.pending(pending)
                : new Earned(sum.divide(BigFraction.of(counted)), Exact.HUNDRED, pending);
    }

    /** Any so many: the best of what is graded; then what may still come; an excused child is not answered. */
    private static Earned any(List<Earned> each, List<Node> children, int count) {
        List<Earned> graded = new ArrayList<>();
        List<BigFraction> waiting = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            if (each.get(i).possible().signum() > 0) {
                graded.add(each.get(i));
            } else if (each.get(i).pending().signum() > 0) {
                waiting.add(children.get(i).points());
            }
        }
        graded.sort(Comparator.comparing(Earned::earned).reversed());
        Earned sum = Earned.NOTHING;
        for (int i = 0; i < count; i++) {
            if (i < graded.size()) {
                sum = sum.plus(graded.get(i));
            } else if (i - graded.size() < waiting.size()) {
                sum = sum.plus(Earned.pending(waiting.get(i - graded.size())));
            }
        }
        return sum;
    }

    // ---- values

    private Answer value(Value value) {
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
        return chosen(value);
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

    private static boolean lies(BigFraction number, Bound from, Bound.Side stated) {
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
            case QUOTIENT ->
                amounts.get(1).signum() == 0 ? new Unknown(false) : Dimensions.quotient(numbers.get(0), numbers.get(1));
        };
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

    private Answer read(Reference reference) {
        if (score.isPresent() && reference.of().toString().equals("score")) {
            return new Num(score.get(), Dimension.POINTS);
        }
        return outsideSteps().named(reference);
    }

    private Answer named(Reference reference) {
        if (reference.aspect().owner().equals("sessions")) {
            return participation(reference);
        }
        if (reference.aspect() == Aspect.VALUE && reference.of().names().size() == 1) {
            Value let = variant.let().get(reference.of().last());
            if (let != null) {
                return value(let);
            }
        }
        Node node = tree.get(reference.of());
        Earned earned = reference.at().isPresent() ? stage(node, reference.at().get()) : earned(node);
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

    private Answer participation(Reference reference) {
        Name name = reference.of().last();
        Sessions sessions = Objects.requireNonNull(variant.sessions().get(name));
        Set<LocalDate> active = days(record.days(), name);
        Set<LocalDate> excused = days(record.excusedDays(), name);
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
        Instant begins = day.atTime(sessions.at()).atZone(policy.zone()).toInstant();
        return asOf.isEmpty() || !begins.isAfter(asOf.get());
    }

    private Set<LocalDate> days(Map<Name, Map<StudentId, List<LocalDate>>> days, Name name) {
        return new HashSet<>(days.getOrDefault(name, Map.of()).getOrDefault(student, List.of()));
    }

    // ---- requirements and letters

    private Answer test(Requirement requirement) {
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

    private Optional<String> letter(Answer total) {
        if (variant.scale() instanceof LevelTable table) {
            for (LevelTable.Row row : table.rows()) {
                if (!(test(row.when()) instanceof Verdict verdict)) {
                    return Optional.empty();
                }
                if (verdict.holds()) {
                    return Optional.of(row.level());
                }
            }
            return Optional.of(table.otherwise());
        }
        GradeScale scale = (GradeScale) variant.scale();
        if (!(total instanceof Num number)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Bound> band : scale.bands().entrySet()) {
            if (lies(number.amount(), band.getValue(), scale.bound())) {
                return Optional.of(band.getKey());
            }
        }
        return Optional.of(scale.otherwise());
    }

    private boolean areAllHeld(Sessions sessions) {
        return sessions.on().stream().allMatch(day -> isHeld(sessions, day));
    }

    /** A letter is open while something that counts is not graded, or sessions that count are not all held. */
    private boolean isOpen() {
        ReferenceReads reads = new ReferenceReads(variant, tree);
        Set<Node> roots = new LinkedHashSet<>(reads.of(variant.total()));
        if (variant.scale() instanceof LevelTable table) {
            table.rows().forEach(row -> roots.addAll(reads.of(row.when())));
        }
        reads.allBelow(roots);
        return roots.stream().anyMatch(node -> isUnsettled(node, reads))
                || !reads.sessionsMet().stream().allMatch(this::areAllHeld);
    }

    private boolean isUnsettled(Node node, ReferenceReads reads) {
        return earned(node).pending().signum() > 0
                || node.item().is().isPresent() && reads.of(node).stream().anyMatch(read -> isUnsettled(read, reads));
    }

    private static void assertThat(boolean holds, Object about) {
        if (!holds) {
            throw new AssertionError(about);
        }
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
            if (value instanceof Weighted) {
                return Dimension.PERCENT;
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

        private Dimension of(Reference reference) {
            if (score.isPresent() && reference.of().toString().equals("score")) {
                return Dimension.POINTS;
            }
            if (reference.aspect().dimension().isPresent()) {
                return reference.aspect().dimension().get();
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
