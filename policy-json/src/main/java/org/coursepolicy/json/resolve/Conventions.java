package org.coursepolicy.json.resolve;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.json.tree.TreeReader;
import org.coursepolicy.json.tree.Utf8Reader;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * How open questions of syllabi are read in the whole policy: for a kind and a member, the value it has where a rule does
 * not say.
 *
 * <p>A policy names a published set, {@code "conventions": "plain-1"}, or writes its own over one:
 * {@code {"from": "plain-1", "cutoffs": {"bound": "more-than"}}}.
 */
public final class Conventions {
    /** No conventions: every rule must say everything. */
    public static final Conventions NONE = new Conventions(Map.of(), Map.of());

    /** The sets that this library publishes; what a set says never changes, a change is a new set. */
    public static final List<String> PUBLISHED = List.of("plain-1");

    private static final String FROM = "from";

    private final ImmutableMap<String, ObjectNode> published;
    private final ImmutableMap<String, ObjectNode> own;

    private Conventions(Map<String, ObjectNode> published, Map<String, ObjectNode> own) {
        this.published = ImmutableMap.copyOf(published);
        this.own = ImmutableMap.copyOf(own);
    }

    /**
     * Reads the conventions of a policy.
     *
     * @param node what stands at {@code conventions}
     * @param findings where problems go
     * @return the conventions that could be read
     */
    static Conventions read(Node node, Findings findings) {
        if (node instanceof TextNode name) {
            return new Conventions(published(name, findings), Map.of());
        }
        if (!(node instanceof ObjectNode object)) {
            wrongType(node, "the name of a set of conventions, or an object", findings);
            return NONE;
        }
        Map<String, ObjectNode> set = Map.of();
        Map<String, ObjectNode> own = new LinkedHashMap<>();
        for (ObjectNode.Field field : object.fields().values()) {
            if (field.name().equals(FROM)) {
                set = published(field.value(), findings);
            } else if (field.value() instanceof ObjectNode members) {
                own.put(field.name(), members);
            } else {
                wrongType(field.value(), "an object from members of the kind to values", findings);
            }
        }
        return new Conventions(set, own);
    }

    private static Map<String, ObjectNode> published(Node node, Findings findings) {
        if (!(node instanceof TextNode name)) {
            wrongType(node, "the name of a set of conventions", findings);
            return Map.of();
        }
        if (!PUBLISHED.contains(name.text())) {
            Problem problem = Problem.unknown(
                    Code.REF,
                    node.origin().trail().toPlace(),
                    name.text(),
                    "a published set of conventions",
                    PUBLISHED);
            findings.addOfForm(problem, node.origin());
            return Map.of();
        }
        Map<String, ObjectNode> kinds = new LinkedHashMap<>();
        resource(name.text()).fields().forEach((kind, field) -> kinds.put(kind, (ObjectNode) field.value()));
        return kinds;
    }

    private static void wrongType(Node node, String expected, Findings findings) {
        findings.addOfForm(
                Problem.of(Code.TYPE, node.origin().trail().toPlace(), node.phrase(), expected), node.origin());
    }

    /**
     * Returns a published set as a document.
     *
     * @param name one of {@link #PUBLISHED}
     * @return its kinds, each an object from members to values
     */
    public static ObjectNode resource(String name) {
        try {
            Node set = TreeReader.read(new Resource(name), Bounds.USUAL, new Findings())
                    .orElseThrow();
            return (ObjectNode) set;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Resource(String set) implements Text {
        @Override
        public String name() {
            return "conventions/" + set + ".json";
        }

        @Override
        public Reader open() throws IOException {
            InputStream stream = Conventions.class.getResourceAsStream("/org/coursepolicy/json/" + name());
            if (stream == null) {
                throw new IOException("no resource " + name());
            }
            return new Utf8Reader(stream);
        }

        @Override
        public Optional<Text> find(String reference) {
            return Optional.empty();
        }
    }

    /**
     * Finds what is said about a member.
     *
     * @param kind the kind's name
     * @param member the member's name
     * @return the value as written; empty if nothing is said
     */
    public Optional<Node> find(String kind, String member) {
        Optional<Node> said = Optional.ofNullable(own.get(kind)).flatMap(members -> members.get(member));
        return said.isPresent()
                ? said
                : Optional.ofNullable(published.get(kind)).flatMap(members -> members.get(member));
    }

    /**
     * Returns what the policy itself says, without the published set.
     *
     * @return for each kind an object from members to values
     */
    public Map<String, ObjectNode> own() {
        return own;
    }
}
