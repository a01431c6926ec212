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
import org.coursepolicy.time.CalendarDays;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Grace;
import org.coursepolicy.time.Passing;

/** How late each work is, as seconds and as units, and whether it is accepted. */
final class Deadlines {
    static final Lane NONE = Lane.constant(Fraction.ZERO, Dimension.COUNT);

    private static final Fraction NANOS = Fraction.of(1_000_000_000);

    private final Shape shape;
    private final Lanes lanes;
    private final Decisions decisions;
    private final Map<ItemId, Lane> seconds = new HashMap<>();
    private final Map<ItemId, Lane> accepted = new HashMap<>();
    private final Map<ItemId, Lane> late = new HashMap<>();

    Deadlines(Shape shape, ValueCompiler values, Lanes lanes) {
        this.shape = shape;
        this.lanes = lanes;
        this.decisions = values.decisions();
    }

    /** Tells whether the columns say when a work was handed in. */
    boolean isKnown(ItemNode work) {
        return shape.late().containsKey(work.id());
    }

    /** Seconds after the deadline; 0 where nothing is known. */
    Lane seconds(ItemNode work) {
        return memo(seconds, work, () -> {
            Form form = shape.late().get(work.id());
            if (form == null) {
                return NONE;
            }
            if (form.least() < 0 || form.denominator() != 1 || !form.levels().isEmpty()) {
                throw new NoKernelException("lateness that is not whole seconds");
            }
            HandIn rules = work.item().handIn().orElseThrow(() -> new NoKernelException("lateness of no work"));
            if (work.due().isEmpty() || rules.complete() != HandIn.Complete.HOLDER) {
                throw new NoKernelException("a hand-in of every member, or without a deadline");
            }
            if (rules.counts() == HandIn.Counts.AFFORDABLE) {
                throw new NoKernelException("versions that count if they are affordable");
            }
            return lanes.load(form, work.holder() == HolderKind.TEAM, Fraction.ONE, Dimension.COUNT);
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
            if (!isKnown(work)) {
                return NONE;
            }
            HandIn rules = work.item().handIn().orElseThrow();
            Lane after = seconds(work);
            Lane counted;
            if (rules.clock() instanceof Elapsed elapsed) {
                counted = elapsed(
                        elapsed,
                        rules.grace().map(grace -> afterGrace(grace, after)).orElse(after));
            } else if (rules.clock() instanceof CalendarDays || rules.clock() instanceof Passing) {
                counted = tabulated(work, rules, after);
            } else {
                throw new NoKernelException(rules.clock().kind().name());
            }
            return decisions.chosen(accepted(work), counted, NONE, Dimension.COUNT);
        });
    }

    private Lane elapsed(Elapsed clock, Lane after) {
        Lane units = lanes.times(after, Fraction.ONE.dividedBy(seconds(clock.unit())));
        return switch (clock.count()) {
            case STARTED -> decisions.rounded(units, new Rounding(Fraction.ONE, RoundingMode.CEILING));
            case COMPLETED -> decisions.rounded(units, new Rounding(Fraction.ONE, RoundingMode.FLOOR));
            case PRORATED -> units;
        };
    }

    /** A deadline is the same for everybody here, so that the calendar need not be asked for each student. */
    private Lane tabulated(ItemNode work, HandIn rules, Lane after) {
        int most = after.constant().map(Fraction::toIntExact).orElse((int) after.greatest());
        ClockTable table =
                new ClockTable(rules.clock(), rules.grace(), work.due().orElseThrow(), work.calendar(), most);
        Lane step = decisions.band(
                after,
                table.bounds(),
                table.bounds().stream().map(from -> false).toList());
        return decisions.looked(step, table.counted(), Dimension.COUNT);
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
