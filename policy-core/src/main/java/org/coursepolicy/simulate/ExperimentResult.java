package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * What the same students get under several policies. All counts and sums are exact, so that parts can be added in any order.
 *
 * @param origin where the students come from
 * @param students how many there are
 * @param groups the groups that they are in
 * @param arms what they get under each policy: the first one, those it is compared with, and its variations
 * @param comparisons the first policy against each of the others
 * @param sensitivity the first policy against each of its variations
 */
public record ExperimentResult(
        Origin origin,
        long students,
        List<String> groups,
        List<ArmResult> arms,
        List<Comparison> comparisons,
        List<Comparison> sensitivity) {
    /**
     * Copies the parts.
     *
     * @param origin where the students come from
     * @param students how many there are
     * @param groups the groups that they are in
     * @param arms what they get under each policy: the first one, those it is compared with, and its variations
     * @param comparisons the first policy against each of the others
     * @param sensitivity the first policy against each of its variations
     */
    public ExperimentResult {
        groups = List.copyOf(groups);
        arms = List.copyOf(arms);
        comparisons = List.copyOf(comparisons);
        sensitivity = List.copyOf(sensitivity);
    }

    /**
     * Returns what both found.
     *
     * @param other the same experiment on other students
     * @return the experiment on all of them
     * @throws IllegalArgumentException if they are different experiments
     */
    public ExperimentResult plus(ExperimentResult other) {
        if (!origin.equals(other.origin)
                || !groups.equals(other.groups)
                || !digests().equals(other.digests())) {
            throw new IllegalArgumentException("results of different experiments");
        }
        List<ArmResult> all = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            all.add(arms.get(i).plus(other.arms.get(i)));
        }
        return new ExperimentResult(
                origin,
                students + other.students,
                groups,
                all,
                sums(comparisons, other.comparisons),
                sums(sensitivity, other.sensitivity));
    }

    private List<String> digests() {
        return arms.stream().map(arm -> arm.label() + " " + arm.digest()).toList();
    }

    private static List<Comparison> sums(List<Comparison> some, List<Comparison> others) {
        List<Comparison> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).plus(others.get(i)));
        }
        return sums;
    }
}
