package org.coursepolicy.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Name;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.ReferencePurse.Purse;
import org.coursepolicy.reference.Settled.Fate;

/**
 * What came out for one student.
 *
 * @param total the total
 * @param letter the letter that is final; empty while it is open
 * @param soFar the letter of what is graded, final or not; empty if there is none
 * @param open what is not settled
 * @param items what came out for each item, by its full id
 * @param purses what came of each account
 */
record Graded(
        Answer total,
        Optional<String> letter,
        Optional<String> soFar,
        Set<String> open,
        Map<String, Assessed> items,
        Map<Name, Purse> purses) {
    /**
     * What came out for one item.
     *
     * @param raw the score as graded
     * @param changes by how much each step changed it
     * @param score the score that counts
     * @param fates what became of each thing handed in
     * @param told the texts of the notices that hold
     */
    record Assessed(Earned raw, List<Change> changes, Earned score, List<Fate> fates, List<String> told) {}

    /** By how many points a step changed a score. */
    record Change(String step, BigFraction points) {}
}
