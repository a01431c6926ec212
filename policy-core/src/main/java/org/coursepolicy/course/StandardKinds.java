package org.coursepolicy.course;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.RuleKinds;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.statistic.AtRank;
import org.coursepolicy.statistic.Rank;
import org.coursepolicy.time.CalendarDays;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Passing;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.InOrder;
import org.coursepolicy.value.ValueKinds;

/** The kinds of this library, alone or with those of others. */
public final class StandardKinds {
    private StandardKinds() {}

    /**
     * Returns the kinds of this library.
     *
     * @return a new registry with the same kinds every time
     */
    public static Kinds standard() {
        return with(List.of());
    }

    /**
     * Returns the kinds of this library and those of some providers.
     *
     * @param providers give further kinds
     * @return the registry
     * @throws IllegalArgumentException if two kinds that may stand in one place have the same name
     */
    public static Kinds with(Iterable<? extends Kinds.Provider> providers) {
        List<Kind<?>> kinds = new ArrayList<>();
        kinds.addAll(new ValueKinds().kinds());
        kinds.addAll(new RuleKinds().kinds());
        kinds.addAll(Aspects.kindsOfFamilies());
        kinds.addAll(List.of(Elapsed.KIND, CalendarDays.KIND, Passing.KIND));
        kinds.addAll(List.of(LatePenalty.KIND, ResubmissionRule.KIND, PeerAdjustment.KIND, IncidentsStep.KIND));
        for (InOrder.Order order : InOrder.Order.values()) {
            kinds.add(order.kind());
        }
        kinds.addAll(List.of(ByPriority.KIND, BestUse.KIND));
        kinds.addAll(List.of(AdjustedScale.KIND, GradeScale.KIND, LevelTable.KIND));
        kinds.addAll(List.of(Rank.KIND, AtRank.KIND));
        providers.forEach(provider -> kinds.addAll(provider.kinds()));
        return Kinds.of(kinds);
    }

    /**
     * Returns the kinds of this library and those of all providers that service loading finds.
     *
     * @param loader where providers are looked for
     * @return the registry
     * @throws IllegalArgumentException if two kinds that may stand in one place have the same name
     */
    public static Kinds installed(ClassLoader loader) {
        return with(ServiceLoader.load(Kinds.Provider.class, loader));
    }
}
