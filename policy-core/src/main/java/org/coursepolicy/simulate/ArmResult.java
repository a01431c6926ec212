package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What students get under one policy.
 *
 * @param label what the policy is called here
 * @param title what it calls itself
 * @param digest which text it is
 * @param letters its letters, best first
 * @param all everybody
 * @param groups each group of students by itself
 * @param histogram how totals are spread
 * @param nearCutoffs how many totals are near to each cutoff, where its scale has cutoffs
 * @param exactly how many students the exact evaluator decided
 * @param withoutPlan for each variant that the exact evaluator decided alone, why
 */
public record ArmResult(
        String label,
        String title,
        String digest,
        List<String> letters,
        GroupGrades all,
        List<GroupGrades> groups,
        Histogram histogram,
        List<NearCutoff> nearCutoffs,
        long exactly,
        Map<String, String> withoutPlan) {
    /**
     * Copies the parts.
     *
     * @param label what the policy is called here
     * @param title what it calls itself
     * @param digest which text it is
     * @param letters its letters, best first
     * @param all everybody
     * @param groups each group of students by itself
     * @param histogram how totals are spread
     * @param nearCutoffs how many totals are near to each cutoff, where its scale has cutoffs
     * @param exactly how many students the exact evaluator decided
     * @param withoutPlan for each variant that the exact evaluator decided alone, why
     */
    public ArmResult {
        letters = List.copyOf(letters);
        groups = List.copyOf(groups);
        nearCutoffs = List.copyOf(nearCutoffs);
        withoutPlan = Map.copyOf(withoutPlan);
    }

    /**
     * Returns how many students have each letter.
     *
     * @return the numbers, in the order of the letters
     */
    public List<Long> counts() {
        return all.counts().subList(0, letters.size());
    }

    /**
     * Returns how many students have no letter yet.
     *
     * @return the number
     */
    public long open() {
        return all.counts().get(letters.size());
    }

    /**
     * Returns the totals.
     *
     * @return their number, mean and spread
     */
    public Moments totals() {
        return all.totals();
    }

    /**
     * Returns what both found.
     *
     * @param other other students under the same policy
     * @return of all of them
     */
    public ArmResult plus(ArmResult other) {
        List<GroupGrades> sums = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            sums.add(groups.get(i).plus(other.groups.get(i)));
        }
        List<NearCutoff> near = new ArrayList<>();
        for (int i = 0; i < nearCutoffs.size(); i++) {
            near.add(nearCutoffs.get(i).plus(other.nearCutoffs.get(i)));
        }
        return new ArmResult(
                label,
                title,
                digest,
                letters,
                all.plus(other.all),
                sums,
                histogram.plus(other.histogram),
                near,
                exactly + other.exactly,
                withoutPlan);
    }
}
