package org.coursepolicy.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Value;

/**
 * What one student would have, if some work were settled in some way: evaluated without explanations, and no further than
 * asked for. For one thread.
 */
final class Trial {
    private final StudentEvaluation student;
    private final Map<ItemId, Work> works = new HashMap<>();
    private final Map<Name, Integer> spent = new HashMap<>();

    Trial(Facts facts, org.coursepolicy.name.StudentId student) {
        this.student = new StudentEvaluation(facts, student, this);
    }

    /** Evaluates an item as if this were all that was handed in for it. */
    ItemEvaluation evaluate(ItemNode node, Work work) {
        suppose(node, work);
        return student.evaluated(node);
    }

    /** Supposes that this is all that was handed in for an item, from now on. */
    void suppose(ItemNode node, Work work) {
        works.put(node.id(), work);
        student.forget(student.variant().readers(node.id()));
    }

    /** Supposes that so many tokens are spent on lateness, beside what is spent already. */
    void suppose(Name account, int tokens) {
        spent.put(account, tokens);
        student.forgetAll();
    }

    /** Tells whether the objective of an account is a sum over the items that it pays for. */
    boolean isAdditive(Name account) {
        return student.variant().isAdditive(account);
    }

    /** Returns what an item earns as supposed. */
    Score score(ItemNode node) {
        return student.evaluated(node).score();
    }

    /** Evaluates a value. */
    Result value(Value value) {
        return value.evaluate(student);
    }

    Optional<Work> work(ItemNode node) {
        return Optional.ofNullable(works.get(node.id()));
    }

    /** Returns how many more tokens of an account are spent than its ledger says. */
    int spent(Name account) {
        return spent.getOrDefault(account, 0);
    }
}
