package org.coursepolicy.simulate;

/**
 * A group of students, such as those of one programme. Students of a team are in one group.
 *
 * @param weight how many of the students are in it, relative to the weights of other groups
 * @param ability the mean ability of its students, in standard deviations of ability
 * @param variant the variant of the policy that holds for them
 */
public record GroupModel(int weight, double ability, String variant) {
    /**
     * Refuses numbers that mean nothing.
     *
     * @param weight how many of the students are in it, relative to the weights of other groups
     * @param ability the mean ability of its students, in standard deviations of ability
     * @param variant the variant of the policy that holds for them
     */
    public GroupModel {
        Checks.between("weight", weight, 1, 1_000_000);
        Checks.between("ability", ability, -10, 10);
    }
}
