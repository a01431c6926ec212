package org.coursepolicy.simulate;

/**
 * Where the students of an experiment come from; with the policies, all that it takes to make them again.
 *
 * @param simulated whether they are invented
 * @param generator the name of the algorithm that drew them; {@code none} for those of a record
 * @param seed what they are drawn from; 0 for those of a record
 * @param model what they are like, in words
 */
public record Origin(boolean simulated, String generator, long seed, String model) {}
