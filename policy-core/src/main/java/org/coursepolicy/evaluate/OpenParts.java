package org.coursepolicy.evaluate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
    private final Map<ItemId, Set<String>> found = new HashMap<>();

    OpenParts(StudentEvaluation student, StudentAccounts accounts) {
        this.student = student;
        this.accounts = accounts;
        this.variant = student.variant();
    }

    Set<String> find() {
        Set<String> open = new LinkedHashSet<>();
        variant.roots().forEach(id -> open.addAll(of(variant.find(id).get(0))));
        variant.sessionsRead().stream()
                .filter(name -> !student.facts().areAllHeld(student.sessions(name)))
                .forEach(name -> open.add(name.text()));
        variant.accountsRead().stream()
                .filter(name -> !accounts.isSettled(name))
                .forEach(name -> open.add(name.text()));
        variant.distributionsRead().stream()
                .filter(student.facts().distributed()::isWaiting)
                .forEach(name -> open.add(name.text()));
        return open;
    }

    /** Finds what an item waits for: itself, or what it is computed from, or what its steps read. */
    private Set<String> of(ItemNode node) {
        Set<String> known = found.get(node.id());
        if (known == null) {
            // What is handed in may be read by the item itself; it does not wait for itself.
            found.put(node.id(), Set.of());
            known = waitsFor(node);
            found.put(node.id(), known);
        }
        return known;
    }

    private Set<String> waitsFor(ItemNode node) {
        ItemEvaluation evaluation = student.evaluated(node);
        boolean isOpen = evaluation.score().isOpen();
        if (evaluation.isSettled()) {
            return Set.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        variant.readBy(node.id()).forEach(id -> parts.addAll(of(variant.find(id).get(0))));
        if (isOpen && countsOnlySome(node)) {
            parts.add(node.id().toString());
        }
        boolean all = node.item().is().isPresent() || isOpen && !countsOnlySome(node);
        node.children().stream()
                .filter(child -> all || !student.evaluated(child).score().isOpen())
                .forEach(child -> parts.addAll(of(child)));
        if (isOpen && (parts.isEmpty() || node.item().isLeaf())) {
            parts.add(node.id().toString());
        }
        return parts;
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
