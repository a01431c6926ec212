package org.coursepolicy.value;

import java.util.Collection;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/** Checks that members of values share. */
final class Members {
    /** How many values one node combines at most. */
    static final int MOST = 10_000;

    private Members() {}

    /** Gives a branch that is a bare number the dimension of the other branches. */
    static Result settled(Value choice, Result branch, Scope scope) {
        return branch instanceof Quantity number && number.dimension() == Dimension.NUMBER
                ? new Quantity(
                        number.amount(), choice.dimension(scope.dimensions()).orElse(Dimension.NUMBER))
                : branch;
    }

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
