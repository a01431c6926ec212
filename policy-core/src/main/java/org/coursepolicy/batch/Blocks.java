package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs plans over the students of a cohort, block after block. For one thread. */
final class Blocks {
    private final Cohort cohort;
    private final Columns columns;
    private final List<Optional<Plan>> plans;
    private final List<byte[]> ranks;
    private final ExactGrades exact;
    private final List<Optional<Frame>> frames = new ArrayList<>();
    private final Grades grades = new Grades();
    private final byte[] letters = new byte[Frame.SIZE];
    private final double[] totals = new double[Frame.SIZE];
    private final boolean[] undecided = new boolean[Frame.SIZE];
    private int firstTeam;
    private int lastTeam;

    Blocks(Cohort cohort, List<Optional<Plan>> plans, List<byte[]> ranks, ExactGrades exact) {
        this.cohort = cohort;
        this.columns = cohort.columns();
        this.plans = plans;
        this.ranks = ranks;
        this.exact = exact;
        plans.forEach(plan -> frames.add(plan.map(each -> each.frame(columns))));
    }

    void run(int from, int to, Consumer<? super Grades> sink) {
        int next = from;
        while (next < to) {
            grades.from = next;
            grades.count = count(next, Math.min(Frame.SIZE, to - next));
            grades.exactly = 0;
            for (int variant = 0; variant < plans.size(); variant++) {
                run(variant);
            }
            for (int i = 0; i < grades.count; i++) {
                if (undecided[i] || columns.isBeyond(next + i)) {
                    exact.grade(cohort, next + i, grades, i);
                }
            }
            sink.accept(grades);
            next += grades.count;
        }
    }

    /** As many students as have no more teams between the first and the last of theirs than a block holds. */
    private int count(int from, int most) {
        firstTeam = 0;
        lastTeam = -1;
        if (columns.teams() == 0) {
            return most;
        }
        if (columns.isInOrder() && columns.teamOf(from + most - 1) - columns.teamOf(from) < Frame.SIZE) {
            return setTeams(columns.teamOf(from), columns.teamOf(from + most - 1), most);
        }
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < most; i++) {
            int team = columns.teamOf(from + i);
            int lower = team < 0 ? first : Math.min(first, team);
            int upper = Math.max(last, team);
            if (upper - lower >= Frame.SIZE) {
                return setTeams(first, last, i);
            }
            first = lower;
            last = upper;
        }
        return setTeams(first, last, most);
    }

    private int setTeams(int first, int last, int count) {
        firstTeam = last < 0 ? 0 : first;
        lastTeam = last;
        return count;
    }

    private void run(int variant) {
        boolean alone = plans.size() == 1;
        if (!alone && !isThere(variant)) {
            return;
        }
        if (plans.get(variant).isEmpty()) {
            for (int i = 0; i < grades.count; i++) {
                if (alone || columns.variantIndex(grades.from + i) == variant) {
                    undecided[i] = true;
                }
            }
            return;
        }
        Plan plan = plans.get(variant).orElseThrow();
        Frame frame = frames.get(variant).orElseThrow();
        frame.start(grades.from, grades.count);
        if (plan.needsTeams()) {
            frame.teams().start(firstTeam, lastTeam - firstTeam + 1);
            columns.placeInTeams(frame, firstTeam);
        }
        plan.run(frame);
        take(plan, frame, variant, alone);
    }

    private boolean isThere(int variant) {
        for (int i = 0; i < grades.count; i++) {
            if (columns.variantIndex(grades.from + i) == variant) {
                return true;
            }
        }
        return false;
    }

    private void take(Plan plan, Frame frame, int variant, boolean alone) {
        if (alone) {
            plan.letters(frame, ranks.get(variant), grades.letters);
            plan.totals(frame, grades.totals);
            for (int i = 0; i < grades.count; i++) {
                undecided[i] = frame.doubts[i] != 0;
            }
        } else {
            plan.letters(frame, ranks.get(variant), letters);
            plan.totals(frame, totals);
            for (int i = 0; i < grades.count; i++) {
                if (columns.variantIndex(grades.from + i) == variant) {
                    grades.letters[i] = letters[i];
                    grades.totals[i] = totals[i];
                    undecided[i] = frame.doubts[i] != 0;
                }
            }
        }
    }
}
