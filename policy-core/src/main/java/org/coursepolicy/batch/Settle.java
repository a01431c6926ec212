package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;

/**
 * Pays for lateness from one account. Nearly always there are tokens enough for all of it, and then the order does not matter;
 * for the others, works are settled one after the other, as they were handed in.
 */
final class Settle extends Kernel {
    /**
     * Something that may be late.
     *
     * @param units how many units late it is
     * @param seconds how many seconds after the deadline it was handed in
     * @param due the deadline, in seconds
     * @param each whether each unit has the price, or all lateness together
     * @param whole whether units are covered all or not at all
     * @param price how many tokens
     * @param most how many units can be paid
     */
    record Work(Lane units, Lane seconds, long due, boolean each, boolean whole, int price, int most) {}

    private final List<Work> works;
    private final int grant;
    private final boolean inOrder;
    private final boolean scarce;

    Settle(List<Work> works, int grant, boolean inOrder, boolean ofTeams) {
        super(reads(works), writes(works.size(), ofTeams));
        this.works = List.copyOf(works);
        this.grant = grant;
        this.inOrder = inOrder;
        this.scarce = greatestCost() > grant;
    }

    private static List<Register> reads(List<Work> works) {
        List<Register> reads = new ArrayList<>();
        works.forEach(work -> reads.add(work.units().register()));
        works.forEach(work -> reads.add(work.seconds().register()));
        return reads;
    }

    private static List<Register> writes(int works, boolean ofTeams) {
        List<Register> writes = new ArrayList<>();
        for (int i = 0; i <= works; i++) {
            writes.add(new Register(ofTeams));
        }
        return writes;
    }

    private double greatestCost() {
        double cost = 0;
        for (Work work : works) {
            cost += cost(work, work.units().greatest());
        }
        return cost;
    }

    private static double cost(Work work, double units) {
        return work.each() ? Math.min(units, work.most()) * work.price() : work.price();
    }

    /** Tells whether somebody may need more tokens than there are. */
    boolean isScarce() {
        return scarce;
    }

    Lane uncovered(int work) {
        Work rules = works.get(work);
        boolean paid = !scarce && (!rules.each() || rules.units().greatest() <= rules.most());
        return paid
                ? Deadlines.NONE
                : Lane.of(
                        writes().get(work),
                        Fraction.ONE,
                        0,
                        rules.units().greatest(),
                        0,
                        Dimension.COUNT,
                        Integer.SIZE);
    }

    Lane spent() {
        return Lane.of(
                writes().get(works.size()),
                Fraction.ONE,
                0,
                Math.min(grant, greatestCost()),
                0,
                Dimension.COUNT,
                Integer.SIZE);
    }

    @Override
    void run(Frame frame) {
        double[] spent = frame.of(writes().get(works.size()));
        for (int i = 0; i < frame.count; i++) {
            spent[i] = 0;
        }
        for (int k = 0; k < works.size(); k++) {
            paidAll(works.get(k), in(frame, k), frame.of(writes().get(k)), spent, frame.count);
        }
        if (scarce) {
            for (int i = 0; i < frame.count; i++) {
                if (spent[i] > grant) {
                    settle(frame, i, spent);
                }
            }
        }
    }

    /** As if there were tokens without end. */
    private static void paidAll(Work work, double[] units, double[] uncovered, double[] spent, int count) {
        double price = work.price();
        double most = work.most();
        if (!work.each()) {
            for (int i = 0; i < count; i++) {
                uncovered[i] = 0;
                spent[i] += units[i] > 0 ? price : 0;
            }
        } else if (work.units().greatest() <= most) {
            for (int i = 0; i < count; i++) {
                uncovered[i] = 0;
                spent[i] += units[i] * price;
            }
        } else {
            boolean whole = work.whole();
            for (int i = 0; i < count; i++) {
                double covered = units[i] <= most ? units[i] : whole ? 0 : most;
                uncovered[i] = units[i] - covered;
                spent[i] += covered * price;
            }
        }
    }

    /** One after the other, in the order of hand-in unless works already stand in theirs. */
    private void settle(Frame frame, int i, double[] spent) {
        int size = works.size();
        boolean tie = false;
        int left = grant;
        long done = Long.MIN_VALUE;
        int settled = 0;
        // A few works at the most are late, so that looking for the next one again and again is fast enough.
        while (settled < size) {
            int next = inOrder ? next(frame, i, done) : settled;
            if (next < 0) {
                break;
            }
            if (inOrder) {
                done = at(frame, i, next);
                tie |= isTie(frame, i, next);
            }
            settled++;
            left -= pay(frame, i, next, left);
        }
        spent[i] = grant - left;
        frame.doubts[i] |= tie ? frame.doubt : 0;
    }

    private long at(Frame frame, int i, int work) {
        return works.get(work).due() + (long) in(frame, works.size() + work)[i];
    }

    private boolean isLate(Frame frame, int i, int work) {
        return in(frame, work)[i] > 0;
    }

    /** The work that was handed in first after some instant, of those that are late; -1 for none. */
    private int next(Frame frame, int i, long after) {
        int next = -1;
        long first = Long.MAX_VALUE;
        for (int k = 0; k < works.size(); k++) {
            long at = at(frame, i, k);
            if (isLate(frame, i, k) && at > after && at < first) {
                next = k;
                first = at;
            }
        }
        return next;
    }

    /** Which of two works handed in at one instant comes first, their ids say, which are not known here. */
    private boolean isTie(Frame frame, int i, int work) {
        for (int k = 0; k < works.size(); k++) {
            if (k != work && isLate(frame, i, k) && at(frame, i, k) == at(frame, i, work)) {
                return true;
            }
        }
        return false;
    }

    private int pay(Frame frame, int i, int k, int left) {
        Work work = works.get(k);
        int units = (int) in(frame, k)[i];
        if (units == 0) {
            return 0;
        }
        if (!work.each()) {
            boolean paid = left >= work.price();
            frame.of(writes().get(k))[i] = paid ? 0 : units;
            return paid ? work.price() : 0;
        }
        int allowed = units <= work.most() ? units : work.whole() ? 0 : work.most();
        int affordable = left / work.price();
        int covered = affordable >= allowed ? allowed : work.whole() ? 0 : affordable;
        frame.of(writes().get(k))[i] = units - covered;
        return covered * work.price();
    }
}
