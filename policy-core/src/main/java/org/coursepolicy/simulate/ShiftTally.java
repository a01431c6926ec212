package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts what students get under two policies. Mutable; for one thread. */
final class ShiftTally {
    private final ArmTally from;
    private final ArmTally to;
    private final List<String> groups;
    private final int width;
    private final long[][] counts;
    private final Summing[] differences;

    ShiftTally(ArmTally from, ArmTally to, List<String> groups) {
        this.from = from;
        this.to = to;
        this.groups = groups;
        this.width = to.letters() + 1;
        this.counts = new long[groups.size()][(from.letters() + 1) * width];
        this.differences = new Summing[groups.size()];
        for (int g = 0; g < differences.length; g++) {
            differences[g] = new Summing();
        }
    }

    void add(int group, int first, int second, double difference) {
        counts[group][first * width + second]++;
        differences[group].add(difference);
    }

    Comparison comparison(Arm first, Arm second) {
        List<GroupShift> shifts = new ArrayList<>();
        GroupShift all = new GroupShift(Comparison.ALL, table(new long[(from.letters() + 1) * width]), Moments.none());
        for (int g = 0; g < groups.size(); g++) {
            shifts.add(new GroupShift(groups.get(g), table(counts[g]), differences[g].moments()));
            all = all.plus(shifts.get(g));
        }
        return new Comparison(first.label(), second.label(), all, shifts);
    }

    private ShiftTable table(long[] cells) {
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row <= from.letters(); row++) {
            rows.add(ArmTally.list(Arrays.copyOfRange(cells, row * width, (row + 1) * width)));
        }
        return new ShiftTable(from.names(), to.names(), rows);
    }
}
