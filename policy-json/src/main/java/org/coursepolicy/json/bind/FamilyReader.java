package org.coursepolicy.json.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.kind.Described;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * Reads an object of a family: one member named after its kind, and {@code cite} and {@code reading} beside it.
 *
 * @param reading what the values of the document share
 * @param family the family
 * @param here the object
 * @param <T> the family's Java interface
 */
record FamilyReader<T extends Described>(Reading reading, Family<T> family, Located here) {
    private static final List<String> COMMON = List.of(Member.CITE, Member.READING);

    Optional<T> read() {
        if (here.node() instanceof ObjectNode object) {
            return ofObject(object);
        }
        if (here.node() instanceof TextNode text && family.bareWords()) {
            return ofWord(text);
        }
        reading.problem(Code.TYPE, here, here.node().phrase(), Phrase.EXPECTED.family(family));
        return Optional.empty();
    }

    private Optional<T> ofWord(TextNode word) {
        Optional<Kind<? extends T>> kind = reading.kinds().find(family, word.text());
        if (kind.isEmpty()) {
            reading.unknown(Code.UNKNOWN, here, word.origin(), word.text(), Phrase.EXPECTED.family(family), names());
            return Optional.empty();
        }
        return read(kind.get(), here, Map.of());
    }

    private Optional<T> ofObject(ObjectNode object) {
        List<ObjectNode.Field> known = new ArrayList<>();
        List<ObjectNode.Field> unknown = new ArrayList<>();
        for (ObjectNode.Field field : object.fields().values()) {
            boolean named = reading.kinds().find(family, field.name()).isPresent();
            if (named) {
                known.add(field);
            } else if (!COMMON.contains(field.name())) {
                unknown.add(field);
            }
        }
        if (known.size() != 1) {
            return ofNoKind(object, known, unknown);
        }
        Kind<? extends T> kind =
                reading.kinds().find(family, known.get(0).name()).orElseThrow();
        unknown.forEach(field -> misplaced(kind, field));
        return ofKind(kind, object, known.get(0));
    }

    private Optional<T> ofNoKind(ObjectNode object, List<ObjectNode.Field> known, List<ObjectNode.Field> unknown) {
        if (known.isEmpty()) {
            unknown.forEach(field -> reading.unknown(
                    Code.UNKNOWN,
                    here.with(field.name(), field.value()),
                    field.origin(),
                    field.name(),
                    "a kind of " + family.name(),
                    names()));
        }
        if (!known.isEmpty() || unknown.isEmpty()) {
            String found =
                    object.fields().isEmpty() ? "an empty object" : "an object with " + known.size() + " of them";
            String expected = "exactly one member named after a kind of " + family.name();
            reading.problem(Code.TYPE, here, found, expected + Reading.listed(names()));
        }
        return Optional.empty();
    }

    private List<String> names() {
        return reading.kinds().of(family).stream().map(Kind::name).toList();
    }

    /** Notes a member that stands beside the kind's name, and perhaps belongs into what stands after it. */
    private void misplaced(Kind<?> kind, ObjectNode.Field field) {
        String expected = "only \"cite\" and \"reading\" beside \"" + kind.name() + "\", its own members within";
        Located member = here.with(field.name(), field.value());
        List<String> names = kind.members().stream().map(Member::name).toList();
        if (names.contains(field.name())) {
            Problem problem = new Problem(
                    Code.UNKNOWN,
                    member.at().toPlace(),
                    "\"" + field.name() + "\"",
                    expected,
                    Optional.of("move it into \"" + kind.name() + "\""));
            reading.problem(problem, field.origin());
        } else {
            reading.unknown(Code.UNKNOWN, member, field.origin(), field.name(), expected, names);
        }
    }

    private <S extends T> Optional<T> ofKind(Kind<S> kind, ObjectNode object, ObjectNode.Field named) {
        Located content = here.with(named.name(), named.value());
        Map<String, Located> members = new LinkedHashMap<>();
        for (String common : COMMON) {
            object.field(common).ifPresent(field -> common(kind, field, members));
        }
        kind.bare().ifPresent(bare -> reading.content(content.node(), bare.name()));
        if (BareForm.isMeant(kind, content.node())) {
            members.put(kind.bare().orElseThrow().name(), content);
            return read(kind, content, members);
        }
        if (!(content.node() instanceof ObjectNode own)) {
            String expected = Phrase.EXPECTED.object(kind);
            reading.problem(Code.TYPE, content, content.node().phrase(), expected);
            return Optional.empty();
        }
        ObjectMembers.unknown(reading, kind, kind.ownMembers(), content, own);
        ObjectMembers.located(content).forEach((name, member) -> {
            if (!COMMON.contains(name)) {
                members.put(name, member);
            }
        });
        return read(kind, content, members);
    }

    private void common(Kind<?> kind, ObjectNode.Field field, Map<String, Located> members) {
        Located member = here.with(field.name(), field.value());
        boolean has = kind.members().stream().map(Member::name).anyMatch(field.name()::equals);
        if (has) {
            members.put(field.name(), member);
        } else {
            String expected = "a member of \"" + kind.name() + "\"";
            reading.unknown(Code.UNKNOWN, member, field.origin(), field.name(), expected, List.of());
        }
    }

    private <S extends T> Optional<T> read(Kind<S> kind, Located content, Map<String, Located> members) {
        return kind.read(new ObjectMembers(reading, kind, content, members)).map(value -> value);
    }
}
