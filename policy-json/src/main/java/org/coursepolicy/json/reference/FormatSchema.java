package org.coursepolicy.json.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursepolicy.json.bind.BareForm;
import org.coursepolicy.json.resolve.Loader;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Printer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.Member;

/**
 * Writes the JSON Schema (2020-12) of a format from the kinds' descriptions.
 *
 * <p>It says what a document is made of: names, types, words, patterns, ranges. What the parts mean together (names that
 * nothing has, weights that do not sum up, times that do not exist), the reader alone knows. A member that conventions may
 * give is not required. The same kinds always give the same text.
 */
public final class FormatSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final List<String> COMMON = List.of(Member.CITE, Member.READING);

    private final Kinds kinds;
    private final TypeSchema types = new TypeSchema(this::ofKind, this::ofFamily);
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<Kind<?>, String> names = new LinkedHashMap<>();

    private FormatSchema(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Writes the schema of documents that are read as they stand.
     *
     * @param top the kind of the document
     * @param kinds the kinds of families
     * @return the schema, lines ending with a line feed
     */
    public static String of(Kind<?> top, Kinds kinds) {
        FormatSchema schema = new FormatSchema(kinds);
        return schema.print(top.name(), top.doc(), schema.document(top.members(), Map.of()));
    }

    /**
     * Writes the schema of policies as authors write them, with all that is resolved before they are read.
     *
     * @param top the kind of policies
     * @param kinds the kinds of families
     * @return the schema, lines ending with a line feed
     */
    public static String ofPolicies(Kind<?> top, Kinds kinds) {
        FormatSchema schema = new FormatSchema(kinds);
        return schema.print(top.name(), top.doc(), AuthorSchema.of(schema, top, kinds));
    }

    /**
     * Writes the schema of files of cases.
     *
     * @param each the kind of one case
     * @param kinds the kinds of families
     * @return the schema, lines ending with a line feed
     */
    public static String ofCases(Kind<?> each, Kinds kinds) {
        FormatSchema schema = new FormatSchema(kinds);
        return schema.print(
                "cases",
                "Facts, and what a person worked out that a policy makes of them.",
                AuthorSchema.cases(schema, each));
    }

    private String print(String name, String doc, ObjectNode body) {
        Map<String, Node> top = new LinkedHashMap<>();
        top.put("$schema", Schemas.text(DIALECT));
        top.put("$id", Schemas.text("urn:coursepolicy:" + Loader.CURRENT + ":" + name));
        top.put("title", Schemas.text(name));
        top.put("description", Schemas.text(doc));
        body.fields().forEach((word, field) -> top.put(word, field.value()));
        top.put("$defs", Schemas.object(new LinkedHashMap<>(definitions)));
        return Printer.print(Schemas.object(top));
    }

    TypeSchema types() {
        return types;
    }

    /** The schema of a whole document: some members, those of every document, and others. */
    ObjectNode document(List<Member> members, Map<String, Node> others) {
        Map<String, Node> properties = new LinkedHashMap<>(envelope());
        properties.putAll(properties(members));
        properties.putAll(others);
        List<String> required = new ArrayList<>(List.of(Loader.VERSION));
        required.addAll(required(members));
        return Schemas.closed(properties, required);
    }

    static Map<String, Node> envelope() {
        Map<String, Node> properties = new LinkedHashMap<>();
        properties.put(
                Loader.SCHEMA,
                Schemas.described(Schemas.type("string"), "the address of the document's JSON Schema, for editors"));
        ObjectNode version = Schemas.object("const", Schemas.number(Integer.toString(Loader.CURRENT)));
        properties.put(Loader.VERSION, Schemas.described(version, "the version of the format"));
        return properties;
    }

    Map<String, Node> properties(List<Member> members) {
        Map<String, Node> properties = new LinkedHashMap<>();
        for (Member member : members) {
            String fallback = member.fallback()
                    .map(usual -> " (if absent: " + usual + ")")
                    .orElse("");
            ObjectNode schema = member.type().describe(types);
            properties.put(member.name(), Schemas.described(schema, member.doc() + fallback));
        }
        return properties;
    }

    static List<String> required(List<Member> members) {
        return members.stream()
                .filter(member -> member.presence() == Member.Presence.REQUIRED)
                .map(Member::name)
                .toList();
    }

    /** A definition is made when it is first needed; its name is there before, for kinds that contain themselves. */
    private ObjectNode ofKind(Kind<?> kind) {
        String name = name(kind);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Schemas.object(Map.of()));
            definitions.put(name, titled(kind, members(kind)));
        }
        return Schemas.reference(name);
    }

    private ObjectNode members(Kind<?> kind) {
        Map<String, Node> properties = properties(kind.members());
        if (AuthorSchema.handsDown(kind)) {
            properties.put(AuthorSchema.EACH, AuthorSchema.each(properties));
        }
        return Schemas.closed(properties, required(kind.members()));
    }

    private static ObjectNode titled(Kind<?> kind, ObjectNode schema) {
        return Schemas.described(Schemas.with(schema, "title", Schemas.text(kind.name())), kind.doc());
    }

    /** Kinds of one name are told apart by their Java types. */
    private String name(Kind<?> kind) {
        return names.computeIfAbsent(
                kind,
                added -> names.containsValue(added.name())
                        ? TypeText.anchor(added).substring(5)
                        : added.name());
    }

    private ObjectNode ofFamily(Family<?> family) {
        String name = TypeText.anchor(family);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Schemas.object(Map.of()));
            definitions.put(name, Schemas.described(family(family), family.doc()));
        }
        return Schemas.reference(name);
    }

    private ObjectNode family(Family<?> family) {
        Map<String, Node> properties = new LinkedHashMap<>();
        List<ObjectNode> exactlyOne = new ArrayList<>();
        Map<String, Node> common = new LinkedHashMap<>();
        for (Kind<?> kind : kinds.of(family)) {
            properties.put(kind.name(), Schemas.described(content(kind), kind.doc()));
            Map<String, Node> absent = new LinkedHashMap<>();
            COMMON.forEach(member -> absent.put(member, Schemas.NONE));
            for (Member member : kind.members()) {
                if (member.isCommon()) {
                    absent.remove(member.name());
                    common.putAll(properties(List.of(member)));
                }
            }
            ObjectNode branch = Schemas.object("required", Schemas.texts(List.of(kind.name())));
            exactlyOne.add(absent.isEmpty() ? branch : Schemas.with(branch, "properties", Schemas.object(absent)));
        }
        properties.putAll(common);
        ObjectNode object = Schemas.with(Schemas.closed(properties, List.of()), "oneOf", Schemas.list(exactlyOne));
        List<String> words = kinds.of(family).stream()
                .filter(kind -> required(kind.members()).isEmpty())
                .map(Kind::name)
                .toList();
        return family.bareWords() && !words.isEmpty()
                ? Schemas.anyOf(List.of(Schemas.object("enum", Schemas.texts(words)), object))
                : object;
    }

    /** What stands after a kind's name. */
    private ObjectNode content(Kind<?> kind) {
        String name = name(kind) + "-content";
        if (!definitions.containsKey(name)) {
            definitions.put(name, Schemas.object(Map.of()));
            ObjectNode own = Schemas.closed(properties(kind.ownMembers()), required(kind.ownMembers()));
            ObjectNode schema = kind.bare().map(bare -> bare(kind, bare, own)).orElse(own);
            definitions.put(name, titled(kind, schema));
        }
        return Schemas.reference(name);
    }

    private ObjectNode bare(Kind<?> kind, Member bare, ObjectNode own) {
        ObjectNode alone = Schemas.described(bare.type().describe(types), bare.doc());
        return switch (BareForm.of(kind)) {
            case ALWAYS -> alone;
            case UNLESS_EMPTY ->
                Schemas.choice(Schemas.with(Schemas.type("object"), "maxProperties", Schemas.number("0")), own, alone);
            case UNLESS_NAMED -> Schemas.choice(Schemas.having(bare.name()), own, alone);
            case UNLESS_OBJECT -> Schemas.choice(Schemas.type("object"), own, alone);
        };
    }
}
