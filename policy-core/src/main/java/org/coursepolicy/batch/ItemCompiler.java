package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.rule.Step;

/** Compiles items: marks, the scores of groups, and pipelines. */
final class ItemCompiler {
    private final ResolvedVariant variant;
    private final Shape shape;
    private final Deadlines deadlines;
    private final Names names;
    private final ValueCompiler values;
    private final Lanes lanes;
    private final AggregateCompiler aggregates;
    private final StepCompiler steps;
    private final Map<ItemId, Map<String, Points>> stages = new HashMap<>();

    ItemCompiler(
            ResolvedVariant variant,
            Shape shape,
            Deadlines deadlines,
            Payments payments,
            Names names,
            ValueCompiler values,
            Lanes lanes) {
        this.variant = variant;
        this.shape = shape;
        this.deadlines = deadlines;
        this.names = names;
        this.values = values;
        this.lanes = lanes;
        this.aggregates = new AggregateCompiler(values, names, lanes);
        this.steps = new StepCompiler(variant, shape, deadlines, payments, names, values, lanes);
    }

    /** The score at a stage of the pipeline, or after it. */
    Points score(ItemNode node, Optional<Name> at) {
        Map<String, Points> known = stages.get(node.id());
        if (known == null) {
            known = evaluated(node);
            stages.put(node.id(), known);
        }
        Points last = Objects.requireNonNull(known.get(""));
        return at.map(Name::text).map(known::get).orElse(last);
    }

    /** The scores at all stages; that after the pipeline stands under no name. */
    private Map<String, Points> evaluated(ItemNode node) {
        Map<String, Points> all = new LinkedHashMap<>();
        Points so = graded(node);
        all.put(Step.AS_GRADED, so);
        for (Step step : node.item().pipeline()) {
            all.putIfAbsent("before-" + step.kind().name(), so);
            so = steps.after(step, so, node);
        }
        all.put("", so);
        return all;
    }

    private Points graded(ItemNode node) {
        if (node.item().is().isPresent()) {
            return computed(node, values.compile(node.item().is().get(), names));
        }
        return node.item().isLeaf() ? recorded(node) : aggregated(node);
    }

    private Points computed(ItemNode node, Lane value) {
        Lane earned =
                switch (value.dimension()) {
                    case PERCENT -> lanes.times(value, node.points().dividedBy(Fraction.HUNDRED));
                    case RATIO -> lanes.times(value, node.points());
                    case NUMBER, POINTS, COUNT, LEVEL -> value;
                };
        return new Points(earned.as(Dimension.POINTS), node.points());
    }

    private Points aggregated(ItemNode node) {
        List<AggregateCompiler.Part> parts = new ArrayList<>();
        for (ItemNode child : node.children()) {
            parts.add(new AggregateCompiler.Part(child.id().last(), child.points(), score(child, Optional.empty())));
        }
        return aggregates.combined(node.item().aggregate(), parts);
    }

    /** The mark of a leaf, which everybody has. */
    Points recorded(ItemNode node) {
        Form form = shape.marks().get(node.id());
        if (form == null) {
            throw new NoKernelException("no column of marks of " + node.id());
        }
        Lane marked = node.levels().isPresent() ? atLevels(node, form) : points(node, form);
        Lane accepted = node.work()
                .map(id -> variant.find(id).get(0))
                .map(work -> accepted(node, work))
                .orElse(Decisions.of(true));
        Lane nothing = Lane.constant(Fraction.ZERO, Dimension.POINTS);
        return new Points(values.decisions().chosen(accepted, marked, nothing, Dimension.POINTS), node.points());
    }

    /** What is handed in too late earns nothing; marks of members in the work of a team stay. */
    private Lane accepted(ItemNode leaf, ItemNode work) {
        return leaf.holder() == work.holder() ? deadlines.accepted(work) : Decisions.of(true);
    }

    private Lane points(ItemNode node, Form form) {
        Fraction most = node.points().plus(node.item().bonus());
        boolean suits = form.levels().isEmpty()
                && form.least() >= 0
                && Fraction.of(form.greatest(), form.denominator()).compareTo(most) <= 0;
        if (!suits) {
            throw new NoKernelException("marks that do not suit " + node.id());
        }
        return lanes.load(form, node.holder() == HolderKind.TEAM, Fraction.of(1, form.denominator()), Dimension.POINTS);
    }

    /** A level earns its percentage of the points, or of the bonus where there are no points. */
    private Lane atLevels(ItemNode node, Form form) {
        Fraction full = node.points().signum() == 0 ? node.item().bonus() : node.points();
        List<Fraction> worth = new ArrayList<>();
        for (int code = 0; code <= form.greatest(); code++) {
            if (form.levels().isEmpty()) {
                throw new NoKernelException("marks that do not suit " + node.id());
            }
            Mark mark = form.levels().get(code);
            Optional<Level> level = node.levels().orElseThrow().find(mark.toString());
            if (level.isEmpty() && mark != Mark.State.MISSING) {
                throw new NoKernelException("marks that do not suit " + node.id());
            }
            Fraction percent = level.flatMap(Level::worth).orElse(Fraction.ZERO);
            worth.add(percent.times(full).dividedBy(Fraction.HUNDRED));
        }
        boolean ofTeams = node.holder() == HolderKind.TEAM;
        Optional<Lane> even = evenly(form, ofTeams, worth);
        return even.orElseGet(() -> values.decisions()
                .looked(lanes.load(form, ofTeams, Fraction.ONE, Dimension.NUMBER), worth, Dimension.POINTS));
    }

    /** Where each level is worth as much more than the one before as all others are, the code is a number. */
    private Optional<Lane> evenly(Form form, boolean ofTeams, List<Fraction> worth) {
        if (worth.size() < 2) {
            return Optional.empty();
        }
        Fraction step = worth.get(1).minus(worth.get(0));
        for (int code = 1; code < worth.size(); code++) {
            if (!worth.get(code).minus(worth.get(code - 1)).equals(step)) {
                return Optional.empty();
            }
        }
        if (step.signum() <= 0) {
            return Optional.empty();
        }
        Lane code = lanes.load(form, ofTeams, step, Dimension.POINTS);
        return Optional.of(lanes.plus(code, Lane.constant(worth.get(0), Dimension.POINTS), Dimension.POINTS));
    }
}
