package org.coursepolicy.value;

import java.util.Collection;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/** Checks that members of values share. */
final class Members {
    /** How many values one node combines at most. */
    static final int MOST = 10_000;

    private Members() {}

    static void atLeast(int fewest, String member, Collection<?> values) {
        RejectedException.unless(
                values.size() >= fewest,
                Code.RANGE,
                member,
                "a list of " + values.size(),
                "a list of at least " + fewest);
    }

    static void atMost(int most, String member, Collection<?> values) {
        RejectedException.unless(
                values.size() <= most, Code.RANGE, member, "a list of " + values.size(), "a list of at most " + most);
    }
}
