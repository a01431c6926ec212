package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.batch.BatchEvaluator;

/** Counts what students get under one policy. Mutable; for one thread. */
final class ArmTally {
    private final Arm arm;
    private final List<String> letters;
    private final List<String> groups;
    private final long[][] counts;
    private final Summing[] totals;
    private final Map<String, CutoffTally> near = new LinkedHashMap<>();
    private final long width;
    private final long[] bins = new long[Histogram.BINS];
    private long exactly;

    ArmTally(Arm arm, BatchEvaluator evaluator, List<String> groups) {
        this.arm = arm;
        this.letters = evaluator.letters();
        this.groups = groups;
        this.counts = new long[groups.size()][letters.size() + 1];
        this.totals = new Summing[groups.size()];
        for (int g = 0; g < totals.length; g++) {
            totals[g] = new Summing();
        }
        List<Cutoffs> all = Cutoffs.of(arm.policy());
        this.width = Cutoffs.width(all);
        all.forEach(each -> near.put(each.variant(), new CutoffTally(each)));
    }

    int letters() {
        return letters.size();
    }

    List<String> names() {
        return letters;
    }

    void addExactly(int students) {
        exactly += students;
    }

    /** Adds a student, with the position of the letter, or how many letters there are if it is open. */
    void add(int group, String variant, int letter, double total) {
        counts[group][letter]++;
        if (Double.isNaN(total)) {
            return;
        }
        totals[group].add(total);
        bins[(int) Checks.cut(Math.floor(total / width), 0, Histogram.BINS - 1)]++;
        CutoffTally cutoffs = near.get(variant);
        if (cutoffs != null) {
            cutoffs.add(total);
        }
    }

    ArmResult result(Map<String, String> withoutPlan) {
        List<GroupGrades> grades = new ArrayList<>();
        GroupGrades all = new GroupGrades(Comparison.ALL, list(new long[letters.size() + 1]), Moments.none());
        for (int g = 0; g < groups.size(); g++) {
            grades.add(new GroupGrades(groups.get(g), list(counts[g]), totals[g].moments()));
            all = all.plus(grades.get(g));
        }
        List<NearCutoff> nearCutoffs = new ArrayList<>();
        near.values().forEach(each -> nearCutoffs.addAll(each.results()));
        return new ArmResult(
                arm.label(),
                arm.policy().title(),
                arm.digest(),
                letters,
                all,
                grades,
                new Histogram(width, list(bins)),
                nearCutoffs,
                exactly,
                withoutPlan);
    }

    static List<Long> list(long[] numbers) {
        List<Long> list = new ArrayList<>();
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }
}
