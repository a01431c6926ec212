package org.coursepolicy.value;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;

/** The kinds of values and requirements of this library. */
public final class ValueKinds implements Kinds.Provider {
    /** Creates the provider. */
    public ValueKinds() {}

    @Override
    public List<Kind<?>> kinds() {
        ImmutableList.Builder<Kind<?>> kinds = ImmutableList.builder();
        for (Arithmetic.Operator operator : Arithmetic.Operator.values()) {
            kinds.add(operator.kind());
        }
        for (Comparison.Relation relation : Comparison.Relation.values()) {
            kinds.add(relation.kind());
        }
        kinds.add(Aspect.VALUE.kind(), Aspect.PERCENT.kind(), Aspect.POSSIBLE.kind());
        kinds.add(Aspect.LATE_UNITS.kind(), Aspect.UNCOVERED_UNITS.kind(), Aspect.ATTEMPTS.kind());
        kinds.add(Conditions.ALL_OF, Conditions.ANY_OF, Conditions.ENOUGH_OF, Not.KIND);
        return kinds.add(
                        Constant.KIND,
                        Cases.KIND,
                        Clamp.KIND,
                        Over.COUNT,
                        Over.KIND,
                        FirstPresent.KIND,
                        Round.KIND,
                        ByBand.KIND,
                        Weighted.KIND)
                .build();
    }
}
