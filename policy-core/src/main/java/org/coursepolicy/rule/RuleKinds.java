package org.coursepolicy.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;

/** The aggregates, and the steps that belong to no family. */
public final class RuleKinds implements Kinds.Provider {
    /** Creates the provider. */
    public RuleKinds() {}

    @Override
    public List<Kind<?>> kinds() {
        return ImmutableList.of(
                AnyAggregate.KIND,
                DropAggregate.KIND,
                RankedAggregate.KIND,
                WeightsAggregate.KIND,
                Becomes.KIND,
                EqualAggregate.KIND,
                FullAt.KIND,
                Notice.KIND,
                PointsAggregate.KIND,
                RoundStep.KIND);
    }
}
