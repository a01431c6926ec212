package org.coursepolicy.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** Compiles a variant for some columns: each part when it is first read, so that what nobody reads costs nothing. */
final class VariantCompiler {
    private final ResolvedVariant variant;
    private final Shape shape;
    private final Lanes lanes;
    private final ValueCompiler values;
    private final Names names = Names.of(this);
    private final Deadlines deadlines;
    private final Payments payments;
    private final ItemCompiler items;
    private final Set<ItemId> settled = new HashSet<>();
    private final Map<Name, Lane> let = new HashMap<>();
    private final Map<Name, Lane> days = new HashMap<>();

    VariantCompiler(CoursePolicy policy, ResolvedVariant variant, Shape shape) {
        this.variant = variant;
        this.shape = shape;
        this.lanes = new Lanes();
        this.values = new ValueCompiler(lanes);
        this.deadlines = new Deadlines(shape, values, lanes);
        this.payments = new Payments(policy, variant, deadlines, lanes);
        this.items = new ItemCompiler(variant, shape, deadlines, payments, names, values, lanes);
    }

    Plan compile() {
        Value value = variant.variant().total().orElseThrow(() -> new NoKernelException("no total"));
        Lane total = lanes.ofStudents(values.compile(value, names));
        Lane letter = variant.variant()
                .scale()
                .map(scale -> lanes.ofStudents(new ScaleCompiler(values, names).compile(scale, total)))
                .orElse(Lane.constant(Fraction.ZERO, Dimension.LEVEL));
        variant.roots().forEach(id -> settle(variant.find(id).get(0)));
        return Plan.of(lanes, total, letter);
    }

    /** A letter is open as long as anything is not graded that it may depend on, whether or not it is computed here. */
    private void settle(ItemNode node) {
        if (!settled.add(node.id())) {
            return;
        }
        if (node.item().isLeaf()) {
            items.recorded(node);
        }
        variant.readBy(node.id()).forEach(id -> settle(variant.find(id).get(0)));
        node.children().forEach(this::settle);
    }

    ResolvedVariant variant() {
        return variant;
    }

    Lane read(Reference reference) {
        Aspect aspect = reference.aspect();
        Name name = reference.of().last();
        if (aspect.owner().equals(Sessions.OWNER)) {
            return attendance(name, aspect);
        }
        if (aspect.owner().equals(Distribution.OWNER)) {
            throw new NoKernelException("statistics of all students");
        }
        if (aspect.owner().equals(TokenAccount.OWNER)) {
            return aspect == TokenAccount.SPENT ? payments.spent(name) : payments.left(name);
        }
        boolean single = aspect == Aspect.VALUE && reference.of().names().size() == 1;
        Value named = single ? variant.variant().let().get(name) : null;
        return named == null ? aspect(reference) : let(name, named);
    }

    private Lane let(Name name, Value value) {
        Lane known = let.get(name);
        if (known == null) {
            known = values.compile(value, names);
            let.put(name, known);
        }
        return known;
    }

    private Lane attendance(Name name, Aspect aspect) {
        Sessions sessions = Objects.requireNonNull(variant.variant().sessions().get(name));
        Lane count = days.get(name);
        if (count == null) {
            count = days(name, sessions);
            days.put(name, count);
        }
        if (aspect == Sessions.DAYS) {
            return count;
        }
        if (sessions.on().isEmpty()) {
            throw new NoKernelException("a share of no sessions");
        }
        return lanes.times(count, Fraction.of(100, sessions.allDays().size())).as(Dimension.PERCENT);
    }

    private Lane days(Name name, Sessions sessions) {
        Fraction all = Fraction.of(sessions.allDays().size());
        Form form = shape.days().get(name);
        Lane attended = form == null
                ? Lane.constant(Fraction.ZERO, Dimension.COUNT)
                : lanes.load(form, false, Fraction.of(1, form.denominator()), Dimension.COUNT);
        if (form != null
                && (form.least() < 0
                        || Fraction.of(form.greatest(), form.denominator()).compareTo(all) > 0)) {
            throw new NoKernelException("more days than there are sessions");
        }
        if (sessions.plus().isEmpty()) {
            return attended;
        }
        Lane plus = lanes.picked(
                values.compile(sessions.plus().get(), names),
                Lane.constant(Fraction.ZERO, Dimension.COUNT),
                true,
                Dimension.COUNT);
        Lane both = lanes.plus(attended, plus, Dimension.COUNT);
        return lanes.picked(both, Lane.constant(all, Dimension.COUNT), false, Dimension.COUNT);
    }

    private Lane aspect(Reference reference) {
        ItemNode node = variant.unambiguous().get(reference.of());
        if (node == null) {
            throw new NoKernelException(reference.label());
        }
        Aspect aspect = reference.aspect();
        if (aspect == Aspect.LATE_UNITS || aspect == Aspect.UNCOVERED_UNITS) {
            return units(node, aspect == Aspect.UNCOVERED_UNITS, new HashSet<>());
        }
        if (aspect == Aspect.ATTEMPTS) {
            throw new NoKernelException("attempts");
        }
        Points score = items.score(node, reference.at());
        if (aspect == Aspect.POSSIBLE) {
            return Lane.constant(score.possible(), Dimension.POINTS);
        }
        boolean empty = score.possible().signum() == 0;
        if (empty && (aspect == Aspect.PERCENT || node.points().signum() > 0)) {
            throw new NoKernelException("an item without points");
        }
        return aspect == Aspect.PERCENT
                ? lanes.times(score.earned(), Fraction.HUNDRED.dividedBy(score.possible()))
                        .as(Dimension.PERCENT)
                : score.earned();
    }

    private Lane units(ItemNode node, boolean uncovered, Set<ItemId> seen) {
        Lane sum = Lane.constant(Fraction.ZERO, Dimension.COUNT);
        if (node.item().handIn().isPresent() && seen.add(node.id())) {
            sum = uncovered ? payments.uncovered(node) : deadlines.late(node);
        }
        for (ItemNode child : node.children()) {
            sum = lanes.plus(sum, units(child, uncovered, seen), Dimension.COUNT);
        }
        return sum;
    }
}
