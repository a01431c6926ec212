package org.coursepolicy.json.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;

/** Makes every variant of a policy whole: what the policy says, changed as the variant says. */
final class Variants {
    /** What a policy says once for all its variants. */
    static final Set<String> COMMON = Set.of(
            "reading",
            "title",
            "zone",
            "cite",
            "conventions",
            "variants",
            "extends",
            "changes",
            Loader.SCHEMA,
            Loader.VERSION);

    private final Budget budget;
    private final Findings findings;

    Variants(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    ObjectNode resolve(ObjectNode policy) {
        Optional<ObjectNode.Field> field = policy.field(Extension.VARIANTS);
        if (field.isEmpty() || !(field.get().value() instanceof ObjectNode variants)) {
            return policy;
        }
        ObjectNode shared = policy.without(COMMON);
        Map<String, ObjectNode.Field> whole = new LinkedHashMap<>();
        variants.fields().forEach((name, variant) -> whole.put(name, whole(variant, shared)));
        ObjectNode resolved = new ObjectNode(variants.origin(), whole);
        return policy.with(new ObjectNode.Field(Extension.VARIANTS, field.get().origin(), resolved));
    }

    private ObjectNode.Field whole(ObjectNode.Field variant, ObjectNode shared) {
        Node written = variant.value();
        if (!Changes.isMeant(written)) {
            return variant;
        }
        ObjectNode changed = Changes.read(written, findings).applyTo(shared, COMMON, budget, findings);
        ObjectNode here = new ObjectNode(written.origin(), changed.fields());
        return new ObjectNode.Field(variant.name(), variant.origin(), here);
    }
}
