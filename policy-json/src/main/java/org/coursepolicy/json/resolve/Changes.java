package org.coursepolicy.json.resolve;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Limit;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;

/**
 * Changes to a document, as another document writes them.
 *
 * <p>{@code {"set": {"/json/pointer": …}, "remove": ["/json/pointer", …]}}: what is to be removed is removed first, then
 * what is to be set is set, in the order written. Setting adds a member or replaces it; in a list an index replaces and
 * {@code -} appends. A list of such objects is a sequence of changes, each applied to what the one before left.
 */
public final class Changes {
    private static final String SET = "set";
    private static final String REMOVE = "remove";
    private static final Set<String> MEMBERS = Set.of(SET, REMOVE);

    private final ImmutableList<Edit> edits;

    private Changes(List<Edit> edits) {
        this.edits = ImmutableList.copyOf(edits);
    }

    /**
     * Tells whether a value is meant as changes, and not as a whole of its own.
     *
     * @param node the value
     * @return true for a list, an empty object, and an object that sets or removes
     */
    public static boolean isMeant(Node node) {
        return node instanceof ListNode
                || node instanceof ObjectNode object
                        && (object.fields().isEmpty() || object.has(SET) || object.has(REMOVE));
    }

    /**
     * Reads changes.
     *
     * @param node the changes as written
     * @param findings where problems go
     * @return the changes that could be read
     */
    public static Changes read(Node node, Findings findings) {
        List<Edit> edits = new ArrayList<>();
        List<Node> parts = node instanceof ListNode list ? list.elements() : List.of(node);
        for (Node part : parts) {
            if (part instanceof ObjectNode object) {
                readOne(object, edits, findings);
            } else {
                wrongType(part, "an object with set and remove", findings);
            }
        }
        return new Changes(edits);
    }

    private static void readOne(ObjectNode object, List<Edit> edits, Findings findings) {
        for (ObjectNode.Field field : object.fields().values()) {
            if (!MEMBERS.contains(field.name())) {
                Place place = field.origin().trail().toPlace();
                findings.addOfForm(
                        Problem.unknown(Code.UNKNOWN, place, field.name(), "set or remove", MEMBERS), field.origin());
            }
        }
        object.get(REMOVE).ifPresent(remove -> readRemovals(remove, edits, findings));
        object.get(SET).ifPresent(set -> readSettings(set, edits, findings));
    }

    private static void readRemovals(Node remove, List<Edit> edits, Findings findings) {
        if (!(remove instanceof ListNode list)) {
            wrongType(remove, "a list of JSON pointers", findings);
            return;
        }
        for (Node element : list.elements()) {
            if (element instanceof TextNode text) {
                pointer(text.text(), text.origin(), findings)
                        .ifPresent(place -> edits.add(new Edit(place, Optional.empty(), text.origin())));
            } else {
                wrongType(element, "a JSON pointer such as /items/i1", findings);
            }
        }
    }

    private static void readSettings(Node set, List<Edit> edits, Findings findings) {
        if (!(set instanceof ObjectNode object)) {
            wrongType(set, "an object from JSON pointers to values", findings);
            return;
        }
        for (ObjectNode.Field field : object.fields().values()) {
            pointer(field.name(), field.origin(), findings)
                    .ifPresent(place -> edits.add(new Edit(place, Optional.of(field.value()), field.origin())));
        }
    }

    private static Optional<Place> pointer(String text, Origin origin, Findings findings) {
        if (text.startsWith("/")) {
            return Optional.of(Place.parse(text));
        }
        Place at = origin.trail().toPlace();
        String expected = "a JSON pointer, which starts with a slash: /items/i1/points";
        findings.addOfForm(Problem.of(Code.RANGE, at, "\"" + text + "\"", expected), origin);
        return Optional.empty();
    }

    private static void wrongType(Node node, String expected, Findings findings) {
        findings.addOfForm(
                Problem.of(Code.TYPE, node.origin().trail().toPlace(), node.phrase(), expected), node.origin());
    }

    /**
     * Applies the changes.
     *
     * @param tree the document to change
     * @param kept the members at its top that these changes may not touch
     * @param budget how much work that may be
     * @param findings where problems go; a change that cannot be made is left out
     * @return the changed document
     */
    public ObjectNode applyTo(ObjectNode tree, Set<String> kept, Budget budget, Findings findings) {
        ObjectNode changed = tree;
        for (Edit edit : edits) {
            if (kept.contains(edit.target().steps().get(0))) {
                Place at = edit.origin().trail().toPlace();
                String expected = "a place in what is changed here, without " + String.join(", ", sorted(kept));
                findings.add(Problem.of(Code.CONFLICT, at, "\"" + edit.target() + "\"", expected), edit.origin());
                continue;
            }
            Optional<Node> result = edit.applyTo(changed, budget, findings);
            if (budget.isSpent()) {
                tooMuch("fewer changes to large objects", edit, findings);
                return changed;
            }
            if (result.isPresent() && result.get() instanceof ObjectNode whole) {
                if (whole.depth() > budget.depth()) {
                    tooMuch("at most " + budget.depth() + " " + Limit.DEPTH.phrase(), edit, findings);
                    return changed;
                }
                changed = whole;
            }
        }
        return changed;
    }

    private static void tooMuch(String expected, Edit edit, Findings findings) {
        Place at = edit.origin().trail().toPlace();
        findings.add(Problem.of(Code.LIMIT, at, "more", expected), edit.origin());
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
