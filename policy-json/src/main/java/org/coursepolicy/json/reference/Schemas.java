package org.coursepolicy.json.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.LiteralNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.TextNode;

/** The words of JSON Schema 2020-12, as trees that can be printed. */
final class Schemas {
    /** Nothing is allowed. */
    static final Node NONE = new LiteralNode(Origin.NONE, "false");
    /** Everything is allowed. */
    static final Node ANY = new LiteralNode(Origin.NONE, "true");

    private Schemas() {}

    static Node text(String text) {
        return new TextNode(Origin.NONE, text);
    }

    static Node number(String number) {
        return new NumberNode(Origin.NONE, number);
    }

    static Node list(Collection<? extends Node> nodes) {
        return new ListNode(Origin.NONE, List.copyOf(nodes));
    }

    static Node texts(Collection<String> texts) {
        return list(texts.stream().map(Schemas::text).toList());
    }

    static ObjectNode object(Map<String, Node> members) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        members.forEach((name, value) -> fields.put(name, new ObjectNode.Field(name, Origin.NONE, value)));
        return new ObjectNode(Origin.NONE, fields);
    }

    static ObjectNode object(String name, Node value) {
        return object(Map.of(name, value));
    }

    static ObjectNode type(String type) {
        return object("type", text(type));
    }

    static ObjectNode with(ObjectNode object, String name, Node value) {
        return object.with(new ObjectNode.Field(name, Origin.NONE, value));
    }

    static ObjectNode described(ObjectNode schema, String description) {
        return with(schema, "description", text(description));
    }

    static ObjectNode reference(String definition) {
        return object("$ref", text("#/$defs/" + definition));
    }

    /** An object with these members and no others. */
    static ObjectNode closed(Map<String, Node> properties, Collection<String> required) {
        ObjectNode schema = with(type("object"), "properties", object(properties));
        if (!required.isEmpty()) {
            schema = with(schema, "required", texts(required));
        }
        return with(schema, "additionalProperties", NONE);
    }

    static ObjectNode anyOf(List<ObjectNode> schemas) {
        List<ObjectNode> flat = new ArrayList<>();
        schemas.forEach(schema -> {
            if (schema.names().equals(java.util.Set.of("anyOf"))) {
                ((ListNode) schema.get("anyOf").orElseThrow()).elements().forEach(part -> flat.add((ObjectNode) part));
            } else {
                flat.add(schema);
            }
        });
        return flat.size() == 1 ? flat.get(0) : object("anyOf", list(flat));
    }

    static ObjectNode choice(ObjectNode condition, ObjectNode then, ObjectNode otherwise) {
        return with(with(object("if", condition), "then", then), "else", otherwise);
    }

    static ObjectNode having(String member) {
        return with(type("object"), "required", texts(List.of(member)));
    }
}
