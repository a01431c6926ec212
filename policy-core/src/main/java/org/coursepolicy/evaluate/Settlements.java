package org.coursepolicy.evaluate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;

/** Everything that was handed in, settled when it is first asked for, and once. For one thread. */
final class Settlements {
    private final Facts facts;
    private final Map<Holder, Settlement> paid = new HashMap<>();
    private final Map<ItemId, Map<Holder, Work>> unpaid = new HashMap<>();

    Settlements(Facts facts) {
        this.facts = facts;
    }

    /** Returns all that a student or a team handed in and tokens may pay for. */
    Settlement of(Holder holder) {
        Settlement known = paid.get(holder);
        if (known != null) {
            return known;
        }
        // Where members pay together, all who share teams are settled together.
        Stream<Holder> group = facts.policy().isPaidTogether() ? facts.groupOf(holder).stream() : Stream.of(holder);
        Set<Party> parties = group.map(facts::party).collect(Collectors.toCollection(LinkedHashSet::new));
        Settlement settlement = Settlement.of(facts, parties);
        // It is known before it is settled, for rules may look at what was settled before them.
        settlement.holders().forEach(each -> paid.put(each, settlement));
        settlement.run();
        return settlement;
    }

    /** Returns something handed in for which no tokens are asked, as a student has it. */
    Work unpaid(ItemNode node, Holder holder, StudentId student) {
        Map<Holder, Work> known = unpaid.computeIfAbsent(node.id(), first -> new HashMap<>());
        Work work = known.get(holder);
        if (work == null) {
            StudentId tried = triedBy(node, holder, student);
            Function<Work, Optional<ItemEvaluation>> trial =
                    supposed -> Optional.of(new Trial(facts, tried).evaluate(node, supposed));
            Purses nobody = new Purses(List.of(), node.title());
            WorkSettlement settlement = new WorkSettlement(node, facts, holder, nobody, List.of(), trial);
            settlement.settleFirst();
            settlement.redos().forEach(settlement::settleRedo);
            work = settlement.settled();
            known.put(holder, work);
        }
        return work;
    }

    /** Returns the student as whose work something is tried out: the first member of a team. */
    private StudentId triedBy(ItemNode node, Holder holder, StudentId student) {
        return node.holder() == HolderKind.STUDENT
                ? student
                : facts.firstMember(holder, node).orElse(student);
    }
}
