package org.coursepolicy.json.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.json.bind.Reach;
import org.coursepolicy.json.resolve.Conventions;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.Types;

/** What authors may write that is resolved before kinds read it: {@code extends}, changes, {@code each}, conventions. */
final class AuthorSchema {
    static final String EACH = "each";

    private static final String ITEMS = "items";
    private static final String VARIANTS = "variants";
    private static final String POINTER = "^/";

    private AuthorSchema() {}

    /** Tells whether an object of a kind may say something once for all its items. */
    static boolean handsDown(Kind<?> kind) {
        return kind.members().stream().anyMatch(member -> member.name().equals(ITEMS));
    }

    /** What is handed down is any of the members, and perhaps something for the items of the items. */
    static Node each(Map<String, Node> properties) {
        Map<String, Node> all = new LinkedHashMap<>(properties);
        all.put(EACH, Schemas.described(Schemas.type("object"), "what holds for each item of these"));
        return Schemas.described(
                Schemas.closed(all, List.of()), "what holds for each item in it that does not say something else");
    }

    static ObjectNode of(FormatSchema schema, Kind<?> top, Kinds kinds) {
        Map<String, Node> own = new LinkedHashMap<>();
        own.put("conventions", conventions(schema, top, kinds));
        own.put("changes", changes());
        Map<String, Node> properties = schema.properties(top.members());
        Map<String, Node> variants = Map.of(VARIANTS, variants(properties));
        own.putAll(variants);
        own.put(EACH, each(itemProperties(schema, top)));
        ObjectNode whole = schema.document(top.members(), own);
        Map<String, Node> successor = new LinkedHashMap<>(FormatSchema.envelope());
        successor.put(
                "extends",
                Schemas.described(
                        Schemas.type("string"), "the file of the policy that this one is, but for the changes"));
        successor.put("changes", changes());
        for (String kept : List.of("title", "cite")) {
            Node property = properties.get(kept);
            if (property != null) {
                successor.put(kept, property);
            }
        }
        successor.putAll(variants);
        return Schemas.choice(Schemas.having("extends"), Schemas.closed(successor, List.of("formatVersion")), whole);
    }

    private static Map<String, Node> itemProperties(FormatSchema schema, Kind<?> top) {
        Map<String, Node> found = new LinkedHashMap<>();
        Reach.of(top, Kinds.of(List.of())).kinds().stream()
                .filter(kind -> kind.name().equals("item"))
                .forEach(kind -> found.putAll(schema.properties(kind.members())));
        return found;
    }

    /** A variant is written whole, or as changes: those are a list, or an object that sets or removes, or is empty. */
    private static Node variants(Map<String, Node> properties) {
        ObjectNode written = (ObjectNode) properties.getOrDefault(VARIANTS, Schemas.object(Map.of()));
        Node whole = written.get("additionalProperties").orElse(Schemas.ANY);
        ObjectNode isChanges = Schemas.anyOf(List.of(
                Schemas.type("array"),
                Schemas.having("set"),
                Schemas.having("remove"),
                Schemas.with(Schemas.type("object"), "maxProperties", Schemas.number("0"))));
        return Schemas.with(written, "additionalProperties", Schemas.choice(isChanges, changes(), (ObjectNode) whole));
    }

    static ObjectNode changes() {
        ObjectNode pointer = Schemas.with(Schemas.type("string"), "pattern", Schemas.text(POINTER));
        Map<String, Node> members = new LinkedHashMap<>();
        members.put(
                "remove",
                Schemas.described(
                        Schemas.with(Schemas.type("array"), "items", pointer),
                        "places (JSON pointers) of what is taken out, first of all"));
        members.put(
                "set",
                Schemas.described(
                        Schemas.with(Schemas.type("object"), "propertyNames", pointer),
                        "values by the places (JSON pointers) where they stand afterwards"));
        ObjectNode one = Schemas.closed(members, List.of());
        ObjectNode several = Schemas.with(Schemas.type("array"), "items", one);
        return Schemas.described(Schemas.anyOf(List.of(one, several)), "changes at places, one after the other");
    }

    private static Node conventions(FormatSchema schema, Kind<?> top, Kinds kinds) {
        ObjectNode published = Schemas.object("enum", Schemas.texts(Conventions.PUBLISHED));
        Map<String, Node> own = new LinkedHashMap<>();
        own.put("from", Schemas.described(published, "a published set, over which the others are written"));
        Map<String, Map<String, Node>> byKind = new LinkedHashMap<>();
        for (Kind<?> kind : Reach.of(top, kinds).kinds()) {
            List<Member> settled = new ArrayList<>(kind.members());
            settled.removeIf(member -> member.presence() != Member.Presence.SETTLED);
            if (!settled.isEmpty()) {
                byKind.computeIfAbsent(kind.name(), name -> new LinkedHashMap<>())
                        .putAll(schema.properties(settled));
            }
        }
        byKind.forEach((kind, members) -> own.put(kind, Schemas.closed(members, List.of())));
        return Schemas.described(
                Schemas.anyOf(List.of(published, Schemas.closed(own, List.of()))),
                "how open questions are read wherever a rule does not say");
    }

    static ObjectNode cases(FormatSchema schema, Kind<?> each) {
        Map<String, Node> one = schema.properties(each.members());
        one.put("changes", changes());
        Map<String, Node> file = new LinkedHashMap<>();
        file.put(
                "title",
                Schemas.described(
                        Types.PROSE.describe(schema.types()), "what the cases are of; the file's name if absent"));
        file.put("policy", Schemas.described(Schemas.type("string"), "the file of the policy"));
        ObjectNode list = Schemas.with(
                Schemas.type("array"), "items", Schemas.closed(one, FormatSchema.required(each.members())));
        file.put("cases", Schemas.described(list, "the cases"));
        ObjectNode document = schema.document(List.of(), file);
        return Schemas.with(document, "required", Schemas.texts(List.of("formatVersion", "policy", "cases")));
    }
}
