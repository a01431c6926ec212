package org.coursepolicy.json.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;

/**
 * One change: at this place, this value, or nothing any more.
 *
 * @param target the place in the document that is changed; at least one step
 * @param value what stands there afterwards; empty if it is removed
 * @param origin where the change was written
 */
record Edit(Place target, Optional<Node> value, Origin origin) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final String APPEND = "-";

    /** Returns the changed node, or empty if the place does not exist, after noting that. */
    Optional<Node> applyTo(Node node, Budget budget, Findings findings) {
        return applyTo(node, 0, budget, findings);
    }

    private Optional<Node> applyTo(Node node, int step, Budget budget, Findings findings) {
        if (node instanceof ObjectNode object) {
            return inObject(object, step, budget, findings);
        }
        if (node instanceof ListNode list) {
            return inList(list, step, budget, findings);
        }
        return nowhere(step, Set.of(), "an object or list, not " + node.phrase() + ",", findings);
    }

    private Optional<Node> inObject(ObjectNode object, int step, Budget budget, Findings findings) {
        budget.spend(object.fields().size());
        String name = target.steps().get(step);
        boolean adds = isLast(step) && value.isPresent();
        if (!object.has(name) && !adds) {
            return nowhere(step, object.names(), "a member that is there", findings);
        }
        if (isLast(step)) {
            return Optional.of(value.map(set -> object.with(new ObjectNode.Field(name, origin, set)))
                    .orElseGet(() -> object.without(Set.of(name))));
        }
        ObjectNode.Field field = object.field(name).orElseThrow();
        return applyTo(field.value(), step + 1, budget, findings)
                .map(changed -> object.with(new ObjectNode.Field(name, field.origin(), changed)));
    }

    private Optional<Node> inList(ListNode list, int step, Budget budget, Findings findings) {
        budget.spend(list.elements().size());
        String index = target.steps().get(step);
        List<Node> elements = new ArrayList<>(list.elements());
        if (index.equals(APPEND) && isLast(step) && value.isPresent()) {
            elements.add(value.get());
            return Optional.of(new ListNode(list.origin(), elements));
        }
        if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= elements.size()) {
            return nowhere(step, Set.of(), "a position from 0 to " + (elements.size() - 1), findings);
        }
        int position = Integer.parseInt(index);
        Optional<Node> changed = isLast(step) ? value : applyTo(elements.get(position), step + 1, budget, findings);
        if (changed.isPresent()) {
            elements.set(position, changed.get());
        } else if (isLast(step)) {
            elements.remove(position);
        } else {
            return Optional.empty();
        }
        return Optional.of(new ListNode(list.origin(), elements));
    }

    private boolean isLast(int step) {
        return step == target.steps().size() - 1;
    }

    private Optional<Node> nowhere(int step, Set<String> known, String expected, Findings findings) {
        Place reached = new Place(target.steps().subList(0, step));
        String where = expected + " at " + (step == 0 ? "the top" : reached.toString());
        Place at = origin.trail().toPlace();
        findings.add(Problem.unknown(Code.REF, at, target.steps().get(step), where, known), origin);
        return Optional.empty();
    }
}
