package org.coursepolicy.evaluate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;

/** Finds what counts and is not settled: leaves that are not graded, sessions that are not all held, tokens to spend. */
final class OpenParts {
    private final StudentEvaluation student;
    private final StudentAccounts accounts;
    private final ResolvedVariant variant;
    private final Set<ItemId> seen = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    OpenParts(StudentEvaluation student, StudentAccounts accounts) {
        this.student = student;
        this.accounts = accounts;
        this.variant = student.variant();
    }

    Set<String> find() {
        variant.roots().forEach(this::collect);
        variant.sessionsRead().stream()
                .filter(name -> !student.facts().areAllHeld(student.sessions(name)))
                .forEach(name -> open.add(name.text()));
        variant.accountsRead().stream()
                .filter(name -> !accounts.isSettled(name))
                .forEach(name -> open.add(name.text()));
        return open;
    }

    private void collect(ItemId id) {
        ItemNode node = variant.find(id).get(0);
        boolean computed = node.item().is().isPresent();
        if (!seen.add(id) || !computed && !student.evaluated(node).score().isOpen()) {
            return;
        }
        if (countsOnlySome(node)) {
            open.add(id.toString());
            return;
        }
        int before = open.size();
        variant.readBy(id).forEach(this::collect);
        if (open.size() == before && student.evaluated(node).score().isOpen()) {
            open.add(id.toString());
        }
    }

    /** Tells whether a group needs fewer of its children than are not graded, so that no single one is missing. */
    private boolean countsOnlySome(ItemNode node) {
        Fraction waiting = node.children().stream()
                .map(child -> student.evaluated(child).score().pending())
                .reduce(Fraction.ZERO, Fraction::plus);
        return node.item().isGroup()
                && !student.evaluated(node).score().pending().equals(waiting);
    }
}
