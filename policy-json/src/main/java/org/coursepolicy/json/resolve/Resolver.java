package org.coursepolicy.json.resolve;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Limit;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/** Turns a policy as an author writes it into one where every item and every variant is whole. */
public final class Resolver {
    /** The members of a policy document that are gone after resolving, so that no kind has them. */
    public static final Set<String> MEMBERS = Set.of(Extension.EXTENDS, Extension.CHANGES, Resolver.CONVENTIONS);

    private static final String CONVENTIONS = "conventions";

    private final Bounds bounds;
    private final Findings findings;

    /**
     * A resolved policy.
     *
     * @param tree the policy, every item and every variant whole
     * @param conventions what holds where a rule does not say
     */
    public record Resolved(ObjectNode tree, Conventions conventions) {}

    /**
     * Creates a resolver.
     *
     * @param bounds how much of everything a document may have, before and after
     * @param findings where problems go
     */
    public Resolver(Bounds bounds, Findings findings) {
        this.bounds = bounds;
        this.findings = findings;
    }

    /**
     * Resolves a policy.
     *
     * @param text where it came from, and where the policies are that it extends
     * @param document the policy as written
     * @return the resolved policy; empty if there is none, and then the findings say why
     * @throws IOException if a policy that it extends cannot be fetched
     */
    public Optional<Resolved> resolve(Text text, ObjectNode document) throws IOException {
        Budget budget = new Budget(bounds);
        Extension extension = new Extension(new Loader(bounds, findings), budget, findings);
        return extension.flatten(text, document).flatMap(flat -> resolve(flat, budget));
    }

    private Optional<Resolved> resolve(ObjectNode flat, Budget budget) {
        Optional<Node> written = flat.get(CONVENTIONS);
        Conventions conventions =
                written.map(node -> Conventions.read(node, findings)).orElse(Conventions.NONE);
        ObjectNode policy = flat.without(Set.of(CONVENTIONS));
        return new Each(bounds, findings)
                .resolve(new Variants(budget, findings).resolve(policy))
                .filter(this::isShallow)
                .map(whole -> new Resolved(whole, conventions));
    }

    /** What is handed down may stand deeper than it was written. */
    private boolean isShallow(ObjectNode whole) {
        long deepest = bounds.of(Limit.DEPTH);
        if (whole.depth() <= deepest) {
            return true;
        }
        String expected = "at most " + deepest + " " + Limit.DEPTH.phrase();
        findings.add(Problem.of(Code.LIMIT, whole.origin().trail().toPlace(), "more", expected), whole.origin());
        return false;
    }
}
