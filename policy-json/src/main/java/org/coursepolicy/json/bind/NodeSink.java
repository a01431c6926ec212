package org.coursepolicy.json.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.Numbers;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.kind.Described;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.Sink;
import org.coursepolicy.kind.Type;
import org.coursepolicy.number.Fraction;

/** Writes values as nodes, each in its shortest form that can be read back. */
public final class NodeSink implements Sink {
    private final Consumer<Node> out;

    private NodeSink(Consumer<Node> out) {
        this.out = out;
    }

    /**
     * Writes an object.
     *
     * @param kind its kind
     * @param value the object
     * @param <T> its Java type
     * @return its members in the order of the kind
     */
    public static <T> ObjectNode write(Kind<T> kind, T value) {
        return new ObjectNode(Origin.NONE, fields(kind, value));
    }

    private static Map<String, ObjectNode.Field> fields(Kind<?> kind, Object value) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        kind.writeAny(value, member -> new NodeSink(node -> put(fields, member.name(), node)));
        return fields;
    }

    private static void put(Map<String, ObjectNode.Field> fields, String name, Node node) {
        fields.put(name, new ObjectNode.Field(name, Origin.NONE, node));
    }

    @Override
    public void number(Fraction number) {
        out.accept(Numbers.node(number));
    }

    @Override
    public void text(String text) {
        out.accept(new TextNode(Origin.NONE, text));
    }

    @Override
    public <A> void list(List<A> values, Type<A> elements) {
        List<Node> nodes = new ArrayList<>();
        values.forEach(value -> elements.write(value, new NodeSink(nodes::add)));
        out.accept(new ListNode(Origin.NONE, nodes));
    }

    @Override
    public <V> void map(Map<String, V> entries, Type<V> values) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        entries.forEach((key, value) -> values.write(value, new NodeSink(node -> put(fields, key, node))));
        out.accept(new ObjectNode(Origin.NONE, fields));
    }

    @Override
    public <T> void object(Kind<T> kind, T value) {
        out.accept(write(kind, value));
    }

    @Override
    public <T extends Described> void family(Family<T> family, T value) {
        Kind<?> kind = value.kind();
        Map<String, ObjectNode.Field> fields = fields(kind, value);
        if (fields.isEmpty() && family.bareWords()) {
            text(kind.name());
            return;
        }
        Map<String, ObjectNode.Field> written = new LinkedHashMap<>();
        put(written, kind.name(), content(kind, fields));
        for (String common : List.of(Member.CITE, Member.READING)) {
            ObjectNode.Field field = fields.get(common);
            if (field != null) {
                written.put(common, field);
            }
        }
        out.accept(new ObjectNode(Origin.NONE, written));
    }

    private static Node content(Kind<?> kind, Map<String, ObjectNode.Field> fields) {
        Map<String, ObjectNode.Field> own = new LinkedHashMap<>(fields);
        own.remove(Member.CITE);
        own.remove(Member.READING);
        if (kind.bare().isPresent() && own.size() == 1) {
            ObjectNode.Field only = own.values().iterator().next();
            boolean bare = only.name().equals(kind.bare().get().name());
            if (bare && BareForm.isMeant(kind, only.value())) {
                return only.value();
            }
        }
        return new ObjectNode(Origin.NONE, own);
    }
}
