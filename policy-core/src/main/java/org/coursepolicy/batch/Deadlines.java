package org.coursepolicy.batch;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;

/** How late each work is, as seconds and as units, and whether it is accepted. */
final class Deadlines {
    static final Lane NONE = Lane.constant(Fraction.ZERO, Dimension.COUNT);

    private static final Fraction NANOS = Fraction.of(1_000_000_000);

    private final Columns columns;
    private final Lanes lanes;
    private final Decisions decisions;
    private final Map<ItemId, Lane> seconds = new HashMap<>();
    private final Map<ItemId, Lane> accepted = new HashMap<>();
    private final Map<ItemId, Lane> late = new HashMap<>();

    Deadlines(Columns columns, ValueCompiler values, Lanes lanes) {
        this.columns = columns;
        this.lanes = lanes;
        this.decisions = values.decisions();
    }

    /** Tells whether the columns say when a work was handed in. */
    boolean isKnown(ItemNode work) {
        return columns.late().containsKey(work.id());
    }

    /** Seconds after the deadline; 0 where nothing is known. */
    Lane seconds(ItemNode work) {
        return memo(seconds, work, () -> {
            Column column = columns.late().get(work.id());
            if (column == null) {
                return NONE;
            }
            if (column.least() < 0
                    || column.denominator() != 1
                    || !column.levels().isEmpty()) {
                throw new NoKernelException("lateness that is not whole seconds");
            }
            HandIn rules = work.item().handIn().orElseThrow(() -> new NoKernelException("lateness of no work"));
            if (work.due().isEmpty() || rules.complete() != HandIn.Complete.HOLDER) {
                throw new NoKernelException("a hand-in of every member, or without a deadline");
            }
            if (rules.counts() == HandIn.Counts.AFFORDABLE) {
                throw new NoKernelException("versions that count if they are affordable");
            }
            return lanes.load(column, work.holder() == HolderKind.TEAM, Fraction.ONE, Dimension.COUNT);
        });
    }

    /** Whether what was handed in is in time to be accepted: a truth. */
    Lane accepted(ItemNode work) {
        return memo(accepted, work, () -> {
            Lane after = seconds(work);
            Optional<Closing> closing = work.item().handIn().flatMap(HandIn::accepted);
            if (!isKnown(work) || closing.isEmpty()) {
                return Decisions.of(true);
            }
            Instant closes = work.closes().orElseThrow(() -> new NoKernelException("a closing without a time"));
            Fraction most = seconds(Duration.between(work.due().orElseThrow(), closes));
            boolean before = closing.get().before().isPresent();
            return decisions.not(decisions.atLeast(after, Lane.constant(most, Dimension.COUNT), !before));
        });
    }

    private static Fraction seconds(Duration duration) {
        return Fraction.of(duration.getNano()).dividedBy(NANOS).plus(Fraction.of(duration.getSeconds()));
    }

    /** Units late, of what is accepted. */
    Lane late(ItemNode work) {
        return memo(late, work, () -> {
            Lane after = seconds(work);
            if (after.isConstant() && after.unit().signum() == 0) {
                return NONE;
            }
            HandIn rules = work.item().handIn().orElseThrow();
            if (!(rules.clock() instanceof Elapsed elapsed)) {
                throw new NoKernelException(rules.clock().kind().name());
            }
            Lane forgiven = rules.grace().map(grace -> afterGrace(grace, after)).orElse(after);
            Fraction unit = seconds(elapsed.unit());
            Lane units = lanes.times(forgiven, Fraction.ONE.dividedBy(unit));
            Lane counted =
                    switch (elapsed.count()) {
                        case STARTED -> decisions.rounded(units, new Rounding(Fraction.ONE, RoundingMode.CEILING));
                        case COMPLETED -> decisions.rounded(units, new Rounding(Fraction.ONE, RoundingMode.FLOOR));
                        case PRORATED -> units;
                    };
            return decisions.chosen(accepted(work), counted, NONE, Dimension.COUNT);
        });
    }

    private Lane afterGrace(Grace grace, Lane after) {
        Lane time = Lane.constant(seconds(grace.time()), Dimension.COUNT);
        if (grace.then() == Grace.Then.FROM_GRACE) {
            return lanes.picked(lanes.minus(after, time, Dimension.COUNT), NONE, true, Dimension.COUNT);
        }
        return decisions.chosen(decisions.atLeast(after, time, true), after, NONE, Dimension.COUNT);
    }

    private interface Making {
        Lane make();
    }

    private static Lane memo(Map<ItemId, Lane> known, ItemNode work, Making making) {
        Lane lane = known.get(work.id());
        if (lane == null) {
            lane = making.make();
            known.put(work.id(), lane);
        }
        return lane;
    }
}
