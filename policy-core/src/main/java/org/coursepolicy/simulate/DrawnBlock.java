package org.coursepolicy.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursepolicy.batch.Cohort;
import org.coursepolicy.batch.Column;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.batch.Columns;
import org.coursepolicy.batch.Ratings;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.simulate.PolicyFacts.Handed;
import org.coursepolicy.simulate.PolicyFacts.Leaf;

/** The facts of some invented students as columns. What several policies read alike is drawn once. For one thread. */
final class DrawnBlock implements Students.Block {
    private final Cast cast;
    private final List<PolicyFacts> policies;
    private final Set<ItemId> punctual;
    private final MarkColumns marks;
    private final OtherColumns others;
    private final Map<Object, Column> columns = new HashMap<>();
    private final Map<Integer, Cohort> cohorts = new HashMap<>();
    private final Map<Object, Ratings> ratings = new HashMap<>();

    DrawnBlock(Cast cast, List<PolicyFacts> policies, Set<ItemId> punctual) {
        this.cast = cast;
        this.policies = policies;
        this.punctual = punctual;
        this.marks = new MarkColumns(cast);
        this.others = new OtherColumns(cast);
    }

    @Override
    public Cohort cohort(int policy) {
        return cohorts.computeIfAbsent(policy, this::made);
    }

    private Cohort made(int policy) {
        PolicyFacts facts = policies.get(policy);
        Columns.Builder builder = Columns.ofStudents(cast.students + 2);
        builder.variants(cast.variantNames, cast.variants);
        if (facts.hasTeams()) {
            builder.teams(cast.teams + 2, others.teamOf(), others.placeOf());
        }
        for (Leaf leaf : facts.leaves()) {
            builder.marks(leaf.id().toString(), columns.computeIfAbsent(leaf, key -> marks.of(leaf)));
        }
        for (Handed handed : facts.handed()) {
            if (!punctual.contains(handed.id())) {
                builder.late(
                        handed.id().toString(),
                        columns.computeIfAbsent(
                                List.of("late", handed.id(), handed.ofTeam()),
                                key -> others.late(handed.id(), handed.ofTeam())));
            }
        }
        facts.sessions()
                .forEach((name, days) -> builder.days(
                        name.text(),
                        columns.computeIfAbsent(List.of("days", name, days), key -> others.days(name, days))));
        facts.rated()
                .forEach((item, levels) -> builder.ratings(
                        item.toString(),
                        ratings.computeIfAbsent(List.of(item, levels), key -> others.ratings(item, levels))));
        return ColumnCohort.of(facts.policy(), builder.build(), cast.firstStudent, cast.firstTeam);
    }

    @Override
    public int first() {
        return cast.first;
    }

    @Override
    public int group(int i) {
        return cast.groups[cast.first + i];
    }

    @Override
    public String student(int i) {
        return "s" + (cast.firstStudent + cast.first + i);
    }

    @Override
    public String variant(int i) {
        return cast.variantNames.get(cast.variants[cast.first + i]).text();
    }
}
