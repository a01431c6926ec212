package org.coursepolicy.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.ReferenceReads.Read;
import org.coursepolicy.reference.ReferenceTree.Node;

/** Which items are not settled, of one and of all that its score follows from. */
final class ReferenceOpen {
    private final ReferenceScores scores;
    private final ReferenceReads reads;
    private final Map<String, Set<String>> asked = new HashMap<>();

    ReferenceOpen(ReferenceScores scores, ReferenceReads reads) {
        this.scores = scores;
        this.reads = reads;
    }

    Set<String> of(Collection<Read> reads) {
        Set<String> open = new TreeSet<>();
        reads.forEach(read -> open.addAll(of(read.node())));
        return open;
    }

    private Set<String> of(Node node) {
        Set<String> known = asked.get(node.id());
        if (known != null) {
            return known;
        }
        Set<String> open = found(node);
        asked.put(node.id(), open);
        return open;
    }

    private Set<String> found(Node node) {
        boolean pending = isPending(node);
        boolean computed = node.item().is().isPresent();
        if (scores.isRuled(node) || !computed && !pending && !scores.isAnyGraded(node)) {
            return Set.of();
        }
        Set<String> open = new TreeSet<>(of(reads.ofSteps(node)));
        if (computed) {
            open.addAll(of(reads.ofValue(node)));
        } else if (node.item().isLeaf()) {
            open.addAll(pending ? Set.of(node.id()) : Set.of());
        } else {
            open.addAll(ofChildren(node, pending));
        }
        return open.isEmpty() && pending ? Set.of(node.id()) : open;
    }

    /** Where fewer children are needed than are not graded, none of them is missed by itself. */
    private Set<String> ofChildren(Node node, boolean pending) {
        BigFraction waiting = node.children().stream()
                .map(child -> scores.earned(child).pending())
                .reduce(BigFraction.ZERO, BigFraction::add);
        boolean all = pending && waiting.equals(scores.earned(node).pending());
        Set<String> open = new TreeSet<>();
        node.children().stream().filter(child -> all || !isPending(child)).forEach(child -> open.addAll(of(child)));
        return pending && !all ? of(node.id(), open) : open;
    }

    private static Set<String> of(String id, Set<String> others) {
        Set<String> open = new TreeSet<>(others);
        open.add(id);
        return open;
    }

    private boolean isPending(Node node) {
        Earned score = scores.earned(node);
        return score.pending().signum() > 0;
    }
}
