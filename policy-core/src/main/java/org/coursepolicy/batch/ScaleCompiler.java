package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LetterRule;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.value.Bound;

/** Compiles scales to the rank of the letter. */
final class ScaleCompiler {
    private final ValueCompiler values;
    private final Names names;
    private final Decisions decisions;

    ScaleCompiler(ValueCompiler values, Names names) {
        this.values = values;
        this.names = names;
        this.decisions = values.decisions();
    }

    Lane compile(Scale scale, Lane total) {
        if (scale instanceof GradeScale cutoffs) {
            return cutoffs(cutoffs, total);
        } else if (scale instanceof LevelTable table) {
            return table(table);
        } else if (scale instanceof AdjustedScale adjusted) {
            return adjusted(adjusted, compile(adjusted.scale(), total));
        }
        throw new NoKernelException(scale.kind().name());
    }

    private static Lane rank(Scale scale, String letter) {
        int rank = scale.levels().find(letter).map(Level::rank).orElseThrow();
        return Lane.constant(Fraction.of(rank), Dimension.NUMBER);
    }

    private Lane cutoffs(GradeScale scale, Lane total) {
        List<Fraction> bounds = new ArrayList<>();
        List<Boolean> more = new ArrayList<>();
        scale.bands().values().forEach(bound -> {
            bounds.add(bound.at());
            more.add(bound.side().orElse(scale.bound()) == Bound.Side.MORE_THAN);
        });
        return decisions.band(total, bounds, more);
    }

    private Lane table(LevelTable table) {
        Lane rank = rank(table, table.otherwise());
        for (int i = table.rows().size() - 1; i >= 0; i--) {
            LevelTable.Row row = table.rows().get(i);
            Lane holds = values.requirements().compile(row.when(), names);
            rank = decisions.chosen(holds, rank(table, row.level()), rank, Dimension.NUMBER);
        }
        return rank;
    }

    private Lane adjusted(AdjustedScale scale, Lane letter) {
        Lane rank = letter;
        for (LetterRule rule : scale.rules()) {
            Lane holds = values.requirements().compile(rule.when(), names);
            rank = decisions.chosen(holds, after(scale, rule, rank), rank, Dimension.NUMBER);
        }
        return rank;
    }

    private Lane after(AdjustedScale scale, LetterRule rule, Lane rank) {
        if (rule.atMost().isPresent()) {
            return decisions.picked(rank, rank(scale, rule.atMost().get()), true);
        }
        if (rule.atLeast().isPresent()) {
            return decisions.picked(rank, rank(scale, rule.atLeast().get()), false);
        }
        if (rule.is().isPresent()) {
            return rank(scale, rule.is().get());
        }
        return stepped(scale, values.compile(rule.steps().orElseThrow(), names), rank);
    }

    /** A fraction of a step is none; nothing is raised above the best or lowered below the last. */
    private Lane stepped(AdjustedScale scale, Lane steps, Lane rank) {
        Lane whole = decisions.rounded(steps, new Rounding(Fraction.ONE, RoundingMode.DOWN));
        Lane after = decisions.minus(rank, whole);
        Lane best = Lane.constant(Fraction.ZERO, Dimension.NUMBER);
        Lane last = Lane.constant(Fraction.of(scale.levels().levels().size() - 1), Dimension.NUMBER);
        return decisions.picked(decisions.picked(after, last, false), best, true);
    }
}
