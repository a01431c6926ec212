package org.coursepolicy.course;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.Code;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;

/**
 * The aspects that an evaluation answers, which are all there are.
 *
 * <p>A host can make an aspect and its kind, but nobody would answer it; so a policy that reads one is refused.
 */
final class Aspects {
    private static final ImmutableList<Aspect> OF_ITEMS = ImmutableList.of(
            Aspect.VALUE, Aspect.PERCENT, Aspect.POSSIBLE, Aspect.LATE_UNITS, Aspect.UNCOVERED_UNITS, Aspect.ATTEMPTS);
    private static final ImmutableList<Aspect> OF_FAMILIES = ImmutableList.of(
            Sessions.DAYS,
            Sessions.SHARE,
            TokenAccount.LEFT,
            TokenAccount.SPENT,
            Distribution.MEAN,
            Distribution.MEDIAN,
            Distribution.DEVIATION,
            Distribution.SIZE);

    private Aspects() {}

    /** Returns the kinds of references to what families publish; those of items come with the values. */
    static List<Kind<?>> kindsOfFamilies() {
        return OF_FAMILIES.stream().<Kind<?>>map(Aspect::kind).toList();
    }

    /** Tells whether a reference's aspect is answered, and notes it if not. */
    static boolean isAnswered(Reference reference, Object rule, Checker checker) {
        boolean answered = OF_ITEMS.contains(reference.aspect()) || OF_FAMILIES.contains(reference.aspect());
        if (!answered) {
            checker.problem(
                    rule,
                    Code.UNKNOWN,
                    "\"" + reference.aspect() + "\", an aspect that nothing answers",
                    "an aspect of this library, or a value of your own that combines some");
        }
        return answered;
    }
}
