package org.coursepolicy.json.resolve;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/** Puts a policy that {@code extends} another together with it, and applies its {@code changes}. */
final class Extension {
    static final String EXTENDS = "extends";
    static final String CHANGES = "changes";
    static final String VARIANTS = "variants";

    /** How many policies may stand on each other. */
    private static final int DEEPEST = 32;

    private static final List<String> OWN = List.of("title", "cite");
    private static final Set<String> ALLOWED = Set.of(EXTENDS, CHANGES, VARIANTS, "title", "cite");

    private final Loader loader;
    private final Budget budget;
    private final Findings findings;

    Extension(Loader loader, Budget budget, Findings findings) {
        this.loader = loader;
        this.budget = budget;
        this.findings = findings;
    }

    /** Returns the document on its own feet; empty if its base cannot be read, after noting that. */
    Optional<ObjectNode> flatten(Text text, ObjectNode document) throws IOException {
        return flatten(text, document, ImmutableList.of(text.name()));
    }

    private Optional<ObjectNode> flatten(Text text, ObjectNode document, ImmutableList<String> chain)
            throws IOException {
        Optional<Node> reference = document.get(EXTENDS);
        if (reference.isEmpty()) {
            return Optional.of(changed(document, document).without(Set.of(CHANGES)));
        }
        refuseMore(document);
        Optional<Text> base = find(text, reference.get(), chain);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectNode> loaded = loader.load(base.get());
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> longer = ImmutableList.<String>builder()
                .addAll(chain)
                .add(base.get().name())
                .build();
        return flatten(base.get(), loaded.get(), longer).map(whole -> on(whole, document));
    }

    private ObjectNode changed(ObjectNode base, ObjectNode by) {
        Optional<Node> changes = by.get(CHANGES);
        return changes.isEmpty()
                ? base
                : Changes.read(changes.get(), findings).applyTo(base, Set.of(), budget, findings);
    }

    private ObjectNode on(ObjectNode base, ObjectNode document) {
        ObjectNode whole = changed(base, document);
        for (String own : OWN) {
            whole = document.field(own).map(whole::with).orElse(whole);
        }
        Optional<ObjectNode.Field> variants = document.field(VARIANTS);
        return variants.isPresent() ? withVariants(whole, variants.get()) : whole;
    }

    /** A variant that both have is what the base says, and then what the document says about it. */
    private ObjectNode withVariants(ObjectNode base, ObjectNode.Field added) {
        if (!(added.value() instanceof ObjectNode more)) {
            return base.with(added);
        }
        Optional<ObjectNode> known =
                base.get(VARIANTS).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        Map<String, ObjectNode.Field> all =
                new LinkedHashMap<>(known.map(ObjectNode::fields).orElse(Map.of()));
        more.fields().forEach((name, field) -> all.merge(name, field, this::afterwards));
        ObjectNode value = new ObjectNode(known.orElse(more).origin(), all);
        return base.with(new ObjectNode.Field(VARIANTS, added.origin(), value));
    }

    private ObjectNode.Field afterwards(ObjectNode.Field before, ObjectNode.Field after) {
        Node first = before.value();
        if (!Changes.isMeant(after.value())) {
            return after;
        }
        if (!Changes.isMeant(first) && first instanceof ObjectNode whole) {
            ObjectNode changed = Changes.read(after.value(), findings).applyTo(whole, Set.of(), budget, findings);
            return new ObjectNode.Field(before.name(), before.origin(), changed);
        }
        List<Node> sequence = new ArrayList<>(parts(first));
        sequence.addAll(parts(after.value()));
        return new ObjectNode.Field(before.name(), before.origin(), new ListNode(first.origin(), sequence));
    }

    private static List<Node> parts(Node changes) {
        return changes instanceof ListNode list ? list.elements() : List.of(changes);
    }

    private void refuseMore(ObjectNode document) {
        for (ObjectNode.Field field : document.fields().values()) {
            if (!ALLOWED.contains(field.name())) {
                Problem problem = new Problem(
                        Code.CONFLICT,
                        field.origin().trail().toPlace(),
                        "\"" + field.name() + "\" beside \"" + EXTENDS + "\"",
                        "only title, cite, changes and variants there",
                        Optional.of("set it through changes"));
                findings.addOfForm(problem, field.origin());
            }
        }
    }

    private Optional<Text> find(Text text, Node reference, List<String> chain) {
        if (!(reference instanceof TextNode name)) {
            refuse(Code.TYPE, reference, reference.phrase(), "the name of another policy's file");
            return Optional.empty();
        }
        Optional<Text> base = text.find(name.text());
        if (base.isEmpty()) {
            String expected =
                    "the name of a policy's file in the same folder or below it, which this document may read";
            refuse(Code.REF, reference, "\"" + name.text() + "\"", expected);
        } else if (chain.contains(base.get().name())) {
            refuse(Code.CONFLICT, reference, "a policy that in the end extends itself", "policies without a circle");
            return Optional.empty();
        } else if (chain.size() > DEEPEST) {
            refuse(Code.LIMIT, reference, "more", "at most " + DEEPEST + " policies that stand on each other");
            return Optional.empty();
        }
        return base;
    }

    private void refuse(Code code, Node node, String found, String expected) {
        Problem problem = Problem.of(code, node.origin().trail().toPlace(), found, expected);
        if (code == Code.TYPE) {
            findings.addOfForm(problem, node.origin());
        } else {
            findings.add(problem, node.origin());
        }
    }
}
